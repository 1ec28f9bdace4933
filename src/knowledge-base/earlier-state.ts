import type { RecordedCapture } from "../../db/catalog-reader.js";
import type { EarlierState } from "../../queries/audit/audit-result.js";
import type { SinceState } from "../../queries/watch-result.js";
import { InforceError } from "../model/errors.js";
import { isIsoDay } from "../model/iso-day.js";
import type { RecordedRun } from "../model/recorded-run.js";
import { findSnapshot } from "./find-snapshot.js";

/** What a base tells of its runs. */
export interface Runs {
  runs(): readonly RecordedRun[];
  captures(): readonly RecordedCapture[];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const RUN = /^(?:run\s*)?(\d{1,9})$/i;
const SHOWN = 5;

/**
 * The state of knowledge that a text names: a day is what had been published by it; the number of a run, `previous` (the run before
 * the last one), a UTC instant, or a snapshot by its name or id (the run that recorded it) is what the base had recorded by then.
 *
 * @param name what the text is given for, as the one who gave it calls it.
 * @throws InforceError `INVALID_ARGUMENT` for anything else, and for a run that is not there.
 */
export function earlierState(name: string, text: string, base: Runs): SinceState {
  const asked = text.trim();
  if (isIsoDay(asked)) return { knownOn: asked, run: null, recordedOn: null };
  const runs = base.runs();
  if (INSTANT.test(asked)) {
    const reached = runs.filter(({ recordedAt }) => recordedAt <= asked).at(-1);
    return { knownOn: null, run: reached?.run ?? null, recordedOn: asked };
  }
  const previous = asked.toLowerCase() === "previous";
  const number = previous ? runs.length - 1 : Number(RUN.exec(asked)?.[1] ?? runOfCapture(asked, base) ?? Number.NaN);
  const run = runs.find((one) => one.run === number);
  if (run !== undefined) return { knownOn: null, run: run.run, recordedOn: run.recordedAt };
  throw previous && runs.length === 1 ? onlyRun(name, text) : notThere(name, text, base);
}

/** The run that recorded a snapshot; null where none is meant, or none has that name. */
function runOfCapture(asked: string, base: Runs): number | null {
  const captures = base.captures();
  const meant = captures.some(({ id, name }) => name === asked || id.startsWith(asked));
  return meant ? findSnapshot(captures, asked).run : null;
}

/** A state of knowledge as an audit holds verdicts against it: by what had been published, or by what had been recorded. */
export function againstState({ knownOn, recordedOn }: SinceState): EarlierState {
  return knownOn === null ? { recordedOn } : { knownOn };
}

function onlyRun(name: string, got: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `${name} "${got}": there is one run, and none before it`, {
    got,
    expected: "a day: what had been published by it",
    example: `${name} 2021-02-15`,
    hint: "after the next ingest, previous is the run before it",
  });
}

function notThere(name: string, got: string, base: Runs): InforceError {
  const runs = base.runs().map((one) => `${one.run} (${one.recordedAt})`);
  const captures = base.captures().map((one) => one.name);
  return new InforceError("INVALID_ARGUMENT", `${name} does not know "${got}"`, {
    got,
    expected: `a day (what had been published by it), a run of the knowledge base: ${runs.slice(-SHOWN).join(", ") || "none yet"}, or a snapshot: ${captures.slice(-SHOWN).join(", ") || "none yet"}`,
    example: `${name} 2021-02-15`,
    hint: "previous is the run before the last one",
  });
}
