import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-"));
  mkdirSync(join(folder, "news", "2018"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, "news", name), text);
const ingest = (recordedAt = "2019-01-01T00:00:00.000Z") =>
  ingestSnapshot({ path: join(folder, "news"), database: join(folder, "kb.sqlite"), recordedAt });

describe("a folder of pages", () => {
  it("gives a snapshot a file, and says what it left out", () => {
    put("a.html", "<h3>Ferry full</h3><p>9 May 2018</p><p>The ferry is full.</p>");
    put("2018/b.md", "---\ntitle: Bridge shut\ndate: 2018-05-01\n---\nThe bridge is shut.\n");
    put("about.html", "<p>Who we are</p>");
    put("empty.md", "");
    put("notes.txt", "Road open\n3 May 2018\nThe road is open.\n");
    const report = ingest();
    expect(report.snapshots.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["2018/b.md", "text/markdown"],
      ["a.html", "text/html"],
    ]);
    expect(report.left.map(({ name, code }) => [name, code])).toEqual([
      ["notes.txt", "SNAPSHOT_FORMAT"],
      ["empty.md", "SNAPSHOT_EMPTY"],
      ["about.html", "SNAPSHOT_NO_POSTS"],
    ]);
    expect(report.holds).toMatchObject({ snapshots: 2, posts: 2 });
    expect(report.coverage).toEqual({ from: "2018-05-01", to: "2018-05-09" });
  });
  it("adds the file that is new and nothing else", () => {
    put("a.html", "<h3>Ferry full</h3><p>9 May 2018</p><p>The ferry is full.</p>");
    ingest();
    expect(ingest().changes).toMatchObject({ added: 0, superseded: 0 });
    put("b.md", "---\ntitle: Bridge shut\ndate: 2018-05-01\n---\nThe bridge is shut.\n");
    expect(ingest("2019-01-02T00:00:00.000Z").holds).toMatchObject({ snapshots: 2, posts: 2 });
  });
  it("is refused when no file holds a post", () => {
    put("about.html", "<p>Who we are</p>");
    expect(() => ingest()).toThrowError(expect.objectContaining({ code: "SNAPSHOT_NO_POSTS" }));
    rmSync(join(folder, "news", "about.html"));
    expect(() => ingest()).toThrowError(expect.objectContaining({ code: "SNAPSHOT_MANIFEST_MISSING" }));
  });
});
