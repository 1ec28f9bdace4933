import type { ownRequirements } from "../knowledge-base/packs/own-requirements.js";
import { jurisdictionCode } from "../model/jurisdiction-code.js";
import { listOption, textOption, type VerbInput } from "./verb.js";

/** Whose requirements are asked about, and those that packs of one's own bring. */
export interface WhoseRequirements {
  readonly packs: ReturnType<typeof ownRequirements>;
  readonly jurisdiction: string | null;
}

/**
 * What `--pack` and `--jurisdiction` say; packs are read only where one is named.
 *
 * @throws InforceError `PACK_NOT_FOUND`, `PACK_INVALID`, `UNKNOWN_COUNTRY`.
 */
export async function whoseRequirements(input: VerbInput): Promise<WhoseRequirements> {
  const folders = listOption(input, "pack");
  const read = folders.length === 0 ? null : await import("../knowledge-base/packs/own-requirements.js");
  return {
    packs: read?.ownRequirements(folders) ?? [],
    jurisdiction: jurisdictionCode(textOption(input, "jurisdiction"), "--jurisdiction"),
  };
}
