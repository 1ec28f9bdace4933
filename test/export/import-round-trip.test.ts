import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AsOfRequest } from "../../queries/as-of-result.js";
import { importExport } from "../../src/knowledge-base/import/import-export.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { verifyBase } from "../../src/knowledge-base/verify-base.js";
import { type KnowledgeBase, openKnowledgeBase } from "../../src/knowledge-base.js";
import { InforceError } from "../../src/model/errors.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { run } from "../cli/run-in-process.js";
import { stride } from "../setup/runs.js";
import { closedExport } from "./closed-export.js";
import { type DigestBase, digestBase } from "./digest-base.js";

const RECORDED_AT = "2025-01-01T00:00:00.000Z";

/** Days later than the first at which questions begin: others in each run, where not all are asked. */
const [BEGINS = 0] = fc.sample(fc.nat(stride(15) - 1), 1);

function* daysOf(base: KnowledgeBase, step: number): Iterable<IsoDay> {
  const { from, to } = base.coverage().coverage;
  if (from === null || to === null) throw new Error("nothing is covered");
  for (let day = addDays(from, BEGINS - 2); day <= addDays(to, 40); day = addDays(day, step)) yield day;
}

describe("import of an NDJSON export", () => {
  let base: DigestBase;
  let original: KnowledgeBase;
  const asked = new Map<string, string>();
  /** What the base that was exported answers. */
  const answered = (request: AsOfRequest): string => {
    const key = JSON.stringify(request);
    const answer = asked.get(key) ?? JSON.stringify(original.asOf(request));
    asked.set(key, answer);
    return answer;
  };
  const imported = (name: string, path: string): string => {
    const database = join(base.folder, name);
    importExport({ path, database, recordedAt: RECORDED_AT });
    return database;
  };
  const made = new Map<string, Promise<{ readonly path: string; readonly database: string }>>();
  /** What is exported, and imported again; both are only read. */
  const roundTrip = (...options: readonly string[]): Promise<{ readonly path: string; readonly database: string }> => {
    const key = options.join(" ");
    const trip = made.get(key) ?? exportedAndImported(`round${made.size}`, options);
    made.set(key, trip);
    return trip;
  };
  const exportedAndImported = async (name: string, options: readonly string[]) => {
    const path = await base.export(`${name}.ndjson`, ...options);
    return { path, database: imported(`${name}.sqlite`, path) };
  };
  beforeAll(() => {
    base = digestBase();
    original = openKnowledgeBase(base.database);
  });
  afterAll(() => {
    original.close();
    base.remove();
  });

  it.each([
    ["without texts", []],
    ["with texts", ["--with-text"]],
  ])("answers the same, %s", async (_name, options) => {
    const copy = openKnowledgeBase((await roundTrip(...options)).database);
    const differs = (request: AsOfRequest) => differenceOf(JSON.stringify(copy.asOf(request)), answered(request));
    try {
      // The conformance tests compare every day of the archive itself.
      for (const day of daysOf(original, stride(15))) expect(differs({ day })).toBeNull();
      for (const day of daysOf(original, stride(40)))
        expect(differs({ day, carryForward: true, knownOn: addDays(day, -60) })).toBeNull();
      expect(copy.topics()).toEqual(original.topics());
      expect(copy.findings()).toEqual(original.findings());
      expect(copy.coverage()).toEqual(original.coverage());
      expect(copy.posts()).toEqual(original.posts());
    } finally {
      copy.close();
    }
  });

  it("gives a base that verifies, and exports the same bytes again", async () => {
    for (const options of [[], ["--with-text"]]) {
      const { path, database } = await roundTrip(...options);
      expect(verifyBase(database)).toMatchObject({ ok: true, problems: [] });
      const { bytes } = await run(["export", "--format", "ndjson", ...options, "-o", "-", "--db", database], { program: "test" });
      expect(bytes.equals(readFileSync(path))).toBe(true);
    }
  });

  it("can take a further archive where texts came with it, and says why not where they did not", async () => {
    const archive = join(base.folder, "more.txt");
    writeFileSync(
      archive,
      "Ferries | May 3, 2022\n\nThe ferry office is closed on Sundays.\n\nPiers | May 1, 2022\n\nThe pier is painted.\n",
    );
    const request = { path: archive, recordedAt: RECORDED_AT };
    const whole = join(base.folder, "whole.sqlite");
    copyFileSync((await roundTrip("--with-text")).database, whole);
    expect(ingestSnapshot({ ...request, database: whole }).holds.snapshots).toBe(2);
    const { database: quotes } = await roundTrip();
    const before = readFileSync(quotes);
    expect(codeOf(() => ingestSnapshot({ ...request, database: quotes }))).toBe("SNAPSHOT_NOT_FOUND");
    expect(readFileSync(quotes).equals(before)).toBe(true);
  });

  it.each(["2019-02-01", "2020-11-15", "2021-02-15", "2021-09-10"])(
    "of what was known on %s answers as --known-on does",
    async (text) => {
      const knownOn = isoDay(text);
      const path = await base.export(`known-${text}.ndjson`, "--known-on", text);
      const copy = openKnowledgeBase(imported(`known-${text}.sqlite`, path));
      try {
        for (const day of daysOf(original, stride(15))) {
          const asked = original.asOf({ day, knownOn, carryForward: true });
          const given = copy.asOf({ day, carryForward: true });
          expect(differenceOf(JSON.stringify(given), JSON.stringify({ ...asked, knownOn: null }))).toBeNull();
        }
        const rows = readFileSync(path, "utf8")
          .trimEnd()
          .split("\n")
          .slice(1, -1)
          .map((line) => JSON.parse(line));
        const later = rows.filter(
          (row) => row.known_from > text || row.known_to > text || row.published_latest > text || row.last_confirmed_on > text,
        );
        expect(later).toEqual([]);
      } finally {
        copy.close();
      }
    },
  );
});

