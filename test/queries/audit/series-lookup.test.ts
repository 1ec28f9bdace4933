import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactStore, openFactStore } from "../../../db/fact-store.js";
import { asOf } from "../../../queries/as-of.js";
import { coverageAsKnown } from "../../../queries/as-of-horizon.js";
import { SeriesLookup } from "../../../queries/audit/series-lookup.js";
import { addDays, type IsoDay, isoDay } from "../../../src/model/iso-day.js";
import { runs } from "../../setup/runs.js";
import { end, fact, start, withWorld } from "../small-world.js";
import { AUDIT_TOPICS, PLANNED, plannedWorld, type SeriesPlan } from "./audit-world.js";

const withStore = <T>(world: Parameters<typeof withWorld>[0], work: (store: FactStore) => T): T =>
  withWorld(world, (database) => {
    const store = openFactStore(database);
    try {
      return work(store);
    } finally {
      store.close();
    }
  });

const answered = (
  store: FactStore,
  topic: string,
  subject: string | null,
  scope: string | null,
  day: IsoDay,
  knownOn: IsoDay | null,
) => {
  const { outcome, outOfCoverage } = new SeriesLookup(store, knownOn)
    .view(topic, subject, scope)
    .on(day, coverageAsKnown(store.coverage(), knownOn));
  return { answer: outcome.answer, state: outOfCoverage ? "out-of-coverage" : outcome.state, value: outcome.value };
};

describe("the answers of an audit", () => {
  const change = fc.record({ from: fc.integer({ min: 0, max: 150 }), spread: fc.integer({ min: 0, max: 60 }) });
  const state = fc.constantFrom("in-force", "suspended", "unknown", "absent") as fc.Arbitrary<SeriesPlan["states"][0]>;
  const amount = fc.constantFrom(7, 14);
  const plan = fc
    .record({
      at: fc.nat(PLANNED.length - 1),
      states: fc.tuple(state, state, state),
      amounts: fc.tuple(amount, amount, amount),
      one: change,
      two: change,
    })
    .map(({ at, states, amounts, one, two }): SeriesPlan => {
      const series = PLANNED[at] ?? { topic: "kz/entry-ban", subject: "FRA", scope: null };
      return { ...series, states, amounts, changes: [one, { ...two, from: one.from + one.spread + two.from }] };
    });
  const day = fc.integer({ min: -30, max: 400 }).map((n) => addDays(isoDay("2021-01-01"), n));
  const subject = fc.constantFrom("FRA", "DEU", "BRA");

  it("are those of as-of, on every day and with every knowledge", () => {
    fc.assert(
      fc.property(plan, subject, fc.array(fc.tuple(day, fc.option(day)), { minLength: 1 }), (one, country, questions) => {
        withStore(plannedWorld([one], null), (store) => {
          for (const [on, knownOn] of questions) {
            const about = one.subject === null ? null : country;
            const request = { day: on, topic: one.topic, subject: about, scope: one.scope, knownOn };
            const [expected] = asOf(store, request).answers;
            const { answer, state: told, value } = answered(store, one.topic, about, one.scope, on, knownOn);
            const outside = expected?.state === "out-of-coverage";
            expect({ answer, state: told }).toEqual({ answer: expected?.answer, state: expected?.state });
            if (!outside) expect(value).toEqual(expected?.value);
          }
        });
      }),
      { numRuns: runs(40) },
    );
  });

  it("tell a country that facts name from one they do not", () => {
    const facts = [fact("kz/entry-ban", { subject: "FRA", start: start("2021-03-01"), end: end("2021-04-01") })];
    withStore({ facts, topics: AUDIT_TOPICS }, (store) => {
      const look = (country: string, day: string) =>
        new SeriesLookup(store, null).view("kz/entry-ban", country, null).on(isoDay(day), store.coverage());
      expect(look("FRA", "2021-03-10")).toMatchObject({ silent: false, own: true });
      expect(look("DEU", "2021-03-10")).toMatchObject({ silent: true, own: false });
      expect(look("FRA", "2021-05-10")).toMatchObject({ silent: false, outcome: { answer: "unknown" } });
    });
  });
});
