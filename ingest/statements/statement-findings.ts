import { countryName } from "../../src/model/countries/country-table.js";
import type { Finding } from "../../src/model/finding.js";
import type { Post } from "../../src/model/post.js";
import { stableId } from "../../src/model/stable-id.js";
import type { Statement } from "../../src/model/statement.js";
import { evidenceSpan } from "./evidence-span.js";
import type { MadeStatement } from "./statement-of.js";
import type { ReadingUnit } from "./text/reading-unit.js";

/** A fault of the source, or a guess of ours, that shows in one statement. */
interface StatementRule {
  readonly rule: string;
  /** What was expected and what was found, or null where the rule does not apply. */
  readonly check: (made: MadeStatement, post: Post) => { readonly expected: string | null; readonly actual: string | null } | null;
  readonly message: string;
  readonly action: string;
}

const CHANGES: ReadonlySet<Statement["operation"]> = new Set(["start", "end", "set"]);

/** Reading order. A rule is raised once for a unit, however many countries the unit names. */
const RULES: readonly StatementRule[] = [
  {
    rule: "act-after-post",
    check: ({ actAfterPost, statement }, post) =>
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
    check: ({ statement, claim }) => {
      const repeated = Math.max(0, ...claim.unit.countries.map((group) => group.mentions - group.codes.length));
      return statement.operation === "list" && repeated > 0 ? { expected: "each country once", actual: `${repeated} more` } : null;
    },
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
    rule: "partial-list",
    check: ({ statement, claim }) =>
      statement.rule === "announcement-observe" && Math.max(0, ...claim.unit.countries.map((group) => group.codes.length)) > 2
        ? { expected: null, actual: null }
        : null,
    message: "Countries are named inside an exemption",
    action: "each counts as a member on that day; countries not named are not taken as absent",
  },
  {
    rule: "pending-adoption",
    check: ({ statement }) => (statement.effective.basis === "pending" ? { expected: "a day of effect", actual: null } : null),
    message: "Adopted or announced, and not yet in effect",
    action: "possible from the day after publication, certain only when a later post shows it in force",
  },
  {
    rule: "undated-change",
    check: ({ statement }) =>
      CHANGES.has(statement.operation) && statement.effective.basis === "reported"
        ? { expected: "a day of effect", actual: `${statement.effective.earliest} to ${statement.effective.latest}` }
        : null,
    message: "A change is told without its day",
    action: "it lies within the reporting lag before publication, after the last evidence to the contrary",
  },
  {
    rule: "implied-value",
    check: ({ statement }) =>
      statement.derived
        ? { expected: null, actual: statement.value ? `${statement.value.amount} ${statement.value.unit}` : null }
        : null,
    message: "A value is not stated and follows by arithmetic from the sums in the words",
    action: "kept as a derived statement",
  },
  {
    rule: "year-completed",
    check: ({ claim, statement }) => {
      const bare = claim.unit.dates.find((date) => date.year === null && date.day !== null && date.relative === undefined);
      return bare && statement.effective.earliest ? { expected: "a year", actual: statement.effective.earliest } : null;
    },
    message: "A day is written without its year",
    action: "the year was completed from the days on which the post may have been published",
  },
];

/** What shows in the statements that one unit gave. */
export function statementFindings(made: readonly MadeStatement[], post: Post): readonly Finding[] {
  const out = new Map<string, Finding>();
  for (const one of made) {
    for (const { rule, check, message, action } of RULES) {
      const found = check(one, post);
      if (found === null || out.has(rule)) continue;
      const { topic, evidence } = one.statement;
      const subjects = new Set(
        made.filter((other) => check(other, post) !== null).flatMap((other) => other.statement.subject ?? []),
      );
      const [only] = subjects;
      out.set(rule, {
        id: `${rule}-${stableId(post.id, rule, one.claim.unit.start, found.actual)}`,
        rule,
        message:
          subjects.size > 0 && subjects.size <= 4 ? `${[...subjects].map(countryName).join(", ")}: ${lowered(message)}` : message,
        topic,
        subject: subjects.size === 1 ? (only ?? null) : null,
        ...found,
        action,
        knownFrom: post.published.latest,
        place: { snapshot: post.snapshot, post: post.id, lines: evidence.lines, quote: evidence.quote },
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

/** A sentence that names a day which the calendar does not have. */
export function impossibleDayFinding(unit: ReadingUnit, post: Post): Finding {
  const place = evidenceSpan(post, unit);
  return {
    id: `impossible-day-${stableId(post.id, unit.start, unit.end)}`,
    rule: "impossible-day",
    message: "A sentence names a day that the calendar does not have",
    topic: null,
    subject: null,
    expected: "a day of the calendar",
    actual: null,
    action: "the sentence is read as if it named no day",
    knownFrom: post.published.latest,
    place: { snapshot: post.snapshot, post: post.id, lines: place.lines, quote: place.quote },
  };
}

function lowered(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
