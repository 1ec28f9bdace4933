/** Where text goes; nothing of a file is seen before it is complete. */
export interface TextOutput {
  write(text: string): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves what stood there. */
  abandon(): void;
}

/** Text for somebody who reads as it comes. */
export function streamOutput(out: (text: string) => void): TextOutput {
  return { write: (text) => text !== "" && out(text), finish: () => {}, abandon: () => {} };
}
