import { findCountry } from "../../src/model/countries/country-lookup.js";
import type { Coverage } from "../../src/model/knowledge.js";
import type { TopicInfo } from "../../src/model/topic.js";
import type { AuditSource } from "./audit-source.js";
import { REQUIREMENTS } from "./requirements.js";

/** Where the topics that requirements name stand in one knowledge base. */
export interface Rulebook {
  /** Alpha-3 of the country whose rules they are, or null where the jurisdiction names none. */
  readonly home: string | null;
  /** The days that the archives of that jurisdiction cover. */
  readonly coverage: Coverage;
  /** Topic id with its jurisdiction. */
  idOf(topic: string): string;
  /** Known scopes of a topic and those that facts name. */
  scopesOf(topic: string): readonly string[];
  /** Every number a case may be held against: the amounts of a topic, and those its scopes name. */
  amountsOf(topic: string): readonly number[];
}

/** Reads the register once; with several jurisdictions the first in the order of the register is meant. */
export function rulebookOf(source: AuditSource): Rulebook {
  const wanted = new Set(REQUIREMENTS.flatMap((requirement) => requirement.topics));
  const topics = source.topicsList().filter(({ id }) => wanted.has(bare(id)));
  const jurisdiction = topics[0]?.id.split("/")[0] ?? "";
  const ours = new Map(topics.filter(({ id }) => id.startsWith(`${jurisdiction}/`)).map((topic) => [bare(topic.id), topic]));
  const scopes = new Map<string, readonly string[]>();
  const amounts = new Map<string, readonly number[]>();
  const ids = new Map<string, string>();
  const idOf = (topic: string): string => kept(ids, topic, () => ours.get(topic)?.id ?? `${jurisdiction}/${topic}`);
  return {
    home: jurisdiction === "" ? null : findCountry(jurisdiction),
    coverage: source.coverage(jurisdiction === "" ? undefined : jurisdiction),
    idOf,
    scopesOf: (topic) => kept(scopes, topic, () => scopesIn(source, ours.get(topic), idOf(topic))),
    amountsOf: (topic) => kept(amounts, topic, () => amountsIn(source, idOf(topic))),
  };
}

function scopesIn(source: AuditSource, topic: TopicInfo | undefined, id: string): readonly string[] {
  return [...new Set([...(topic?.scopes ?? []), ...source.seriesOf(id).flatMap(({ scope }) => scope ?? [])])];
}

function amountsIn(source: AuditSource, id: string): readonly number[] {
  const found = new Set<number>();
  for (const { subject, scope } of source.seriesOf(id)) {
    for (const [digits] of (scope ?? "").matchAll(/\d{1,6}/g)) found.add(Number(digits));
    for (const { value } of source.seriesHistory(id, subject, scope))
      if (typeof value?.amount === "number") found.add(value.amount);
  }
  return [...found];
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make();
  known.set(key, value);
  return value;
}

function bare(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
