import { asOfInBrief } from "../../queries/as-of.js";
import type { AsOfRequest, BriefAsOf } from "../../queries/as-of-result.js";
import type { KnowledgeBase, OpenOptions } from "../knowledge-base.js";
import { type Asked, checkedRequest } from "../schemas/question.js";
import { AS_OF } from "../schemas/questions.js";
import { type DayBase, dayBaseOf, openStore } from "./day-base.js";

/** An open base that answers about a day at once, and everything else with code that is loaded when the first such question comes. */
export interface OpenBase extends DayBase {
  /** What applied on a day, in brief; see `asOfInBrief` of the queries. */
  asOfInBrief(request: Asked<AsOfRequest>): BriefAsOf;
  /** Every question, of the same open file; closing either closes both. */
  every(): Promise<KnowledgeBase>;
}

/** Opens a knowledge base as `openKnowledgeBase` does, and loads what answers about a day alone. */
export function openInParts(path: string, options: OpenOptions = {}): OpenBase {
  const { store, recordedOn } = openStore(path, options);
  let whole: KnowledgeBase | null = null;
  const day = dayBaseOf(store, recordedOn, () => (whole ?? store).close());
  return Object.assign(day, {
    asOfInBrief: (request: Asked<AsOfRequest>) => asOfInBrief(store, checkedRequest<AsOfRequest>(AS_OF, request)),
    every: async () => {
      const { knowledgeBaseOf } = await import("../knowledge-base.js");
      whole ??= knowledgeBaseOf(store, recordedOn);
      return whole;
    },
  });
}
