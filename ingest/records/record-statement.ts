import { evidenceSpan } from "../../src/model/evidence-span.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import { stableId } from "../../src/model/stable-id.js";
import type { Effective, EvidenceSpan, Instrument, RecordRule, Statement } from "../../src/model/statement.js";
import type { Value } from "../../src/model/value.js";

/** What one record says of one series. */
export interface Telling {
  readonly topic: string;
  readonly operation: Statement["operation"];
  readonly subject: string | null;
  readonly scope: string | null;
  readonly value: Value | null;
  readonly members: readonly string[] | null;
  readonly effective: Effective;
  /** First day on which it no longer holds. */
  readonly until: IsoDay | null;
  readonly announced: Statement["announced"];
  readonly suspends: boolean;
  /** Of what may be about either state: the state it speaks of. */
  readonly direction: Statement["direction"] | null;
  /** Of a statement that is confirmed: what the words of its post say besides, which no record can tell. */
  readonly besides?: Pick<Statement, "previous" | "before" | "changes" | "derived" | "statedCount">;
}

/** The statement that a record makes: its words are taken as they stand, so that it is read whole. */
export function recordStatement(
  { topic, operation, subject, scope, value, members, effective, until, announced, suspends, direction, besides }: Telling,
  rule: RecordRule,
  post: Post,
  instrument: string | null,
): Statement {
  const evidence = wholeOf(post);
  return {
    id: stableId(
      post.id,
      [topic, operation, subject, scope, value, null, members],
      [effective, until, announced, suspends],
      [evidence.start, evidence.end],
      rule,
    ),
    topic,
    operation,
    subject,
    scope,
    value,
    previous: null,
    members,
    statedCount: null,
    effective,
    until,
    changes: operation === "start" || operation === "end",
    derived: false,
    instrument,
    reading: "whole",
    stopped: [],
    direction: direction ?? (operation === "end" || operation === "observe-not" ? "not-in-force" : "in-force"),
    announced,
    suspends,
    before: "unsaid",
    rule,
    knownFrom: post.published.latest,
    evidence,
    ...besides,
  };
}

/** All of a post: a record is its own evidence. */
function wholeOf(post: Post): EvidenceSpan {
  return evidenceSpan(post, { start: 0, end: post.text.length });
}

/** An act as a record cites it. */
export interface CitedAct {
  readonly title: string;
  readonly number: string | null;
  readonly day: IsoDay | null;
}

const KINDS = ["law", "decree", "resolution", "order", "decision", "code", "agreement", "protocol"] as const;

/** The act that a record rests on, under the id that a post which names it by kind, number and day gives it. */
export function citedInstrument({ title, number, day }: CitedAct, post: Post): Instrument {
  const words = title.toLowerCase().split(/[^a-z]+/);
  const kind = KINDS.find((one) => words.includes(one)) ?? "act";
  return { id: `act-${stableId(kind, number, day)}`, kind, issuer: null, number, date: day, title, evidence: wholeOf(post) };
}
