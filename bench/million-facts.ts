import type { StartEvent } from "../src/model/bounds.js";
import type { Fact } from "../src/model/fact.js";
import { dayOfEpoch, type IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Post } from "../src/model/post.js";
import type { Snapshot } from "../src/model/snapshot.js";
import type { Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { textSnapshot } from "./text-snapshot.js";

/** How much is generated: topics × subjects × changes of a series. */
export interface Shape {
  readonly topics: number;
  readonly subjects: number;
  readonly periods: number;
}

/** Shape of the base of a million facts; a topic of real archives names some dozens of countries. */
export const MILLION: Shape = { topics: 200, subjects: 50, periods: 50 };
export const TOPICS = MILLION.topics;
export const SUBJECTS = MILLION.subjects;
export const FACTS = factsOfShape(MILLION);

/** Each series has a fact before its first change, an open one for each change, and all but the last once more, ended. */
export function factsOfShape({ topics, subjects, periods }: Shape): number {
  return topics * subjects * 2 * periods;
}

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

/** The topics that the facts name. */
export function* generatedTopics({ topics }: Shape): Iterable<TopicInfo> {
  for (let number = 0; number < topics; number++) {
    const id = topicName(number);
    const rest = { title: id, meaning: id, units: ["KZT"], scopes: [], openScopes: false, subjects: true } as const;
    yield { id, kind: "membership", group: `Group ${number % 5}`, ...rest };
  }
}

/** The facts, the same every time: each period is first known as open and later as ended. */
export function* generatedFacts(shape: Shape): Iterable<Fact> {
  for (const series of seriesOf(shape)) yield* seriesFacts(series);
}

interface Series {
  readonly number: number;
  readonly topic: string;
  readonly subject: string;
  readonly changes: readonly Change[];
}

interface Change {
  /** Id of the statement that tells it. */
  readonly statement: string;
  readonly state: "in-force" | "suspended";
  readonly value: Fact["value"];
  readonly start: StartEvent;
  readonly known: IsoDay;
}

function* seriesOf({ topics, subjects, periods }: Shape): Iterable<Series> {
  for (let topic = 0; topic < topics; topic++)
    for (let subject = 0; subject < subjects; subject++) {
      const number = topic * subjects + subject;
      yield { number, topic: topicName(topic), subject: subjectName(subject), changes: changesOf(number, periods) };
    }
}

function* seriesFacts({ number, topic, subject, changes }: Series): Iterable<Fact> {
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
    statements: [first.statement],
    findings: [],
    disagreeing: [],
    ...fact,
  });
  yield make(0, 0, { start: { earliest: null, latest: first.start.earliest, basis: "listed" }, end: until(first) });
  for (const [place, change] of changes.entries()) {
    const next = changes[place + 1];
    const { state, value, start, known, statement } = change;
    const shared = { state, value, start, lastConfirmedOn: known, knownFrom: known, statements: [statement] };
    yield make(place + 1, 1, { ...shared, knownTo: next?.known ?? null });
    if (!next) continue;
    const ended = { knownFrom: next.known, end: until(next), statements: [statement, next.statement] };
    yield make(place + 1, 2, { ...shared, ...ended });
  }
}

function until(change: Change): Fact["end"] {
  return { earliest: change.start.earliest, latest: change.start.latest, kind: "until-event" };
}

function changesOf(series: number, periods: number): readonly Change[] {
  const random = sequence(series + 1);
  const changes: Change[] = [];
  let day = FIRST_DAY + Math.floor(random() * 300);
  for (let period = 0; period < periods; period++) {
    const slack = random() < 0.8 ? 0 : 1 + Math.floor(random() * 14);
    const begins = period % 2 === 0;
    changes.push({
      statement: `s${String(series).padStart(5, "0")}-${String(period).padStart(2, "0")}`,
      state: begins ? "in-force" : "suspended",
      value: begins ? { amount: 1000 + period, unit: "KZT" } : null,
      start: { earliest: dayOfEpoch(day), latest: dayOfEpoch(day + slack), basis: slack === 0 ? "stated" : "reported" },
      known: dayOfEpoch(day + slack + Math.floor(random() * 5)),
    });
    day += 20 + Math.floor(random() * 200);
  }
  return changes;
}

