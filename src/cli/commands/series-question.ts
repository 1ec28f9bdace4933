import type { IsoDay } from "../../model/iso-day.js";
import { optionalDay } from "../day-argument.js";
import { textOption, type VerbInput } from "../verb.js";

/** What several verbs ask in the same words. */
export interface SeriesQuestion {
  readonly subject: string | null;
  readonly scope: string | null;
  readonly knownOn: IsoDay | null;
}

/** The country, the scope and the knowledge day that were given. */
export function seriesQuestion(input: VerbInput): SeriesQuestion {
  return {
    subject: textOption(input, "subject"),
    scope: textOption(input, "scope"),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn")),
  };
}

/** The first and the last day that were given. */
export function dayRange(input: VerbInput): { readonly from: IsoDay | null; readonly to: IsoDay | null } {
  return { from: optionalDay("--from", textOption(input, "from")), to: optionalDay("--to", textOption(input, "to")) };
}
