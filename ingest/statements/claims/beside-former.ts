import type { Post } from "../../../src/model/post.js";
import { lemmaOf, type VerbGroup } from "../clauses/verb-group.js";
import type { TimeMark } from "../frames/times.js";
import { WHICH_DAY } from "../refiners/same-post-refiner.js";
import type { Item } from "../scan/items.js";
import type { Claim } from "./claim.js";
import { A_DRAFT } from "./drafts.js";
import type { Found } from "./found-figure.js";
import { asEffective, bothSides, daysOf, writing } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";
import { dayBeside, isPresentAt, isPrevious } from "./value-neighbours.js";

/** "From 24,459 this year", "(2023: 3,450)": the time of a former figure, and what a sentence gives of another thing in the same way. */
export function besideFormer(items: readonly Item[], all: readonly Found[]): readonly number[] {
  const times = all.flatMap(({ at }) => (items[at + 1]?.kind === "date" && isPrevious(items, at, all) ? [at + 1] : []));
  const bare = items.flatMap(({ amount }, at) => (amount?.unit === null && dayBeside(items, at) >= 0 ? [at] : []));
  return [...times, ...bare];
}

/** "Unchanged", "as before", "was left alone", "kept at": the figure is the one that held already. */
export function staysSo(items: readonly Item[], at: number): boolean {
  const [text, next] = [items[at]?.text ?? "", items[at + 1]?.text];
  return STAYS.test(text) || (text === "as" && next === "before") || (/^(?:left|kept)$/.test(text) && next === "at");
}

const STAYS =
  /^(?:unchanged|remains?|remained|retained|still|continues?|continued|as before|as previously|left (?:untouched|alone|unchanged|unaltered|intact|as it (?:is|was)))$/;

/** "It amounted to 4 until D", "was accepted until D": a time that was over before the post. */
export function wasSo(items: readonly Item[], verbs: readonly VerbGroup[], times: readonly TimeMark[], post: Post): boolean {
  const verb = verbs.at(-1);
  if (verb === undefined || verb.tense !== "past" || /^(?:raise|lower|extend|move)$/.test(verb.effect)) return false;
  // "Limited to 30 days until D": without its auxiliary a participle may be of what is to come.
  const told =
    verb.kind === "be" || LASTED.test(lemmaOf(verb)) || items.slice(verb.from, verb.to).some(({ text }) => WAS.test(text));
  const [end, ...more] = times.filter(({ role }) => role === "until" || role === "before");
  if (!told || end === undefined || more.length > 0) return false;
  if (end.date.year !== null) return (daysOf(end.date, post, "past")?.latest ?? "9") <= post.published.latest;
  const { since, until } = bothSides(end.date, post);
  return since !== null && until !== null && since < until;
}

const WAS = /^(?:was|were|had)$/;
const LASTED = /^(?:amount to|stand|stand at|remain|stay|come to|last|apply|equal|total|cost|be)$/;

/** "Would be 60,000, against 42,500 now": beside what is planned the figure of today. */
export function withPresent(claims: readonly Claim[], before: Found | undefined, { unit, post }: UnitReading): readonly Claim[] {
  if (before === undefined || !isPresentAt(unit.items, before.at)) return claims;
  return claims.flatMap((claim) =>
    claim.operation !== "plan" || claim.previous !== before.value
      ? [claim]
      : [
          claim,
          {
            ...claim,
            operation: "observe" as const,
            effective: asEffective(writing(post), "observed"),
            value: before.value,
            previous: null,
            until: null,
            changes: false,
            stopped: claim.stopped.filter((word) => word !== A_DRAFT && word !== WHICH_DAY),
          },
        ],
  );
}
