import type { DayBase } from "../knowledge-base/day-base.js";
import { isEarlierSample } from "../knowledge-base/earlier-sample.js";
import { openSample } from "../knowledge-base/open-sample.js";
import type { OpenOptions } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import type { CommandContext } from "./command-context.js";
import { cacheFolder, databaseLocation } from "./database-location.js";
import { listOption, textOption, type VerbInput } from "./verb.js";

/** Opens a base of some extent: a verb loads the code of the questions that it asks, and no other. */
export type Opener<Base> = (path: string, options: OpenOptions) => Base;

/**
 * Opens the knowledge base a command asks, runs the work, and closes it whatever happens. Where the reader named none and has
 * read no archive yet, the bundled sample is asked, and `context.sample` says so to what prints the answer.
 *
 * With `--recorded-on` the base answers as it was then, and `context.recordedOn` says so.
 *
 * @throws InforceError `DATABASE_NOT_FOUND` for a named file that holds no knowledge base: asking makes nothing.
 */
export async function withBase<Base extends DayBase, T>(
  open: Opener<Base>,
  input: VerbInput,
  context: CommandContext,
  work: (base: Base, context: CommandContext) => T | Promise<T>,
): Promise<T> {
  const base = await openBase(open, input, context);
  try {
    // What a command prints is of one state, however long it takes.
    base.pin();
    const subjects = listOption(input, "subject").concat(textOption(input, "subject") ?? []);
    // Loaded only where a country is asked about.
    if (subjects.length > 0) (await import("./shared-subject.js")).tellSharedNames(subjects, context);
    const ownBase = databaseLocation(input, context).named || base.sample ? null : base.path;
    return await work(base, { ...context, sample: base.sample, recordedOn: base.recordedOn, ownBase });
  } catch (error) {
    if (error instanceof InforceError) throw error;
    // Loaded only now: a question does not pay for it.
    const { damageBehind } = await import("../knowledge-base/damage-behind.js");
    throw damageBehind(error, base.path);
  } finally {
    base.close();
  }
}

/**
 * The knowledge base that a command asks: the one that was named, else the reader's own, else the bundled sample.
 *
 * @throws InforceError `DATABASE_NOT_FOUND` as above.
 */
export async function openBase<Base>(open: Opener<Base>, input: VerbInput, context: CommandContext): Promise<Base> {
  const { path, named, sample } = databaseLocation(input, context);
  const recordedOn = textOption(input, "recordedOn");
  if (sample) return openTheSample(open, context, recordedOn);
  const own = !named && isEarlierSample(path) ? null : openIfThere(open, path, named, recordedOn);
  return own ?? openTheSample(open, context, recordedOn);
}

function openIfThere<Base>(open: Opener<Base>, path: string, named: boolean, recordedOn: string | null): Base | null {
  try {
    return open(path, { recordedOn });
  } catch (error) {
    const missing = error instanceof InforceError && error.code === "DATABASE_NOT_FOUND";
    if (!missing || named) throw error;
    return null;
  }
}

async function openTheSample<Base>(open: Opener<Base>, context: CommandContext, recordedOn: string | null): Promise<Base> {
  return openSample({
    open,
    folder: cacheFolder(context),
    program: context.program,
    recordedAt: context.now(),
    recordedOn,
    onBuild: () => context.err("reading the bundled sample, once for this version\n"),
  });
}
