import type { IsoDay } from "../../model/iso-day.js";
import type { CommandContext } from "../command-context.js";
import { optionalDay } from "../day-argument.js";
import { listOption, textOption, type VerbInput } from "../verb.js";

/** What several verbs ask in the same words. */
export interface SeriesQuestion {
  readonly subject: string | null;
  readonly scope: string | null;
  readonly knownOn: IsoDay | null;
}

/** The country of a question that takes several, where one was named, and all of them where there are more. */
export function subjectsAsked(input: VerbInput): { readonly subject: string | null; readonly subjects: readonly string[] } {
  const subjects = listOption(input, "subject");
  return subjects.length > 1 ? { subject: null, subjects } : { subject: subjects[0] ?? null, subjects: [] };
}

/** The country, the scope and the knowledge day that were given. */
export function seriesQuestion(input: VerbInput, context: CommandContext): SeriesQuestion {
  return {
    subject: textOption(input, "subject"),
    scope: textOption(input, "scope"),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
  };
}

/** The first and the last day that were given. */
export function dayRange(input: VerbInput, context: CommandContext): { readonly from: IsoDay | null; readonly to: IsoDay | null } {
  return {
    from: optionalDay("--from", textOption(input, "from"), context),
    to: optionalDay("--to", textOption(input, "to"), context),
  };
}
