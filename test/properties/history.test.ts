import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { changeKind } from "../../queries/answer-change.js";
import { asOf } from "../../queries/as-of.js";
import type { Answer, AsOfRequest } from "../../queries/as-of-result.js";
import { changesByEffect } from "../../queries/changes.js";
import { datesOf } from "../../queries/dates.js";
import { outcomeOn } from "../../queries/day-outcome.js";
import { diff } from "../../queries/diff.js";
import { diffKnowledge } from "../../queries/knowledge-diff.js";
import type { Verdict } from "../../queries/same-outcome.js";
import { timeline } from "../../queries/timeline.js";
import type { TimelinePeriod, TimelineResult } from "../../queries/timeline-result.js";
import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import { addDays, epochDay, type IsoDay } from "../../src/model/iso-day.js";
import { runs, stride } from "../setup/runs.js";
import { realBase } from "./real-base.js";

const { store, remove } = realBase();
afterAll(remove);

/** Verdicts do not depend on the words behind them, and reading the words is what takes the time. */
const wordless = { ...store, statementsOf: () => [] };
const topics = store.topicsList();
const { from: first, to: last } = store.coverage();
if (first === null || last === null) throw new Error("nothing was read");
const length = epochDay(last) - epochDay(first) + 1;
const days = Array.from({ length }, (_, at) => addDays(first, at));
const anyDay = fc.integer({ min: 0, max: length - 1 }).map((at) => addDays(first, at));
const SLOW = 240_000;

const verdict = ({ answer, state, value, candidates, possibleValue }: Verdict): string =>
  JSON.stringify([answer, state, value, candidates, possibleValue]);
const row = (answer: Answer): string => `${answer.subject ?? ""} ${answer.scope ?? ""} ${verdict(answer)}`;
const rowsOf = (answers: readonly Answer[]): string => answers.map(row).sort().join("\n");
const rowsOn = (request: AsOfRequest): string => rowsOf(asOf(wordless, request).answers);

/** What the topic answers on a day by its timeline, in the rows that as-of shows. */
function rowsByLanes({ lanes }: TimelineResult, day: IsoDay, subjects: boolean): string {
  const shown = lanes.flatMap(({ subject, scope, spans }) => {
    const span = spans.find((one) => one.from <= day && day < one.to);
    const isRow = !subjects || (subject !== null && (span?.answer === "yes" || span?.answer === "possible"));
    return span && isRow ? [`${subject ?? ""} ${scope ?? ""} ${verdict(span)}`] : [];
  });
  return shown.sort().join("\n");
}

/** The same decided anew from the bounds of the periods, as a reader of the JSON would. */
function byPeriods(periods: readonly TimelinePeriod[], day: IsoDay): string {
  const facts = periods.map(
    (period, at): Fact => ({ ...period, id: String(at), topic: "", statements: [], findings: [], disagreeing: [] }),
  );
  return verdict(outcomeOn([...facts].reverse(), day));
}

