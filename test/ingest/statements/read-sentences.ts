import { bundledVocabulary } from "../../../ingest/packs/bundled-packs.js";
import { type PostReading, readPost } from "../../../ingest/statements/claims/read-post.js";
import type { Vocabulary } from "../../../ingest/statements/scan/vocabulary.js";
import { type IsoDay, isoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Statement } from "../../../src/model/statement.js";

/** What a made-up post has beside its body. */
export interface PostFrame {
  readonly title?: string;
  /** Its day, or the two bounds of an undated one. */
  readonly published?: string | readonly [string | null, string];
  readonly vocabulary?: Vocabulary;
  /** What dates it: a heading unless told otherwise. */
  readonly basis?: "title";
}

/** A post with this body, published on June 15, 2021 unless told otherwise. */
export function postWith(body: string, { title = "Weekly bulletin", published = "2021-06-15", basis }: PostFrame = {}): Post {
  const [earliest, latest] = typeof published === "string" ? [published, published] : published;
  const text = `${title}\n${body}`;
  const rows = text.split("\n");
  const first: IsoDay | null = earliest === null ? null : isoDay(earliest);
  return {
    id: "post-1",
    snapshot: "sha256:0000000000000001",
    title,
    published: { earliest: first, latest: isoDay(latest), basis: basis ?? (first === latest ? "heading" : "order") },
    text,
    lineNumbers: rows.map((_, i) => i + 1),
    lines: [1, rows.length],
    bodyStart: title.length + 1,
    marks: rows.map((row) => (/^(?:[•-] |\d+\. )/.test(row) ? "item" : null)),
    duplicateOf: null,
    ordinal: 0,
  };
}

/** Everything that the bundled packs read in a body, in a post that is the host's own. */
export function readBody(body: string, frame: PostFrame = {}): PostReading {
  return readPost(postWith(body, frame), frame.vocabulary ?? bundledVocabulary(), { unhosted: "own", dayOrder: null });
}

/** The statements of a body, one line each: topic, operation, subject or members, scope, value, previous, days, basis, until, what stopped it. */
export function told(body: string, frame: PostFrame = {}): readonly string[] {
  return readBody(body, frame).statements.map(line);
}

function line(s: Statement): string {
  const { earliest, latest, basis } = s.effective;
  const days = earliest === latest ? (earliest ?? "?") : `${earliest ?? "?"}..${latest ?? "?"}`;
  return [
    s.topic.replace(/^kz\//, ""),
    s.operation,
    s.subject,
    s.members && `[${s.members.join(" ")}]`,
    s.statedCount !== null && `of ${s.statedCount}`,
    s.scope && `(${s.scope})`,
    s.value && `${s.value.amount} ${s.value.unit}`,
    s.previous && `before ${s.previous.amount} ${s.previous.unit}`,
    s.derived && "derived",
    days,
    basis,
    s.until && `until ${s.until}`,
    s.reading === "half" && `half ${s.stopped.join("|")}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The lines of a body that tell a topic. */
export function linesOn(topic: string, body: string, frame: PostFrame = {}): readonly string[] {
  return told(body, frame).filter((line) => line.startsWith(`${topic} `));
}

/** The lines of a body that can settle an answer: what was read whole and is no plan and no bare count. */
export function toldForCertain(body: string, frame: PostFrame = {}): readonly string[] {
  return readBody(body, frame)
    .statements.filter(({ reading, operation }) => reading === "whole" && operation !== "plan" && operation !== "count")
    .map(line);
}

/** The statements of a body about one topic. */
export function statementsOn(topic: string, body: string, published?: string): readonly Statement[] {
  return readBody(body, published === undefined ? {} : { published }).statements.filter((one) => one.topic === topic);
}

/** The same, one line each: operation, subject or scope, value, first day, and whether it was read whole. */
export function toldOn(topic: string, body: string, published?: string): readonly string[] {
  return statementsOn(topic, body, published).map(
    ({ operation, subject, scope, value, effective, reading }) =>
      `${operation} ${subject ?? scope ?? "-"} ${value?.amount ?? "-"} ${effective.earliest} ${reading}`,
  );
}
