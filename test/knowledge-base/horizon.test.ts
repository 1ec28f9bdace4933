import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { isoDay } from "../../src/model/iso-day.js";
import { temporaryFile, temporaryFolder } from "../db/temporary-folder.js";

const GEORGIA = "Flights with Georgia resume\nMarch 1, 2021\n\nFrom March 10, 2021 Kazakhstan resumes flights with Georgia.\n\n";
const TURKEY = "Flights with Turkey increased\nMay 1, 2121\n\nThe number of flights with Turkey rose to 30 per week.\n\n";
const EGYPT = "Flights with Egypt suspended\nJune 31, 2021\n\nFlights with Egypt are suspended until December 31, 2021.\n\n";

function base(files: Readonly<Record<string, string>>, capturedOn: string | null = null): string {
  const database = temporaryFile();
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    writeFileSync(path, text);
    const day = capturedOn === null ? null : isoDay(capturedOn);
    ingestSnapshot({ path, database, capturedOn: day, recordedAt: "2022-07-01T00:00:00.000Z" });
  }
  return database;
}

function asked<T>(path: string, work: (kb: ReturnType<typeof openKnowledgeBase>) => T): T {
  const kb = openKnowledgeBase(path);
  try {
    return work(kb);
  } finally {
    kb.close();
  }
}

const georgiaOn = (path: string, day: string) =>
  asked(path, (kb) => kb.asOf({ day: isoDay(day), topic: "direct-flights", subject: "GEO" }).answers[0]?.answer);

describe("the horizon", () => {
  it.each([
    ["a post of a century to come, above", { "a.txt": TURKEY + GEORGIA }, "2022-06-20", "2022-06-20"],
    ["a post of a century to come, below", { "a.txt": GEORGIA + TURKEY }, "2022-06-20", "2022-06-20"],
    ["the same without a capture", { "a.txt": TURKEY + GEORGIA }, null, "2021-03-01"],
    ["the same in a file of its own", { "a.txt": GEORGIA, "b.txt": TURKEY }, "2022-06-20", "2022-06-20"],
    ["a day that no calendar has", { "a.txt": GEORGIA + EGYPT }, null, "2021-03-01"],
    [
      "such a day in front matter",
      { "a.txt": GEORGIA, "b.md": `---\ntitle: Egypt\ndate: 31 June 2021\n---\n${EGYPT.slice(EGYPT.indexOf("\n\n"))}` },
      null,
      "2021-03-01",
    ],
  ])("is not moved by %s", (_, files: Readonly<Record<string, string>>, capturedOn, to) => {
    const path = base(files, capturedOn);
    expect(asked(path, (kb) => kb.coverage().coverage)).toEqual({ from: "2021-03-01", to });
    expect(georgiaOn(path, "2100-01-01")).toBe("unknown");
    expect(georgiaOn(path, "2022-06-21")).toBe("unknown");
  });
  it("reaches to the end of a month that is told, where no day is", () => {
    const text = "Flights with Georgia\nMarch 2021\n\nFlights between Kazakhstan and Georgia are open.\n";
    expect(asked(base({ "a.txt": text }), (kb) => kb.coverage().coverage)).toEqual({ from: "2021-03-01", to: "2021-03-31" });
  });
  it("reaches to the first day of a post that may have come out on several", () => {
    const text = `${GEORGIA}Of trains\nMay 1, 2021\nTrains are as they were.\n\nNews without a day\nThe choir of Kazakhstan sang until late.\n`;
    expect(asked(base({ "a.txt": text }), (kb) => kb.coverage().coverage)).toEqual({ from: "2021-03-01", to: "2021-05-01" });
  });
});

describe("a capture on a day to come", () => {
  it("is refused, and no base is made", () => {
    const path = join(temporaryFolder(), "a.txt");
    writeFileSync(path, GEORGIA);
    const database = temporaryFile();
    const ingest = (capturedOn: string) =>
      ingestSnapshot({ path, database, capturedOn: isoDay(capturedOn), recordedAt: "2022-07-01T23:00:00.000Z" });
    expect(() => ingest("2022-07-03")).toThrowError(
      expect.objectContaining({ code: "INVALID_ARGUMENT", fields: expect.objectContaining({ got: "2022-07-03" }) }),
    );
    expect(existsSync(database)).toBe(false);
    expect(ingest("2022-07-02").coverage.to).toBe("2022-07-02");
  });
});
