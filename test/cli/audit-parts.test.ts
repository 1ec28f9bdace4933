import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copiedBase } from "../setup/copied-base.js";
import { FULL, runs } from "../setup/runs.js";
import { inThisThread, type SeenParts } from "./in-this-thread.js";
import { run } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-parts-"));
const at = (name: string): string => join(folder, name);
const database = at("base.sqlite");
beforeAll(() => {
  copiedBase(database, "2022-07-01T00:00:00.000Z");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seen: SeenParts = { asked: 0, judged: 0 };

const COLUMNS = ["case_id", "person_id", "date", "departure_date", "nationality", "transport", "pcr_hours", "remark"] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const often = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 3 * others.length }, ...others.map((one) => fc.constant(one)));
const iso = fc.integer({ min: 1, max: 28 }).map((day) => `2021-0${1 + (day % 9)}-${String(day).padStart(2, "0")}`);
const dayOf = (order: "iso" | "dmy", day: string): string => (order === "iso" ? day : day.split("-").reverse().join("/"));

const rows = fc.array(
  fc.record({
    case_id: fc.integer({ min: 0, max: 400 }).map((id) => `c${id}`),
    person_id: fc.integer({ min: 0, max: 6 }).map((id) => (id === 0 ? "" : `p${id}`)),
    date: fc.oneof({ arbitrary: iso, weight: 20 }, fc.constantFrom("soon", "2021-02-30", "")),
    departure_date: fc.oneof(iso, fc.constant("")),
    nationality: often("DEU", "Germany", "NO", "NA", "no", "IND", "Türkei", "Nowhere"),
    transport: often("air", "land", "rocket"),
    pcr_hours: often("70", "70.5", "70,5", "1,000", ""),
    remark: often("plain", 'two\nlines\n\n"of it"', "naïve", "Ω☃", "a\tb;c,d", "", "x".repeat(90)),
  }),
  { minLength: 2, maxLength: 40 },
);

/** So much is looked at before the head is taken, and from a first sign beyond ASCII on before the encoding is. */
const LOOKED_AT = 1 << 16;

interface Dialect {
  readonly delimiter: string;
  readonly encoding: "utf8" | "utf8-mark" | "utf16le" | "utf16le-mark" | "utf16be-mark" | "latin1";
  readonly end: string;
  readonly order: "iso" | "dmy";
  readonly without: readonly string[];
  readonly objects: boolean;
  readonly lastEnd: boolean;
  /** What the long cell of the first row begins with. */
  readonly sign: string;
  /** Something that stands among the rows, where some files have it. */
  readonly between: readonly (readonly [place: number, line: string])[];
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  encoding: fc.constantFrom("utf8", "utf8-mark", "utf16le", "utf16le-mark", "utf16be-mark", "latin1"),
  end: fc.constantFrom("\n", "\r\n"),
  order: fc.constantFrom("iso", "dmy"),
  without: fc.subarray(["case_id", "person_id", "departure_date", "pcr_hours"]),
  objects: often(false, true),
  lastEnd: fc.boolean(),
  sign: fc.constantFrom("", "ü"),
  between: fc.array(fc.tuple(fc.nat(40), fc.constantFrom("", '"never closed', '"closed" too late', "\ufeff", "Total")), {
    maxLength: 2,
  }),
});

