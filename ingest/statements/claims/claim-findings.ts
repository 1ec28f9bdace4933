import { countryName } from "../../../src/model/countries/country-table.js";
import { evidenceSpan } from "../../../src/model/evidence-span.js";
import type { Finding } from "../../../src/model/finding.js";
import { grouped } from "../../../src/model/grouped.js";
import type { Post } from "../../../src/model/post.js";
import { stableId } from "../../../src/model/stable-id.js";
import type { Statement } from "../../../src/model/statement.js";
import type { Unit } from "../clauses/units.js";
import { UNREAD_CHANGE } from "../refiners/same-post-refiner.js";
import type { Stretch } from "../text/passages.js";
import type { Claim } from "./claim.js";

/** A claim with the record that was made of it. */
export interface MadeClaim {
  readonly claim: Claim;
  readonly statement: Statement;
}

/** A fault of the source, or a guess of ours, that shows in one statement. */
interface ClaimRule {
  readonly rule: string;
  /** What was expected and what was found, or null where the rule does not apply. */
  readonly check: (made: MadeClaim, post: Post) => { readonly expected: string | null; readonly actual: string | null } | null;
  readonly message: string;
  readonly action: string;
}

const CHANGES: ReadonlySet<Statement["operation"]> = new Set(["start", "end", "set"]);

/** Reading order. A rule is raised once for a unit, however many countries the unit names. */
const RULES: readonly ClaimRule[] = [
  {
    rule: "half-read",
    check: ({ statement: { reading, stopped, rule } }) =>
      reading === "half" && rule !== UNREAD_CHANGE ? { expected: "every word accounted for", actual: stopped.join(", ") } : null,
    message: "A sentence is read by half: it has words that were not understood",
    action: "what it tells is possible at most",
  },
  {
    rule: "act-after-post",
    check: ({ claim: { actAfterPost }, statement }, post) =>
      actAfterPost ? { expected: `a day up to ${post.published.latest}`, actual: statement.effective.latest } : null,
    message: "The act is dated after the post that reports it",
    action: "the change may lie anywhere from publication to the act's day",
  },
  {
    rule: "count-mismatch",
    check: ({ statement: { operation, members, statedCount } }) =>
      operation === "list" && members && statedCount !== null && statedCount !== members.length
        ? { expected: String(statedCount), actual: String(members.length) }
        : null,
    message: "The stated number differs from the names listed",
    action: "the names are followed, not the number; a list much shorter than its number proves no absence",
  },
  {
    rule: "repeated-name",
    check: ({ claim: { repeated }, statement }) =>
      statement.operation === "list" && repeated > 0 ? { expected: "each country once", actual: `${repeated} more` } : null,
    message: "A list names the same country twice",
    action: "counted once",
  },
  {
    rule: "list-not-given",
    check: ({ statement }) =>
      statement.operation === "count" ? { expected: "the names", actual: String(statement.statedCount) } : null,
    message: "A number of members is stated without their names",
    action: "kept as a count; no member follows from it",
  },
  {
    rule: "pending-adoption",
    check: ({ statement }) => (statement.effective.basis === "pending" ? { expected: "a day of effect", actual: null } : null),
    message: "Adopted or announced, and not yet in effect",
    action: "possible from the day after publication, certain only when a later post shows it in force",
  },
  {
    rule: "undated-change",
    check: ({ statement: { operation, effective } }) =>
      CHANGES.has(operation) && effective.basis === "reported"
        ? { expected: "a day of effect", actual: `${effective.earliest} to ${effective.latest}` }
        : null,
    message: "A change is told without its day",
    action: "it lies within the reporting lag before publication, after the last evidence to the contrary",
  },
  {
    rule: "implied-value",
    check: ({ statement: { derived, value } }) =>
      derived ? { expected: null, actual: value ? `${value.amount} ${value.unit}` : null } : null,
    message: "A value is not stated and follows by arithmetic from the sums in the words",
    action: "kept as a derived statement",
  },
  {
    rule: "year-completed",
    check: ({ claim, statement: { effective } }) =>
      claim.yearless && effective.earliest ? { expected: "a year", actual: effective.earliest } : null,
    message: "A day is written without its year",
    action: "the year was completed from the days on which the post may have been published",
  },
];

/** What shows in the statements of a post that stayed, unit by unit. */
export function claimFindings(made: readonly MadeClaim[], post: Post): readonly Finding[] {
  return [...grouped(made, ({ claim }) => claim.unit)].flatMap(([unit, group]) => findingsOf(unit, group, post));
}

