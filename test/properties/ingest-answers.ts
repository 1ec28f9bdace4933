import { type DayOutcome, outcomeOn } from "../../queries/day-outcome.js";
import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";

/** Names a series: topic, subject, scope. */
export type SeriesName = string;

export function seriesName({ topic, subject, scope }: Pick<Fact, "topic" | "subject" | "scope">): SeriesName {
  return `${topic} ${subject ?? "-"} ${scope ?? "-"}`;
}

/** Whether a fact is what a reader of that knowledge day knew; null: now. */
export function isKnownOn(fact: Fact, day: IsoDay | null): boolean {
  return day === null ? fact.knownTo === null : fact.knownFrom <= day && (fact.knownTo === null || day < fact.knownTo);
}

/** Facts by series, newest start first. */
export function bySeries(facts: readonly Fact[]): ReadonlyMap<SeriesName, readonly Fact[]> {
  const groups = new Map<SeriesName, Fact[]>();
  for (const fact of facts) {
    const name = seriesName(fact);
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  for (const group of groups.values()) group.sort((a, b) => (startKey(a) < startKey(b) ? 1 : startKey(a) > startKey(b) ? -1 : 0));
  return groups;
}

function startKey({ start }: Fact): string {
  return `${start.earliest ?? "0000"} ${start.latest ?? (start.earliest === null ? "0000" : "9999")}`;
}

/** What is answered for a series on a day: by its own facts, else by those of every country that no statement names. */
export function answerOn(series: ReadonlyMap<SeriesName, readonly Fact[]>, name: SeriesName, day: IsoDay): DayOutcome {
  const own = outcomeOn(series.get(name) ?? [], day);
  if (own.facts.length > 0) return own;
  const [topic = "", , scope = "-"] = name.split(" ");
  return outcomeOn(series.get(`${topic} ${EVERY_OTHER} ${scope}`) ?? [], day);
}

/** The part of an answer that two texts of one content must share. */
export function verdict({ answer, value, candidates }: DayOutcome): string {
  const amounts = (candidates ?? []).map((one) => `${one.amount}`).sort();
  return [answer, value && `${value.amount} ${value.unit}`, amounts.join(" or ")].filter(Boolean).join(" ");
}

/** A fact without its ids: what it says. */
export function sayingOf(fact: Fact): string {
  const { state, value, start, end } = fact;
  const text = (bounds: { earliest: IsoDay | null; latest: IsoDay | null }): string =>
    `${bounds.earliest ?? ""}..${bounds.latest ?? ""}`;
  return `${seriesName(fact)} ${state} ${value?.amount ?? ""} ${text(start)} ${start.basis} -> ${text(end)} ${end.kind}`;
}
