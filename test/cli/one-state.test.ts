import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditedCase } from "../../queries/audit/audit-result.js";
import { withExportData } from "../../src/knowledge-base/export/export-base.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { isoDay } from "../../src/model/iso-day.js";
import { run } from "./run-in-process.js";

const FIRST = "News | March 1, 2023\n\nThe entry ban for citizens of Germany was lifted on February 20, 2023.\n";
const SECOND = "Alert | March 20, 2023\n\nEntry is banned for citizens of Nepal from March 12, 2023.\n";
const HEADER = "case_id,entry_date,nationality,transport\n";
const rows = (from: number, nationality: string): string =>
  Array.from({ length: 50 }, (_, at) => `${from + at},2023-03-13,${nationality},air\n`).join("");

describe("one run, one report", () => {
  let folder: string;
  let database: string;
  const ingest = (name: string, text: string, recordedAt: string): string | null => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return ingestSnapshot({ path, database, recordedAt, jurisdiction: "kz" }).changes.root;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "inforce-one-state-"));
    database = join(folder, "rules.sqlite");
    ingest("first.txt", FIRST, "2024-01-01T00:00:00.000Z");
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("an audit is of the state that it began with, whatever is ingested between two pieces of its cases", () => {
    const base = openKnowledgeBase(database);
    const told = (between: () => void): readonly string[] => {
      const verdicts: string[] = [];
      const sink = {
        columns: () => {},
        audited: ({ decisions }: AuditedCase) => void verdicts.push(decisions.map(({ verdict }) => verdict).join(" ")),
        problem: () => {},
      };
      const session = base.audit({}, sink);
      const bytes = new TextEncoder();
      session.feed(bytes.encode(HEADER + rows(0, "Germany")));
      between();
      session.feed(bytes.encode(rows(50, "Nepal")));
      session.end();
      return verdicts;
    };
    const undisturbed = told(() => {});
    const disturbed = told(() => void ingest("second.txt", SECOND, "2024-02-01T00:00:00.000Z"));
    expect(disturbed).toEqual(undisturbed);
    // The next audit is of the new state.
    const after = told(() => {});
    expect(after).toHaveLength(undisturbed.length);
    expect(after[50]).not.toBe(undisturbed[50]);
    base.close();
  });

  it("an audit that fails lets go of its state", () => {
    const base = openKnowledgeBase(database);
    const session = base.audit({ strict: true }, { columns: () => {}, audited: () => {}, problem: () => {} });
    session.feed(new TextEncoder().encode(`${HEADER}1,soon,Germany,air\n`));
    expect(() => session.end()).toThrow();
    ingest("second.txt", SECOND, "2024-02-01T00:00:00.000Z");
    expect(base.run()?.run).toBe(2);
    base.close();
  });

  it("a pinned base answers from its state until it is released", () => {
    const base = openKnowledgeBase(database);
    const release = base.pin();
    const ask = (): string => JSON.stringify(base.asOf({ day: isoDay("2023-03-09") }));
    const [before, run] = [ask(), base.run()];
    ingest("second.txt", SECOND, "2024-02-01T00:00:00.000Z");
    expect([ask(), base.run()]).toEqual([before, run]);
    release();
    expect(base.run()?.run).toBe(2);
    expect(ask()).not.toBe(before);
    base.close();
  });

  it("an export walks one state", () => {
    const ids = withExportData(database, {}, (data) => {
      const first = [...data.posts()].map(({ id }) => id);
      ingest("second.txt", SECOND, "2024-02-01T00:00:00.000Z");
      expect([...data.posts()].map(({ id }) => id)).toEqual(first);
      return data.run;
    });
    expect(ids?.run).toBe(1);
  });

  it("report, records, page and manifest name the run and the root hash", async () => {
    const root = ingest("second.txt", SECOND, "2024-02-01T00:00:00.000Z");
    const cases = join(folder, "cases.csv");
    writeFileSync(cases, HEADER + rows(0, "Nepal"));
    const page = join(folder, "page.html");
    await run(["timeline", "kz/entry-ban", "--html", page, "--db", database]);
    const report = join(folder, "report.html");
    await run(["audit", cases, "--report", report, "--db", database]);
    const json = await run(["audit", cases, "--format", "json", "--db", database]);
    for (const text of [readFileSync(page, "utf8"), readFileSync(report, "utf8")]) {
      expect(text).toContain("run 2, recorded at 2024-02-01T00:00:00.000Z");
      expect(text).toContain(root);
    }
    const named = { run: 2, recordedAt: "2024-02-01T00:00:00.000Z", root };
    expect(JSON.parse(json.out).parameters.run).toEqual(named);
    const exported = join(folder, "all.ndjson");
    await run(["export", "-o", exported, "--db", database]);
    expect(JSON.parse(readFileSync(`${exported}.manifest.json`, "utf8")).run).toEqual(named);
    const verified = await run(["verify", "--db", database]);
    expect(verified.out).toContain(root);
  });
});
