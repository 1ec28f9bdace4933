import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { TextChunks } from "../../../queries/audit/cases/decode-text.js";

const LOOKED_AT = 1 << 16;

/** The text and what was told, in their order, of bytes that come in pieces. */
function read(bytes: Uint8Array, piece: number): { readonly text: string; readonly told: readonly string[] } {
  let text = "";
  const told: string[] = [];
  const chunks = new TextChunks(
    (more) => {
      text += more;
    },
    (note) => told.push(`${text.length} ${note.text}`),
    null,
  );
  for (let at = 0; at < bytes.length; at += piece) chunks.push(bytes.subarray(at, at + piece));
  chunks.end();
  return { text, told };
}

const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const HEAD = "date;nationality;transport;name\n";
const plain = (length: number): string => "2021-05-01;DEU;air;x\n".repeat(Math.ceil(length / 21)).slice(0, length);
const ROWS = "Дата въезда;Гражданство;Транспорт\n10.12.2021;Россия;авиа\n";

describe("the encoding of bytes is the same however they come", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-16 without a mark, in another script", iconv.encode(ROWS.repeat(40), "utf-16le")],
    ["the same with the higher byte first", Buffer.from(iconv.encode(ROWS.repeat(40), "utf-16le")).swap16()],
    ["the same, short", iconv.encode(ROWS, "utf-16le")],
    ["a code page", iconv.encode(`${ROWS}${plain(9000)}${ROWS}`, "windows-1251")],
    [
      "one sign of UTF-8, and others than that behind all that is looked at",
      joined(HEAD, "é", plain(2 * LOOKED_AT), [0xe9, 0xe8, 0xe0, 0x0a]),
    ],
    ["one sign of a code page, and UTF-8 behind all that is looked at", joined(HEAD, [0xfc, 0x0a], plain(2 * LOOKED_AT), "éèà")],
    ["a sign of UTF-8 that all that is looked at cuts off", joined(HEAD, "é", plain(LOOKED_AT - 3), "é", plain(50), [0xe9, 0x0a])],
    ["UTF-8 in the first bytes, UTF-16 behind them", joined(plain(5000), iconv.encode(ROWS, "utf-16le") as unknown as number[])],
    ["nothing", joined("")],
    ["one byte", joined([0xe9])],
  ])("%s", (_, bytes) => {
    const whole = read(bytes, bytes.length + 1);
    for (const piece of [1, 2, 3, 4095, 4096, 4097, LOOKED_AT - 1, LOOKED_AT, LOOKED_AT + 1, 100_000].filter(
      (size) => size * 100 > bytes.length || size >= 4095,
    ))
      expect([piece, read(bytes, piece)]).toEqual([piece, whole]);
  });

  it("and is what they are", () => {
    expect(read(iconv.encode(ROWS, "utf-16le"), 1).text).toBe(ROWS);
    expect(read(iconv.encode(ROWS.repeat(40), "utf-16le"), 4).text).toBe(ROWS.repeat(40));
    const { text, told } = read(joined(HEAD, "é", plain(2 * LOOKED_AT), [0xe9]), 1 << 20);
    expect([text.includes("é"), told.length]).toEqual([true, 1]);
  });
});
