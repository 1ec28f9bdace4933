import { constants, deflateRawSync } from "node:zlib";
import { InforceError } from "../../../model/errors.js";
import type { ChunkWriter } from "../../../model/export/target.js";
import { crc32 } from "./crc32.js";

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const PIECE_BYTES = 1 << 20;
const LARGEST = 0xffffffff;
const VERSION = 20;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** January 1, 1980, the first day that the format knows: an archive of the same content has the same bytes. */
const DAY_WRITTEN = 0x21;

/** Writes a ZIP archive entry by entry, in memory that does not grow with the entries. */
export class ZipArchive {
  readonly #write: ChunkWriter;
  readonly #entries: Entry[] = [];
  #offset = 0;

  constructor(write: ChunkWriter) {
    this.#write = write;
  }

  /** Adds an entry; `fill` hands over its text in pieces. */
  entry(name: string, fill: (write: (text: string) => void) => void): void {
    const offset = this.#offset;
    const written = Buffer.from(name, "utf8");
    this.#put(
      header(0x04034b50, [
        [VERSION, 2],
        [FLAGS, 2],
        [DEFLATED, 2],
        [0, 2],
        [DAY_WRITTEN, 2],
        [0, 4],
        [0, 4],
        [0, 4],
        [written.length, 2],
        [0, 2],
      ]),
      written,
    );
    let [crc, size, packed, waiting] = [0, 0, 0, ""];
    const pack = (last: boolean): void => {
      const piece = Buffer.from(waiting, "utf8");
      waiting = "";
      crc = crc32(piece, crc);
      size += piece.length;
      // Each piece but the last ends on a byte without closing the stream, so that they follow each other in one.
      const bytes = deflateRawSync(piece, { finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
      packed += bytes.length;
      this.#put(bytes);
    };
    fill((text) => {
      waiting += text;
      if (waiting.length >= PIECE_BYTES) pack(false);
    });
    pack(true);
    this.#put(
      header(0x08074b50, [
        [crc, 4],
        [packed, 4],
        [size, 4],
      ]),
    );
    this.#entries.push({ name: written, crc, packed, size, offset });
    if (size > LARGEST || this.#offset > LARGEST) throw tooLarge(name);
  }

  /** Writes the directory; nothing can be added afterwards. */
  finish(): void {
    const start = this.#offset;
    for (const { name, crc, packed, size, offset } of this.#entries) {
      const sizes = [
        [crc, 4],
        [packed, 4],
        [size, 4],
        [name.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ] as const;
      this.#put(
        header(0x02014b50, [[VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DAY_WRITTEN, 2], ...sizes]),
        name,
      );
    }
    const count = this.#entries.length;
    this.#put(
      header(0x06054b50, [
        [0, 2],
        [0, 2],
        [count, 2],
        [count, 2],
        [this.#offset - start, 4],
        [start, 4],
        [0, 2],
      ]),
    );
  }

  #put(...pieces: readonly Buffer[]): void {
    for (const piece of pieces) {
      this.#write(piece);
      this.#offset += piece.length;
    }
  }
}

/** A signature and fields of two or four bytes, little end first. */
function header(signature: number, fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const all = [[signature, 4] as const, ...fields];
  const bytes = Buffer.alloc(all.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of all) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

function tooLarge(name: string): InforceError {
  return new InforceError("OUTPUT_FAILED", `${name} is larger than a workbook may be (4 GiB)`, {
    got: name,
    expected: "less than 4 GiB",
    hint: "export one topic at a time, or as csv or parquet",
  });
}
