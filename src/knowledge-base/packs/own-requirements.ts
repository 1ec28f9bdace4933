import { bundledLexicon } from "../../../ingest/packs/bundled-packs.js";
import { readRequirements } from "../../../ingest/packs/pack-folder.js";
import type { RequirementPack } from "../../model/pack/requirement.js";

/**
 * What the packs in some folders ask of people; a pack without `requirements.yaml` asks nothing.
 *
 * @throws InforceError `PACK_NOT_FOUND` or `PACK_INVALID`.
 * @example ownRequirements(["packs/uz"])[0]?.requirements[0]?.id // "pcr-certificate"
 */
export function ownRequirements(folders: readonly string[]): readonly RequirementPack[] {
  const units = Object.keys(bundledLexicon().units);
  return folders.flatMap((folder) => readRequirements(folder, units) ?? []);
}
