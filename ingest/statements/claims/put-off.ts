import { addDays } from "../../../src/model/iso-day.js";
import type { Clause } from "../clauses/clauses.js";
import { timesOf } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import type { Claim } from "./claim.js";
import type { Found } from "./found-figure.js";
import { asEffective, daysOf, writing } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";

/** Whether the change to a figure is put off ("the rise from 70 to 75 is postponed"), or comes to nothing ("was dropped"). */
function putOff(items: readonly Item[], { ranges, verbs }: Clause, one: Found): "moved" | "dropped" | null {
  const from = ranges[0]?.[0] ?? 0;
  const noun = items.findIndex((item, at) => at >= from && at < one.at && isStep(item));
  if (noun < 0) return null;
  const verb = verbs.find(
    ({ denial, mood, head, passive }) => denial === "none" && mood === "told" && (head > one.at ? passive : head < noun),
  );
  if (verb === undefined) return null;
  return verb.effect === "move" ? "moved" : /^(?:cancel|retract|decline|end)$/.test(verb.effect) ? "dropped" : null;
}

/** "The rise from 70 to 75", "the increase", "the planned cut". */
export function isStep(item: Item | undefined): boolean {
  return is(item, "noun", "raise") || is(item, "noun", "lower");
}

/**
 * The claims of a figure whose change is put off or dropped: it holds not yet, or not at all, and the figure before it holds still. The day
 * to which it is put off is the one that the clause gives.
 */
export function notYet(claims: readonly Claim[], one: Found, { unit: { items }, post }: UnitReading): readonly Claim[] {
  const fate = putOff(items, one.clause, one);
  if (fate === null) return claims;
  const last = timesOf(items, one.clause)
    .filter(({ date, at }) => date.kind === "day" && at > one.at)
    .at(-1);
  const day = last === undefined ? null : daysOf(last.date, post, "future");
  const { latest } = post.published;
  const coming =
    day?.earliest != null && day.earliest > latest
      ? asEffective(day, "scheduled")
      : { earliest: addDays(latest, 1), latest: null, basis: "pending" as const };
  return claims.flatMap((claim): readonly Claim[] => {
    if (claim.operation !== "set") return [claim];
    const common = { ...claim, until: null, changes: false, previous: null };
    const planned = fate === "moved" ? [{ ...common, operation: "plan" as const, effective: coming }] : [];
    const holds = {
      ...common,
      operation: "observe" as const,
      effective: asEffective(writing(post), "observed"),
      value: claim.previous,
    };
    return claim.previous === null ? planned : [...planned, holds];
  });
}
