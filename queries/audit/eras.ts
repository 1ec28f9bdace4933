import { addDays, type IsoDay } from "../../src/model/iso-day.js";
import type { AuditSource } from "./audit-source.js";
import { REQUIREMENTS } from "./requirements.js";
import type { Rulebook } from "./rulebook.js";

/** Stretches of days on which nothing that an audit reads can change. */
export class Eras {
  readonly #eras = new Map<IsoDay, number>();

  /** @param turns the days on which a stretch begins, ascending. */
  constructor(readonly turns: readonly IsoDay[]) {}

  /** The number of the stretch a day lies in; 0 is before the first turn. */
  of(day: IsoDay): number {
    const known = this.#eras.get(day);
    if (known !== undefined) return known;
    let [low, high] = [0, this.turns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.turns[middle] ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    if (this.#eras.size > 100_000) this.#eras.clear();
    this.#eras.set(day, low);
    return low;
  }

  /** The day on which a stretch begins; null before the first turn. */
  startOf(era: number): IsoDay | null {
    return this.turns[era - 1] ?? null;
  }
}

/** The turns of all facts that requirements read: on the days they speak of, and on the days they were known. */
export function erasOf(
  source: AuditSource,
  rulebook: Rulebook,
  knownOn: IsoDay | null,
): { readonly valid: Eras; readonly known: Eras } {
  const valid = new Set<IsoDay>();
  const known = new Set<IsoDay>();
  const add = (into: Set<IsoDay>, ...days: readonly (IsoDay | null)[]): void => {
    for (const day of days) if (day !== null) into.add(day);
  };
  for (const topic of new Set(REQUIREMENTS.flatMap(({ topics }) => topics)))
    for (const { subject, scope } of source.seriesOf(rulebook.idOf(topic)))
      for (const fact of source.seriesHistory(rulebook.idOf(topic), subject, scope)) {
        add(valid, fact.start.earliest, fact.start.latest, fact.end.earliest, fact.end.latest);
        add(known, fact.knownFrom, fact.knownTo);
      }
  const { from, to } = source.coverage();
  add(valid, from, to === null ? null : addDays(to, 1), knownOn === null ? null : addDays(knownOn, 1));
  return { valid: new Eras([...valid].sort()), known: new Eras([...known].sort()) };
}
