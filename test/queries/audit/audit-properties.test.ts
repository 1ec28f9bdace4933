import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditedCase } from "../../../queries/audit/audit-result.js";
import { addDays, isoDay } from "../../../src/model/iso-day.js";
import { runs } from "../../setup/runs.js";
import { withWorld } from "../small-world.js";
import { PLANNED, plannedWorld, type SeriesPlan } from "./audit-world.js";
import { auditFile, csvOf } from "./run-audit.js";

const STATES = ["in-force", "ended"] as const;
const state = fc.constantFrom(...STATES);
const amount = fc.constantFrom(24, 48, 72);
const spread = fc.integer({ min: 0, max: 30 });

/** Changes that keep their order however late each comes. */
const plan = (at: number): fc.Arbitrary<SeriesPlan> =>
  fc
    .record({
      states: fc.tuple(state, state, state),
      amounts: fc.tuple(amount, amount, amount),
      one: fc.integer({ min: 5, max: 100 }),
      two: fc.integer({ min: 140, max: 300 }),
      first: spread,
      second: spread,
    })
    .map(({ states, amounts, one, two, first, second }) => ({
      ...(PLANNED[at] ?? { topic: "kz/entry-ban", subject: null, scope: null }),
      states,
      amounts,
      changes: [
        { from: one, spread: first },
        { from: two, spread: second },
      ],
    }));
const plans = fc.tuple(...PLANNED.map((_, at) => plan(at)));

const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays(isoDay("2021-01-01"), n) as string);
const yesNo = fc.constantFrom("yes", "no", "");
const country = fc.constantFrom("FRA", "DEU", "KAZ", "");
const YES_NO = ["idc_permission", "visa", "residence_permit", "relative_of_citizen", "comes_to_work", "work_visa"] as const;

const cells = fc.record({
  date: day,
  nationality: fc.constantFrom("FRA", "DEU", "KAZ"),
  transport: fc.constantFrom("air", "land"),
  arriving_from: country,
  visited_14_days: fc.constantFrom("", "DEU", "FRA;DEU", "unknown"),
  vaccination_passport: fc.constantFrom("FRA", "DEU", "none", "unknown"),
  pcr_hours: fc.constantFrom("20", "48", "60", "none", ""),
  idc_permission: yesNo,
  visa: yesNo,
  residence_permit: yesNo,
  relative_of_citizen: yesNo,
  quarantine_days: fc.constantFrom("", "30", "60"),
  last_departure: fc.constantFrom("", "none", "2020-12-20", "2020-11-01"),
  departure_date: fc.constantFrom("", "2021-12-20"),
  overstay_days: fc.constantFrom("", "0", "3", "4"),
  arrival_notified: fc.constantFrom("", "none", "2021-04-21", "2021-12-22"),
  comes_to_work: yesNo,
  work_visa: yesNo,
  visa_valid_until: fc.constantFrom("", "2021-06-30"),
  birth_date: fc.constantFrom("", "2018-01-01", "1980-01-01"),
  passport_valid_until: fc.constantFrom("", "2021-07-31", "2030-01-01"),
});
const rows = fc.array(cells, { minLength: 1, maxLength: 25 }).map((all) => all.map((one, at) => ({ case_id: `c${at}`, ...one })));

const verdictsOf = (row: AuditedCase | undefined): readonly unknown[] =>
  (row?.decisions ?? []).map(({ verdict, detail, missing }) => ({ verdict, detail, missing }));

const NO_BASE = { numRuns: runs(15) };

/** A work visa is a visa, and a visa that is held has not run out: a cell that says against another was no cell that was not known. */
function saysAgainst({ visa, work_visa: work, visa_valid_until: until, date }: Readonly<Record<string, string>>): boolean {
  const held = visa === "yes" || work === "yes";
  return (visa === "no" && work === "yes") || (held && until !== undefined && until !== "" && until < (date ?? ""));
}

describe("properties of an audit", () => {
  it("permuting rows permutes results, and no verdict depends on another case", () => {
    fc.assert(
      fc.property(plans, rows, fc.boolean(), (series, all, knownAtEntry) => {
        withWorld(plannedWorld(series, null), (database) => {
          const together = auditFile(database, csvOf(all), { knownAtEntry }).rows.map(verdictsOf);
          const turned = auditFile(database, csvOf([...all].reverse()), { knownAtEntry }).rows.map(verdictsOf);
          expect([...turned].reverse()).toEqual(together);
          const alone = all.map((one) => verdictsOf(auditFile(database, csvOf([one]), { knownAtEntry }).rows[0]));
          expect(alone).toEqual(together);
        });
      }),
      NO_BASE,
    );
  });

  it("adding a column changes nothing, wherever it stands and whatever it holds", () => {
    fc.assert(
      fc.property(plans, rows, fc.string(), fc.integer({ min: 0, max: 16 }), (series, all, cell, place) => {
        withWorld(plannedWorld(series, null), (database) => {
          const plain = auditFile(database, csvOf(all)).rows.map(verdictsOf);
          const wider = all.map((one) => {
            const entries: [string, string][] = Object.entries(one);
            return Object.fromEntries([...entries.slice(0, place), ["remark", cell], ...entries.slice(place)]);
          });
          expect(auditFile(database, csvOf(wider)).rows.map(verdictsOf)).toEqual(plain);
        });
      }),
      NO_BASE,
    );
  });

  it("a verdict stands however the open dates come out", () => {
    const late = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: PLANNED.length, maxLength: PLANNED.length });
    fc.assert(
      fc.property(plans, rows, late, (series, all, days) => {
        const open = withWorld(plannedWorld(series, null), (database) => auditFile(database, csvOf(all)).rows);
        const exact = withWorld(plannedWorld(series, days), (database) => auditFile(database, csvOf(all)).rows);
        for (const [at, row] of open.entries())
          for (const [place, { verdict, requirement }] of row.decisions.entries())
            if (verdict !== "undetermined")
              expect([requirement, exact[at]?.decisions[place]?.verdict]).toEqual([requirement, verdict]);
      }),
      { numRuns: runs(40) },
    );
  });

  it("a cell that was not known turns no verdict into its contrary", () => {
    const compliant = (verdict: string | undefined): boolean => verdict === "met" || verdict === "not-required";
    fc.assert(
      fc.property(plans, rows, fc.constantFrom(...YES_NO), fc.constantFrom("yes", "no"), (series, all, column, filled) => {
        withWorld(plannedWorld(series, null), (database) => {
          const before = auditFile(database, csvOf(all.map((one) => ({ ...one, [column]: "" })))).rows;
          const after = auditFile(database, csvOf(all.map((one) => ({ ...one, [column]: filled })))).rows;
          for (const [at, row] of before.entries())
            for (const [place, { verdict }] of row.decisions.entries()) {
              const then = after[at]?.decisions[place]?.verdict;
              if (saysAgainst({ ...all[at], [column]: filled })) continue;
              if (verdict === "met") expect(compliant(then)).toBe(true);
              else if (verdict !== "undetermined") expect(then).toBe(verdict);
            }
        });
      }),
      NO_BASE,
    );
  });

  it("every undetermined verdict says what is missing, and no other does", () => {
    fc.assert(
      fc.property(plans, rows, (series, all) => {
        const told = withWorld(plannedWorld(series, null), (database) => auditFile(database, csvOf(all)).rows);
        for (const { decisions } of told)
          for (const { verdict, missing } of decisions) expect(missing.length > 0).toBe(verdict === "undetermined");
      }),
      NO_BASE,
    );
  });
});
