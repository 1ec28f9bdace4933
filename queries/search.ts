import type { FactStore } from "../db/fact-store.js";
import type { PassageHit, TextRange } from "../db/passage-search.js";
import { InforceError } from "../src/model/errors.js";
import { type IsoDay, minDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import { tellerOf } from "./evidence.js";
import type { FactSource } from "./fact-source.js";
import { resolveRequest } from "./request-check.js";
import type { PostHit, SearchResult, StatementHit, TextPiece } from "./search-result.js";
import { inOrder } from "./series-request.js";

/** Words to search for, and if wanted a topic, a country, days of publication, a knowledge day. */
export interface SearchRequest {
  readonly words: string;
  readonly topic?: string | null;
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name. */
  readonly subject?: string | null;
  readonly from?: IsoDay | null;
  readonly to?: IsoDay | null;
  readonly knownOn?: IsoDay | null;
  /** How many posts at most; 20 when missing. */
  readonly limit?: number;
}

/** The reads that a search needs. */
export type SearchSource = FactSource & Pick<FactStore, "searchPassages" | "statementsOfPost">;

const USUAL_LIMIT = 20;
const HIGHEST_LIMIT = 1000;
const EXCERPT_LENGTH = 240;

/**
 * Full text over posts and over what they state: posts that hold all the words in any form ("flight" finds "flights"; words
 * in double quotes follow each other; `visa*` finds whatever begins so), best first, with the passage and the statements in
 * whose words they stand. A topic or a country narrows to posts, and statements, that speak of it.
 *
 * @throws InforceError `INVALID_ARGUMENT` for nothing to search for, a limit out of range, days out of order;
 * `UNKNOWN_TOPIC`, `UNKNOWN_COUNTRY`.
 * @example search(source, { words: "resumed ferries", topic: "ut/ferries" }).hits[0].statements[0].subject // "FRA"
 */
export function search(source: SearchSource, request: SearchRequest): SearchResult {
  const { words, from = null, to = null, knownOn = null, limit = USUAL_LIMIT } = request;
  if (!/[\p{L}\p{N}]/u.test(words)) throw invalid("there is nothing to search for", words, "words", '"exit visa" tourist*');
  if (!Number.isInteger(limit) || limit < 1 || limit > HIGHEST_LIMIT) {
    throw invalid(
      `${limit} is not a number of posts`,
      String(limit),
      `a whole number from 1 to ${HIGHEST_LIMIT}`,
      String(USUAL_LIMIT),
    );
  }
  if (from !== null && to !== null) inOrder("from", from, "to", to);
  return source.batch(() => {
    const asked = resolveRequest(source, { topic: request.topic ?? null, subject: request.subject ?? null });
    const topic = request.topic == null ? null : (asked.topics[0]?.id ?? null);
    const { subject } = asked;
    const hits = source.searchPassages(words, { topic, subject, from, to: minDay(to, knownOn) }, limit).map((hit) => ({
      ...tellerOf(source, hit.post.snapshot),
      ...postHit(source, hit, (statement) => fits(statement, topic, subject)),
    }));
    return { schemaVersion: 1, words, topic, subject, from, to, knownOn, hits };
  });
}

function fits(statement: Statement, topic: string | null, subject: string | null): boolean {
  const about = subject === null || statement.subject === subject || (statement.members?.includes(subject) ?? false);
  return about && (topic === null || statement.topic === topic);
}

function postHit(
  source: SearchSource,
  { post, score, text, ranges }: PassageHit,
  wanted: (statement: Statement) => boolean,
): Omit<PostHit, "source" | "authority"> {
  const { id, snapshot, title, published, lines } = post;
  const counted = source
    .statementsOfPost(id)
    .filter(wanted)
    .map((statement) => ({ statement, within: rangesWithin(ranges, statement.evidence.start, statement.evidence.end) }))
    .filter(({ within }) => within.length > 0)
    .sort((a, b) => b.within.length - a.within.length);
  return {
    post: id,
    snapshot,
    title,
    published,
    lines,
    score: Math.round(score * 1e6) / 1e6,
    excerpt: excerptOf(text, ranges),
    statements: counted.map(({ statement, within }) => statementHit(statement, text, within)),
  };
}

function statementHit(statement: Statement, text: string, within: readonly TextRange[]): StatementHit {
  const { id, topic, operation, subject, scope, value, effective, rule, evidence } = statement;
  const quote = pieces(text, evidence.start, evidence.end, within);
  return { id, topic, operation, subject, scope, value, effective, quote, lines: evidence.lines, rule };
}

function rangesWithin(ranges: readonly TextRange[], start: number, end: number): readonly TextRange[] {
  return ranges.filter(([from, to]) => start <= from && to <= end);
}

/** The stretch of usual length that begins at a word found and holds most of them; the earliest of several. */
function excerptOf(text: string, ranges: readonly TextRange[]): readonly TextPiece[] {
  let [best, most, last] = [0, 0, 0];
  for (const [at, [start]] of ranges.entries()) {
    while (last < ranges.length && (ranges[last]?.[1] ?? 0) <= start + EXCERPT_LENGTH) last++;
    if (last - at > most) [best, most] = [start, last - at];
  }
  const begin = best <= EXCERPT_LENGTH / 4 ? 0 : wordStart(text, best - EXCERPT_LENGTH / 4);
  const cut = text.length - begin <= EXCERPT_LENGTH * 1.25 ? text.length : text.lastIndexOf(" ", begin + EXCERPT_LENGTH * 1.25);
  const end = cut <= best ? Math.min(text.length, best + EXCERPT_LENGTH) : cut;
  const shown = pieces(text, begin, end, rangesWithin(ranges, begin, end));
  const dots = { text: "…", hit: false };
  return [...(begin > 0 ? [dots] : []), ...shown, ...(end < text.length ? [dots] : [])];
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(" ", near);
  return space < 0 || space > near + EXCERPT_LENGTH / 4 ? near : space + 1;
}

function pieces(text: string, start: number, end: number, ranges: readonly TextRange[]): readonly TextPiece[] {
  const parts: TextPiece[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    parts.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end), hit: false });
  return parts.filter((part) => part.text !== "");
}

function invalid(message: string, got: string, expected: string, example: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", message, { got, expected, example });
}
