import { isAscii } from "node:buffer";
import { TextDecoder } from "node:util";
import { InforceError } from "../../../src/model/errors.js";
import { likelyCodePage, utf8Signs } from "./code-page.js";
import type { FileNote } from "./file-note.js";

/** How many bytes from the first that is not ASCII on are looked at to tell UTF-8 from code pages. */
const LOOKED_AT = 1 << 16;
/** How many of the first bytes are looked at to find UTF-16; a text that is shorter is looked at whole. */
const BEGINNING = 4096;
/** What stands for bytes that are no sign. */
const LOST = "\ufffd";
/** No text has so many zero bytes on one side of its pairs alone, one of them in a line end, but UTF-16. */
const LEAST_ZEROS = 4;
const ONE_SIDED = 8;
const NEW_LINE = 0x0a;

/** How the bytes of a text are read from a place on, as data. */
export interface TextState {
  /** As the WHATWG names it; null where all was ASCII so far. */
  readonly encoding: string | null;
  /** Whether it was told that signs are lost. */
  readonly toldLost: boolean;
}

/**
 * Turns the bytes of a file of cases into text, chunk by chunk: UTF-16 told by its mark or by its zero bytes, UTF-8, or where
 * the bytes are none, the code page under which they read like words. What is told of some bytes is told behind the text of all before
 * them, however the bytes are parted.
 */
export class TextChunks {
  #decoder: TextDecoder | null = null;
  #waiting: Uint8Array = new Uint8Array(0);
  #begun = false;
  readonly #asked: boolean;
  #toldLost = false;

  /** @throws InforceError `INVALID_ARGUMENT` for an encoding that is not known. */
  constructor(
    readonly take: (text: string) => void,
    readonly tell: (note: FileNote) => void,
    encoding: string | null,
  ) {
    if (encoding !== null) this.#decoder = decoderOf(encoding);
    this.#asked = encoding !== null;
  }

  /** How the next bytes are read; null as long as some wait for those that tell it. */
  get state(): TextState | null {
    if (this.#waiting.length > 0 || (this.#decoder === null && !this.#begun)) return null;
    return { encoding: this.#decoder?.encoding ?? null, toldLost: this.#toldLost };
  }

  /** Begins where another reading of the bytes stands, at a place that parts no sign. */
  resume({ encoding, toldLost }: TextState): void {
    this.#decoder = encoding === null ? null : new TextDecoder(encoding, { ignoreBOM: true });
    this.#waiting = new Uint8Array(0);
    this.#begun = true;
    this.#toldLost = toldLost;
  }

  /** Gives the text of the next bytes, without a byte order mark. */
  push(bytes: Uint8Array): void {
    if (this.#decoder !== null) this.#decoded(this.#decoder, bytes);
    else if (this.#waiting.length === 0 && this.#begun && isAscii(bytes)) this.take(asciiText(bytes));
    else {
      this.#waiting = joined(this.#waiting, bytes);
      this.#decide(false);
    }
  }

  /** Gives what is left at the end of the file. */
  end(): void {
    if (this.#decoder === null) this.#decide(true);
    if (this.#decoder !== null) this.#decoded(this.#decoder);
  }

  /** A sign that is lost is told once: whoever looks for a name with it finds nothing. */
  #decoded(decoder: TextDecoder, bytes?: Uint8Array): void {
    let text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    const lost = this.#toldLost ? -1 : text.indexOf(LOST);
    if (lost >= 0) {
      this.take(text.slice(0, lost));
      text = text.slice(lost);
      this.#toldLost = true;
      const way = this.#asked ? "another --encoding may fit" : "--encoding says how the file is written";
      this.tell({
        about: "encoding",
        text: `some signs of the file are no ${decoder.encoding.toUpperCase()} and stand as "${LOST}"; ${way}`,
      });
    }
    this.take(text);
  }

  /** Chooses an encoding as soon as the bytes that wait tell it; plain ASCII goes through before. */
  #decide(final: boolean): void {
    if (!this.#begun) {
      const bytes = this.#waiting;
      if (bytes.length < BEGINNING && !final) return;
      this.#begun = true;
      const marked = markedEncoding(bytes);
      if (marked !== null) {
        this.#start(marked, marked === "utf-8" ? null : marked.toUpperCase());
        return;
      }
      const wide = byZeroBytes(bytes.subarray(0, BEGINNING));
      if (wide !== null) {
        this.#start(wide, `${wide.toUpperCase()}, by its zero bytes; --encoding says otherwise`);
        return;
      }
    }
    const first = this.#waiting.findIndex((byte) => byte > 0x7f);
    const plain = this.#waiting.subarray(0, first < 0 ? this.#waiting.length : first);
    this.#waiting = this.#waiting.subarray(plain.length);
    if (plain.length > 0) this.take(asciiText(plain));
    const bytes = this.#waiting;
    if (bytes.length === 0 || (!final && bytes.length < LOOKED_AT)) return;
    // However many bytes have come, the same ones are looked at.
    const looked = bytes.subarray(0, LOOKED_AT);
    const { characters, broken } = utf8Signs(looked);
    if (broken === 0 || characters > broken) {
      this.#start("utf-8", null, true);
      return;
    }
    const page = likelyCodePage(looked);
    this.#start(page, `${page}, for the bytes are no UTF-8; --encoding says otherwise`, true);
  }

  #start(encoding: string, told: string | null, behind = false): void {
    if (told !== null) this.tell({ about: "encoding", text: `the encoding is ${told}` });
    const bytes = this.#waiting;
    this.#waiting = new Uint8Array(0);
    // What would be a mark at the beginning of a file is a sign like others behind it.
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: behind });
    this.#decoded(this.#decoder, bytes);
  }
}

function markedEncoding([first, second, third, fourth]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  // A header begins with ASCII letters as a rule: every other byte of it is zero in UTF-16.
  if (second === 0 && fourth === 0 && first !== 0) return "utf-16le";
  return first === 0 && third === 0 && second !== 0 ? "utf-16be" : null;
}

/** UTF-16 without a mark whose head is in another script than the Latin: blanks, digits, what parts cells and line ends have a zero byte each. */
function byZeroBytes(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let [first, second, ends] = [0, 0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [one, other] = [bytes[at], bytes[at + 1]];
    if (one === 0) first++;
    if (other === 0) second++;
    if ((one === 0 && other === NEW_LINE) || (one === NEW_LINE && other === 0)) ends++;
  }
  if (ends === 0 || Math.max(first, second) < LEAST_ZEROS) return null;
  if (second > ONE_SIDED * first) return "utf-16le";
  return first > ONE_SIDED * second ? "utf-16be" : null;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding.trim());
  } catch {
    throw new InforceError("INVALID_ARGUMENT", `"${encoding}" is no encoding that is known`, {
      got: encoding,
      expected: "the name of an encoding: utf-8, utf-16le, windows-1252, windows-1251, ibm866, koi8-r, macintosh …",
      example: "--encoding windows-1251",
    });
  }
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
