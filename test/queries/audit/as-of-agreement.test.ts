import { describe, expect, it } from "vitest";
import { openFactStore } from "../../../db/fact-store.js";
import { asOf } from "../../../queries/as-of.js";
import { isoDay } from "../../../src/model/iso-day.js";
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
