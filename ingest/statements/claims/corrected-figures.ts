import { type Item, wordsOf } from "../scan/items.js";
import type { Claim } from "./claim.js";
import { asEffective, writing } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";

/** What says of a figure told before that it was an error of those who told it. */
const CORRECTS =
  /(?:^| )(?:corrections?|corrected|corrigendum|errat(?:um|a)|misprint|typo|slip|erroneously|by mistake|in error|should (?:have )?(?:said|read|been|stated))(?: |$)/;
const OURS = /(?:^| )we (?:wrote|reported|printed|gave|said|stated|had written)(?: |$)/;
const WHY = "a correction";

/**
 * The claims of a sentence that corrects a figure ("should have said 54, not 57"): nothing was changed by it, so that the figure in error is
 * none that held before; what is announced with it is taken back. For which days the right one holds the earlier post said, and those days are open.
 */
export function corrected(claims: readonly Claim[], { unit, post }: UnitReading): readonly Claim[] {
  if (!claims.some(isStep) || !(corrects(unit.items) || corrects(unit.title) || OURS.test(wordsOf(unit.items)))) return claims;
  return claims.flatMap((claim): readonly Claim[] => {
    if (!isStep(claim)) return [claim];
    const told: Claim = {
      ...claim,
      operation: "observe",
      changes: false,
      previous: null,
      effective: asEffective(writing(post), "observed"),
      stopped: [...claim.stopped, WHY],
    };
    const open: Claim = { ...told, operation: "observe-not", direction: "not-in-force", value: null };
    const taken: Claim = { ...told, operation: "retract", value: claim.previous, stopped: claim.stopped };
    return [told, open, taken];
  });
}

/** "The correct rate is 150": what the sentence before told of it was an error. */
const RIGHTS =
  /(?:^| )(?:the )?(?:correct|right|true|proper) (?:figures?|rates?|amounts?|sums?|numbers?|fees?|terms?|periods?|time limits?|deadlines?|values?|(?:one )?is)(?: |$)/;

/** The claims of a sentence that the next one puts right: whether any of them ever held, nobody knows. */
export function putRight(claims: readonly Claim[], { unit, after }: UnitReading): readonly Claim[] {
  if (after?.kind !== "sentence" || after.line !== unit.line) return claims;
  if (!corrects(after.items) && !RIGHTS.test(wordsOf(after.items))) return claims;
  return claims.map((claim) => ({ ...claim, stopped: [...claim.stopped, WHY] }));
}

function isStep({ operation, previous, value }: Claim): boolean {
  return operation === "set" && previous !== null && value !== null;
}

/** Whether the words say that something told before was an error. */
export function corrects(items: readonly Item[]): boolean {
  return CORRECTS.test(wordsOf(items));
}
