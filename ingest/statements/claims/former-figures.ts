import type { DayBounds } from "../../../src/model/bounds.js";
import type { Post } from "../../../src/model/post.js";
import type { Value } from "../../../src/model/value.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import type { Claim } from "./claim.js";
import { type Former, formerIn, formerInFront, spelt } from "./former-words.js";
import type { Found } from "./found-figure.js";
import { statedOn, writing } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";

/**
 * The claims of a change with the figure before it, where the words behind, or the next sentence of the line, give it without naming again
 * what it is of: "… 48 hours; it used to be 72", "… for three years. It used to be one year"; or the sentence in front: "The fee was 4. From
 * D it is 6." One figure alone can be that. "Seven days; before D it was five" tells the day of the change with it.
 */
export function withFormer(
  topic: TopicEntry,
  reading: UnitReading,
  found: readonly Found[],
  claims: readonly Claim[],
): readonly Claim[] {
  const told = claims.filter(({ operation, value }) => operation === "set" && value !== null);
  const changes = told.length > 0 ? told : claims.filter((claim) => isOfToday(claim, reading.post));
  const [first] = changes;
  if (first === undefined || changes.some(({ previous, value }) => previous !== null || value?.amount !== first.value?.amount))
    return claims;
  const former = formerOf(topic, reading, found, first.value as Value);
  if (former === null) return claims;
  const { value: previous, over } = former;
  const day = over === null ? null : statedOn(over, reading.post, "present");
  // The day up to which the one held is the day from which the other does: told as two days, nobody knows what was between.
  if (over !== null && isDated(first) && first.operation === "set" && !isWithin(first.effective, over)) return claims;
  if (first.operation === "observe" && day === null) return claims;
  return claims.map((claim) =>
    changes.includes(claim)
      ? {
          ...claim,
          operation: "set" as const,
          effective: isDated(claim) && claim.operation === "set" ? claim.effective : (day ?? claim.effective),
          previous,
          changes: true,
          stopped: claim.stopped.filter((word) => word !== String(previous.amount)),
        }
      : claim,
  );
}

/** "The term is seven days": told of no other day than that of the post. */
function isOfToday({ operation, value, effective, until }: Claim, post: Post): boolean {
  const { earliest, latest } = writing(post);
  return (
    operation === "observe" && value !== null && until === null && effective.earliest === earliest && effective.latest === latest
  );
}

function isDated({ effective: { earliest, latest } }: Claim): boolean {
  return earliest !== null && earliest === latest;
}

function isWithin({ earliest }: DayBounds, days: DayBounds): boolean {
  return earliest !== null && earliest >= (days.earliest ?? "") && earliest <= (days.latest ?? "");
}

function formerOf(topic: TopicEntry, { unit, after, post }: UnitReading, found: readonly Found[], value: Value): Former | null {
  const last = found.at(-1)?.at ?? -1;
  const own = formerIn(topic, spelt(unit.items, post), last + 1, value, post);
  if (own !== null) return own;
  const { before } = unit;
  const front =
    before?.kind === "sentence" && before.line === unit.line && !before.question ? formerInFront(topic, before.items, value) : null;
  if (front !== null) return front;
  if (after === null || (after.kind !== "sentence" && after.kind !== "item") || after.line !== unit.line || after.question)
    return null;
  return formerIn(topic, spelt(after.items, post), 0, value, post);
}
