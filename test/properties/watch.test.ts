import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FactStore, openFactStore } from "../../db/fact-store.js";
import { openRecordedStore } from "../../db/recorded-store.js";
import { newsKind } from "../../queries/answer-news.js";
import { asOf } from "../../queries/as-of.js";
import type { Answer } from "../../queries/as-of-result.js";
import { knowsRequest } from "../../queries/request-check.js";
import type { Verdict } from "../../queries/same-outcome.js";
import { type KnowledgeState, watchNews } from "../../queries/watch.js";
import type { WatchedAnswer } from "../../queries/watch-result.js";
import { ingestSnapshot, removeSnapshot } from "../../src/index.js";
import { EVERY_OTHER } from "../../src/model/fact.js";
import { addDays, epochDay, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { inFolder } from "../cli/temporary-folder.js";
import { fact, start, withWorld } from "../queries/small-world.js";
import { runs } from "../setup/runs.js";
import { realBase } from "./real-base.js";

type Series = Pick<Answer, "topic" | "subject" | "scope">;
const SLOW = 240_000;
/** A country that no archive of the tests names. */
const UNNAMED = "KIR";
const NOTHING: Verdict = { answer: "unknown", state: "unknown", value: null, candidates: null, possibleValue: null };

/** That nothing is known says the same for every reason. */
const verdictOf = ({ answer, state, value, candidates, possibleValue }: Verdict): Verdict =>
  answer === "unknown" ? NOTHING : { answer, state, value, candidates, possibleValue };
const keyOf = ({ topic, subject, scope }: Series): string => JSON.stringify([topic, subject, scope]);

/** What `asOf` answers for one series on one day; a state that knows nothing of it answers unknown. */
function answerOn({ source, knownOn }: KnowledgeState, topic: TopicInfo, { subject, scope }: Series, day: IsoDay): Verdict {
  const who = topic.subjects ? (subject ?? UNNAMED) : null;
  const request = { topic: topic.id, subject: who, scope, day, knownOn, carryForward: true };
  if (!knowsRequest(source, request)) return NOTHING;
  const found = asOf(source, request).answers.find((one) => one.subject === who && one.scope === scope);
  return found ? verdictOf(found) : NOTHING;
}

/** What the news says of a day: null where it tells nothing. */
function newsOn(change: WatchedAnswer | undefined, day: IsoDay): object | null {
  const stretch = change?.stretches.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to));
  return stretch ? { kind: stretch.kind, before: verdictOf(stretch.before), after: verdictOf(stretch.after) } : null;
}

function differenceOn(
  states: readonly [KnowledgeState, KnowledgeState],
  topic: TopicInfo,
  series: Series,
  day: IsoDay,
): object | null {
  const [before, after] = [answerOn(states[0], topic, series, day), answerOn(states[1], topic, series, day)];
  const kind = newsKind(topic.kind, before, after);
  return kind === null ? null : { kind, before, after };
}

/** The series that a topic has in either state, as the news names them. */
function seriesIn(states: readonly [KnowledgeState, KnowledgeState], topic: TopicInfo): readonly Series[] {
  const all = states.flatMap(({ source }) => source.seriesOf(topic.id));
  const told = all.map(({ subject, scope }) => ({ topic: topic.id, subject: subject === EVERY_OTHER ? null : subject, scope }));
  return [...new Map(told.map((series) => [keyOf(series), series])).values()];
}

/** Days about the bounds of what is told, and some others; first and last lie far outside of what is covered. */
function daysAbout(change: WatchedAnswer | undefined, others: readonly IsoDay[]): readonly IsoDay[] {
  const bounds = (change?.stretches ?? []).flatMap(({ from, to }) => [from, to].flatMap((day) => day ?? []));
  return [...new Set([...bounds, ...bounds.map((day) => addDays(day, -1)), ...others])];
}

/** Holds what is told of some series against the answers of their days. */
function holdAgainst(
  states: readonly [KnowledgeState, KnowledgeState],
  topic: TopicInfo,
  asked: readonly Series[],
  others: readonly IsoDay[],
): void {
  const { changes } = watchNews(states, { entries: [{ topic: topic.id }], ahead: null });
  const told = new Map(changes.map((change) => [keyOf(change), change]));
  inOneState(states, () => {
    for (const series of asked) {
      const change = told.get(keyOf(series));
      for (const day of daysAbout(change, others))
        expect({ series, day, news: newsOn(change, day) }).toEqual({
          series,
          day,
          news: differenceOn(states, topic, series, day),
        });
    }
  });
}

