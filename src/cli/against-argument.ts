import { againstState } from "../knowledge-base/earlier-state.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import type { AuditParameters } from "../presentation/audit-writer.js";

type Against = NonNullable<Parameters<KnowledgeBase["audit"]>[0]["against"]>;

/**
 * The state of knowledge that `--against` names; see `earlierState` of the library.
 *
 * @throws InforceError `INVALID_ARGUMENT` for anything else, and for a run that is not there.
 */
export function againstArgument(text: string | null, base: Pick<KnowledgeBase, "earlierState">): Against | null {
  return text === null ? null : againstState(base.earlierState(text, "--against"));
}

/** What was asked for, as parameters and reports name it. */
export function againstParameters(against: Against | null): AuditParameters["against"] {
  return against === null ? null : { knownOn: against.knownOn ?? null, recordedOn: against.recordedOn ?? null };
}