function bytesOf(others: readonly Row[], form: Dialect): Buffer {
  const { delimiter, encoding, end, order, without, objects, lastEnd, between, sign } = form;
  const long = { person_id: "", departure_date: "", nationality: "DEU", transport: "air", pcr_hours: "70" };
  const all = [{ ...long, case_id: "long", date: "2021-03-20", remark: sign + "x".repeat(LOOKED_AT) }, ...others];
  const columns = COLUMNS.filter((name) => !without.includes(name));
  const cells = (row: Row): readonly string[] =>
    columns.map((name) => (name === "date" || name === "departure_date" ? dayOf(order, row[name]) : row[name]));
  const quoted = (cell: string): string =>
    /[\n"]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = objects
    ? all.map((row) => JSON.stringify(Object.fromEntries(cells(row).map((cell, place) => [columns[place], cell]))))
    : [columns.join(delimiter), ...all.map((row) => cells(row).map(quoted).join(delimiter))];
  for (const [place, line] of between) lines.splice(2 + (place % lines.length), 0, line);
  const text = lines.join(end) + (lastEnd ? end : "");
  if (encoding === "utf8") return Buffer.from(text);
  if (encoding === "utf8-mark") return Buffer.from(`\ufeff${text}`);
  if (encoding === "latin1") return Buffer.from(text, "latin1");
  const wide = Buffer.from(encoding === "utf16le" ? text : `\ufeff${text}`, "utf16le");
  return encoding === "utf16be-mark" ? wide.swap16() : wide;
}

const OPTIONS: readonly (readonly string[])[] = [
  ["--format", "csv"],
  ["--format", "csv", "--keep", "remark"],
  ["--format", "json", "--keep", "remark"],
  ["--format", "ndjson"],
  ["--format", "table"],
  ["--format", "table", "--only", "not-met,undetermined"],
  ["--compare", "--format", "csv"],
  ["--format", "csv", "--strict"],
];

async function told(
  jobs: number,
  args: readonly string[],
  parts: { readonly first: number; readonly length: number },
): Promise<object> {
  const [output, rejects] = [at("out"), at("rejects")];
  for (const path of [output, rejects]) rmSync(path, { force: true });
  const text = (path: string): string => {
    try {
      return readFileSync(path, "latin1");
    } catch {
      return "not there";
    }
  };
  const all = [...args, "--jobs", String(jobs), "--db", database, "-o", output, "--rejects", rejects];
  const { code, out, err } = await run(["audit", at("cases.csv"), ...all], { jobParts: { ...parts, start: inThisThread(seen) } });
  return { code, out, err, output: text(output), rejects: text(rejects) };
}

const JOBS = [2, 3, 4];

async function isTheSame(
  bytes: Buffer,
  args: readonly string[],
  parts: { readonly first: number; readonly length: number },
  several: readonly number[] = JOBS,
): Promise<void> {
  writeFileSync(at("cases.csv"), bytes);
  const all = [...args, "--requirement", "visa-free-stay,entry-ban,pcr-certificate"];
  const one = await told(1, all, parts);
  for (const jobs of several) expect(await told(jobs, all, parts)).toEqual(one);
}

describe("a file that is judged in parts", () => {
  it("comes to the same, byte for byte, wherever it is parted", { timeout: 600_000 }, async () => {
    const length = fc.integer({ min: 30, max: 700 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        dialect,
        fc.constantFrom(...OPTIONS),
        fc.record({ first: length, length }),
        FULL ? fc.constant(JOBS) : fc.constantFrom(...JOBS.map((one) => [one])),
        async (all, form, args, parts, several) => isTheSame(bytesOf(all, form), args, parts, several),
      ),
      { numRuns: runs(150) },
    );
  });

  const some = (count: number, one: (place: number) => Partial<Row>): readonly Row[] =>
    Array.from({ length: count }, (_, place) => ({
      ...{ case_id: `c${place}`, person_id: `p${place % 9}`, date: "2021-03-20", departure_date: "2021-03-25", nationality: "DEU" },
      ...{ transport: "air", pcr_hours: "70", remark: "plain", ...one(place) },
    }));
  const plain: Dialect = {
    delimiter: ",",
    encoding: "utf8",
    end: "\n",
    order: "iso",
    without: [],
    objects: false,
    lastEnd: true,
    between: [],
    sign: "ü",
  };
  it("is not parted within a sign before its encoding is known", { timeout: 120_000 }, async () => {
    for (const encoding of ["utf16le-mark", "utf16be-mark", "utf16le"] as const) {
      const form: Dialect = { ...plain, encoding, lastEnd: false, between: [[0, '"closed" too late']], sign: "" };
      const all = some(2, (place) => (place === 1 ? { nationality: "Nowhere" } : {}));
      for (const first of [30, 31, 33]) await isTheSame(bytesOf(all, form), ["--format", "csv"], { first, length: 84 });
    }
  });

  it("tells nothing of signs behind the row that ends it", { timeout: 120_000 }, async () => {
    const wrong = some(2, (place) => ({ nationality: place === 0 ? "Nowhere" : "NA" }));
    const form: Dialect = { ...plain, encoding: "latin1", sign: "", between: [[22, "\u00ff"]] };
    const parts = { first: 30, length: 30 };
    await isTheSame(bytesOf(wrong, form), ["--format", "csv", "--strict"], parts);
    expect(await told(1, ["--format", "csv", "--strict"], parts)).toMatchObject({
      code: 1,
      err: expect.not.stringContaining("encoding"),
    });
  });

  const day = (place: number): string => `2021-0${1 + (place % 8)}-${String(1 + (place % 27)).padStart(2, "0")}`;

  it.each<[string, readonly Row[], Partial<Dialect>, boolean]>([
    [
      "people whose trips stand in several parts",
      some(60, (place) => ({ date: day(place), departure_date: "2021-09-20" })),
      {},
      true,
    ],
    [
      "an id twice in one part, and in two",
      some(60, (place) => (place % 10 === 3 ? { case_id: "c1" } : {})),
      { without: ["person_id"] },
      true,
    ],
    ["cells of several lines at every border", some(60, () => ({ remark: "one\ntwo\nthree" })), { without: ["person_id"] }, false],
    ["UTF-16", some(60, (place) => ({ date: day(place) })), { encoding: "utf16be-mark" }, true],
    [
      "a first sign beyond ASCII late in the file",
      some(60, (place) => ({ date: day(place), remark: place === 40 ? "naïve" : "" })),
      { sign: "" },
      true,
    ],
    [
      "codes of countries that begin late",
      some(60, (place) => ({ date: day(place), nationality: place < 30 ? "Germany" : (["DE", "NO", "NA"][place % 3] ?? "") })),
      {},
      false,
    ],
    [
      "marks in the middle",
      some(60, (place) => ({ date: day(place), case_id: place % 7 === 6 ? `\ufeffc${place}` : `ü${place}` })),
      {},
      true,
    ],
    [
      "objects of which the first line end is parted",
      some(60, (place) => ({ date: place % 5 === 2 ? "soon" : day(place) })),
      { objects: true, encoding: "utf16le-mark", end: "\r\n" },
      true,
    ],
    ["rows that are wrong", some(60, (place) => ({ date: place % 5 === 2 ? "soon" : day(place) })), {}, true],
  ])("%s", { timeout: 120_000 }, async (_, all, form, parted) => {
    const before = { ...seen };
    await isTheSame(bytesOf(all, { ...plain, ...form }), ["--format", "csv", "--keep", "remark"], { first: 400, length: 300 });
    // Whether most parts are judged by themselves, and not all of them again by one.
    const [asked, judged] = [seen.asked - before.asked, seen.judged - before.judged];
    expect(asked).toBeGreaterThan(6);
    if (parted) expect(judged).toBeGreaterThan(asked / 2);
  });
});