describe("over real texts", () => {
  it("the timeline of a topic at a day, and the days on which it changes, are what as-of answers, every day on end", {
    timeout: SLOW,
  }, () => {
    const tried = Math.min(length, runs(length));
    const [begins = 0] = fc.sample(fc.integer({ min: 0, max: length - tried }), 1);
    const some = days.slice(begins, begins + tried);
    const byTopic = new Map(topics.map((topic) => [topic.id, [] as string[]]));
    store.batch(() => {
      for (const day of some) {
        const { answers } = asOf(wordless, { day });
        for (const [topic, rows] of byTopic) rows.push(rowsOf(answers.filter((answer) => answer.topic === topic)));
      }
    });
    for (const topic of topics) {
      const rows = byTopic.get(topic.id) ?? [];
      const changes = datesOf(wordless, { topic: topic.id }).dates.map(({ day }) => day);
      expect({ topic: topic.id, changes: changes.filter((day) => some.indexOf(day) > 0) }).toEqual({
        topic: topic.id,
        changes: some.filter((_, at) => at > 0 && rows[at] !== rows[at - 1]),
      });
      const told = timeline(wordless, { topic: topic.id });
      for (const [at, day] of some.entries()) {
        const lanes = rowsByLanes(told, day, topic.subjects);
        // The row for a set without members stands for no lane of its own.
        if (lanes !== "" && lanes !== rows[at])
          expect({ topic: topic.id, day, lanes }).toEqual({ topic: topic.id, day, lanes: rows[at] });
      }
    }
  });

  const members = topics
    .filter((topic) => topic.subjects)
    .flatMap((topic) =>
      [...new Set(store.seriesOf(topic.id).map(({ subject }) => subject))].map((subject) => [topic.id, subject] as const),
    );
  const named = members.flatMap(([topic, subject]) =>
    subject === null || subject === EVERY_OTHER ? [] : [[topic, subject] as const],
  );

  it("the timeline of a country at a day is what as-of answers for it", { timeout: SLOW }, () => {
    const step = stride(14);
    const [offset = 0] = fc.sample(fc.nat(step - 1), 1);
    const unnamed = topics.filter((topic) => topic.subjects).map((topic) => [topic.id, "ATA"] as const);
    store.batch(() => {
      for (const [place, [topic, subject]] of [...named, ...unnamed].entries()) {
        const told = timeline(wordless, { topic, subject });
        for (let at = (offset + place) % step; at < days.length; at += step) {
          const day = days[at] as IsoDay;
          const [answer] = asOf(wordless, { day, topic, subject }).answers;
          const own = told.periods.filter(({ scope }) => scope === (answer?.scope ?? null));
          const got = { topic, subject, day, verdict: byPeriods(own, day) };
          expect(got).toEqual({ topic, subject, day, verdict: answer ? verdict(answer) : "" });
        }
      }
    });
  });

  it("the days on which the answer for a country changes are those on which neighbours differ", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...named), ([topic, subject]) => {
        const changes = datesOf(wordless, { topic, subject }).dates.map(({ day }) => day);
        const rows = store.batch(() => days.map((day) => rowsOn({ day, topic, subject })));
        expect(changes).toEqual(days.filter((_, at) => at > 0 && rows[at] !== rows[at - 1]));
      }),
      { numRuns: runs(8) },
    );
  });

  it("a diff is the difference of two as-of", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { changes } = diff(wordless, { from, to });
        expectDifference(changes, { day: from }, { day: to });
      }),
      { numRuns: runs(60) },
    );
  });

  it("a diff of knowledge is the difference of two known-on, and says when it was learned", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.boolean(), (day, a, b, carryForward) => {
        const known = a < b ? ([a, b] as const) : ([b, a] as const);
        const { changes } = diffKnowledge(wordless, { day, known, carryForward });
        expectDifference(changes, { day, knownOn: known[0], carryForward }, { day, knownOn: known[1], carryForward });
        for (const { topic, subject, scope, learnedOn, after } of changes) {
          expect(known[0] < learnedOn && learnedOn <= known[1]).toBe(true);
          const now = (knownOn: IsoDay) =>
            asOf(wordless, { day, knownOn, carryForward, topic, subject, scope }).answers.filter((one) => one.subject === subject);
          expect(now(learnedOn).map(verdict)).toContain(verdict(after));
          if (addDays(learnedOn, -1) > known[0]) expect(now(addDays(learnedOn, -1)).map(verdict)).not.toEqual([verdict(after)]);
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it("changes by effect are the dates of every topic", () => {
    const dates = topics.flatMap(({ id }) =>
      datesOf(wordless, { topic: id }).dates.flatMap(({ day, changes }) => changes.map((change) => ({ day, ...change }))),
    );
    fc.assert(
      fc.property(anyDay, (since) => {
        const { changes } = changesByEffect(wordless, { since });
        const key = (change: object) => JSON.stringify(change);
        expect(changes.map(key).sort()).toEqual(
          dates
            .filter(({ day }) => day >= since)
            .map(key)
            .sort(),
        );
      }),
      { numRuns: runs(10) },
    );
  });
});

interface Step {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly change: string;
}

/** Every row that one side shows and that the other does not show alike is a change, and nothing else is. */
function expectDifference(changes: readonly Step[], a: AsOfRequest, b: AsOfRequest): void {
  const sets = new Set(topics.filter((topic) => topic.subjects).map((topic) => topic.id));
  const sides = [a, b].map((request) => asOf(wordless, request).answers);
  const key = (one: Pick<Answer, "topic" | "subject" | "scope">) => JSON.stringify([one.topic, one.subject, one.scope]);
  const [before, after] = sides.map((answers) => new Map(answers.map((answer) => [key(answer), verdict(answer)])));
  const changed = new Map(changes.map((change) => [key(change), change]));
  expect(changed.size).toBe(changes.length);
  for (const name of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const [was, is] = [before?.get(name), after?.get(name)];
    const [topic, subject, scope] = JSON.parse(name) as [string, string | null, string | null];
    if (subject === null && sets.has(topic) && (was === undefined || is === undefined)) continue;
    const change = changed.get(name);
    changed.delete(name);
    // A country that one side does not list is asked about by name.
    const byName = (request: AsOfRequest): string | undefined =>
      asOf(wordless, { ...request, topic, subject, scope })
        .answers.filter((one) => key(one) === name)
        .map(verdict)[0];
    const [asked, answered] = [was ?? byName(a), is ?? byName(b)];
    const told = change && [verdict(change.before), verdict(change.after)];
    expect({ name, told }).toEqual({ name, told: asked === answered ? undefined : [asked, answered] });
    if (change) expect(change.change).toBe(changeKind(change.before, change.after));
  }
  expect([...changed.keys()]).toEqual([]);
}
