import type { Basis, DayBounds, EndEvent, StartEvent } from "../../src/model/bounds.js";
import type { Doubt, PeriodState } from "../../src/model/fact.js";
import { addDays, type IsoDay, minDay } from "../../src/model/iso-day.js";
import type { Value } from "../../src/model/value.js";

/** A period that is over, as reckoned from what is known. */
export interface Period {
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly start: StartEvent;
  readonly end: EndEvent;
  readonly disputed: boolean;
  readonly confirmed: IsoDay | null;
  readonly statements: readonly string[];
  readonly findings: readonly string[];
  /** Null: settled. */
  readonly doubt: Doubt | null;
}

/** Days on which a state was shown, as a linked list that a later item shares. */
export type Sightings = { readonly days: DayBounds; readonly before: Sightings } | null;

/** The period that runs on, with what its end will be reckoned from. */
export interface RunningPeriod extends Omit<Period, "end"> {
  /** Last days on which evidence shows it. */
  readonly seen: DayBounds | null;
  /** Every day or days on which evidence shows it, the last added first. */
  readonly sightings: Sightings;
  /** First day after it, where an end is announced. */
  readonly plannedEnd: IsoDay | null;
  /** The statement that announces that end. */
  readonly plannedBy: string | null;
  /** It was extended beyond that end and nobody says how far: it may end on that day or later. */
  readonly plannedOpen: boolean;
  /** An announced end before it, of which nobody knows whether it came: the state ran before that end too. */
  readonly passedEnd: IsoDay | null;
}

/** What an end is called that comes of evidence of this kind. */
export function endKind(basis: Basis): EndEvent["kind"] {
  return basis === "stated" || basis === "scheduled" || basis === "part" || basis === "act" ? "stated" : "unknown";
}

/** At most so many statements are kept with a period: those that bound it, and the latest confirmations. */
const KEPT_STATEMENTS = 8;

/** Adds a confirming statement behind those that set the bounds. */
export function withStatement(statements: readonly string[], id: string): readonly string[] {
  if (statements.includes(id)) return statements;
  const all = [...statements, id];
  return all.length <= KEPT_STATEMENTS ? all : [...all.slice(0, 3), ...all.slice(all.length - KEPT_STATEMENTS + 3)];
}

/** Ends the period that runs. */
export function close(current: RunningPeriod, end: Period["end"]): Period {
  const {
    seen: _seen,
    plannedEnd: _planned,
    plannedBy: _by,
    plannedOpen: _open,
    passedEnd: _passed,
    sightings: _sightings,
    ...period
  } = current;
  // What was seen at the latest on the day of a post whose day is open had begun by the time it ended.
  const start =
    end.latest === null || period.start.latest === null || period.start.earliest !== null
      ? period.start
      : { ...period.start, latest: minDay(period.start.latest, addDays(end.latest, -1)) };
  return { ...period, start, end: { ...end, earliest: end.latest === null ? end.earliest : minDay(end.earliest, end.latest) } };
}
