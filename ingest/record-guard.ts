import type { DayBounds } from "../src/model/bounds.js";
import type { Fact } from "../src/model/fact.js";
import type { Finding } from "../src/model/finding.js";
import type { HeldPosts, PostFrame } from "../src/model/held-posts.js";
import { isIsoDay } from "../src/model/iso-day.js";
import { stableId } from "../src/model/stable-id.js";
import type { Statement } from "../src/model/statement.js";
import type { Value } from "../src/model/value.js";

/** What the rules of the stored records leave of some records, and a finding for each that they refuse. */
export interface Guarded<T> {
  readonly kept: readonly T[];
  readonly findings: readonly Finding[];
}

/** A rule of the store that a record breaks, in words; null where it keeps all of them. */
type Fault = string | null;

const MOST_DAYS = "days of the years 0001 to 9999, the first not after the last";

/** Posts whose day cannot be so: the last day on which one may have been published stays, how early it was is not known. */
export function guardPosts(posts: HeldPosts): { readonly kept: HeldPosts; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const kept = posts.reframed((post) => {
    const fault = postFault(post);
    if (fault === null) return post;
    findings.push(refused(post, null, fault, "its earliest day is taken as not known"));
    return { ...post, published: { ...post.published, earliest: null } };
  });
  return { kept, findings };
}

/** Statements that the store can hold. What one sentence says twice under one id is kept once. */
export function guardStatements(statements: readonly Statement[], posts: Iterable<PostFrame>): Guarded<Statement> {
  let byId: ReadonlyMap<string, PostFrame> | null = null;
  const met = new Set<string>();
  return sifted(statements, (statement) => {
    const fault = met.has(statement.id) ? "one record for an id" : statementFault(statement);
    met.add(statement.id);
    const { post, quote, lines } = statement.evidence;
    if (fault === null) return null;
    byId ??= new Map(Array.from(posts, (one) => [one.id, one]));
    return refused(byId.get(post) ?? null, { ...statement, quote, lines }, fault, "left out");
  });
}

/** Periods that the store can hold. */
export function guardFacts(facts: readonly Fact[]): Guarded<Fact> {
  return sifted(facts, (fact) => {
    const fault = factFault(fact);
    return fault === null ? null : refused(null, { ...fact, quote: null, lines: null }, fault, "left out");
  });
}

function sifted<T>(records: readonly T[], check: (record: T) => Finding | null): Guarded<T> {
  const findings: Finding[] = [];
  const kept = records.filter((record) => {
    const finding = check(record);
    if (finding !== null) findings.push(finding);
    return finding === null;
  });
  return { kept, findings };
}

function postFault({ published }: PostFrame): Fault {
  return inOrder(published) ? null : MOST_DAYS;
}

function statementFault(said: Statement): Fault {
  const { effective, announced, until, value, previous, statedCount, evidence } = said;
  if (!inOrder(effective) || (announced !== null && !inOrder(announced))) return MOST_DAYS;
  if (until !== null && !isIsoDay(until)) return MOST_DAYS;
  if (!isStorable(value) || !isStorable(previous)) return "figures that a number can hold exactly";
  if (statedCount !== null && !Number.isSafeInteger(statedCount)) return "a count that a number can hold exactly";
  if (evidence.start >= evidence.end) return "evidence of at least one character";
  return said.reading === "half" || said.stopped.length === 0 ? null : "no words that stopped a whole reading";
}

function factFault({ start, end, value, knownFrom, knownTo }: Fact): Fault {
  if (!inOrder(start) || !inOrder(end)) return MOST_DAYS;
  if (start.earliest !== null && end.latest !== null && start.earliest >= end.latest) return "an end after the start";
  if (knownTo !== null && knownFrom >= knownTo) return "known for at least a day";
  if (end.kind === "open" && end.latest !== null) return "no day for an open end";
  return isStorable(value) ? null : "figures that a number can hold exactly";
}

function inOrder({ earliest, latest }: DayBounds): boolean {
  if ((earliest !== null && !isIsoDay(earliest)) || (latest !== null && !isIsoDay(latest))) return false;
  return earliest === null || latest === null || earliest <= latest;
}

function isStorable(value: Value | null): boolean {
  if (value === null || typeof value.amount === "string") return true;
  return Number.isFinite(value.amount) && (!Number.isInteger(value.amount) || Number.isSafeInteger(value.amount));
}

interface About {
  readonly id: string;
  readonly topic: string;
  readonly subject: string | null;
  readonly knownFrom: Finding["knownFrom"];
  readonly quote: string | null;
  readonly lines: readonly [number, number] | null;
}

function refused(post: PostFrame | null, about: About | null, expected: string | null, action: string): Finding {
  return {
    id: `record-refused-${stableId(post?.id ?? null, about?.id ?? null, expected)}`,
    rule: "record-refused",
    message: about === null ? "A post has days that cannot be" : "A record breaks a rule of the knowledge base",
    topic: about?.topic ?? null,
    subject: about?.subject ?? null,
    expected,
    actual: about?.id ?? (post === null ? null : `${post.published.earliest} to ${post.published.latest}`),
    action,
    knownFrom: about?.knownFrom ?? post?.published.latest ?? null,
    place: {
      snapshot: post?.snapshot ?? null,
      post: post?.id ?? null,
      lines: about?.lines ?? post?.lines ?? null,
      quote: about?.quote ?? null,
    },
  };
}
