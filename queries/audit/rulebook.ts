import type { Coverage } from "../../src/model/knowledge.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import type { AuditSource } from "./audit-source.js";

/** Where the topics that requirements name stand in one knowledge base. */
export interface Rulebook {
  /** Alpha-3 of the country whose rules they are. */
  readonly home: string;
  /** The days that the archives of that jurisdiction cover. */
  readonly coverage: Coverage;
  /** Topic id with its jurisdiction. */
  idOf(topic: string): string;
  /** Known scopes of a topic and those that facts name. */
  scopesOf(topic: string): readonly string[];
}

/** Reads the register once for the jurisdiction of a pack. */
export function rulebookOf(source: AuditSource, { code, host }: Pick<RequirementPack, "code" | "host">): Rulebook {
  const scopes = new Map<string, readonly string[]>();
  const known = new Map(source.topicsList().map((topic) => [topic.id, topic.scopes]));
  const idOf = (topic: string): string => `${code}/${topic}`;
  return {
    home: host,
    coverage: source.coverage(code),
    idOf,
    scopesOf(topic) {
      let found = scopes.get(topic);
      if (found === undefined) {
        const id = idOf(topic);
        found = [...new Set([...(known.get(id) ?? []), ...source.seriesOf(id).flatMap(({ scope }) => scope ?? [])])];
        scopes.set(topic, found);
      }
      return found;
    },
  };
}
