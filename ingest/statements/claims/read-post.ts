import type { Finding } from "../../../src/model/finding.js";
import type { SentenceCount } from "../../../src/model/knowledge.js";
import { type Post, readingText } from "../../../src/model/post.js";
import { stableId } from "../../../src/model/stable-id.js";
import type { Statement } from "../../../src/model/statement.js";
import { type Clause, clausesOf } from "../clauses/clauses.js";
import { type Unit, unitsOf } from "../clauses/units.js";
import { evidenceSpan } from "../evidence-span.js";
import { marksOf } from "../frames/frames.js";
import { meaning } from "../scan/items.js";
import { scanPost } from "../scan/scan-post.js";
import type { TopicEntry, Vocabulary } from "../scan/vocabulary.js";
import type { Claim, Reading } from "./claim.js";
import { type Hosted, hostsOf } from "./hosts.js";
import { postDays } from "./post-days.js";
import { readDeadlines } from "./read-deadlines.js";
import { readStates, type UnitReading } from "./read-states.js";
import { headOfRow, readValues } from "./read-values.js";

/** What one post says. */
export interface PostClaims {
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly sentences: SentenceCount;
}

/** Reads every topic of a vocabulary in one post. `unhosted`: what a post is taken for that names no country as the one whose rules it tells. */
export function readPost(post: Post, vocabulary: Vocabulary, unhosted: Hosted): PostClaims {
  const scanned = scanPost(readingText(post), vocabulary);
  const units = unitsOf(post, scanned);
  const clauses = new Map<Unit, readonly Clause[]>();
  for (const unit of units) clauses.set(unit, goingOn(clausesOf(unit.items), unit, clauses));
  const days = postDays(post, units, clauses);
  const claims: Claim[] = [];
  const hosts = new Map(vocabulary.packs.map((pack) => [pack, hostsOf(units, clauses, pack.host)]));
  const byUnit = vocabulary.topics.filter((entry) => entry.ways.some(({ way }) => way.as === "value" && way.thing.length === 0));
  for (const unit of units) {
    if (unit.introduces) continue;
    const topics = topicsIn(unit, byUnit);
    const values = topics.filter((entry) => entry.topic.kind === "quantity");
    for (const entry of topics) {
      const said = hosts.get(entry.pack)?.of.get(unit) ?? "unsaid";
      const reading: UnitReading = { unit, clauses: clauses.get(unit) ?? [], post, days, hosted: said === "unsaid" ? unhosted : said };
      claims.push(...readTopic(entry, reading, values).claims);
    }
  }
  return { claims, statements: claims.map((claim) => statementOf(claim, post)), findings: [], sentences: { post: post.id, sentences: units.length, regulatory: 0, read: 0 } };
}

/** A sentence without a verb takes that of the sentence it continues: "Flights with A were resumed. Flights with B as well." */
function goingOn(own: readonly Clause[], unit: Unit, clauses: ReadonlyMap<Unit, readonly Clause[]>): readonly Clause[] {
  const { before } = unit;
  if (unit.kind !== "sentence" || before?.kind !== "sentence" || before.line !== unit.line || own.some((clause) => clause.verbs.length > 0)) return own;
  const last = (clauses.get(before) ?? []).filter((clause) => clause.role === "main" && clause.verbs.length > 0).at(-1);
  if (last === undefined || !sharesThing(unit, before)) return own;
  const verbs = last.verbs.map((verb) => ({ ...verb, from: -1, to: -1, head: -1 }));
  return own.map((clause) => ({ ...clause, verbs, conditional: last.conditional }));
}

function sharesThing(a: Unit, b: Unit): boolean {
  const things = (unit: Unit): Set<TopicEntry> => new Set(unit.items.flatMap((item) => (item.entry?.topics ?? []).filter((mark) => mark.role === "thing").map((mark) => mark.topic)));
  const here = things(a);
  return [...things(b)].some((topic) => here.has(topic));
}

function readTopic(entry: TopicEntry, reading: UnitReading, values: readonly TopicEntry[]): Reading {
  switch (entry.topic.kind) {
    case "membership":
    case "status":
      return readStates(entry, reading);
    case "quantity":
      return readValues(entry, reading, values);
    case "deadline":
      return readDeadlines(entry, reading);
  }
}

/** The topics of which a thing stands in the unit, or a figure of a unit that tells the topic by itself. */
function topicsIn(unit: Unit, byUnit: readonly TopicEntry[]): readonly TopicEntry[] {
  const found = new Set<TopicEntry>(byUnit.filter(({ topic }) => unit.items.some((item) => topic.units.includes(item.amount?.unit ?? meaning(item, "unit")?.sub ?? ""))));
  for (const item of unit.items) for (const mark of item.entry?.topics ?? []) if (mark.role === "thing") found.add(mark.topic);
  for (const item of headOfRow(unit)) for (const mark of item.entry?.topics ?? []) if (mark.role === "thing") found.add(mark.topic);
  for (const item of unit.items)
    if (item.amount?.unit) for (const mark of implied(unit)) if (mark.topic.impliedBy !== null) found.add(mark);
  return [...found];
}

function implied(unit: Unit): readonly TopicEntry[] {
  return [...new Set([...unit.items, ...unit.title].flatMap((item) => (item.entry?.topics ?? []).map((mark) => mark.topic)))];
}

function statementOf(claim: Claim, post: Post): Statement {
  const { topic, unit, subject, scope, value, previous, statedCount, derived, rule } = claim;
  const evidence = evidenceSpan(post, unit);
  const members = claim.members === null ? null : [...claim.members].sort();
  const { operation } = claim;
  const id = topic.topic.id;
  return {
    id: stableId(post.id, id, operation, subject, scope, value, previous, members, evidence.start, evidence.end, rule),
    topic: id,
    operation,
    subject,
    scope,
    value,
    previous,
    members,
    statedCount,
    effective: claim.effective,
    until: claim.until,
    changes: claim.changes,
    derived,
    instrument: null,
    reading: claim.stopped.length > 0 ? "half" : "whole",
    stopped: claim.stopped,
    direction: claim.direction,
    announced: claim.announced,
    suspends: claim.suspends,
    before: claim.before,
    rule,
    knownFrom: post.published.latest,
    evidence,
  };
}

/** Whether an item has any mark of a topic; for tests of vocabulary. */
export function speaksOf(unit: Unit, topic: TopicEntry): boolean {
  return unit.items.some((item) => marksOf(item, topic, "thing").length > 0);
}
