import type { Post } from "../../src/model/post.js";
import { stableId } from "../../src/model/stable-id.js";
import type { Instrument } from "../../src/model/statement.js";
import { evidenceSpan } from "./evidence-span.js";
import { actsIn } from "./phrases/act-parser.js";
import type { ReadingUnit } from "./text/reading-unit.js";

/** The acts that a unit names, as records; the same act named twice has one id. */
export function instrumentsIn(unit: ReadingUnit, post: Post): readonly Instrument[] {
  return actsIn(unit, post).map((act) => {
    const issuer = act.issuer ? `${act.issuer[0]?.toUpperCase()}${act.issuer.slice(1)}` : null;
    const title = [issuer, act.kind, act.number ? `No. ${act.number}` : null, act.date ? `of ${act.date}` : null]
      .filter(Boolean)
      .join(" ");
    return {
      id: `act-${stableId(act.kind, act.number, act.date)}`,
      kind: act.kind,
      issuer,
      number: act.number,
      date: act.date,
      title,
      evidence: evidenceSpan(post, unit),
    };
  });
}
