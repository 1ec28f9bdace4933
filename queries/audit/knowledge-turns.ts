import type { IsoDay } from "../../src/model/iso-day.js";
import type { AuditSource } from "./audit-source.js";
import { stretchOf } from "./stretch.js";

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
