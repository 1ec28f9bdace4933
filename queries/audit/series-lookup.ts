import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import { placementOf } from "../as-of-horizon.js";
import { type DayOutcome, outcomeOn } from "../day-outcome.js";
import type { AuditSource } from "./audit-source.js";
import { stretchOf } from "./stretch.js";

/** What `as-of` says of one series on one day. */
export interface SeriesAnswer {
  readonly outcome: DayOutcome;
  /** No fact speaks of the subject on any day, nor of every country that no post names. */
  readonly silent: boolean;
  /** The facts are about this very subject. */
  readonly own: boolean;
  readonly outOfCoverage: boolean;
}

const NOTHING = outcomeOn([], null);
const OUT_OF_COVERAGE: SeriesAnswer = { outcome: NOTHING, silent: false, own: false, outOfCoverage: true };
const UNTOLD: SeriesAnswer = { outcome: NOTHING, silent: false, own: true, outOfCoverage: false };
const SILENT: SeriesAnswer = { outcome: NOTHING, silent: true, own: false, outOfCoverage: false };

interface KnownSeries {
  readonly facts: readonly Fact[];
  /** The days on which what the facts say may change, ascending, and what they say from each on (first: before all). */
  readonly turns: readonly IsoDay[];
  readonly outcomes: (DayOutcome | undefined)[];
}

/**
 * Answers of `as-of` about single series, with the knowledge of one day. It decides by the same function, and keeps the
 * facts of each series and what they say on each stretch of days, so that a million cases ask the database a few hundred times.
 */
export class SeriesLookup {
  readonly #series = new Map<string, KnownSeries>();
  readonly #members = new Map<string, boolean>();

  constructor(
    readonly source: AuditSource,
    readonly knownOn: IsoDay | null,
  ) {}

  /** What holds for a subject: its own facts, else those of every country that no post names. */
  answer(topic: string, subject: string | null, scope: string | null, day: IsoDay, coverage: Coverage): SeriesAnswer {
    if (placementOf(coverage, day) !== "covered") return OUT_OF_COVERAGE;
    const own = this.#outcome(topic, subject, scope, day);
    if (own !== null && own.facts.length > 0) return { outcome: own, silent: false, own: true, outOfCoverage: false };
    const others = subject === null ? null : this.#outcome(topic, EVERY_OTHER, scope, day);
    if (others !== null) return { outcome: others, silent: false, own: false, outOfCoverage: false };
    return own === null ? SILENT : UNTOLD;
  }

  /** Whether any single country may have the topic in force: all are known not to where it is false, as far as posts name them. */
  anyMember(topic: string, day: IsoDay, coverage: Coverage): boolean {
    if (placementOf(coverage, day) !== "covered") return true;
    const key = `${topic} ${day}`;
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const found = this.source.seriesOf(topic).some(({ subject, scope }) => {
      if (subject === null || subject === EVERY_OTHER) return false;
      const answer = this.#outcome(topic, subject, scope, day)?.answer;
      return answer !== undefined && answer !== "no";
    });
    this.#members.set(key, found);
    return found;
  }

  /** Null where the series has no facts at all. */
  #outcome(topic: string, subject: string | null, scope: string | null, day: IsoDay): DayOutcome | null {
    const key = `${topic} ${subject ?? ""} ${scope ?? ""}`;
    let series = this.#series.get(key);
    if (series === undefined) {
      const facts = [...this.source.series(topic, subject, scope, this.knownOn)].reverse();
      series = { facts, turns: turnsOf(facts), outcomes: [] };
      this.#series.set(key, series);
    }
    if (series.facts.length === 0) return null;
    const stretch = stretchOf(series.turns, day);
    let outcome = series.outcomes[stretch];
    if (outcome === undefined) {
      outcome = outcomeOn(series.facts, day);
      series.outcomes[stretch] = outcome;
    }
    return outcome;
  }
}

function turnsOf(facts: readonly Fact[]): readonly IsoDay[] {
  const days = new Set<IsoDay>();
  for (const { start, end } of facts)
    for (const day of [start.earliest, start.latest, end.earliest, end.latest]) if (day !== null) days.add(day);
  return [...days].sort();
}
