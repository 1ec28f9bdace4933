import type { Absence } from "../../src/model/absence.js";
import { append } from "../../src/model/append.js";
import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import type { Finding } from "../../src/model/finding.js";
import { grouped } from "../../src/model/grouped.js";
import type { Post } from "../../src/model/post.js";
import type { Statement } from "../../src/model/statement.js";
import { isValued, type TopicInfo } from "../../src/model/topic.js";
import { doubtfulListItem, doubtItems } from "./doubtful-periods.js";
import type { SeriesRules } from "./fold.js";
import { isRevised } from "./revision.js";
import { anomalyFinding } from "./series-anomaly.js";
import { type SeriesKey, seriesHistory } from "./series-history.js";
import { itemOf, listItem, type SeriesItem } from "./series-item.js";

/** What of a post its statements are placed in time by. */
export type DatedPost = Pick<Post, "id" | "snapshot" | "published">;

/** What reconciliation makes of all statements. */
export interface Reconciled {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

/**
 * Turns statements into facts with bounded days, on the clocks of valid time and of knowledge.
 *
 * @param ranks of the sources by snapshot, 0 for the best; a snapshot that is not in it ranks behind all.
 * @param absences by id of a statement, the knowledge days on which it does not count: its words had been edited out of their post, or
 * a correction takes it back.
 * @param only which series to turn to; no series rests on another. Left out: all.
 */
export function reconcile(
  statements: readonly Statement[],
  posts: Iterable<DatedPost>,
  topics: readonly TopicInfo[],
  given: readonly Finding[] = [],
  ranks: ReadonlyMap<string, number> = new Map(),
  absences: ReadonlyMap<string, readonly Absence[]> = new Map(),
  only: (key: SeriesKey) => boolean = () => true,
): Reconciled {
  const telling = new Set(statements.map(({ evidence }) => evidence.post));
  const postById = new Map<string, DatedPost>();
  for (const post of posts) if (telling.has(post.id)) postById.set(post.id, post);
  const byTopic = grouped(statements, ({ topic }) => topic);
  const rankOf = ({ statement }: SeriesItem): number =>
    ranks.get(postById.get(statement.evidence.post)?.snapshot ?? "") ?? Number.POSITIVE_INFINITY;
  const facts: Fact[] = [];
  const findings: Finding[] = [];
  for (const topic of topics) {
    const all = byTopic.get(topic.id) ?? [];
    const about = findingsByPlace(given, topic.id);
    for (const [key, told] of seriesOf(topic, all, postById, only)) {
      const items =
        absences.size === 0 ? told : told.map((item) => ({ ...item, absences: absences.get(item.statement.id) ?? item.absences }));
      const history = seriesHistory(key, items, rulesOf(topic), rankOf);
      const raised = new Map<string, string[]>();
      for (const anomaly of history.anomalies) {
        const { statement } = anomaly.item;
        const finding = anomalyFinding(anomaly, topic.id, key.subject, postById.get(statement.evidence.post)?.snapshot ?? null);
        if (key.subject !== EVERY_OTHER) findings.push(finding);
        for (const { id } of anomaly.against ? [statement, anomaly.against.statement] : [statement])
          raised.set(id, [...(raised.get(id) ?? []), finding.id]);
      }
      const placeOf = new Map(
        items.map(({ statement }) => [statement.id, placeKey(statement.evidence.post, statement.evidence.lines)]),
      );
      for (const fact of history.facts) facts.push({ ...fact, findings: findingsOf(fact, raised, about, placeOf) });
    }
  }
  return { facts, findings };
}

function placeKey(post: string, lines: readonly [number, number] | null): string {
  return `${post} ${lines?.join("-")}`;
}

function rulesOf(topic: TopicInfo): SeriesRules {
  return { firstIsNew: topic.kind !== "quantity" || topic.subjects, valued: isValued(topic.kind) };
}

function findingsByPlace(given: readonly Finding[], topic: string): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const finding of given) {
    if (finding.topic !== topic || finding.place.post === null) continue;
    const place = placeKey(finding.place.post, finding.place.lines);
    const found = out.get(place);
    if (found) found.push(finding.id);
    else out.set(place, [finding.id]);
  }
  for (const found of out.values()) found.sort();
  return out;
}

