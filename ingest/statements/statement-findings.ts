import type { Finding } from "../../src/model/finding.js";
import type { Post } from "../../src/model/post.js";
import { stableId } from "../../src/model/stable-id.js";
import { evidenceSpan } from "./evidence-span.js";
import type { MadeStatement } from "./statement-of.js";
import type { ReadingUnit } from "./text/reading-unit.js";

/** Faults of the source that show in one statement. */
export function statementFindings(made: MadeStatement, post: Post): readonly Finding[] {
  const { statement, claim } = made;
  const out: Finding[] = [];
  const add = (rule: string, message: string, expected: string | null, actual: string | null, action: string): void => {
    out.push({
      id: `${rule}-${stableId(post.id, rule, claim.unit.start, actual)}`,
      rule,
      message,
      topic: statement.topic,
      subject: null,
      expected,
      actual,
      action,
      knownFrom: post.published.latest,
      place: { snapshot: post.snapshot, post: post.id, lines: statement.evidence.lines, quote: statement.evidence.quote },
    });
  };
  if (made.actAfterPost) {
    add(
      "act-after-post",
      "The act is dated after the post that reports it",
      `a day up to ${post.published.latest}`,
      statement.effective.latest,
      "the change may lie anywhere from publication to the act's day",
    );
  }
  if (
    statement.operation === "list" &&
    statement.members &&
    statement.statedCount !== null &&
    statement.statedCount !== statement.members.length
  ) {
    const short = statement.members.length < statement.statedCount;
    add(
      "count-mismatch",
      "The stated number differs from the names listed",
      String(statement.statedCount),
      String(statement.members.length),
      short
        ? "the names count as members; nothing is concluded of countries the list leaves out"
        : "the names are followed, not the number",
    );
  }
  const repeated = repeatedNames(claim.unit);
  if (statement.operation === "list" && repeated > 0)
    add("repeated-name", "A list names the same country twice", null, String(repeated), "counted once");
  if (statement.operation === "count")
    add(
      "list-not-given",
      "A number of members is stated without their names",
      null,
      String(statement.statedCount),
      "kept as a count; no member follows from it",
    );
  return out;
}

function repeatedNames(unit: ReadingUnit): number {
  return Math.max(0, ...unit.countries.map((group) => group.mentions - group.codes.length));
}

/** A sentence that looks regulatory and that no parser read. */
export function unreadFinding(unit: ReadingUnit, post: Post): Finding {
  const place = evidenceSpan(post, unit);
  return {
    id: `unread-sentence-${stableId(post.id, unit.start, unit.end)}`,
    rule: "unread-sentence",
    message: "Looks regulatory and was not read",
    topic: null,
    subject: null,
    expected: null,
    actual: null,
    action: "no statement was made of it",
    knownFrom: post.published.latest,
    place: { snapshot: post.snapshot, post: post.id, lines: place.lines, quote: place.quote },
  };
}
