import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import { placementOf } from "../as-of-horizon.js";
import { type DayOutcome, outcomeOn } from "../day-outcome.js";
import type { AuditSource } from "./audit-source.js";
import { type World, worldsOf } from "./series-worlds.js";
import { stretchOf } from "./stretch.js";

/** What `as-of` says of one series on one day; the same object all through a stretch of days on which nothing changes. */
export interface SeriesAnswer {
  readonly outcome: DayOutcome;
  /** Every way to complete it. */
  readonly worlds: readonly World[];
  /** No fact speaks of the subject on any day, nor of every country that no post names. */
  readonly silent: boolean;
  /** The facts are about this very subject. */
  readonly own: boolean;
  readonly outOfCoverage: boolean;
  /** Equal for answers that differ in nothing but the facts they rest on. */
  readonly form: string;
}

const NOTHING = outcomeOn([], null);
const OPEN = { outcome: NOTHING, worlds: worldsOf(NOTHING, "" as IsoDay) } as const;
const OUT_OF_COVERAGE = formed({ ...OPEN, silent: false, own: false, outOfCoverage: true });
const UNTOLD = formed({ ...OPEN, silent: false, own: true, outOfCoverage: false });
const SILENT = formed({ ...OPEN, silent: true, own: false, outOfCoverage: false });

function formed(told: Omit<SeriesAnswer, "form">): SeriesAnswer {
  const { outcome, worlds, silent, own, outOfCoverage } = told;
  const form = JSON.stringify([outcome.answer, outcome.state, worlds, silent, own, outOfCoverage]);
  return { ...told, form };
}

/** The facts of one series, parted by the days on which what they say may change. */
class SeriesStretches {
  readonly #turns: readonly number[];
  /** By stretch, the first being before all turns. */
  readonly #answers: (SeriesAnswer | undefined)[] = [];

  constructor(
    readonly facts: readonly Fact[],
    readonly own: boolean,
  ) {
    const days = new Set<number>();
    for (const { start, end } of facts)
      for (const day of [start.earliest, start.latest, end.earliest, end.latest]) if (day !== null) days.add(epochDay(day));
    this.#turns = [...days].sort((a, b) => a - b);
  }

  on(day: IsoDay): SeriesAnswer {
    const stretch = stretchOf(this.#turns, epochDay(day));
    let answer = this.#answers[stretch];
    if (answer === undefined) {
      const outcome = outcomeOn(this.facts, day);
      answer = formed({ outcome, worlds: worldsOf(outcome, day), silent: false, own: this.own, outOfCoverage: false });
      this.#answers[stretch] = answer;
    }
    return answer;
  }
}

/** One series with what stands in for it where it says nothing of a day. */
export class SeriesView {
  constructor(
    readonly own: SeriesStretches | null,
    readonly others: SeriesStretches | null,
  ) {}

  /** What holds for a subject: its own facts, else those of every country that no post names. */
  on(day: IsoDay, coverage: Coverage): SeriesAnswer {
    if (placementOf(coverage, day) !== "covered") return OUT_OF_COVERAGE;
    if (this.own === null && this.others === null) return SILENT;
    const own = this.own?.on(day);
    if (own !== undefined && own.outcome.facts.length > 0) return own;
    if (this.others !== null) return this.others.on(day);
    return own === undefined ? SILENT : UNTOLD;
  }
}

/**
 * Answers of `as-of` about single series, with the knowledge of one day. It decides by the same function, and keeps the
 * facts of each series and what they say on each stretch of days, so that a million cases ask the database a few hundred times.
 */
export class SeriesLookup {
  readonly #stretches = new Map<string, SeriesStretches | null>();
  readonly #views = new Map<string, SeriesView>();
  readonly #ofOthers = new Map<string, SeriesView>();
  readonly #members = new Map<string, boolean>();

  constructor(
    readonly source: AuditSource,
    readonly knownOn: IsoDay | null,
  ) {}

  /** One series, to be asked of many days. */
  view(topic: string, subject: string | null, scope: string | null): SeriesView {
    const key = `${topic} ${subject ?? ""} ${scope ?? ""}`;
    let view = this.#views.get(key);
    if (view === undefined) {
      const own = this.#stretchesOf(topic, subject, scope);
      const others = subject === null ? null : this.#stretchesOf(topic, EVERY_OTHER, scope);
      view = own === null && subject !== null ? this.#viewOfOthers(topic, scope, others) : new SeriesView(own, others);
      this.#views.set(key, view);
    }
    return view;
  }

  /** What countries without facts of their own have in common. */
  #viewOfOthers(topic: string, scope: string | null, others: SeriesStretches | null): SeriesView {
    const key = `${topic} ${scope ?? ""}`;
    let view = this.#ofOthers.get(key);
    if (view === undefined) {
      view = new SeriesView(null, others);
      this.#ofOthers.set(key, view);
    }
    return view;
  }

  /** Whether any single country may have the topic in force: all are known not to where it is false, as far as posts name them. */
  anyMember(topic: string, day: IsoDay, coverage: Coverage): boolean {
    if (placementOf(coverage, day) !== "covered") return true;
    const key = `${topic} ${day}`;
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const found = this.source.seriesOf(topic).some(({ subject, scope }) => {
      if (subject === null || subject === EVERY_OTHER) return false;
      const answer = this.#stretchesOf(topic, subject, scope)?.on(day).outcome.answer;
      return answer !== undefined && answer !== "no";
    });
    this.#members.set(key, found);
    return found;
  }

  /** Null where the series has no facts at all. */
  #stretchesOf(topic: string, subject: string | null, scope: string | null): SeriesStretches | null {
    const key = `${topic} ${subject ?? ""} ${scope ?? ""}`;
    let stretches = this.#stretches.get(key);
    if (stretches === undefined) {
      const facts = [...this.source.series(topic, subject, scope, this.knownOn)].reverse();
      stretches = facts.length === 0 ? null : new SeriesStretches(facts, subject !== EVERY_OTHER);
      this.#stretches.set(key, stretches);
    }
    return stretches;
  }
}
