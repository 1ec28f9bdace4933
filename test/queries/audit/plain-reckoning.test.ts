import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sequence } from "../../../bench/million-facts.js";
import { openFactStore } from "../../../db/fact-store.js";
import { dayOfEpoch, epochDay, isoDay } from "../../../src/model/iso-day.js";
import { copiedBase } from "../../setup/copied-base.js";
import { runs } from "../../setup/runs.js";
import { Answers, outcomes, type PlainCase, plainRules } from "./plain-reckoning.js";
import { auditText, csvOf } from "./run-audit.js";

const [FIRST, LAST] = [epochDay(isoDay("2020-01-01")), epochDay(isoDay("2022-08-01"))];
const COUNTRIES = "DEU FRA GBR RUS TUR IND EGY ARE KOR USA UZB KGZ UKR ZAF BRA MEX KAZ NLD ISR POL HKG ITA SRB HUN".split(" ");

/** Cases with anything in any column, the same for the same seed. */
function anyCases(count: number, seed: number): readonly PlainCase[] {
  const random = sequence(seed);
  const upTo = (number: number): number => Math.floor(random() * number);
  const pick = (...of: readonly string[]): string => of[upTo(of.length)] ?? "";
  const country = (): string => pick(...COUNTRIES);
  return Array.from({ length: count }, (_, at) => {
    const day = FIRST + upTo(LAST - FIRST);
    const nationality = country();
    const visa = pick("yes", "no", "");
    return {
      ...{ case_id: `c${at}`, date: dayOfEpoch(day), nationality, transport: pick("air", "land") },
      arriving_from: pick("", nationality, nationality, country()),
      visited_14_days: pick("", "none", "unknown", country(), `${country()};${country()}`),
      vaccination_passport: pick("", "none", "unknown", nationality, nationality, country()),
      pcr_hours: pick("", "none", "24", "48", "72", "72.5", "96"),
      ...{ idc_permission: pick("yes", "no", "", "single", "multiple"), visa },
      ...{ residence_permit: pick("yes", "no", "no", ""), relative_of_citizen: pick("yes", "no", "no", "") },
      quarantine_days: pick("", "0", "3", "7", "10", "14"),
      last_departure: pick("", "none", dayOfEpoch(day - upTo(250))),
      departure_date: pick("", dayOfEpoch(day + upTo(120)), dayOfEpoch(day + upTo(120))),
      overstay_days: pick("", "0", "2", "3", "4", "5", "6", "10", "11"),
      arrival_notified: pick("", "none", dayOfEpoch(day + upTo(25))),
      comes_to_work: pick("yes", "no", ""),
      work_visa: visa === "no" ? pick("no", "") : pick("yes", "no", ""),
      birth_date: pick("", "unknown", dayOfEpoch(day - upTo(3000)), dayOfEpoch(day - 11_000)),
    };
  });
}

describe("a certain verdict", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-reckoning-"));
  const database = join(folder, "knowledge.sqlite");
  beforeAll(() => copiedBase(database, "2022-07-01T00:00:00.000Z"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["free", "undetermined"] as const)(
    "is the one that every way to complete the answers of as-of and the cells gives (who is not named: %s)",
    { timeout: 240_000 },
    (unnamed) => {
      const store = openFactStore(database);
      const cases = anyCases(runs(1500), 11);
      const answers = new Answers(store, unnamed === "free");
      const wrong: unknown[] = [];
      let [certain, reckoned] = [0, 0];
      for (const { entry, decisions } of auditText(store, csvOf(cases), { unnamed }).rows) {
        const cells = cases[Number(entry.id.slice(1))] ?? {};
        const rules = plainRules(cells, answers);
        for (const { requirement, verdict, detail } of decisions) {
          const rule = rules[requirement];
          if (rule === undefined || verdict === "undetermined") continue;
          const ways = outcomes(rule);
          certain++;
          if (ways.size === 1 && ways.has(verdict)) reckoned++;
          // What a record fulfils is met, whether or not a cell that is empty would have spared it.
          else if (verdict !== "met" || ways.has("not-met")) wrong.push({ requirement, verdict, ways: [...ways], detail, cells });
        }
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(certain).toBeGreaterThan(2 * cases.length);
      expect(reckoned).toBeGreaterThan(0.9 * certain);
      store.close();
    },
  );
});
