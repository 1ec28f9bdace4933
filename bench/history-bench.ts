import { factStore } from "../db/fact-store.js";
import { asOf } from "../queries/as-of.js";
import { changesByEffect } from "../queries/changes.js";
import { datesOf } from "../queries/dates.js";
import { diff } from "../queries/diff.js";
import { explain } from "../queries/explain.js";
import { diffKnowledge } from "../queries/knowledge-diff.js";
import { changesByPublication } from "../queries/published-changes.js";
import { timeline } from "../queries/timeline.js";
import { upcoming } from "../queries/upcoming.js";
import { findCountry } from "../src/model/countries/country-lookup.js";
import { addDays, dayOfEpoch, type IsoDay } from "../src/model/iso-day.js";
import { millionBase } from "./million-base.js";
import { FACTS, FIRST_DAY, SUBJECTS, sequence, subjectName, TOPICS, topicName } from "./million-facts.js";
import { timePerCall, times } from "./time-per-call.js";

/** The questions about time on a million facts, as ratios to `asOf` for one topic in the same run. */
export async function bench(): Promise<readonly string[]> {
  const db = millionBase();
  const store = factStore(db);
  const random = sequence(4);
  const pick = (count: number): number => Math.floor(random() * count);
  const topic = (): string => topicName(pick(TOPICS));
  const day = (): IsoDay => dayOfEpoch(FIRST_DAY + 400 + pick(4000));

  // Of the generated letters those that are the code of a country, so that one can be asked about by name.
  const countries = Array.from({ length: SUBJECTS }, (_, number) => subjectName(number)).filter(
    (code) => findCountry(code) === code,
  );
  const subject = (): string => countries[pick(countries.length)] ?? "";

  const asked = timePerCall(() => asOf(store, { day: day(), topic: topic() }));
  const rows: readonly (readonly [name: string, call: () => unknown])[] = [
    [`timeline of a topic (${SUBJECTS} series, their whole history)`, () => timeline(store, { topic: topic() })],
    [
      "timeline of a topic in one month",
      () => {
        const from = day();
        return timeline(store, { topic: topic(), from, to: addDays(from, 30) });
      },
    ],
    ["timeline of one series", () => timeline(store, { topic: topic(), subject: subject() })],
    ["dates of a topic", () => datesOf(store, { topic: topic() })],
    [
      "diff of two days, one series",
      () => {
        const from = day();
        return diff(store, { from, to: addDays(from, 90), topic: topic(), subject: subject() });
      },
    ],
    [
      "diff of what was known, one series",
      () => {
        const on = day();
        return diffKnowledge(store, { day: on, known: [on, addDays(on, 200)], topic: topic(), subject: subject() });
      },
    ],
    [
      "changes by effect in one month, one topic",
      () => {
        const since = day();
        return changesByEffect(store, { since, until: addDays(since, 30), topic: topic() });
      },
    ],
    [
      "changes by publication on one day, all topics",
      () => {
        const since = day();
        return changesByPublication(store, { since, until: since });
      },
    ],
    [
      "upcoming as known on the day, one topic",
      () => {
        const from = day();
        return upcoming(store, { from, knownOn: from, topic: topic() });
      },
    ],
    ["explain one answer", () => explain(store, { topic: topic(), day: day(), subject: subject() })],
  ];
  const told = rows.map(([name, call]) => {
    const took = store.batch(() => timePerCall(call, 100));
    return `${name}: ${times(took / asked)} the as-of of a topic (${took.toPrecision(2)} ms)`;
  });
  store.close();
  return [`questions about time on ${FACTS.toLocaleString("en")} facts:`, ...told];
}
