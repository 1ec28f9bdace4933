import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import { addDays, type IsoDay, isIsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import type { AuditSource } from "./audit-source.js";
import { stretchOf } from "./stretch.js";

/** Whose facts: a country's (with those of every country that no post names), those without a subject, or all of a topic. */
export type Whose = { readonly subject: string | null } | "all";

/**
 * Parts time, for some facts, into stretches on which nothing that `as-of` says of them can change: by the days that bound
 * them, and where knowledge goes along with the day, by the days they were known.
 */
export class Eras {
  readonly #turns = new Map<string, Map<string | null, readonly IsoDay[]>>();
  readonly #edges: readonly IsoDay[];

  constructor(
    readonly source: AuditSource,
    coverage: Coverage,
    readonly knownOn: IsoDay | null,
    readonly withKnowledge: boolean,
  ) {
    const { from, to } = coverage;
    const edges = [from, to === null ? null : addDays(to, 1), knownOn === null ? null : addDays(knownOn, 1)];
    this.#edges = edges.flatMap((day) => day ?? []);
  }

  /** The number of the stretch a day lies in. */
  of(topic: string, whose: Whose, day: IsoDay): number {
    return stretchOf(this.#turnsOf(topic, whose), day);
  }

  #turnsOf(topic: string, whose: Whose): readonly IsoDay[] {
    let ofTopic = this.#turns.get(topic);
    if (ofTopic === undefined) {
      ofTopic = new Map();
      this.#turns.set(topic, ofTopic);
    }
    const key = whose === "all" ? whose : whose.subject;
    let turns = ofTopic.get(key);
    if (turns === undefined) {
      const days = new Set(this.#edges);
      for (const { subject, scope } of this.source.seriesOf(topic)) {
        const ours = whose === "all" || subject === whose.subject || (subject === EVERY_OTHER && whose.subject !== null);
        if (ours) for (const fact of this.source.seriesHistory(topic, subject, scope)) this.#add(days, fact);
      }
      turns = [...days].sort();
      ofTopic.set(key, turns);
    }
    return turns;
  }

  #add(days: Set<IsoDay>, { start, end, value, knownFrom, knownTo }: Fact): void {
    const known = this.withKnowledge ? [knownFrom, knownTo] : [];
    // A value that is a day parts the days up to it from those after it.
    if (typeof value?.amount === "string" && isIsoDay(value.amount)) days.add(addDays(value.amount, 1));
    for (const day of [start.earliest, start.latest, end.earliest, end.latest, ...known]) if (day !== null) days.add(day);
  }
}

/** The last of some ascending days that is not after a day; null where all are. */
export function lastUpTo(turns: readonly IsoDay[], day: IsoDay): IsoDay | null {
  return turns[stretchOf(turns, day) - 1] ?? null;
}

/** The days on which what is known of some topics changes, ascending. */
export function knowledgeTurns(source: AuditSource, topics: Iterable<string>): readonly IsoDay[] {
  const days = new Set<IsoDay>();
  for (const topic of topics)
    for (const { subject, scope } of source.seriesOf(topic))
      for (const { knownFrom, knownTo } of source.seriesHistory(topic, subject, scope)) {
        days.add(knownFrom);
        if (knownTo !== null) days.add(knownTo);
      }
  return [...days].sort();
}
