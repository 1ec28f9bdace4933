import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sequence } from "../../../bench/million-facts.js";
import type { FactStore } from "../../../db/fact-store.js";
import type { AuditCase } from "../../../queries/audit/audit-case.js";
import { Auditor } from "../../../queries/audit/auditor.js";
import { caseHeader } from "../../../queries/audit/cases/case-header.js";
import { CaseReader } from "../../../queries/audit/cases/case-reader.js";
import { CellValues, HASH_BEGIN, hashOn, NO_DAY, NOT_KNOWN } from "../../../queries/audit/cases/cell-values.js";
import { FileHabits } from "../../../queries/audit/cases/file-habits.js";
import { KnownRows } from "../../../queries/audit/cases/known-rows.js";
import { RowSource } from "../../../queries/audit/cases/row-source.js";
import { hashUnits, SeenIds } from "../../../queries/audit/cases/seen-ids.js";
import { TextUnits } from "../../../queries/audit/cases/text-units.js";
import { type Decision, decide } from "../../../queries/audit/decide.js";
import { requirementsOf } from "../../../queries/audit/requirement.js";
import { rulebookOf } from "../../../queries/audit/rulebook.js";
import { SeriesLookup } from "../../../queries/audit/series-lookup.js";
import type { Stay } from "../../../queries/audit/stays.js";
import { requirementPack } from "../../../src/knowledge-base/packs/bundled-requirements.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { runs } from "../../setup/runs.js";
import { withStore } from "../small-world.js";
import { PLANNED, plannedWorld, type SeriesPlan } from "./audit-world.js";
import { VARIED, variationsOf, variedCase } from "./varied-cases.js";

const PACK = requirementPack([], {});
const REQUIREMENTS = requirementsOf(PACK);
const COLUMNS = Object.keys(VARIED);
const COMMA = 44;
const COVERAGE = { from: isoDay("2020-01-01"), to: isoDay("2022-12-31") };

const plan = (at: number): fc.Arbitrary<SeriesPlan> =>
  fc
    .record({
      first: fc.constantFrom("in-force" as const, "ended" as const),
      second: fc.constantFrom("in-force" as const, "ended" as const),
      amount: fc.constantFrom(3, 24, 48, 72),
      one: fc.integer({ min: 5, max: 130 }),
      spread: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ first, second, amount, one, spread }) => ({
      ...(PLANNED[at] ?? { topic: "kz/entry-ban", subject: null, scope: null }),
      states: [first, second, first],
      amounts: [amount, 48, amount],
      changes: [
        { from: one, spread },
        { from: one + 150, spread },
      ],
    }));
const plans = fc.tuple(...PLANNED.map((_, at) => plan(at)));
const pair = fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS));

const OTHER_STAYS: readonly (readonly Stay[] | null)[] = [
  null,
  [],
  [{ from: isoDay("2021-01-01"), to: isoDay("2021-03-20"), visaFree: true }],
  [{ from: isoDay("2021-04-01"), to: null, visaFree: null }],
];

const told = ({ verdict, reason, detail, missing, amounts, assumed, used, readWith }: Decision): unknown => ({
  ...{ verdict, reason, detail, missing, amounts, assumed, readWith },
  used: used.map(({ topic, subject, scope, on, state, facts }) => [topic, subject, scope, on, state, facts.map(({ id }) => id)]),
});

/** Decides a case with nothing kept from another one. */
function alone(store: FactStore, entry: AuditCase): readonly Decision[] {
  const knowledge = { lookup: new SeriesLookup(store, null), rulebook: rulebookOf(store, PACK), coverage: store.coverage("kz") };
  return REQUIREMENTS.map((requirement) => decide(requirement, { entry, knowledge: { ...knowledge, unnamed: "free" } }).decision);
}

