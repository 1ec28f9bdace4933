import { isIn, thingsIn } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import type { Claim } from "./claim.js";
import { tellsOf } from "./regulatory.js";
import { writing } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";

/** What a verb does that makes something else of a rule. */
const CHANGES = new Set([
  "begin",
  "end",
  "suspend",
  "resume",
  "cancel",
  "extend",
  "move",
  "retract",
  "raise",
  "lower",
  "set",
  "permit",
  "forbid",
]);

/** Why nothing more is known of it. */
const NOT_READ = "what became of it";

/** Both: which of them holds, is not known. */
const OPENED = ["observe", "observe-not"] as const;

const ASIDE_REACH = 4;

/** "During the state of emergency …", "because of the suspension …": the thing only tells when or why. */
function isAside(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - ASIDE_REACH), at).some((item) => is(item, "during") || is(item, "adjunct"));
}

/**
 * A sentence that says of a topic's thing that something became of it, and of which no frame was made: what it did is not known, so it
 * opens the answers about those it names, and settles none. Of a topic that is told country by country it speaks of the countries named; a
 * figure and a day are read by other words than their thing, and are left out.
 */
export function unreadChanges(topic: TopicEntry, { unit, clauses, post, hosted }: UnitReading): readonly Claim[] {
  if (topic.topic.kind !== "membership" && topic.topic.kind !== "status") return [];
  if (hosted === "foreign" || unit.question || (unit.kind !== "sentence" && unit.kind !== "item") || !tellsOf(unit, topic))
    return [];
  const things = thingsIn(unit.items, topic);
  const changed = clauses.some(
    (clause) =>
      clause.role !== "condition" &&
      !clause.conditional &&
      things.some((at) => isIn(clause, at) && !isAside(unit.items, at)) &&
      clause.verbs.some(
        (verb) =>
          verb.form === "finite" && verb.mood === "told" && verb.denial === "none" && !verb.hedged && CHANGES.has(verb.effect),
      ),
  );
  if (!changed || unit.items.some((item) => is(item, "event"))) return [];
  const subjects = topic.topic.subjects
    ? [
        ...new Set(
          unit.items.flatMap(({ kind, country }) =>
            kind === "country" && country !== null && country.code !== topic.pack.host ? [country.code] : [],
          ),
        ),
      ]
    : [null];
  const scopes = topic.topic.scopes.length > 0 ? topic.topic.scopes : [null];
  return subjects.flatMap((subject) =>
    scopes.flatMap((scope) =>
      OPENED.map((operation) => ({
        topic,
        unit,
        operation,
        subject,
        scope,
        value: null,
        previous: null,
        members: null,
        statedCount: null,
        effective: { ...writing(post), basis: "observed" },
        until: null,
        changes: false,
        derived: false,
        suspends: false,
        direction: operation === "observe" ? "in-force" : "not-in-force",
        announced: null,
        before: "unsaid",
        stopped: [NOT_READ],
        rule: "unread-change",
        actAfterPost: false,
        repeated: 0,
        yearless: false,
      })),
    ),
  );
}
