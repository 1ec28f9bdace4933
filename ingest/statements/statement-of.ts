import { resolveDay } from "../../src/model/dates/resolve-day.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import { stableId } from "../../src/model/stable-id.js";
import type { Before, Operation, Statement } from "../../src/model/statement.js";
import type { Value } from "../../src/model/value.js";
import type { Claim } from "./claim.js";
import { settleEffective } from "./effective-refiner.js";
import { evidenceSpan } from "./evidence-span.js";
import type { PostContext } from "./post-context.js";

/** A statement with what its making noticed. */
export interface MadeStatement {
  readonly statement: Statement;
  readonly actAfterPost: boolean;
  readonly claim: Claim;
}

/** Settles a claim's days and makes it a record; null when a deadline names no real day. */
export function statementOf(claim: Claim, post: Post, context: PostContext, instrument: string | null): MadeStatement | null {
  const settled = settleEffective(claim, post, context);
  let value: Value | null = claim.value;
  const until: IsoDay | null = settled.until;
  if (claim.deadlineSlot !== undefined) {
    const date = claim.unit.dates[claim.deadlineSlot];
    const past = date?.year === null && /\b(?:expired|was|were|ended)\b/.test(claim.unit.text);
    const days = date ? resolveDay(date, post.published, past ? "past" : "future") : null;
    if (!days?.latest) return null;
    value = { amount: days.latest, unit: "date" };
  }
  const dated =
    settled.effective.basis === "part" || settled.effective.basis === "scheduled" || settled.effective.basis === "stated";
  const operation = dated ? changed(claim) : claim.operation;
  const evidence = evidenceSpan(post, claim.unit);
  const topic = claim.topic.id;
  const { subject, scope, previous, statedCount, derived, rule } = claim;
  const members = claim.members === null ? null : [...claim.members].sort();
  return {
    claim,
    actAfterPost: settled.actAfterPost,
    statement: {
      id: stableId(post.id, topic, operation, subject, scope, value, previous, members, evidence.start, evidence.end, rule),
      topic,
      operation,
      subject,
      scope,
      value,
      previous,
      members,
      statedCount,
      effective: settled.effective,
      until,
      changes: settled.changes,
      derived,
      instrument,
      reading: "whole",
      stopped: [],
      direction: operation === "end" || operation === "observe-not" ? "not-in-force" : "in-force",
      announced: null,
      suspends: /\b(?:suspen\w*|paus(?:e[sd]?|ing)|temporar(?:y|ily)|halt(?:s|ed|ing)?)\b/i.test(evidence.quote),
      before: beforeSaid(claim),
      rule,
      knownFrom: post.published.latest,
      evidence,
    },
  };
}

const AGAIN = /\b(?:resum|restor|re-?open|reinstat|re-?start)\w*/;
const NEW = /\b(?:introduc|declar|recogni[sz]|launch|establish)\w*/;

/** What the words of a change say of the time before it. */
function beforeSaid({ unit, clause: [start, end] }: Claim): Before {
  const words = unit.text.slice(start, end);
  if (AGAIN.test(words)) return "again";
  return NEW.test(words) ? "new" : "unsaid";
}

/** An observation that has got a day of effect tells a change. */
function changed(claim: Claim): Operation {
  if (claim.operation === "observe") return claim.topic.kind === "quantity" ? "set" : "start";
  return claim.operation === "observe-not" ? "end" : claim.operation;
}