/** How many of some rows are known, each read, decided and told as it is alone. */
function knownOf(
  series: readonly SeriesPlan[],
  cases: readonly Readonly<Record<string, string>>[],
  most: number | undefined,
): number {
  let known = 0;
  withStore(plannedWorld(series, null), (store) => {
    const auditor = new Auditor(store, { knownOn: null }, PACK, REQUIREMENTS);
    const header = caseHeader(Object.keys(cases[0] ?? {}));
    const reader = new CaseReader(header, new FileHabits(store.coverage(), () => {}, null));
    const kept = new KnownRows(header, {}, most);
    for (const [at, row] of cases.entries()) {
      const cells = Object.values({ ...row });
      const read = reader.read(cells, at);
      if (typeof read !== "object") throw new Error("a row was not read");
      const text = new TextUnits();
      text.hold(`${cells.join(",")}\n`);
      const stays = OTHER_STAYS[at % OTHER_STAYS.length] ?? null;
      const taken = kept.take(text, 0, COMMA, at);
      if (taken >= 0) {
        known++;
        kept.case.otherStays = null;
        expect({ taken, problems: read.problems, cells: kept.cells }).toEqual({ taken: text.text.length, problems: [], cells });
        expect(kept.case.copy()).toEqual(read.entry);
      } else if (read.read !== null) kept.learn(cells, read.read);
      if (read.entry === null) continue;
      const entry = { ...read.entry, otherStays: stays };
      kept.case.otherStays = stays;
      const decisions = auditor.decisions(taken >= 0 ? kept.case : entry);
      const verdicts: unknown[] = [];
      auditor.verdicts(taken >= 0 ? kept.case : entry, (_at, verdict, assumes) => verdicts.push([verdict, assumes]));
      const expected = alone(store, entry);
      expect(decisions.map(told)).toEqual(expected.map(told));
      expect(verdicts).toEqual(expected.map(({ verdict, assumed }) => [verdict, assumed.length > 0]));
    }
  });
  return known;
}

