import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSnapshot } from "../../../ingest/snapshot/read-snapshot.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { isoDay } from "../../../src/model/iso-day.js";

const TEXT = "New fees \u2013 \u20ac 10\nJune 15, 2022\n";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");
const manifest = (entries: Readonly<Record<string, unknown>>, bytes: string = TEXT): string => {
  write("news.txt", bytes);
  write("manifest.json", JSON.stringify({ file: "news.txt", sha256: sha256(bytes), ...entries }));
  return folder;
};

describe("a file", () => {
  it("gives its record, its lines and its bytes", () => {
    const read = readSnapshot(write("news.txt", TEXT), { capturedOn: isoDay("2022-07-01") });
    expect(read.snapshot).toEqual({
      id: `sha256:${sha256(TEXT).slice(0, 16)}`,
      name: "news.txt",
      sha256: sha256(TEXT),
      mediaType: "text/plain",
      encoding: "utf-8",
      byteLength: Buffer.byteLength(TEXT),
      capturedOn: "2022-07-01",
      publisher: null,
      authority: "unknown",
      jurisdiction: null,
      url: null,
      source: null,
      licence: null,
      note: null,
      mapping: null,
    });
    expect(read.lines.map(({ text }) => text)).toEqual(["New fees \u2013 \u20ac 10", "June 15, 2022", ""]);
    expect(read.bytes.toString()).toBe(TEXT);
  });

  it.each([
    ["a.txt", "Plain < text", "text/plain"],
    ["a.html", "Plain text", "text/html"],
    ["a.txt", "\n <!DOCTYPE html><p>x", "text/html"],
    ["a", "<article><h2>x</h2>", "text/html"],
    ["a.txt", "<?xml version='1.0'?>\n<html><p>x", "text/html"],
    ["a.txt", "<3 news\nJune 1, 2022", "text/plain"],
  ])("takes %s with %j for its kind", (name, text, mediaType) => {
    expect(readSnapshot(write(name, text)).snapshot.mediaType).toBe(mediaType);
  });

  it.each([
    ["utf-8 with a mark", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["utf-16le with a mark", iconv.encode(TEXT, "utf-16le", { addBOM: true }), "utf-16le"],
    ["utf-16be with a mark", iconv.encode(TEXT, "utf-16be", { addBOM: true }), "utf-16be"],
    ["utf-16le without", iconv.encode(TEXT, "utf-16le"), "utf-16le"],
    ["utf-16be without", iconv.encode(TEXT, "utf-16be"), "utf-16be"],
    ["windows-1252 declared", iconv.encode(`<meta charset=windows-1252><pre>${TEXT}</pre>`, "windows-1252"), "windows-1252"],
    [
      "windows-1251 declared",
      iconv.encode(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><pre>${TEXT}`, "windows-1251"),
      "windows-1251",
    ],
    ["a page that says utf-16 and is not", Buffer.from(`<meta charset="utf-16"><pre>${TEXT}`), "utf-8"],
  ])("reads %s", (_, bytes, encoding) => {
    const read = readSnapshot(write("a.html", bytes));
    expect(read.snapshot.encoding).toBe(encoding);
    expect(read.lines.map(({ text }) => text).join(" ")).toContain("New fees \u2013 \u20ac 10");
    expect(readSnapshotBytes(read.bytes, read.snapshot)).toEqual({ snapshot: read.snapshot, lines: read.lines, findings: [] });
  });

  it.each([
    ["SNAPSHOT_EMPTY", Buffer.from("")],
    ["SNAPSHOT_EMPTY", Buffer.from(" \n\t\n")],
    ["SNAPSHOT_BINARY", Buffer.from("%PDF-1.7\n\0\u0001\u0002 June 15, 2022")],
    ["SNAPSHOT_ENCODING", Buffer.from([0x4e, 0xe9, 0x77, 0x0a])],
    ["SNAPSHOT_ENCODING", iconv.encode("<meta charset=utf-8>\u041d\u043e\u0432", "windows-1251")],
    ["SNAPSHOT_ENCODING", Buffer.from("<meta charset=klingon-7>x")],
    ["SNAPSHOT_ENCODING", Buffer.concat([Buffer.from("<meta charset=windows-1251>"), Buffer.from([0x98])])],
    ["SNAPSHOT_ENCODING", Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8])],
  ])("refuses with %s", (code, bytes) => {
    expect(() => readSnapshot(write("a.html", bytes))).toThrowError(expect.objectContaining({ code }));
  });

  it("refuses a name that is not there", () => {
    expect(() => readSnapshot(join(folder, "none.txt"))).toThrowError(expect.objectContaining({ code: "SNAPSHOT_NOT_FOUND" }));
  });

  it("says which line it cut", () => {
    const { findings } = readSnapshot(write("a.txt", `News\n${"x ".repeat(200_000)}`));
    expect(findings).toMatchObject([{ rule: "line-cut", place: { lines: [2, 2] } }]);
  });
});

describe("what is no regular file", () => {
  const refused = (path: string): void => {
    expect(() => readSnapshot(path)).toThrowError(expect.objectContaining({ code: "SNAPSHOT_NOT_A_FILE" }));
  };
  it("is refused: a device", () => refused("/dev/zero"));
  it("is refused: a pipe that nobody writes to", () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    refused(join(folder, "pipe"));
  });
  it("is refused: a pipe or a device that a manifest names", () => {
    manifest({ file: "zero" });
    symlinkSync("/dev/zero", join(folder, "zero"));
    refused(folder);
    manifest({ file: "pipe" });
    execFileSync("mkfifo", [join(folder, "pipe")]);
    refused(folder);
  });
  it("is refused: a link out of the folder", () => {
    const inner = join(folder, "inner");
    mkdirSync(inner);
    writeFileSync(join(folder, "own.txt"), TEXT);
    symlinkSync(join(folder, "own.txt"), join(inner, "news.txt"));
    writeFileSync(join(inner, "manifest.json"), JSON.stringify({ file: "news.txt", sha256: sha256(TEXT) }));
    refused(inner);
  });
});

describe("a folder", () => {
  it("takes everything from its manifest", () => {
    const path = manifest({
      name: "my-news",
      mediaType: "text/plain",
      capturedOn: "2022-06-20",
      publisher: "The Paper",
      authority: "press",
      jurisdiction: "kz",
      url: "https://example.org/",
      source: "s",
      licence: "l",
      note: "n",
      more: 1,
    });
    expect(readSnapshot(path).snapshot).toMatchObject({
      name: "my-news",
      capturedOn: "2022-06-20",
      publisher: "The Paper",
      authority: "press",
      jurisdiction: "kz",
      url: "https://example.org/",
      source: "s",
      licence: "l",
      note: "n",
    });
    expect(readSnapshot(path, { authority: "desk" }).snapshot).toMatchObject({ publisher: "The Paper", authority: "desk" });
    expect(readSnapshot(path, { capturedOn: isoDay("2022-07-01") }).snapshot.capturedOn).toBe("2022-07-01");
  });
  it("is named like the folder where the manifest is silent", () => {
    const inner = join(folder, "kz-news");
    mkdirSync(inner);
    writeFileSync(join(inner, "a.txt"), TEXT);
    writeFileSync(join(inner, "manifest.json"), JSON.stringify({ file: "a.txt", sha256: sha256(TEXT) }));
    expect(readSnapshot(`${inner}/`).snapshot.name).toBe("kz-news");
  });
  it.each([
    ["SNAPSHOT_HASH_MISMATCH", { sha256: "0".repeat(64) }],
    ["SNAPSHOT_MANIFEST_INVALID", { sha256: "abc" }],
    ["SNAPSHOT_MANIFEST_INVALID", { file: "../news.txt" }],
    ["SNAPSHOT_MANIFEST_INVALID", { file: 7 }],
    ["SNAPSHOT_MANIFEST_INVALID", { capturedOn: "2022-02-30" }],
    ["SNAPSHOT_MANIFEST_INVALID", { mediaType: "image/png" }],
    ["SNAPSHOT_MANIFEST_INVALID", { publisher: "" }],
    ["SNAPSHOT_MANIFEST_INVALID", { authority: "Official" }],
    ["SNAPSHOT_MANIFEST_INVALID", { jurisdiction: "KAZ" }],
    ["SNAPSHOT_MANIFEST_INVALID", { url: "ftp://example.org/a" }],
    ["SNAPSHOT_NOT_FOUND", { file: "other.txt" }],
  ])("refuses with %s for %j", (code, entries) => {
    expect(() => readSnapshot(manifest(entries))).toThrowError(expect.objectContaining({ code }));
  });
  it.each(["[]", "{", "null"])("refuses a manifest of %j", (json) => {
    write("manifest.json", json);
    expect(() => readSnapshot(folder)).toThrowError(expect.objectContaining({ code: "SNAPSHOT_MANIFEST_INVALID" }));
  });
  it("refuses to guess without a manifest", () => {
    write("news.txt", TEXT);
    expect(() => readSnapshot(folder)).toThrowError(expect.objectContaining({ code: "SNAPSHOT_MANIFEST_MISSING" }));
  });
});