function findingsOf(
  fact: Fact,
  raised: ReadonlyMap<string, readonly string[]>,
  about: ReadonlyMap<string, readonly string[]>,
  placeOf: ReadonlyMap<string, string>,
): readonly string[] {
  const ids = fact.statements.flatMap((id) => [...(raised.get(id) ?? []), ...(about.get(placeOf.get(id) ?? "") ?? [])]);
  return [...new Set(ids)];
}

/** The items of every series of a topic; full lists speak to each subject, and to every other country. */
function seriesOf(
  topic: TopicInfo,
  statements: readonly Statement[],
  posts: ReadonlyMap<string, DatedPost>,
  only: (key: SeriesKey) => boolean,
): readonly (readonly [SeriesKey, readonly SeriesItem[]])[] {
  const series = new Map<string, { key: SeriesKey; items: SeriesItem[]; ownChanges: Set<string> }>();
  const at = (subject: string | null, scope: string | null) => {
    const name = `${subject ?? ""}|${scope ?? ""}`;
    const found = series.get(name) ?? { key: { topic: topic.id, subject, scope }, items: [], ownChanges: new Set<string>() };
    series.set(name, found);
    return found;
  };
  const lists: Statement[] = [];
  for (const statement of statements) {
    const post = posts.get(statement.evidence.post);
    if (!post || statement.operation === "count") continue;
    if (statement.operation === "list") {
      lists.push(statement);
      continue;
    }
    const target = at(statement.subject, statement.scope);
    const valued = isValued(topic.kind);
    if (statement.reading === "half") {
      append(target.items, doubtItems(statement, valued));
      continue;
    }
    const item = itemOf(statement, post, valued);
    target.items.push(item);
    if (item.kind === "becomes") target.ownChanges.add(statement.evidence.post);
  }
  for (const list of lists) for (const member of list.members ?? []) at(member, null);
  if (lists.some((list) => list.reading === "whole" || list.changes)) at(EVERY_OTHER, null);
  const meant = [...series.values()].filter(({ key }) => only(key));
  for (const { key, items, ownChanges } of meant) {
    if (key.scope !== null) continue;
    for (const list of lists) {
      const post = posts.get(list.evidence.post);
      const named = list.members?.includes(key.subject ?? "") ?? false;
      if (post && list.reading === "half") {
        const item = doubtfulListItem(list, named);
        if (item) items.push(item);
        continue;
      }
      if (!post || (!named && !isWhole(list)) || ownChanges.has(list.evidence.post)) continue;
      if (named && isTooEarly(list, items)) continue;
      items.push(listItem(list, post, named));
    }
  }
  return meant.map(({ key, items }) => [key, items] as const).sort(([a], [b]) => order(a).localeCompare(order(b), "en"));
}

/** A start that is already announced and still ahead beats a list that names the country too early. */
function isTooEarly(list: Statement, items: readonly SeriesItem[]): boolean {
  const day = list.effective.latest;
  if (day === null) return false;
  const by = items.filter((item) => item.knownFrom <= list.knownFrom);
  const revisions = by.filter((item) => item.kind === "revision");
  const known = by
    .flatMap((item) => (item.kind === "revision" ? item.follows : item))
    .filter((item) => !item.listed && item.kind !== "doubt" && item.state === "in-force")
    .filter((item) => !revisions.some((revision) => isRevised(item, revision)));
  const ahead = known.some((item) => item.kind === "becomes" && item.from !== null && item.to !== null && item.from > day);
  return ahead && !known.some((item) => item.kind !== "plan" && item.from !== null && item.from <= day);
}

function order(key: SeriesKey): string {
  return `${key.subject ?? ""}|${key.scope ?? ""}`;
}

/** A list with far fewer names than it counts was cut short: its silence proves nothing. A slip of a few names is a slip. */
const WHOLE_SHARE = 0.75;

function isWhole(list: Statement): boolean {
  return list.statedCount === null || (list.members?.length ?? 0) >= list.statedCount * WHOLE_SHARE;
}
