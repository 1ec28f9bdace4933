import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type IngestReport, ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { isoDay } from "../../src/model/iso-day.js";
import { temporaryFile, temporaryFolder } from "../db/temporary-folder.js";
import { errorOf } from "../queries/error-of.js";

const EGYPT = "Flights with Egypt\nJuly 1, 2021\n\nFrom July 10, 2021 Kazakhstan resumes flights with Egypt.\n\n";
const GEORGIA = "Flights with Georgia resume\nMarch 1, 2021\n\nFrom March 10, 2021 Kazakhstan resumes flights with Georgia.\n\n";
const french = (day: string): string =>
  `Suspension des vols\n${day}\n\nLe Kazakhstan suspend ses vols avec la Géorgie à partir du 10 juin 2021 jusqu'à nouvel ordre, en raison de la situation sanitaire. Les voyageurs sont priés de contacter leur compagnie aérienne pour connaître les modalités de remboursement.\n\n`;

interface Text {
  readonly text: string;
  readonly capturedOn?: string;
  readonly host?: string;
}

/** Some archives, ingested one by one into one base. */
function ingested(texts: readonly Text[]): { readonly path: string; readonly reports: readonly IngestReport[] } {
  const database = temporaryFile();
  const reports = texts.map(({ text, capturedOn, host }, at) => {
    const folder = join(temporaryFolder(), `archive-${at}`);
    mkdirSync(folder);
    const file = `news-${at}.txt`;
    writeFileSync(join(folder, file), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const manifest = {
      name: file,
      file,
      mediaType: "text/plain",
      sha256,
      capturedOn: capturedOn ?? null,
      jurisdiction: host ?? null,
    };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
    return ingestSnapshot({ path: folder, database, recordedAt: "2022-07-01T00:00:00.000Z" });
  });
  return { path: database, reports };
}

function covered(texts: readonly Text[]): unknown {
  const kb = openKnowledgeBase(ingested(texts).path);
  try {
    return kb.coverage().coverage;
  } finally {
    kb.close();
  }
}

describe("what nobody reads is no evidence that nothing changed", () => {
  const both = GEORGIA + EGYPT;
  it.each<readonly [string, readonly Text[], string]>([
    ["a last post in French", [{ text: both + french("September 1, 2021") }], "2021-07-01"],
    ["the same, captured later", [{ text: both + french("September 1, 2021"), capturedOn: "2021-12-31" }], "2021-07-01"],
    ["the same, newest first", [{ text: french("September 1, 2021") + EGYPT + GEORGIA, capturedOn: "2021-12-31" }], "2021-07-01"],
    [
      "a French post before one that is read",
      [{ text: GEORGIA + french("May 1, 2021") + EGYPT, capturedOn: "2021-12-31" }],
      "2021-12-31",
    ],
    [
      "a French post on the day of one that is read",
      [{ text: both + french("July 1, 2021"), capturedOn: "2021-12-31" }],
      "2021-12-31",
    ],
    [
      "an archive in French",
      [
        { text: both, capturedOn: "2021-12-31" },
        { text: french("September 1, 2021"), capturedOn: "2022-03-01" },
      ],
      "2021-12-31",
    ],
    [
      "the archive of a country without a pack",
      [
        { text: both, capturedOn: "2021-12-31" },
        { text: EGYPT.replaceAll("2021", "2022").replace("Kazakhstan", "Germany"), capturedOn: "2022-03-01", host: "de" },
      ],
      "2021-12-31",
    ],
  ])("%s reaches to the last day that is read", (_, texts, to) => {
    expect(covered(texts)).toEqual({ from: "2021-03-01", to });
    expect(covered([...texts].reverse())).toEqual({ from: "2021-03-01", to });
  });
  it("leaves an answer after it unknown, which was last known before", () => {
    const { path } = ingested([{ text: both + french("September 1, 2021"), capturedOn: "2021-12-31" }]);
    const kb = openKnowledgeBase(path);
    const on = (day: string) => kb.asOf({ day: isoDay(day), topic: "direct-flights", subject: "GEO" }).answers[0];
    expect(on("2021-06-20")).toMatchObject({ answer: "yes" });
    expect(on("2021-09-02")).toMatchObject({ answer: "unknown", lastKnown: { answer: "yes", on: "2021-07-01" } });
    kb.close();
  });
  it("covers nothing where nothing is read", () => {
    expect(covered([{ text: french("September 1, 2021"), capturedOn: "2021-12-31" }])).toEqual({ from: null, to: null });
  });
  it("is told by what read it, also when it is read again", () => {
    const text = { text: both + french("September 1, 2021"), capturedOn: "2021-12-31" };
    const german = { text: GEORGIA, host: "de" };
    const { reports } = ingested([text, german, text]);
    expect(reports.map(({ unread }) => unread.map(({ rule, actual }) => [rule, actual]))).toEqual([
      [["language-not-read", "1 of 3 posts"]],
      [["no-pack", "de"]],
      [["language-not-read", "1 of 3 posts"]],
    ]);
  });
});

describe("a jurisdiction that is asked for", () => {
  it("is refused where it has no pack, and nothing is made", () => {
    const path = join(temporaryFolder(), "news.txt");
    writeFileSync(path, GEORGIA);
    const database = join(temporaryFolder(), "new.sqlite");
    const refused = errorOf(() =>
      ingestSnapshot({ path, database, jurisdiction: "Germany", recordedAt: "2022-07-01T00:00:00.000Z" }),
    );
    expect(refused).toMatchObject({ code: "PACK_NOT_FOUND", fields: { got: "de", expected: expect.stringMatching(/kz.*uz/) } });
    expect(refused?.fields.hint).toContain("inforce pack new de");
    expect(errorOf(() => openKnowledgeBase(database))?.code).toBe("DATABASE_NOT_FOUND");
  });
});

describe("what lies beside what is read", () => {
  it("is told, file by file, with the reason", () => {
    const folder = temporaryFolder();
    const page = `<html><body><h2>Flights</h2><p>July 1, 2021</p><p>${EGYPT.split("\n")[3]}</p></body></html>`;
    writeFileSync(join(folder, "page.html"), page);
    writeFileSync(join(folder, "empty.html"), "<html><body><p>Nothing here.</p></body></html>");
    writeFileSync(join(folder, "notes.txt"), GEORGIA);
    writeFileSync(join(folder, "decree.pdf"), "%PDF-1.4");
    mkdirSync(join(folder, "files"));
    writeFileSync(join(folder, "files", "logo.png"), "x");
    const report = ingestSnapshot({ path: folder, database: temporaryFile(), recordedAt: "2022-07-01T00:00:00.000Z" });
    expect(report.left.map(({ name, code }) => [name, code]).sort()).toEqual([
      ["decree.pdf", "SNAPSHOT_FORMAT"],
      ["empty.html", "SNAPSHOT_NO_POSTS"],
      ["files/logo.png", "SNAPSHOT_FORMAT"],
      ["notes.txt", "SNAPSHOT_FORMAT"],
    ]);
    expect(report.left.find(({ name }) => name === "notes.txt")?.reason).toContain("inforce ingest notes.txt");
    expect(report.left.every(({ reason }) => reason.length > 20)).toBe(true);
  });
  it("names a snapshot of the same name that stays, and none that was replaced or is the same", () => {
    const database = temporaryFile();
    const path = join(temporaryFolder(), "news.txt");
    const read = (text: string, replace = false) => {
      writeFileSync(path, text);
      return ingestSnapshot({ path, database, replace, recordedAt: "2022-07-01T00:00:00.000Z" });
    };
    const first = read(GEORGIA);
    expect(first.namesakes).toEqual([]);
    expect(read(GEORGIA).namesakes).toEqual([]);
    expect(read(GEORGIA + EGYPT).namesakes.map(({ id }) => id)).toEqual([first.snapshot.id]);
    expect(read(`${EGYPT}\n${GEORGIA}`, true).namesakes).toEqual([]);
  });
});
