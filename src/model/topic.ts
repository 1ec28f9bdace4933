/** `membership`: a set over countries. `status`: in force or not. `quantity`: one value a scope. `deadline`: a day. */
export type TopicKind = "membership" | "status" | "quantity" | "deadline";

/** What the rest of the program knows of a topic; how it is told in prose stays with the ingester. */
export interface TopicInfo {
  /** `jurisdiction/name`, for example `kz/direct-flights`. */
  readonly id: string;
  readonly kind: TopicKind;
  /** A few words for tables. */
  readonly title: string;
  /** One or two sentences: what being in force means. */
  readonly meaning: string;
  /** Heading under which people look for it: `Headline`, `Entry`, `Visas`, `Stay, residence, identity`, `Work`. */
  readonly group: string;
  /** Singular unit of a quantity or a deadline; a second one where the archive states either. */
  readonly units: readonly string[];
  /** Known scopes, empty where there are none. */
  readonly scopes: readonly string[];
  /** Scopes beyond the known ones are possible (visa categories). */
  readonly openScopes: boolean;
  /** Whether the topic has a subject country. */
  readonly subjects: boolean;
}

/** Whether topics of a kind have a value: a figure, or a day. */
export function isValued(kind: TopicKind): boolean {
  return kind === "quantity" || kind === "deadline";
}

/** The codes of the jurisdictions that topics are of, each once, in the order of the topics. */
export function jurisdictionsOf(topics: readonly Pick<TopicInfo, "id">[]): readonly string[] {
  return [...new Set(topics.map(({ id }) => id.split("/")[0] ?? ""))];
}