/** What the facts rest on: the posts of one archive, one for each day that told of a change, and a statement for each of its lines. */
export interface GeneratedNews {
  readonly snapshot: Snapshot;
  readonly bytes: Uint8Array;
  readonly posts: readonly Post[];
  readonly statements: readonly Statement[];
  readonly coverage: Coverage;
}

/** The archive that tells every change on the day it became known, newest day first. */
export function generatedNews(shape: Shape): GeneratedNews {
  const days = new Map<IsoDay, Told[]>();
  for (const { topic, subject, changes } of seriesOf(shape))
    for (const change of changes) {
      const told = days.get(change.known) ?? [];
      if (told.length === 0) days.set(change.known, told);
      told.push({ topic, subject, change });
    }
  const inOrder = [...days.keys()].sort().reverse();
  const texts = inOrder.map((day) => textOf(day, days.get(day) ?? []));
  const bytes = Buffer.from(texts.join("\n\n"), "utf8");
  const snapshot = textSnapshot("generated", bytes);
  const posts: Post[] = [];
  const statements: Statement[] = [];
  let line = 1;
  for (const [ordinal, day] of inOrder.entries()) {
    const post = postOf({ snapshot: snapshot.id, day, ordinal, text: texts[ordinal] as string, line });
    posts.push(post);
    statements.push(...statementsOf(post, days.get(day) ?? []));
    line += post.lineNumbers.length + 1;
  }
  statements.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { snapshot, bytes, posts, statements, coverage: { from: inOrder.at(-1) ?? null, to: inOrder[0] ?? null } };
}

interface Told {
  readonly topic: string;
  readonly subject: string;
  readonly change: Change;
}

function titleOf(day: IsoDay): string {
  return `News of ${day}`;
}

function textOf(day: IsoDay, told: readonly Told[]): string {
  return [titleOf(day), ...told.map(sentenceOf)].join("\n");
}

function sentenceOf({ topic, subject, change: { state, value, start } }: Told): string {
  const what = value === null ? state : `${state} at ${value.amount} ${value.unit}`;
  return `${topic} for ${subject} is ${what} from ${start.earliest} or by ${start.latest}.`;
}

interface Placed {
  readonly snapshot: string;
  readonly day: IsoDay;
  readonly ordinal: number;
  readonly text: string;
  readonly line: number;
}

function postOf({ snapshot, day, ordinal, text, line }: Placed): Post {
  const count = text.split("\n").length;
  const title = titleOf(day);
  return {
    id: `p${day}`,
    snapshot,
    title,
    published: { earliest: day, latest: day, basis: "title" },
    text,
    lineNumbers: Array.from({ length: count }, (_, at) => line + at),
    lines: [line, line + count - 1],
    bodyStart: title.length + 1,
    marks: Array.from({ length: count }, () => null),
    duplicateOf: null,
    ordinal,
  };
}

function statementsOf(post: Post, told: readonly Told[]): readonly Statement[] {
  let at = post.bodyStart;
  return told.map((one, row) => {
    const quote = sentenceOf(one);
    const start = at;
    at += quote.length + 1;
    const line = post.lines[0] + 1 + row;
    return statementOf(one, { post: post.id, start, end: start + quote.length, quote, lines: [line, line] });
  });
}

function statementOf({ topic, subject, change }: Told, evidence: Statement["evidence"]): Statement {
  const { statement: id, state, value, start, known } = change;
  return {
    id,
    topic,
    operation: state === "in-force" ? "start" : "end",
    subject,
    scope: null,
    value,
    previous: null,
    members: null,
    statedCount: null,
    effective: start,
    until: null,
    changes: true,
    derived: false,
    instrument: null,
    reading: "whole",
    stopped: [],
    direction: state === "in-force" ? "in-force" : "not-in-force",
    announced: null,
    suspends: state === "suspended",
    before: "unsaid",
    rule: "generated",
    knownFrom: known,
    evidence,
  };
}
