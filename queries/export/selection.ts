import type { FactStore } from "../../db/fact-store.js";
import type { Fact } from "../../src/model/fact.js";
import type { Finding } from "../../src/model/finding.js";
import { type IsoDay, maxDay } from "../../src/model/iso-day.js";
import type { Coverage, SentenceCount } from "../../src/model/knowledge.js";
import type { Instrument, Statement } from "../../src/model/statement.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { coverageAsKnown, placementOf } from "../as-of-horizon.js";
import { seriesOnDay } from "../as-of-series.js";
import { outcomeOn } from "../day-outcome.js";
import { findTopic } from "../request-check.js";
import type { ExportRequest } from "./export-request.js";
import { factAsKnown, type KnownFrom } from "./known-fact.js";
import type { ExportedPost } from "./posts-table.js";

/** The records an export holds. Each walk is in a stable order and keeps none of them. */
export interface Selection {
  readonly coverage: Coverage;
  readonly topic: string | null;
  /** In the order of the register. */
  readonly topics: readonly TopicInfo[];
  /** By topic, subject, scope, start, knowledge; of one topic, or of all. */
  readonly facts: (only?: TopicInfo) => Iterable<Fact>;
  /** By topic, knowledge, id. */
  readonly statements: () => Iterable<Statement>;
  readonly instruments: () => Iterable<Instrument>;
  readonly findings: () => Iterable<Finding>;
  /** Newest first. */
  readonly posts: () => Iterable<ExportedPost>;
  readonly sentences: () => Iterable<SentenceCount>;
}

/**
 * Chooses what a request asks for, so that every reference leads to a record that is there.
 *
 * @throws InforceError `UNKNOWN_TOPIC`.
 */
export function selectRecords(store: FactStore, request: ExportRequest): Selection {
  const { asOf = null, knownOn = null } = request;
  const register = store.topicsList();
  const chosen = request.topic == null ? register : [findTopic(register, request.topic)];
  const sorted = [...chosen].sort(byId);
  const coverage = coverageAsKnown(store.coverage(), knownOn);
  const known = knownFromOf(store);
  const seen = (from: IsoDay | null): boolean => knownOn === null || from === null || from <= knownOn;

  function* facts(only?: TopicInfo): Iterable<Fact> {
    for (const topic of only ? [only] : sorted) {
      const stored = asOf === null ? historyOf(store, topic) : answeringFacts(store, topic, coverage, asOf, knownOn);
      for (const fact of stored) {
        const then = factAsKnown(fact, knownOn, known);
        if (then !== null) yield then;
      }
    }
  }

  const whole = request.topic == null && asOf === null;
  const rested = asOf === null ? null : idsOf(facts());
  const postKnown = (id: string): boolean => seen(store.postHead(id)?.published.latest ?? null);
  /** An act may be described by a later post alone. */
  const told = (statement: Statement): Statement => {
    const act = knownOn === null || statement.instrument === null ? null : store.instrument(statement.instrument);
    return act === null || postKnown(act.evidence.post) ? statement : { ...statement, instrument: null };
  };
  function* statements(): Iterable<Statement> {
    for (const topic of sorted) {
      for (const statement of store.statementsOfTopic(topic.id)) {
        if (seen(statement.knownFrom) && (rested === null || rested.statements.has(statement.id))) yield told(statement);
      }
    }
  }

  const named = whole ? null : namedBy(store, statements(), idsOf(facts()).findings, rested === null ? request.topic : null);
  const has = (ids: ReadonlySet<string> | undefined, id: string): boolean => ids === undefined || ids.has(id);
  return {
    coverage,
    topic: request.topic == null ? null : (chosen[0]?.id ?? null),
    topics: chosen,
    facts,
    statements,
    instruments: () => store.instruments().filter((act) => has(named?.instruments, act.id) && postKnown(act.evidence.post)),
    findings: () => store.findings().filter((one) => has(named?.findings, one.id) && seen(findingKnownFrom(store, one))),
    *posts() {
      for (const head of store.postHeads()) {
        if (!has(named?.posts, head.id) || !seen(head.published.latest)) continue;
        const post = request.withText === true ? (store.post(head.id) ?? head) : head;
        yield post.duplicateOf === null || postKnown(post.duplicateOf) ? post : { ...post, duplicateOf: null };
      }
    },
    sentences: () => store.sentences().filter((count) => has(named?.posts, count.post) && postKnown(count.post)),
  };
}

function* historyOf(store: FactStore, topic: TopicInfo): Iterable<Fact> {
  for (const { subject, scope } of store.seriesOf(topic.id)) yield* store.seriesHistory(topic.id, subject, scope);
}

/** The facts that answer for a day, by the decision of as-of; none for a day that the archive does not cover. */
function* answeringFacts(
  store: FactStore,
  topic: TopicInfo,
  coverage: Coverage,
  day: IsoDay,
  knownOn: IsoDay | null,
): Iterable<Fact> {
  if (placementOf(coverage, day) !== "covered") return;
  const series = seriesOnDay(topic, store.factsOfTopicOn(topic.id, day, knownOn));
  for (const { facts } of [...series].sort(bySubject)) {
    yield* [...outcomeOn(facts, day).facts].sort((a, b) => text(a.start.earliest, b.start.earliest) || byId(a, b));
  }
}

function knownFromOf(store: FactStore): KnownFrom {
  return {
    statement: (id) => store.statement(id)?.knownFrom,
    finding(id) {
      const finding = store.finding(id);
      return finding === null ? undefined : findingKnownFrom(store, finding);
    },
  };
}

/** Never before the post it points at. */
function findingKnownFrom(store: FactStore, { knownFrom, place }: Finding): IsoDay | null {
  return maxDay(knownFrom, place.post === null ? null : (store.postHead(place.post)?.published.latest ?? null));
}

function idsOf(facts: Iterable<Fact>): { readonly statements: ReadonlySet<string>; readonly findings: ReadonlySet<string> } {
  const ids = { statements: new Set<string>(), findings: new Set<string>() };
  for (const fact of facts) {
    for (const id of [...fact.statements, ...fact.disagreeing]) ids.statements.add(id);
    for (const id of fact.findings) ids.findings.add(id);
  }
  return ids;
}

/** Ids of everything that some statements and findings point at, and of the findings about a topic. */
function namedBy(store: FactStore, statements: Iterable<Statement>, noted: ReadonlySet<string>, about: string | null | undefined) {
  const ids = { posts: new Set<string>(), instruments: new Set<string>(), findings: new Set<string>(noted) };
  for (const { evidence, instrument } of statements) {
    ids.posts.add(evidence.post);
    if (instrument !== null) ids.instruments.add(instrument);
  }
  const topic = about == null ? null : findTopic(store.topicsList(), about).id;
  for (const finding of store.findings()) {
    if (finding.topic !== null && finding.topic === topic) ids.findings.add(finding.id);
    if (ids.findings.has(finding.id) && finding.place.post !== null) ids.posts.add(finding.place.post);
  }
  for (const id of ids.instruments) {
    const act = store.instrument(id);
    if (act !== null) ids.posts.add(act.evidence.post);
  }
  for (const id of [...ids.posts]) {
    const original = store.postHead(id)?.duplicateOf;
    if (original != null) ids.posts.add(original);
  }
  return ids;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return text(a.id, b.id);
}

function bySubject(
  a: { subject: string | null; scope: string | null },
  b: { subject: string | null; scope: string | null },
): number {
  return text(a.subject, b.subject) || text(a.scope, b.scope);
}

function text(a: string | null, b: string | null): number {
  const [first, second] = [a ?? "", b ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}
