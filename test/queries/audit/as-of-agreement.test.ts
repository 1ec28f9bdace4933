import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFactStore } from "../../../db/fact-store.js";
import { asOf } from "../../../queries/as-of.js";
import { requirementPack } from "../../../src/knowledge-base/packs/bundled-requirements.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { copiedBase } from "../../setup/copied-base.js";
import { end, fact, start, type World, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditText, csvOf } from "./run-audit.js";

const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/entry-ban", { subject: "FRA", start: start("2021-03-01..2021-03-10"), end: end("2021-06-01") }),
    fact("kz/entry-ban", { subject: "ITA", start: start("2021-05-01"), state: "absent" }),
    fact("kz/home-quarantine", { subject: "IND", start: start("2021-04-01"), value: { amount: 14, unit: "day" } }),
  ],
};

const WORDS: Readonly<Record<string, string>> = {
  yes: "not-met",
  no: "not-required",
  possible: "undetermined",
  unknown: "undetermined",
};

describe("an audit and as-of say the same of a day", () => {
  it.each(["FRA", "ITA", "DEU"])("the ban on %s", (country) => {
    withWorld(WORLD, (database) => {
      const store = openFactStore(database);
      for (const date of ["2021-02-01", "2021-03-05", "2021-04-10", "2021-05-20", "2021-07-01"]) {
        const answer = asOf(store, { day: isoDay(date), topic: "kz/entry-ban", subject: country }).answers[0]?.answer ?? "";
        const cells = csvOf([{ case_id: "a", date, nationality: country, transport: "air" }]);
        const [open, free] = (["undetermined", "free"] as const).map((unnamed) => {
          const { rows, summary } = auditText(store, cells, { unnamed, requirements: ["entry-ban"] });
          const decision = rows[0]?.decisions[0];
          expect(summary.assumed).toBe(decision?.assumed.length ?? 0);
          return decision;
        });
        expect([date, open?.verdict]).toEqual([date, WORDS[answer]]);
        expect(open?.assumed).toEqual([]);
        // A certain verdict where nothing is known says what it assumes.
        if (free?.verdict !== open?.verdict) {
          expect(free?.assumed).toEqual([{ topic: "kz/entry-ban", subject: country }]);
          expect(free?.detail).toContain("Assumed, for no post names");
        } else expect(free?.assumed).toEqual([]);
      }
      store.close();
    });
  });

  it("a country that no post names owes no quarantine, as assumed, or perhaps one", () => {
    withWorld(WORLD, (database) => {
      const store = openFactStore(database);
      const cells = csvOf([
        { case_id: "a", date: "2021-05-01", nationality: "DEU", transport: "air", arriving_from: "DEU", quarantine_days: "0" },
      ]);
      const of = (unnamed: "free" | "undetermined") =>
        auditText(store, cells, { unnamed, requirements: ["home-quarantine"] }).rows[0]?.decisions[0];
      expect(of("free")).toMatchObject({ verdict: "not-required", assumed: [{ topic: "kz/home-quarantine", subject: "DEU" }] });
      expect(of("undetermined")).toMatchObject({ verdict: "undetermined", assumed: [] });
      store.close();
    });
  });
});

describe("every fact that a verdict rests on, over the archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-agreement-"));
  const database = join(folder, "knowledge.sqlite");
  beforeAll(() => {
    copiedBase(database, "2022-07-01T00:00:00.000Z");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is said with the word of as-of for its day, and what as-of does not know is open or assumed", { timeout: 120_000 }, () => {
    const store = openFactStore(database);
    const named = new Set(
      requirementPack([], {}).requirements.flatMap((one) => JSON.stringify(one).match(/(?<="named":")[^"]+/g) ?? []),
    );
    expect(named.size).toBeGreaterThan(3);
    const rows = DATES.flatMap((date) =>
      COUNTRIES.map((nationality) => ({
        ...{
          case_id: `${date} ${nationality}`,
          date,
          nationality,
          transport: "air",
          arriving_from: nationality,
          pcr_hours: "none",
        },
        ...{
          vaccination_passport: nationality,
          idc_permission: "no",
          residence_permit: "no",
          relative_of_citizen: "no",
          visa: "no",
        },
        ...{
          quarantine_days: "0",
          departure_date: date,
          overstay_days: "4",
          arrival_notified: "none",
          comes_to_work: "yes",
          work_visa: "no",
        },
        last_departure: "none",
      })),
    );
    let [asked, assumptions] = [0, 0];
    for (const unnamed of ["free", "undetermined"] as const)
      for (const { entry, decisions } of auditText(store, csvOf(rows), { unnamed }).rows)
        for (const { requirement, verdict, used, assumed, detail } of decisions) {
          for (const { topic, subject, scope, answer, state } of used) {
            const [said] = asOf(store, { day: entry.date, topic, subject, scope }).answers;
            expect([topic, subject, answer, state]).toEqual([topic, subject, said?.answer, said?.state]);
            asked++;
          }
          // Of a rule that names countries: where as-of does not know, no verdict rests on a no without saying so.
          const unknown = used.filter(({ topic, answer }) => named.has(topic.slice(3)) && answer === "unknown");
          if (unnamed === "undetermined") expect(assumed).toEqual([]);
          for (const { topic } of assumed) expect(detail).toContain(topic);
          if (unnamed === "free" && unknown.length > 0 && verdict !== "undetermined" && assumed.length === 0) {
            const open = auditText(store, csvOf(rows.filter(({ case_id }) => case_id === entry.id)), { unnamed: "undetermined" });
            expect(open.rows[0]?.decisions.find((one) => one.requirement === requirement)?.verdict).toBe(verdict);
          }
          assumptions += assumed.length;
        }
    expect(asked).toBeGreaterThan(1000);
    expect(assumptions).toBeGreaterThan(20);
    store.close();
  });
});

const DATES = [
  "2017-01-01",
  "2019-06-01",
  "2020-09-15",
  "2020-12-15",
  "2021-06-05",
  "2021-09-04",
  "2021-12-01",
  "2021-12-10",
  "2022-03-01",
  "2022-06-08",
  "2023-01-01",
];
const COUNTRIES = ["DEU", "FRA", "IND", "EGY", "ZAF", "GBR", "TUR", "KAZ", "RUS", "BRA"];