function findingsOf(unit: Unit, made: readonly MadeClaim[], post: Post): readonly Finding[] {
  const out = new Map<string, Finding>();
  for (const one of made) {
    for (const { rule, check, message, action } of RULES) {
      const found = check(one, post);
      // What was read by half is told for each topic: its words are that topic's gap.
      const key = rule === "half-read" ? `${rule} ${one.statement.topic}` : rule;
      if (found === null || out.has(key)) continue;
      const alike = made.filter((other) => check(other, post) !== null);
      const subjects = new Set(alike.flatMap((other) => other.statement.subject ?? []));
      const [only] = subjects;
      out.set(key, {
        ...placed(rule, post, unit, key === rule ? found.actual : `${one.statement.topic} ${found.actual}`),
        message:
          subjects.size > 0 && subjects.size <= 4 ? `${[...subjects].map(countryName).join(", ")}: ${lowered(message)}` : message,
        topic: one.statement.topic,
        subject: subjects.size === 1 ? (only ?? null) : null,
        ...found,
        action,
      });
    }
  }
  return [...out.values()];
}

/** A list that already names a country whose announced start is still ahead. */
export function listedBeforeStart(statements: readonly Statement[], post: Post): readonly Finding[] {
  const out: Finding[] = [];
  for (const list of statements) {
    if (list.operation !== "list" || list.members === null) continue;
    for (const start of statements) {
      const day = start.effective.earliest;
      const ahead =
        start.operation === "start" && start.topic === list.topic && day !== null && day > (list.effective.latest ?? day);
      if (!ahead || start.subject === null || !list.members.includes(start.subject)) continue;
      out.push({
        id: `listed-before-start-${stableId(post.id, list.topic, start.subject)}`,
        rule: "listed-before-start",
        message: `${countryName(start.subject)}: a list names it before its announced start`,
        topic: list.topic,
        subject: start.subject,
        expected: day,
        actual: list.effective.latest,
        action: "the announced day is its start",
        knownFrom: post.published.latest,
        place: { snapshot: post.snapshot, post: post.id, lines: list.evidence.lines, quote: list.evidence.quote },
      });
    }
  }
  return out;
}

/**
 * A sentence that names the thing of a topic with a change, a duty, a figure or a day, and that was not read.
 *
 * @param opens it makes news of the thing, so that what was told before is no longer certain.
 */
export function unreadFinding(unit: Unit, topic: string, words: readonly string[], opens: boolean, post: Post): Finding {
  return {
    ...placed("unread-sentence", post, unit, topic),
    message: "Looks regulatory and was not read",
    topic,
    expected: "a statement",
    actual: words.length === 0 ? null : words.join(", "),
    action: opens ? "what it became of is possible at most from then on" : "no statement was made of it",
  };
}

/** A sentence that names a day which the calendar does not have. */
export function impossibleDayFinding(unit: Unit, post: Post): Finding {
  return {
    ...placed("impossible-day", post, unit, null),
    message: "A sentence names a day that the calendar does not have",
    expected: "a day of the calendar",
    action: "the sentence is read as if it named no day",
  };
}

/** A day whose weekday is another than the calendar gives it. */
export function weekdayClashFinding(unit: Unit, post: Post): Finding {
  return {
    ...placed("weekday-clash", post, unit, null),
    message: "A day is not the weekday that is written beside it",
    action: "the day and the month are followed, not the weekday",
  };
}

/** Sentences of a post that tell rules of another country. */
export function foreignRulesFinding(units: readonly Unit[], post: Post, host: string): Finding {
  const [first] = units as readonly [Unit, ...Unit[]];
  return {
    ...placed("foreign-rules", post, first, host),
    message: "Rules of another country are told",
    expected: countryName(host),
    actual: `${units.length} ${units.length === 1 ? "sentence" : "sentences"}`,
    action: "not read as the host's",
  };
}

function placed(rule: string, post: Post, of: Stretch, about: string | null): Finding {
  const place = evidenceSpan(post, of);
  return {
    id: `${rule}-${stableId(post.id, rule, of.start, of.end, about)}`,
    rule,
    message: "",
    topic: null,
    subject: null,
    expected: null,
    actual: null,
    action: "",
    knownFrom: post.published.latest,
    place: { snapshot: post.snapshot, post: post.id, lines: place.lines, quote: place.quote },
  };
}

function lowered(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
