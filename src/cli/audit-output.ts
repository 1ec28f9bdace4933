/** Where text goes; nothing of a file is seen before it is complete. */
export interface TextOutput {
  /** A text, or bytes of it in UTF-8 that are whole characters. */
  write(text: string | Uint8Array): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves what stood there. */
  abandon(): void;
}

/** Text for somebody who reads as it comes. */
export function streamOutput(out: (text: string) => void): TextOutput {
  const write = (text: string | Uint8Array): void => {
    if (text.length > 0) out(typeof text === "string" ? text : Buffer.from(text.buffer, text.byteOffset, text.length).toString());
  };
  return { write, finish: () => {}, abandon: () => {} };
}
