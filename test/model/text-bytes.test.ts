import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { writeInPieces } from "../../src/files/piece-writer.js";
import { TextBytes } from "../../src/model/text-bytes.js";

const texts = fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 30 });

/** A text cut at any places, also in the middle of a sign. */
const cut = fc.tuple(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(fc.nat(80), { maxLength: 8 })).map(([text, at]) => {
  const places = [0, ...at.filter((place) => place < text.length).sort((a, b) => a - b), text.length];
  return { text, parts: places.slice(1).map((to, place) => text.slice(places[place], to)) };
});

describe("texts as bytes", () => {
  it("are those of all of them behind each other, whenever they are taken", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (all, every) => {
        const told = new TextBytes();
        const taken: Buffer[] = [];
        for (const [at, text] of all.entries()) {
          told.add(text);
          if (at % every === 0) taken.push(Buffer.from(told.take()));
        }
        taken.push(Buffer.from(told.takeAll()));
        expect(Buffer.concat(taken).equals(Buffer.from(all.join(""), "utf8"))).toBe(true);
        expect([told.length, told.takeAll().length]).toEqual([0, 0]);
      }),
    );
  });

  it("keep signs whole that were cut", () => {
    fc.assert(
      fc.property(cut, ({ text, parts }) => {
        const told = new TextBytes();
        const taken = parts.map((part) => {
          told.add(part);
          return Buffer.from(told.take());
        });
        expect(Buffer.concat([...taken, Buffer.from(told.takeAll())]).toString("utf8")).toBe(Buffer.from(text).toString("utf8"));
      }),
    );
  });
});

describe("texts that stand there already", () => {
  it("are added again and written over in their place, also when the room grows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(40_000), (text, before) => {
        const told = new TextBytes();
        told.add("x".repeat(before));
        const from = told.length;
        told.add(`${text},2021-12-10\n`);
        told.addAgain(from, told.length);
        told.overwrite(told.length - "2021-12-10\n".length, "2022-01-02");
        told.add("é");
        const expected = `${"x".repeat(before)}${text},2021-12-10\n${text},2022-01-02\né`;
        expect(Buffer.from(told.takeAll()).equals(Buffer.from(expected))).toBe(true);
      }),
    );
  });

  it("that are bytes come behind those that are texts, also when the room grows and half a sign waits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(140_000), (text, before) => {
        const told = new TextBytes();
        told.add("x".repeat(before));
        told.add("\ud83d");
        told.addBytes(Buffer.from(text));
        told.add("é");
        expect(Buffer.from(told.takeAll()).equals(Buffer.from(`${"x".repeat(before)}\ufffd${text}é`))).toBe(true);
        expect(told.length).toBe(0);
      }),
    );
  });

  it("come behind half a sign that waits", () => {
    const told = new TextBytes();
    told.add("ab");
    told.add("\ud83d");
    told.addAgain(0, 1);
    expect(Buffer.from(told.takeAll()).toString("utf8")).toBe("ab\ufffda");
  });
});

describe("a file written in pieces", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-pieces-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds texts of any length and bytes, in their order", () => {
    const path = join(folder, "file");
    const long = `${"ä😀".repeat(150_000)}.`;
    const print = writeInPieces(path, (write) => {
      for (const chunk of ["a\ud83d", "", "\ude00", long, Buffer.from("bytes"), "\ud83d", Buffer.from("!"), ""]) write(chunk);
    });
    expect(readFileSync(path, "utf8")).toBe(`a😀${long}bytes\ufffd!`);
    expect(print.bytes).toBe(readFileSync(path).length);
  });
});