describe("rows in which nothing is new", { timeout: 300_000 }, () => {
  it.each([
    ["a few spellings of each column are kept", 3],
    ["all spellings are kept", undefined],
  ])("are read and decided as each is alone, with every column varied alone and in pairs (%s)", (_, most) => {
    fc.assert(
      fc.property(plans, variedCase, fc.array(pair, { minLength: 1, maxLength: 2 }), (series, base, pairs) => {
        const once = variationsOf(base, pairs);
        knownOf(series, [...once.flatMap((row) => [row, row]), ...[...once].reverse()], most);
      }),
      { numRuns: runs(2) },
    );
  });

  it("are those whose cells have all been read before", () => {
    const row = { case_id: "a", date: "2021-04-20", nationality: "DEU", transport: "air", arriving_from: "FRA", pcr_hours: "48" };
    const other = { ...row, transport: "land" };
    const [series] = fc.sample(plans, { numRuns: 1, seed: 1 });
    expect(knownOf(series ?? [], [row, row, other, other, row], 3)).toBe(3);
  });

  it("are told as those that are read one by one, whatever stands around them", () => {
    fc.assert(
      fc.property(
        rowsOfFile,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.nat(300),
        (rows, sign, end, piece) => {
          const line = (cells: readonly string[]): string =>
            cells.map((cell) => (cell.includes(sign) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign);
          const text = [NAMES, ...rows].map(line).join(end);
          const one = toldOf(text, piece + 20, false);
          const other = toldOf(text, piece + 20, true);
          expect(other.told).toEqual(one.told);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it("are those of objects and of quoted cells as well", () => {
    const cells = { case_id: "a", date: "2021-03-01", nationality: "DEU", transport: "air", visa: "yes" };
    const rows = [1, 2, 3, 4].map((id) => ({ ...cells, case_id: `a${id}` }));
    const quoted = [Object.keys(cells), ...rows.map((row) => Object.values(row))].map((row) => `"${row.join('","')}"`);
    for (const text of [rows.map((row) => JSON.stringify(row)), quoted]) {
      const { known, told: all } = toldOf(text.join("\n"), 50, true);
      expect({ known, told: all }).toEqual({ known: 3, told: toldOf(text.join("\n"), 50, false).told });
    }
  });
});

const NAMES = ["case_id", "person_id", "date", "nationality", "transport", "visited_14_days", "pcr_hours", "last_departure"].concat(
  ["departure_date", "visa", "work_visa", "visa_valid_until", "birth_date", "remark"],
);
const some = (...cells: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...cells);
const usual = (cell: string, ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(cell) }, { weight: 1, arbitrary: some(...others) });

/** Rows most of which are alike; some have something that a row may have. */
const rowsOfFile = fc.array(
  fc.oneof(
    {
      weight: 30,
      arbitrary: fc.tuple(
        fc.oneof(
          fc.nat(30).map((n) => `c${n}`),
          some("", " c 7 ", "'0012", '="9"', "Дело-5", "x".repeat(210)),
        ),
        usual("", "p1", "p2", " p1 "),
        usual(
          "2021-03-01",
          "2021-04-02",
          "03/04/2021",
          "31/12/2020",
          "05/05/2021",
          "2021-02-30",
          "44256",
          "2031-01-01",
          "Total",
          "",
        ),
        usual("DEU", "Germany", "NA", "NO", "FR", "Nowhere", "", " DEU"),
        usual("air", "land", "train", "?", ""),
        usual("", "FRA;DEU", "NO", "unknown", "none", "Atlantis"),
        usual("48", "70.5", "70,5", "1.234", "none", "many", "999999"),
        usual("", "2021-02-01", "none", "2022-05-05", "01/02/2021"),
        usual("", "2021-05-01", "2020-01-01", "2031-02-02"),
        usual("", "yes", "no", "perhaps"),
        usual("", "yes", "no"),
        usual("", "2021-06-30", "2020-06-30"),
        usual("", "1980-01-01", "2022-01-01", "unknown"),
        usual("", 'a "quoted" word', "two\nlines", "a,b;c", "\uFFFD"),
      ),
    },
    { weight: 1, arbitrary: some("Total", "", "short").map((cell) => [cell]) },
  ),
  { minLength: 10, maxLength: 40 },
) as fc.Arbitrary<readonly (readonly string[])[]>;

/** All that the rows of a text come to, in their order, with or without what is known of cells. */
function toldOf(text: string, piece: number, keeping: boolean): { readonly told: readonly unknown[]; readonly known: number } {
  const all: unknown[] = [];
  let known = 0;
  const rows = new RowSource(
    {
      header: () => {},
      row: ({ entry, problems, cells }) => all.push({ entry, problems, cells }),
      note: (note) => all.push(note),
      ...(keeping
        ? {
            known: (row: KnownRows) => {
              known++;
              all.push({ entry: row.case.copy(), problems: [], cells: row.cells });
            },
          }
        : {}),
    },
    COVERAGE,
    { keep: ["*"] },
  );
  try {
    for (let at = 0; at < text.length; at += piece) rows.push(text.slice(at, at + piece));
    rows.end();
  } catch (error) {
    all.push(String(error));
  }
  return { told: all, known };
}

/** The number of the cell between two places of a text. */
function numberIn(values: CellValues, text: string, from = 0, to = text.length): number {
  const told = new TextUnits();
  told.hold(text);
  let hash = HASH_BEGIN;
  for (let at = from; at < to; at++) hash = hashOn(hash, text.charCodeAt(at));
  return values.find(told.units, from, to, hash);
}

/** Two spellings of one length whose hashes are the same. */
function ofOneHash(): readonly [one: string, other: string] {
  const known = new Map<number, string>();
  for (let n = 0; ; n++) {
    const spelling = (n * 7919).toString(36).padStart(8, "0");
    let hash = HASH_BEGIN;
    for (let at = 0; at < spelling.length; at++) hash = hashOn(hash, spelling.charCodeAt(at));
    const other = known.get(hash);
    if (other !== undefined) return [other, spelling];
    known.set(hash, spelling);
  }
}

describe("spellings of cells", () => {
  it("are told apart by what stands in them, not by their hashes", () => {
    const [one, other] = ofOneHash();
    const values = new CellValues(() => {}, false);
    expect(values.add(one, "one")).toBe(0);
    expect([numberIn(values, one), numberIn(values, other), values.numberOf(other)]).toEqual([0, -1, -1]);
    expect([values.add(other, "other"), numberIn(values, one), numberIn(values, other)]).toEqual([1, 0, 1]);
  });

  it("are found wherever they stand in a text", () => {
    const values = new CellValues(() => {}, false);
    for (let n = 0; n < 5000; n++) expect(values.add(`cell ${n}`, n)).toBe(n);
    for (let n = 0; n < 5000; n++) expect(numberIn(values, `<cell ${n}>`, 1, 6 + String(n).length)).toBe(n);
    expect([numberIn(values, "cell 5000"), numberIn(values, "cell "), numberIn(values, "")]).toEqual([-1, -1, -1]);
  });

  it("begin anew once a column is full, and say so", () => {
    let renumbered = 0;
    const values = new CellValues(() => renumbered++, false, 2);
    values.add("a", "A");
    values.add("b", "B");
    values.add("c", "C");
    expect([renumbered, values.numberOf("a"), values.values[values.numberOf("c")]]).toEqual([1, -1, "C"]);
  });

  it("tell their days, where they hold days", () => {
    const values = new CellValues(() => {}, true);
    const numbers = [isoDay("1970-01-02"), "none", null].map((value, at) => values.add(`${at}`, value));
    expect(numbers.map((number) => values.dayOf(number))).toEqual([1, NO_DAY, NOT_KNOWN]);
    for (let n = 3; n < 1000; n++) values.add(`${n}`, isoDay("1969-12-31"));
    expect([values.dayOf(0), values.dayOf(999)]).toEqual([1, -1]);
  });
});

describe("the units of a text", () => {
  it.each([true, false])("are those that stand in it, in whatever order its bytes are (lower byte first: %s)", (lowerByteFirst) => {
    // Where the bytes are the other way round, no text is copied at once.
    const told = new TextUnits(lowerByteFirst && new TextUnits().lowerByteFirst);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        told.hold(text);
        expect([...told.units.subarray(0, text.length)]).toEqual([...text].flatMap((sign) => unitsOf(sign)));
        expect(told.text).toBe(text);
      }),
    );
  });

  it("give an id the same hash in a text of its own and in a file", () => {
    const [file, own] = [new TextUnits(), new TextUnits()];
    const [one, other] = [
      { high: 0, low: 0 },
      { high: 0, low: 0 },
    ];
    file.hold("2021-03-01,Дело-5,air");
    own.hold("Дело-5");
    hashUnits(file.units, 11, 17, one);
    hashUnits(own.units, 0, 6, other);
    expect(one).toEqual(other);
    const seen = new SeenIds();
    expect([seen.add("Дело-5"), seen.hasHash(one.high, one.low), seen.add("Дело-5")]).toEqual([true, true, false]);
  });

  it("are told apart and found again however often their table grows", () => {
    const seen = new SeenIds();
    const first = sequence(5);
    const ids = Array.from({ length: 150_000 }, () => [Math.floor(first() * 2 ** 32), Math.floor(first() * 2 ** 32)] as const);
    const added = ids.filter(([high, low], at) => seen.addHash(high, low) && (at % 997 !== 0 || !seen.addHash(high, low)));
    expect([added.length, ids.every(([high, low]) => seen.hasHash(high, low))]).toEqual([ids.length, true]);
    expect(ids.filter(([high, low]) => seen.hasHash(high, (low ^ 0x5555) >>> 0) || seen.hasHash((high ^ 1) >>> 0, low))).toEqual(
      [],
    );
    expect(ids.filter(([high, low]) => seen.addHash(high, low))).toEqual([]);
    seen.clear();
    expect(ids.filter(([high, low]) => seen.hasHash(high, low))).toEqual([]);
  });
});

function unitsOf(sign: string): readonly number[] {
  return Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
}
