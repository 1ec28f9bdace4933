import type { KnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { isIsoDay } from "../model/iso-day.js";
import type { AuditParameters } from "../presentation/audit-writer.js";

type Against = NonNullable<Parameters<KnowledgeBase["audit"]>[0]["against"]>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/**
 * The state of knowledge that `--against` names: a day is what had been published by it; the number of a run, `previous` (the
 * run before the last) or a UTC instant is what the knowledge base had recorded by then.
 *
 * @throws InforceError `INVALID_ARGUMENT` for anything else, and for a run that is not there.
 */
export function againstArgument(text: string | null, base: Pick<KnowledgeBase, "runs">): Against | null {
  if (text === null) return null;
  const asked = text.trim();
  if (isIsoDay(asked)) return { knownOn: asked };
  if (INSTANT.test(asked)) return { recordedOn: asked };
  const runs = base.runs();
  const number =
    asked.toLowerCase() === "previous" ? runs.length - 1 : Number(/^(?:run\s*)?(\d{1,9})$/i.exec(asked)?.[1] ?? Number.NaN);
  const run = runs.find((one) => one.run === number);
  if (run !== undefined) return { recordedOn: run.recordedAt };
  const known = runs.map((one) => `${one.run} (${one.recordedAt})`);
  throw new InforceError("INVALID_ARGUMENT", `--against does not know "${text}"`, {
    got: text,
    expected: `a day (what had been published by it), or a run of the knowledge base: ${known.slice(-5).join(", ") || "none yet"}`,
    example: "--against 2021-02-15",
    hint: "previous is the run before the last one",
  });
}

/** What was asked for, as parameters and reports name it. */
export function againstParameters(against: Against | null): AuditParameters["against"] {
  return against === null ? null : { knownOn: against.knownOn ?? null, recordedOn: against.recordedOn ?? null };
}
