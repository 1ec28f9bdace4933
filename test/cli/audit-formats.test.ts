import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scanRecord } from "../../queries/audit/cases/csv-scan.js";
import { copiedBase } from "../setup/copied-base.js";
import { run } from "./run-in-process.js";

const NATIONALITIES = ["DEU", "FRA", "IND", "BRA", "UZB", "CHN"];
const IDS = ["Дело-1", "a", "é", '"q"', "=1+1", "x, y", "𝄞"];
const DAYS = ["2020-05-01", "2021-03-04", "2021-08-09", "2021-11-30", "2022-02-02", "2022-06-03"];
const CELLS = ["yes", "no", ""];

interface Verdict {
  readonly requirement: string;
  readonly verdict: string;
  readonly detail: string;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly evidence: readonly { readonly facts: readonly { readonly id: string }[] }[];
  readonly atEntry?: Verdict;
}
interface Told extends Verdict {
  readonly caseId: string;
  readonly passedThrough: { readonly Büro: string };
}

const folder = mkdtempSync(join(tmpdir(), "inforce-audit-formats-"));
const cases = join(folder, "cases.csv");
const database = join(folder, "base.sqlite");
beforeAll(() => copiedBase(database, "2022-07-01T00:00:00.000Z"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows that answer alike on many days, so that they share decisions. */
function rows(): readonly (readonly string[])[] {
  const all: string[][] = [];
  for (let n = 0; n < 240; n++) {
    const of = <T>(list: readonly T[], step: number): T => list[Math.floor(n / step) % list.length] as T;
    const day = of(DAYS, 1);
    all.push([`${of(IDS, 3)} ${n}`, day, of(NATIONALITIES, 2), "air", of(CELLS, 5), of(CELLS, 7), day, `Büro ${n % 3}`]);
  }
  return all;
}

const HEAD = ["case_id", "date", "nationality", "transport", "idc_permission", "visa", "departure_date", "Büro"];
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

function linesOf(text: string): Record<string, string>[] {
  const lines: (readonly string[])[] = [];
  for (let at = 0; at < text.length; ) {
    const found = scanRecord(text, at, true, ",");
    if (found.kind !== "record") throw new Error(found.kind);
    lines.push(found.cells);
    at = found.next;
  }
  const [head = [], ...below] = lines;
  return below.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

async function formats(options: readonly string[]): Promise<{ csv: Record<string, string>[]; ndjson: Told[]; json: Told[] }> {
  writeFileSync(cases, `${[HEAD, ...rows()].map(quoted).join("\n")}\n`);
  const printed = async (format: string): Promise<string> => {
    const { code, out } = await run(["audit", cases, "--keep", "Büro", "--format", format, "--db", database, ...options]);
    expect(code).toBe(0);
    return out;
  };
  const document = JSON.parse(await printed("json")) as {
    readonly rows: readonly (Pick<Told, "caseId" | "passedThrough"> & { readonly verdicts: readonly Verdict[] })[];
  };
  return {
    csv: linesOf(await printed("csv")),
    ndjson: (await printed("ndjson"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Told),
    json: document.rows.flatMap(({ caseId, passedThrough, verdicts }) =>
      verdicts.map((verdict) => ({ caseId, ...verdict, passedThrough })),
    ),
  };
}

describe("the formats of an audit", () => {
  it.each([
    ["everything that is known", []],
    ["the knowledge of a day", ["--known-on", "2021-09-09"]],
    ["that of each day of entry", ["--known-at-entry"]],
    ["both", ["--compare"]],
  ])("tell the same of each case, with its own id, days and columns: %s", async (_, options) => {
    const { csv, ndjson, json } = await formats(options);
    expect(json).toEqual(ndjson);
    const dayOf = new Map(rows().map(([id, day]) => [id, day]));
    for (const { caseId, asOf, knownOn, atEntry } of ndjson) {
      expect(asOf).toBe(dayOf.get(caseId));
      expect(knownOn).toBe(options.includes("--known-at-entry") ? asOf : (options[1] ?? null));
      if (options.includes("--compare")) expect([atEntry?.asOf, atEntry?.knownOn]).toEqual([asOf, asOf]);
    }
    const told = ndjson.map(({ caseId, requirement, verdict, detail, asOf, knownOn, evidence, passedThrough }) => ({
      case_id: caseId.startsWith("=") ? `'${caseId}` : caseId,
      ...{ requirement, verdict, detail, as_of: asOf, known_on: knownOn ?? "" },
      facts: evidence.flatMap(({ facts }) => facts.map(({ id }) => id)).join("; "),
      ...passedThrough,
    }));
    expect(told.length).toBeGreaterThan(options.includes("--compare") ? 20 : 2000);
    const shown = csv.map((line) => {
      const { case_id, requirement, verdict, detail, as_of, known_on, facts, Büro } = line;
      return { case_id, requirement, verdict, detail, as_of, known_on, facts, Büro };
    });
    expect(shown).toEqual(told);
  });
});
