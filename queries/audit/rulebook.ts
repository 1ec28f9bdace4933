import { findCountry } from "../../src/model/countries/country-lookup.js";
import type { TopicInfo } from "../../src/model/topic.js";
import type { AuditSource } from "./audit-source.js";
import { REQUIREMENTS } from "./requirements.js";

/** Where the topics that requirements name stand in one knowledge base. */
export interface Rulebook {
  /** Alpha-3 of the country whose rules they are, or null where the jurisdiction names none. */
  readonly home: string | null;
  /** Topic id with its jurisdiction. */
  idOf(topic: string): string;
  /** Known scopes of a topic and those that facts name. */
  scopesOf(topic: string): readonly string[];
}

/** Reads the register once; with several jurisdictions the first in the order of the register is meant. */
export function rulebookOf(source: AuditSource): Rulebook {
  const wanted = new Set(REQUIREMENTS.flatMap((requirement) => requirement.topics));
  const topics = source.topicsList().filter(({ id }) => wanted.has(bare(id)));
  const jurisdiction = topics[0]?.id.split("/")[0] ?? "";
  const ours = new Map(topics.filter(({ id }) => id.startsWith(`${jurisdiction}/`)).map((topic) => [bare(topic.id), topic]));
  const scopes = new Map<string, readonly string[]>();
  const idOf = (topic: string): string => ours.get(topic)?.id ?? `${jurisdiction}/${topic}`;
  return {
    home: jurisdiction === "" ? null : findCountry(jurisdiction),
    idOf,
    scopesOf(topic) {
      const known = scopes.get(topic) ?? scopesIn(source, ours.get(topic), idOf(topic));
      scopes.set(topic, known);
      return known;
    },
  };
}

function scopesIn(source: AuditSource, topic: TopicInfo | undefined, id: string): readonly string[] {
  return [...new Set([...(topic?.scopes ?? []), ...source.seriesOf(id).flatMap(({ scope }) => scope ?? [])])];
}

function bare(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