/** Nothing is written meanwhile: what both sides share is read once. */
function inOneState([before, after]: readonly [KnowledgeState, KnowledgeState], work: () => void): void {
  before.source.batch(() => after.source.batch(work));
}

describe("what a watch tells, of what was published", () => {
  const { store, remove } = realBase();
  afterAll(remove);
  const { from, to } = store.coverage();
  const [first, last] = [from ?? isoDay("2017-06-01"), to ?? isoDay("2022-06-15")];
  const length = epochDay(last) - epochDay(first);
  const wordless = { ...store, statementsOf: () => [] };
  const topics = store.topicsList().filter(({ id }) => store.seriesOf(id).length > 0);
  const [flights] = topics.filter(({ id }) => id === "kz/direct-flights") as [TopicInfo];
  const eightDays = Array.from({ length: 8 }, (_, at) => addDays(isoDay("2021-02-01"), at * 60));
  const known = fc.integer({ min: -10, max: length - 200 }).map((at) => addDays(first, at));
  const anyDay = fc.integer({ min: -60, max: length + 400 }).map((at) => addDays(first, at));
  const states = (before: IsoDay, after: IsoDay | null): [KnowledgeState, KnowledgeState] => [
    { source: wordless, knownOn: before, run: null },
    { source: wordless, knownOn: after, run: null },
  ];

  it("is the difference of all answers, asked day by day", { timeout: SLOW }, () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...topics),
        known,
        fc.option(fc.integer({ min: 30, max: 900 }), { freq: 2 }),
        fc.array(anyDay, { minLength: 8, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (topic, known, later, days, picks) => {
          const sides = states(known, later === null ? null : addDays(known, later));
          const all = seriesIn(sides, topic);
          const changed = watchNews(sides, { entries: [{ topic: topic.id }], ahead: null }).changes;
          told += changed.length;
          const some =
            [...all, ...changed].length === 0
              ? []
              : Array.from({ length: 3 }, () => all[picks.next().value % all.length] as Series);
          holdAgainst(sides, topic, [...changed.slice(0, 3), ...(all.length === 0 ? [] : some)], days);
        },
      ),
      { numRuns: runs(40), examples: [[flights, isoDay("2021-01-01"), 400, eightDays, fc.stream([0, 1, 2].values())]] },
    );
    expect(told).toBeGreaterThan(0);
  });

  it("is so on every third day of one topic", { timeout: SLOW }, () => {
    const topic = topics.find(({ id }) => id === "kz/mci") as TopicInfo;
    const sides = states(isoDay("2021-05-01"), null);
    const days = Array.from({ length: length / 3 + 30 }, (_, at) => addDays(first, 3 * at - 50));
    holdAgainst(sides, topic, seriesIn(sides, topic), days);
  });

  it("is nothing between a state and itself, and all of it since before the archive", () => {
    const day = isoDay("2021-12-10");
    expect(watchNews(states(day, day), { entries: [], ahead: null }).changes).toEqual([]);
    const all = watchNews(states(isoDay("1999-01-01"), null), { entries: [], ahead: null }).changes;
    expect(all.length).toBeGreaterThan(200);
    expect(all.flatMap(({ stretches }) => stretches).filter(({ before }) => before.answer !== "unknown")).toEqual([]);
  });
});

describe("what holds for every country that is not named", () => {
  it("is news for a named one too, on days of which nothing was known of it", () => {
    const world = {
      facts: [
        fact("ut/ferries", { subject: "ITA", start: start("2021-05-01"), knownFrom: isoDay("2021-02-01") }),
        fact("ut/ferries", { subject: EVERY_OTHER, start: start("2021-03-01"), knownFrom: isoDay("2021-04-01") }),
      ],
    };
    withWorld(world, (database) => {
      const source = openFactStore(database);
      const states: [KnowledgeState, KnowledgeState] = [
        { source, knownOn: isoDay("2021-03-15"), run: null },
        { source, knownOn: null, run: null },
      ];
      const { changes } = watchNews(states, { entries: [{ topic: "ut/ferries" }], ahead: null });
      expect(changes.map(({ subject, stretches }) => [subject, stretches.map(({ from, to }) => [from, to])])).toEqual([
        [null, [["2021-03-01", null]]],
        ["ITA", [["2021-03-01", "2021-05-01"]]],
      ]);
      const named = watchNews(states, { entries: [{ topic: "ut/ferries", subjects: ["FRA", "Italy"] }], ahead: null }).changes;
      expect(named.map(({ subject, stretches }) => [subject, stretches[0]?.to])).toEqual([
        ["FRA", null],
        ["ITA", "2021-05-01"],
      ]);
      source.close();
    });
  });
});

