import type { StartEvent } from "../src/model/bounds.js";
import type { Fact, PeriodState } from "../src/model/fact.js";
import { dayOfEpoch, type IsoDay } from "../src/model/iso-day.js";

/** Shape of the generated base: topics × subjects × facts of a series; a topic of real archives names some dozens of countries. */
export const TOPICS = 200;
export const SUBJECTS = 50;
export const PERIODS = 50;
export const FACTS_PER_SERIES = 2 * PERIODS;
export const FACTS = TOPICS * SUBJECTS * FACTS_PER_SERIES;

/** Days between which every generated series begins and changes: 2000-01-01 and some decades on. */
export const FIRST_DAY = 10_957;

/** A small generator of numbers in [0, 1) that gives the same sequence for the same seed. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function topicName(number: number): string {
  return `gen/topic-${String(number).padStart(3, "0")}`;
}

/** Three capital letters for a number below 26³. */
export function subjectName(number: number): string {
  return String.fromCharCode(65 + Math.floor(number / 676), 65 + (Math.floor(number / 26) % 26), 65 + (number % 26));
}

/** One million facts, the same every time: each period is first known as open and later as ended. */
export function* millionFacts(): Iterable<Fact> {
  for (let topic = 0; topic < TOPICS; topic++) {
    for (let subject = 0; subject < SUBJECTS; subject++)
      yield* seriesFacts(topicName(topic), subjectName(subject), topic * SUBJECTS + subject);
  }
}

interface Change {
  readonly start: StartEvent;
  readonly known: IsoDay;
}

function* seriesFacts(topic: string, subject: string, number: number): Iterable<Fact> {
  const random = sequence(number + 1);
  const changes = changesOf(random);
  const first = changes[0] as Change;
  const make = (place: number, version: number, fact: Partial<Fact>): Fact => ({
    id: `f${number}-${place}-${version}`,
    topic,
    subject,
    scope: null,
    state: "absent",
    value: null,
    start: { earliest: null, latest: null, basis: "listed" },
    end: { earliest: null, latest: null, kind: "open" },
    disputed: false,
    doubt: null,
    lastConfirmedOn: null,
    knownFrom: first.known,
    knownTo: null,
    statements: [`s${number}-${place}`, `s${number}-${place + 1}`],
    findings: [],
    disagreeing: [],
    ...fact,
  });
  yield make(0, 0, { start: { earliest: null, latest: first.start.earliest, basis: "listed" }, end: until(first) });
  for (const [place, change] of changes.entries()) {
    const next = changes[place + 1];
    const state: PeriodState = place % 2 === 0 ? "in-force" : "suspended";
    const value = place % 2 === 0 ? { amount: 1000 + place, unit: "KZT" } : null;
    const shared = { state, value, start: change.start, lastConfirmedOn: change.known, knownFrom: change.known };
    yield make(place + 1, 1, { ...shared, knownTo: next?.known ?? null });
    if (next) yield make(place + 1, 2, { ...shared, knownFrom: next.known, end: until(next) });
  }
}

function until(change: Change): Fact["end"] {
  return { earliest: change.start.earliest, latest: change.start.latest, kind: "until-event" };
}

function changesOf(random: () => number): readonly Change[] {
  const changes: Change[] = [];
  let day = FIRST_DAY + Math.floor(random() * 300);
  for (let period = 0; period < PERIODS; period++) {
    const slack = random() < 0.8 ? 0 : 1 + Math.floor(random() * 14);
    changes.push({
      start: { earliest: dayOfEpoch(day), latest: dayOfEpoch(day + slack), basis: slack === 0 ? "stated" : "reported" },
      known: dayOfEpoch(day + slack + Math.floor(random() * 5)),
    });
    day += 20 + Math.floor(random() * 200);
  }
  return changes;
}
