import type { Series } from "../db/fact-reader.js";
import type { FactStore } from "../db/fact-store.js";
import { compareTexts } from "../src/model/compare-texts.js";
import { EVERY_OTHER } from "../src/model/fact.js";
import type { Finding } from "../src/model/finding.js";
import { grouped } from "../src/model/grouped.js";
import { dayOfEpoch, epochDay, type IsoDay } from "../src/model/iso-day.js";
import { stableId } from "../src/model/stable-id.js";
import type { Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import type { Evidence } from "./as-of-result.js";
import { evidenceOfStatements, tellerOf } from "./evidence.js";
import type { Hanging } from "./review-hangings.js";
import type { ReviewedStatement, ReviewItem, ReviewWeight, SettledBy } from "./review-result.js";
import { stubsOf } from "./review-stubs.js";

/** Answers that hang on something, or something on which none hang. */
export interface Matter extends Omit<Hanging, "from" | "to"> {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** Null: no answers. */
  readonly series: Series | null;
  /** Of what no statement is about: the finding. */
  readonly place: Finding | null;
  /** The country that is asked about hangs on it; also where none is asked about. */
  readonly asked: boolean;
}

/** The items that matters of a topic make: one for each sentence, kind of question and days between which it leaves something open. */
export function itemsOf(
  store: FactStore,
  topic: TopicInfo | null,
  matters: readonly Matter[],
  knownOn: IsoDay | null,
): readonly ReviewItem[] {
  const groups = grouped(matters, (matter) => keyOf(matter));
  const meant = [...groups.values()].filter((group) => group.some(({ asked }) => asked));
  return meant.flatMap((group) => itemOf(store, topic, group, knownOn) ?? []);
}

function keyOf({ kind, about, place, bounds, into, lastConfirmedOn, finding }: Matter): string {
  const [first] = about;
  const words = first === undefined ? [place?.id] : [first.evidence.post, first.evidence.start, first.evidence.end];
  return JSON.stringify([kind, words, bounds, bounds && into?.state, lastConfirmedOn, kind === "correction" ? finding : null]);
}

function itemOf(store: FactStore, topic: TopicInfo | null, group: readonly Matter[], knownOn: IsoDay | null): ReviewItem | null {
  const [first] = group;
  if (first === undefined) return null;
  const { kind, bounds, into, lastConfirmedOn, place } = first;
  const about = distinct(group.flatMap((one) => one.about));
  const against = distinct(group.flatMap((one) => one.against)).filter(({ id }) => !about.some((one) => one.id === id));
  const shown = kind === "conflict" || kind === "disputed-day" ? against : [];
  const words = [
    ...(about.length > 0 ? evidenceOfStatements(store, about, knownOn) : placedWords(store, place)),
    ...evidenceOfStatements(store, shown, knownOn),
  ];
  const series = group.flatMap((one) => one.series ?? []);
  const told = series.length > 0 ? series : about;
  const subjects = texts(told.map(({ subject }) => (subject === EVERY_OTHER ? null : subject)));
  const scopes = texts(told.map(({ scope }) => scope));
  const understood = about.map(understoodOf);
  const opens = new Set(group.flatMap((one) => one.finding ?? []));
  const item = {
    kind,
    topic: topic?.id ?? null,
    subjects,
    scopes,
    weight: weightOf(group),
    words: onceEach(words),
    understood,
    stopped: [...new Set(about.flatMap(({ stopped }) => stopped))],
    settledBy: SETTLED_BY[kind],
    bounds,
    lastConfirmedOn,
    finding: [...opens][0] ?? null,
  };
  const id = `${kind}-${stableId(
    kind,
    item.topic,
    item.words.map(({ post, quote }) => [post, quote]),
    about.map((one) => one.id).sort(),
    shown.map((one) => one.id).sort(),
    bounds === null ? [lastConfirmedOn] : [bounds.earliest, bounds.latest, subjects, scopes],
    kind === "correction" ? item.finding : null,
  )}`;
  return { id, ...item, stubs: topic === null && kind !== "correction" ? [] : stubsOf({ ...item, id, about, shown, into }, topic) };
}

const SETTLED_BY: Readonly<Record<ReviewItem["kind"], SettledBy>> = {
  "half-read": "words",
  unread: "words",
  conflict: "which",
  "disputed-day": "which",
  unannounced: "day",
  "wide-bounds": "day",
  stale: "confirmation",
  "weak-source": "source",
  correction: "entry",
};

function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((one) => [one.id, one])).values()].sort((a, b) => compareTexts(a.id, b.id));
}

/** Several statements of one sentence have its words in common. */
function onceEach(words: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(words.map((one) => [JSON.stringify([one.post, one.lines, one.quote]), one])).values()];
}

function texts(all: readonly (string | null)[]): readonly string[] {
  return [...new Set(all.flatMap((one) => one ?? []))].sort();
}

function placedWords(store: FactStore, finding: Finding | null): readonly Evidence[] {
  const head = finding?.place.post ? store.postHead(finding.place.post) : null;
  if (finding === null || head === null) return [];
  const { source, authority } = tellerOf(store, head.snapshot);
  const { quote, lines } = finding.place;
  const { snapshot, id: post, title, published } = head;
  return [
    { source, authority, snapshot, post, title, published, quote: quote ?? "", lines: lines ?? head.lines, rule: finding.rule },
  ];
}

function understoodOf(statement: Statement): ReviewedStatement {
  const { id, operation, subject, scope, value, members, effective, until, direction, reading, stopped } = statement;
  return { id, operation, subject, scope, value, members, effective, until, direction, reading, stopped };
}

/** The days × series of some matters, each day of a series once. */
function weightOf(group: readonly Matter[]): ReviewWeight {
  let [open, certain] = [0, 0];
  let [first, last]: [number | null, number | null] = [null, null];
  for (const own of grouped(group, ({ series }) => JSON.stringify(series)).values()) {
    const stretches = own.flatMap(({ from, to, open: isOpen }) =>
      from === null || to === null ? [] : [{ from: epochDay(from), to: epochDay(to), isOpen }],
    );
    let covered = Number.NEGATIVE_INFINITY;
    for (const { from, to, isOpen } of stretches.sort((a, b) => a.from - b.from)) {
      const days = Math.max(0, to - Math.max(from, covered));
      covered = Math.max(covered, to);
      if (isOpen) open += days;
      else certain += days;
      first = first === null ? from : Math.min(first, from);
      last = last === null ? to - 1 : Math.max(last, to - 1);
    }
  }
  return { open, certain, from: first === null ? null : dayOfEpoch(first), to: last === null ? null : dayOfEpoch(last) };
}