describe("import refuses", () => {
  let base: DigestBase;
  let header: string;
  let lines: readonly string[];
  beforeAll(async () => {
    base = digestBase();
    [header = "", ...lines] = readFileSync(await base.export("all.ndjson"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(0, -1);
  });
  afterAll(() => base.remove());

  const refusal = (content: string): string => {
    const path = join(base.folder, "given.ndjson");
    writeFileSync(path, content);
    return codeOf(() => importExport({ path, database: join(base.folder, "refused.sqlite"), recordedAt: RECORDED_AT }));
  };
  const fact = (): string => lines.find((line) => line.startsWith('{"table":"facts"')) ?? "";

  it.each<[string, () => string]>([
    ["an empty file", () => ""],
    ["another text", () => "Ferries resumed\n"],
    ["JSON that is no export", () => '{"a":1}\n'],
    ["an export of another version", () => header.replace('"tables_version":1', '"tables_version":99')],
    ["what answers for one day", () => header.replace('"as_of":null', '"as_of":"2021-12-10"')],
    ["a line that is cut", () => `${header}\n${fact().slice(0, 80)}`],
    ["a table that there is not", () => `${header}\n{"table":"ships"}`],
    ["a row without a column", () => `${header}\n${fact().replace(/"state":"[a-z-]+",/, "")}`],
    [
      "a day that the calendar does not have",
      () => `${header}\n${fact().replace(/"known_from":"[0-9-]+"/, '"known_from":"2021-02-30"')}`,
    ],
    ["an array", () => `${header}\n[]`],
  ])("%s", (_, content) => {
    expect(refusal(content())).toBe("IMPORT_INVALID");
    // The same told by a closing line that fits: it is the row that is refused.
    expect(refusal(closedExport(content().split("\n")))).toBe("IMPORT_INVALID");
  });

  it.each<[string, (whole: readonly string[]) => string]>([
    ["all lines but the closing one", (whole) => whole.slice(0, -1).join("\n")],
    ["a third of its lines", (whole) => whole.slice(0, Math.ceil(whole.length / 3)).join("\n")],
    ["its header alone", (whole) => whole.slice(0, 1).join("\n")],
    ["a line fewer in its middle", (whole) => whole.filter((_, at) => at !== Math.ceil(whole.length / 2)).join("\n")],
    ["a line twice", (whole) => whole.flatMap((line, at) => (at === 5 ? [line, line] : [line])).join("\n")],
    ["a row that was changed", (whole) => whole.join("\n").replace('"state":"in-force"', '"state":"ended"')],
    ["two lines in another order", (whole) => [...whole.slice(0, -3), whole.at(-2), whole.at(-3), whole.at(-1)].join("\n")],
    ["a line after its closing one", (whole) => [...whole, whole[1]].join("\n")],
    ["two closing lines", (whole) => [...whole, whole.at(-1)].join("\n")],
  ])("a whole export of which stands %s", (_, cut) => {
    const whole = closedExport([header, ...lines])
      .trimEnd()
      .split("\n");
    expect(refusal(cut(whole))).toBe("IMPORT_INVALID");
  });

  it("a file that the manifest beside it does not describe, or that has another thing for its manifest", async () => {
    const path = await base.export("described.ndjson");
    const whole = readFileSync(path, "utf8");
    const database = join(base.folder, "described.sqlite");
    const imported = (): string => codeOf(() => importExport({ path, database, recordedAt: RECORDED_AT }));
    // A closing line that fits what it closes does not help: the manifest knows of more.
    writeFileSync(path, closedExport(whole.split("\n").slice(0, 100)));
    expect(imported()).toBe("IMPORT_INVALID");
    writeFileSync(path, whole);
    writeFileSync(`${path}.manifest.json`, "{}");
    expect(imported()).toBe("IMPORT_INVALID");
    rmSync(`${path}.manifest.json`);
    expect(imported()).toBe("none");
  });

  it("records that break a rule of the store, and leaves no file", () => {
    const broken = fact().replace(/"known_to":[^,]+/, '"known_to":"1999-01-01"');
    expect(refusal(closedExport([header, ...lines.filter((line) => line !== fact()), broken]))).toBe("IMPORT_INVALID");
    expect(codeOf(() => openKnowledgeBase(join(base.folder, "refused.sqlite")))).toBe("DATABASE_NOT_FOUND");
  });

  it("a knowledge base that holds something", () => {
    const path = join(base.folder, "all.ndjson");
    expect(codeOf(() => importExport({ path, database: base.database, recordedAt: RECORDED_AT }))).toBe("OUTPUT_EXISTS");
  });

  it("a file that is not there, as a failure", async () => {
    const { code, err } = await run(["import", "no-such.ndjson", "--db", join(base.folder, "x.sqlite")]);
    expect(code).toBe(1);
    expect(err).toContain("IMPORT_INVALID");
  });
});

/** Null where both say the same: far cheaper over many days than a comparison that explains itself. */
function differenceOf(got: string, expected: string): object | null {
  return got === expected ? null : { got: JSON.parse(got), expected: JSON.parse(expected) };
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InforceError) return error.code;
    throw error;
  }
  return "none";
}
