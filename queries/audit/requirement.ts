import { InforceError } from "../../src/model/errors.js";
import { nearMatches } from "../../src/model/near-match.js";
import {
  type RequirementDefinition,
  type RequirementPack,
  type RequirementReads,
  requirementReads,
} from "../../src/model/pack/requirement.js";
import type { Value } from "../../src/model/value.js";

/** Stable id of what is audited, as a pack gives it. */
export type RequirementId = string;

/** `not-met` of a ban or a penalty: it applies. `undetermined` always says what is missing. */
export type VerdictWord = "met" | "not-met" | "not-required" | "undetermined";

/** What a requirement concludes once every question it asked has an answer. */
export interface Conclusion {
  readonly verdict: Exclude<VerdictWord, "undetermined">;
  /** Why, in a stable word. */
  readonly reason: string;
  /** The same as a sentence for people. */
  readonly detail: string;
  /** What is due, where the requirement speaks of an amount. */
  readonly amounts: readonly Value[];
  /** Whether the row that concluded holds whatever the open questions come to. */
  readonly certain: boolean;
}

/** One rule of entry or stay, as its pack defines it. */
export interface Requirement extends Pick<RequirementDefinition, "id" | "title" | "asks"> {
  readonly definition: RequirementDefinition;
  /** What it rests on, found by walking it. */
  readonly reads: RequirementReads;
}

/** The requirements of a pack, in their order. */
export function requirementsOf({ requirements }: RequirementPack): readonly Requirement[] {
  return requirements.map((definition) => {
    const { id, title, asks } = definition;
    return { id, title, asks, definition, reads: requirementReads(definition) };
  });
}

/**
 * The requirements of a pack that are named; null: all.
 *
 * @throws InforceError `UNKNOWN_REQUIREMENT` with the nearest ids.
 */
export function requirementsNamed(pack: RequirementPack, ids: readonly RequirementId[] | null): readonly Requirement[] {
  const all = requirementsOf(pack);
  if (ids === null) return all;
  const known = all.map(({ id }) => id);
  for (const id of ids)
    if (!known.includes(id))
      throw new InforceError("UNKNOWN_REQUIREMENT", `there is no requirement "${id}"`, {
        got: id,
        expected: known.join(", "),
        example: known[0] ?? "",
        suggestions: nearMatches(id, known),
        hint: "`inforce requirements` lists them",
      });
  return all.filter(({ id }) => ids.includes(id));
}
