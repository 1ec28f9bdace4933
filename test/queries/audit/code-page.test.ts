import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { likelyCodePage, utf8Signs } from "../../../queries/audit/cases/code-page.js";

describe("the code page of a file that does not say it", () => {
  it.each([
    ["windows-1252", "Müller, Jürgen; Straße; Österreich"],
    ["windows-1252", "Zoë García Núñez, São Tomé, 45 €"],
    ["windows-1251", "Иванов Пётр; Российская Федерация; да"],
    ["windows-1250", "Łukasz Wójcik; Święta; Gdańsk"],
    ["windows-1253", "Ελλάδα; Γιώργος Παπαδόπουλος"],
    ["windows-1254", "Giriş tarihi; Uyruk; Ulaşım; Çıkış; İstanbul; Doğum"],
    ["windows-1254", "Aşı; hayır"],
    ["windows-1252", "Guðrún Þórðardóttir; Ísland; þýska"],
    ["ibm866", "Иванов Пётр; Российская Федерация; да"],
    ["koi8-r", "Иванов Пётр; Российская Федерация; да"],
    ["windows-1250", "Wałęsa, Łódź; Warszawa"],
    ["windows-1252", "§ 5, £45, 3 m³, ½ l; Núñez"],
    ["macintosh", "Müller, Jürgen; Straße; Weißer"],
  ])("%s is told from %s", (encoding, text) => {
    expect(likelyCodePage(iconv.encode(text, encoding))).toBe(encoding);
  });
  it("is the most usual one where all read alike", () => {
    expect(likelyCodePage(Buffer.from("plain; letters; 2021-05-01"))).toBe("windows-1252");
  });
});

describe("what some bytes hold of UTF-8", () => {
  it.each([
    ["letters of one byte are no signs of it", [0x41, 0x7f], 0, 0],
    ["a character of two bytes", [...Buffer.from("é")], 1, 0],
    ["the first and the last of two bytes", [...Buffer.from("\u0080\u07ff")], 2, 0],
    ["the first and the last of three bytes", [...Buffer.from("\u0800\uffff")], 2, 0],
    ["the first and the last of four bytes", [...Buffer.from("\u{10000}\u{10ffff}")], 2, 0],
    ["two characters with a letter between", [...Buffer.from("éaü")], 2, 0],
    ["a character cut off at the end is neither", [0x41, 0xe2, 0x82], 0, 0],
    ["a character cut off by a letter", [0xc3, 0x41], 0, 1],
    ["a character of three bytes cut off by a letter", [0xe2, 0x82, 0x41], 0, 1],
    ["a byte that only goes on", [0x80], 0, 1],
    ["bytes that begin nothing", [0xc1, 0xf5, 0xff], 0, 3],
  ])("%s", (_, bytes, characters, broken) => {
    expect(utf8Signs(Uint8Array.from(bytes))).toEqual({ characters, broken });
  });
});
