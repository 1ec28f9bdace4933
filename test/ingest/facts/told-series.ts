import { type Reconciled, reconcile } from "../../../ingest/facts/reconcile.js";
import { outcomeOn } from "../../../queries/day-outcome.js";
import type { Basis } from "../../../src/model/bounds.js";
import type { Fact } from "../../../src/model/fact.js";
import type { Finding } from "../../../src/model/finding.js";
import { type IsoDay, isoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import { AUTHORITIES, type Authority, authorityRank } from "../../../src/model/source.js";
import type { Before, Direction, Operation, Statement } from "../../../src/model/statement.js";
import type { TopicInfo, TopicKind } from "../../../src/model/topic.js";

/** A statement in short: the day of its post (or two bounds), what it says, the days of effect with their basis. */
export interface Told {
  readonly on: string | readonly [string | null, string];
  readonly says: Operation;
  /** Left out: the day of the post. */
  readonly days?: string | readonly [string | null, string | null];
  readonly basis: Basis;
  readonly subject?: string | null;
  readonly scope?: string;
  readonly members?: readonly string[];
  readonly count?: number;
  readonly value?: number | string;
  readonly previous?: number;
  readonly until?: string;
  readonly changes?: boolean;
  readonly quote?: string;
  /** Left out: read whole. */
  readonly reading?: "half";
  readonly stopped?: readonly string[];
  /** Left out: as the operation has it. */
  readonly direction?: Direction;
  readonly announced?: string | readonly [string | null, string | null];
  readonly suspends?: true;
  /** Left out: new. */
  readonly before?: Before;
  /** Authority of the source that tells it; left out: unknown. */
  readonly by?: Authority;
  /** A row of a table. */
  readonly row?: true;
  /** Stands in the post of the statement before it. */
  readonly samePost?: true;
  /** Knowledge days on which it does not count; left out: it always does. */
  readonly absent?: readonly (readonly [string, string | null])[];
}

const CHANGES: ReadonlySet<Operation> = new Set(["start", "end", "set"]);

/**
 * What becomes of statements about one topic; subject OMN unless told otherwise, none for other kinds than membership.
 *
 * @param given findings of earlier stages, about posts `post-0`, `post-1` …
 */
export function reconciled(kind: TopicKind, told: readonly Told[], given: readonly Finding[] = []): Reconciled {
  const topic: TopicInfo = {
    id: "xx/topic",
    kind,
    title: "Topic",
    meaning: "",
    group: "Test",
    units: ["unit"],
    scopes: [],
    openScopes: true,
    subjects: kind === "membership",
  };
  const posts: Post[] = [];
  for (const [i, one] of told.entries()) posts.push(one.samePost ? (posts[i - 1] as Post) : postOf(one, i, told));
  const absences = told.flatMap(({ absent }, i) =>
    absent ? [[`statement-${i}`, absent.map(([from, to]) => ({ from: isoDay(from), to: day(to) }))] as const] : [],
  );
  return reconcile(
    told.map((one, i) => statementOf(one, kind, posts[i] as Post, i)),
    posts,
    [topic],
    given,
    new Map(AUTHORITIES.map((authority) => [authority, authorityRank(authority)])),
    new Map(absences),
  );
}

/** The facts known on a day (null: now) of one subject, in order of time, a line each. */
export function known(kind: TopicKind, told: readonly Told[], on: string | null = null, subject?: string): readonly string[] {
  const of = subject ?? (kind === "membership" ? "OMN" : null);
  return reconciled(kind, told)
    .facts.filter((fact) => fact.subject === of && isKnown(fact, on))
    .sort((a, b) => compare(a.start.earliest ?? a.start.latest ?? "", b.start.earliest ?? b.start.latest ?? ""))
    .map(line);
}

function isKnown(fact: Fact, on: string | null): boolean {
  return on === null ? fact.knownTo === null : fact.knownFrom <= on && (fact.knownTo === null || on < fact.knownTo);
}

function line({ state, value, start, end, disputed, doubt }: Fact): string {
  const of = value === null ? "" : ` ${value.amount}`;
  const until = end.kind === "open" && end.earliest === null ? "open" : `${bounds(end)} ${end.kind}`;
  return `${state}${of} ${bounds(start)} ${start.basis} -> ${until}${disputed ? " disputed" : ""}${doubt ? ` (${doubt})` : ""}`;
}

function bounds({ earliest, latest }: { readonly earliest: IsoDay | null; readonly latest: IsoDay | null }): string {
  return earliest === latest && earliest !== null ? earliest : `${earliest ?? ""}..${latest ?? ""}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function day(text: string | null): IsoDay | null {
  return text === null ? null : isoDay(text);
}

function postOf(told: Told, i: number, all: readonly Told[]): Post {
  const [earliest, latest] = typeof told.on === "string" ? [told.on, told.on] : told.on;
  return {
    id: `post-${i}`,
    snapshot: told.by ?? "unknown",
    title: `Post ${i}`,
    published: { earliest: day(earliest), latest: isoDay(latest), basis: "heading" },
    text: `Post ${i}`,
    lineNumbers: [1],
    lines: [1, 1],
    bodyStart: 0,
    marks: [null],
    duplicateOf: null,
    ordinal: all.length - i,
  };
}

function statementOf(told: Told, kind: TopicKind, post: Post, i: number): Statement {
  const { says, basis, value, previous } = told;
  const given = told.days ?? (typeof told.on === "string" ? told.on : [told.on[0], told.on[1]]);
  const [earliest, latest] = typeof given === "string" ? [given, given] : given;
  const quote = told.quote ?? "";
  const announced = typeof told.announced === "string" ? ([told.announced, told.announced] as const) : told.announced;
  return {
    id: `statement-${i}`,
    topic: "xx/topic",
    operation: says,
    subject: told.subject !== undefined ? told.subject : kind === "membership" && !told.members ? "OMN" : null,
    scope: told.scope ?? null,
    value: value === undefined ? null : { amount: value, unit: "unit" },
    previous: previous === undefined ? null : { amount: previous, unit: "unit" },
    members: told.members ?? null,
    statedCount: told.count ?? null,
    effective: { earliest: day(earliest), latest: day(latest), basis },
    until: day(told.until ?? null),
    changes: told.changes ?? CHANGES.has(says),
    derived: false,
    instrument: null,
    reading: told.reading ?? "whole",
    stopped: told.stopped ?? [],
    direction: told.direction ?? (says === "end" || says === "observe-not" ? "not-in-force" : "in-force"),
    announced: announced ? { earliest: day(announced[0]), latest: day(announced[1]) } : null,
    suspends: told.suspends ?? /suspen/.test(quote),
    before: told.before ?? "new",
    rule: told.row ? "table-row" : "test",
    knownFrom: post.published.latest,
    evidence: { post: post.id, start: 0, end: quote.length, quote, lines: [1, 1] },
  };
}

/** The answer of one subject on a day, as known on a day (null: now): the word, the state, a value or its candidates. */
export function answer(kind: TopicKind, told: readonly Told[], on: string, knownOn: string | null = null): string {
  const of = kind === "membership" ? "OMN" : null;
  const facts = reconciled(kind, told)
    .facts.filter((fact) => fact.subject === of && isKnown(fact, knownOn))
    .sort((a, b) => compare(b.start.earliest ?? "", a.start.earliest ?? ""));
  const { answer: word, state, value, candidates } = outcomeOn(facts, isoDay(on));
  const values = value ? [value] : (candidates ?? []);
  const how = state === "in-force" || state === "unknown" ? [] : [state];
  return [word, ...how, values.map(({ amount }) => amount).join("/")].filter(Boolean).join(" ");
}
