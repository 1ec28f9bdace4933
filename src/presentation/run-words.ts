import type { RecordedRun } from "../model/recorded-run.js";

/** @example runInWords({ run: 3, recordedAt: "2024-03-01T10:00:00.000Z", root: "…" }) // "as of run 3, recorded at 2024-03-01T10:00:00.000Z" */
export function runInWords({ run, recordedAt }: Pick<RecordedRun, "run" | "recordedAt">): string {
  return `as of run ${run}, recorded at ${recordedAt}`;
}