describe("what a watch tells, of what was recorded", () => {
  const TIMES = Array.from({ length: 6 }, (_, at) => `2025-01-0${at + 1}T10:00:00.000Z`);
  const news = (title: string, day: string, words: string): string => `${title}\n${day}\n${words}\n\n`;
  // A deadline of which nobody says since when it stood: it may have stood for as long as the archive reaches back.
  const WINTER =
    news("Index", "December 20, 2021", "From January 1, 2022 the monthly calculation index (MCI) in Kazakhstan is 3,063 tenge.") +
    news("Departure", "June 3, 2021", "Foreigners whose visas have expired may leave Kazakhstan until June 30, 2021.");
  const FLIGHTS =
    news("Flights", "March 1, 2021", "From March 5, 2021 direct flights of Kazakhstan with Turkey and Egypt are resumed.") +
    news("Ban", "April 1, 2021", "Entry into Kazakhstan is banned for citizens of Nepal from April 10, 2021.");
  const EDITED = FLIGHTS.replace("Turkey and Egypt", "Turkey");
  const OTHER = news(
    "Index again",
    "December 28, 2021",
    "From January 1, 2022 the monthly calculation index (MCI) in Kazakhstan is 3,180 tenge.",
  );
  const OLDER = news(
    "Permits",
    "February 1, 2019",
    "From February 10, 2019 citizens of all countries need a visa to enter Kazakhstan.",
  );
  let done: () => void = () => {};
  let stores: readonly FactStore[] = [];

  beforeAll(async () => {
    const ready = new Promise<void>((made) => {
      void inFolder(async (folder) => {
        const database = join(folder, "base.sqlite");
        const put = (name: string, text: string): string => {
          writeFileSync(join(folder, name), text);
          return join(folder, name);
        };
        const at = (run: number): { readonly database: string; readonly recordedAt: string } => ({
          database,
          recordedAt: TIMES[run] as string,
        });
        ingestSnapshot({ path: put("winter.txt", WINTER), ...at(0) });
        ingestSnapshot({ path: put("flights.txt", FLIGHTS), capturedOn: "2021-05-01", ...at(1) });
        ingestSnapshot({ path: put("edited.txt", EDITED), capturedOn: "2021-06-01", ...at(2) });
        ingestSnapshot({ path: put("other.txt", OTHER), ...at(3) });
        ingestSnapshot({ path: put("older.txt", OLDER), ...at(4) });
        removeSnapshot({ snapshot: "winter.txt", ...at(5) });
        stores = [...TIMES.slice(0, -1).map((time) => openRecordedStore(database, time).store), openFactStore(database)];
        made();
        await new Promise<void>((end) => {
          done = end;
        });
        for (const store of stores) store.close();
      });
    });
    await ready;
  });
  afterAll(() => done());

  it("is the difference of all answers, between any two runs", { timeout: SLOW }, () => {
    const now = stores.at(-1) as FactStore;
    const far = [
      "2018-12-31",
      "2019-02-09",
      "2019-02-10",
      "2021-04-09",
      "2021-04-10",
      "2021-05-31",
      "2021-12-31",
      "2022-01-01",
      "2030-01-01",
    ].map(isoDay);
    let told = 0;
    for (let run = 0; run < TIMES.length; run++)
      for (let later = run; later < TIMES.length; later++) {
        const states: [KnowledgeState, KnowledgeState] = [
          { source: { ...(stores[run] as FactStore), statementsOf: () => [] }, knownOn: null, run: run + 1 },
          { source: { ...(stores[later] as FactStore), statementsOf: () => [] }, knownOn: null, run: null },
        ];
        for (const topic of now.topicsList()) {
          const { changes } = watchNews(states, { entries: [{ topic: topic.id }], ahead: null });
          told += changes.length;
          holdAgainst(states, topic, seriesIn(states, topic), far);
        }
      }
    expect(told).toBeGreaterThan(20);
  });
});
