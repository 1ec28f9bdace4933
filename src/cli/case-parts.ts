/** A part of a file of cases: whole lines of it. */
export interface CasePart {
  /** In room that threads share; it holds until the part is given back. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly lines: number;
}

/** How line ends stand in a text. */
type Width = "one byte" | "lower byte first" | "upper byte first" | "not known";

const NEW_LINE = 0x0a;
const WIDE = 2;

/** Whether a text in this encoding can be parted at its line ends: what a sign means does not hang on the signs before. */
export function canBeParted(encoding: string | null): boolean {
  return encoding !== "iso-2022-jp";
}

/** Bytes that are read at once of a part: what they come to is gone before the next. */
const PIECE_LENGTH = 1 << 16;

/** A part as if read by one: piece by piece. */
export function feedPart(taker: { feed(bytes: Uint8Array): void }, bytes: CasePart["bytes"]): void {
  for (let at = 0; at < bytes.length; at += PIECE_LENGTH) taker.feed(bytes.slice(at, at + PIECE_LENGTH));
}

/** Parts the bytes of a file behind line ends. */
export class CaseParts {
  #room: Uint8Array<SharedArrayBuffer>;
  #length = 0;
  /** Whether an odd number of bytes went before those in the room. */
  #odd = false;
  readonly #free: Uint8Array<SharedArrayBuffer>[] = [];
  /** No line ends before this place: a long line that comes in small pieces is not looked through with each of them. */
  #without = 0;

  constructor(size: number) {
    this.#room = roomOf(size);
  }

  /** How many bytes wait. */
  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#room.length) this.#move(roomOf(Math.max(length, 2 * this.#room.length)), 0);
    this.#room.set(bytes, this.#length);
    this.#length = length;
  }

  /**
   * Takes all that waits up to its last line end; null where it has none.
   *
   * @param encoding null for bytes that are all ASCII, or of which nothing is known.
   */
  cut(encoding: string | null): CasePart | null {
    const width = widthOf(encoding);
    const end = this.#lastEnd(width);
    return end === 0 ? null : this.#taken(end, lineEnds(this.#room.subarray(0, end), width, this.#odd));
  }

  /** Takes all that waits. */
  rest(): CasePart {
    return this.#taken(this.#length, 0);
  }

  /** Gives back a part that nobody reads any more. */
  giveBack({ bytes }: CasePart): void {
    this.#free.push(new Uint8Array(bytes.buffer));
  }

  #taken(end: number, lines: number): CasePart {
    const part = { bytes: this.#room.subarray(0, end), lines };
    this.#odd = this.#odd !== (end % WIDE === 1);
    const left = this.#length - end;
    this.#move(this.#free.find(({ length }) => length >= left) ?? roomOf(this.#room.length), end);
    return part;
  }

  /** Goes on in another room with what stands from a place on. */
  #move(room: Uint8Array<SharedArrayBuffer>, from: number): void {
    const place = this.#free.indexOf(room);
    if (place >= 0) this.#free.splice(place, 1);
    room.set(this.#room.subarray(from, this.#length));
    this.#room = room;
    this.#length -= from;
    if (from > 0) this.#without = 0;
  }

  /** Where nothing is known of the text yet, a line end may be two bytes, of which the second is zero or has not come. */
  #mayBeLower(at: number, width: Width): boolean {
    const isFirst = (at % WIDE === 1) === this.#odd;
    return width === "not known" && isFirst && (at + 1 === this.#length || this.#room[at + 1] === 0);
  }

  #lastEnd(width: Width): number {
    const bytes = this.#room;
    for (let at = this.#length - 1; at >= this.#without; at--)
      if (bytes[at] === NEW_LINE && isEnd(bytes, at, width, this.#odd)) {
        const end = width === "lower byte first" || this.#mayBeLower(at, width) ? at + WIDE : at + 1;
        if (end <= this.#length) return end;
      }
    // A last line end may be two bytes, of which one has not come.
    this.#without = Math.max(0, this.#length - WIDE);
    return 0;
  }
}

function widthOf(encoding: string | null): Width {
  if (encoding === null) return "not known";
  return encoding === "utf-16le" ? "lower byte first" : encoding === "utf-16be" ? "upper byte first" : "one byte";
}

/** Whether a byte that stands for a line end by itself is one: of two bytes, the other is zero. */
function isEnd(bytes: Uint8Array, at: number, width: Width, odd: boolean): boolean {
  if (width === "one byte" || width === "not known") return true;
  const isFirst = (at % WIDE === 1) === odd;
  return width === "lower byte first" ? isFirst && bytes[at + 1] === 0 : !isFirst && at > 0 && bytes[at - 1] === 0;
}

function lineEnds(bytes: Uint8Array, width: Width, odd: boolean): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = text.indexOf(NEW_LINE); at >= 0; at = text.indexOf(NEW_LINE, at + 1)) if (isEnd(bytes, at, width, odd)) count++;
  return count;
}

function roomOf(size: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(size));
}
