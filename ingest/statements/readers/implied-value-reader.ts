import { type Claim, claim } from "../claim.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { QuantityTopic } from "../topic-file.js";
import { scopesNamed } from "./scope-words.js";

const PAIR =
  /§a(\d+)(?: ?(?:,|\(|or|of|=|–|-|i\.e\.|that is|equals|is|makes|which (?:is|makes|equals)|amounting to|equivalent to))* ?§a(\d+)/g;

/** "a fine of 10 MCI or 29 170 KZT": the value of one unit, by arithmetic; "1 MCI is 3 063 KZT" tells it outright. */
export function impliedClaims(topic: QuantityTopic, unit: ReadingUnit): readonly Claim[] {
  const implied = topic.impliedBy;
  if (!implied) return [];
  const out: Claim[] = [];
  const dated = unit.roles.some((role) => role === "effective" || role === "as-of");
  for (const m of unit.text.matchAll(PAIR)) {
    const [count, sum] = [unit.amounts[Number(m[1])], unit.amounts[Number(m[2])]];
    if (count?.unit !== implied.unit || sum === undefined || !topic.units.includes(sum.unit) || count.amount === 0) continue;
    const amount = Math.round((sum.amount / count.amount) * 100) / 100;
    const one = count.amount === 1;
    const named = one ? scopesNamed(topic.scopeWords, unit.text) : [];
    for (const scope of named.length > 0 ? named : [implied.scope]) {
      out.push(
        claim({
          topic,
          unit,
          scope,
          value: { amount, unit: sum.unit },
          derived: !one,
          clause: [0, m.index + m[0].length],
          changes: one && dated,
          operation: one && dated ? "set" : "observe",
          rule: one ? "unit-value" : "implied-by-arithmetic",
        }),
      );
    }
  }
  return out;
}
