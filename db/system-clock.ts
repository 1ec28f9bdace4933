import { InforceError } from "../src/model/errors.js";
import type { Connection } from "./connection.js";
import { RunChanges } from "./root-hash.js";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** The run of a write: begun on the first change, so that a write that changes nothing leaves no trace. */
export interface Run {
  /** Its number; begins the run when it has not begun. */
  readonly run: () => number;
  /** The instant it is recorded under, or null when it never began. */
  readonly started: () => string | null;
  /** What it changed so far. */
  readonly changes: RunChanges;
}

/**
 * The run that follows the last one. Instants of runs ascend: one that is not after the last is moved to a millisecond after.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a text that is not a UTC instant.
 */
export function nextRun(db: Connection, recordedAt: string): Run {
  const asked = utcInstant(recordedAt);
  let number = 0;
  let at: string | null = null;
  return {
    run: () => {
      if (number > 0) return number;
      const last = db.prepare<[], LastRun>("SELECT run, recorded_at FROM run ORDER BY run DESC LIMIT 1").get();
      number = (last?.run ?? 0) + 1;
      at = last === undefined || asked > last.recorded_at ? asked : millisecondAfter(last.recorded_at);
      db.prepare("INSERT INTO run (run, recorded_at) VALUES (?, ?)").run(number, at);
      return number;
    },
    started: () => at,
    changes: new RunChanges(),
  };
}

interface LastRun {
  readonly run: number;
  readonly recorded_at: string;
}

/**
 * A UTC instant as runs are recorded under, to the millisecond.
 *
 * @throws InforceError `INVALID_ARGUMENT`.
 * @example utcInstant("2022-06-15T09:30:00Z") // "2022-06-15T09:30:00.000Z"
 */
export function utcInstant(text: string): string {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new InforceError("INVALID_ARGUMENT", `"${text}" is not a UTC instant`, {
    got: text,
    expected: "YYYY-MM-DDTHH:MM:SS.sssZ",
    example: "2022-06-15T09:30:00.000Z",
  });
}

function millisecondAfter(text: string): string {
  return new Date(Date.parse(text) + 1).toISOString();
}
