import { findCountry, suggestCountries } from "../src/model/countries/country-lookup.js";
import { type ErrorCode, InforceError } from "../src/model/errors.js";
import { nearMatches } from "../src/model/near-match.js";
import type { TopicInfo } from "../src/model/topic.js";
import type { AsOfRequest } from "./as-of-result.js";
import type { FactSource } from "./fact-source.js";
import { bareId, nearTopics } from "./topic-words.js";

/** A request checked against the topics of the knowledge base. */
export interface ResolvedRequest {
  readonly topics: readonly TopicInfo[];
  readonly subject: string | null;
  readonly scope: string | null;
}

/** Whom a request asks about. */
type SeriesAsked = Pick<AsOfRequest, "topic" | "subject" | "scope">;

/**
 * Finds the topics that a request asks about and checks its subject and scope against them. A topic may be given without
 * its jurisdiction where that leaves one.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`, each with suggestions.
 */
export function resolveRequest(source: FactSource, request: SeriesAsked): ResolvedRequest {
  const all = source.topicsList();
  const subject = request.subject == null ? null : countryCode(request.subject);
  const named = request.topic == null ? all : [findTopic(all, request.topic)];
  const withSubject = subject === null ? named : named.filter((topic) => topic.subjects);
  if (subject !== null && withSubject.length === 0) throw noSubject(named[0]);
  if (request.scope == null) return { topics: withSubject, subject, scope: null };
  const wanted = request.scope.toLowerCase();
  const known = withSubject.filter((topic) => knownScopes(source, topic).includes(wanted));
  const topics = known.length > 0 || request.topic == null ? known : withSubject.filter((topic) => topic.openScopes);
  if (topics.length === 0)
    throw unknownScope(
      withSubject,
      withSubject.flatMap((topic) => knownScopes(source, topic)),
      request.scope,
    );
  return { topics, subject, scope: wanted };
}

/** Codes of the errors of a question about what a base does not hold. */
const UNKNOWN: ReadonlySet<ErrorCode> = new Set(["UNKNOWN_TOPIC", "UNKNOWN_SCOPE", "INVALID_ARGUMENT"]);

/** Whether a base holds the topic, the scope and the country that a request asks about. */
export function knowsRequest(source: FactSource, request: SeriesAsked): boolean {
  try {
    resolveRequest(source, request);
    return true;
  } catch (error) {
    if (error instanceof InforceError && UNKNOWN.has(error.code)) return false;
    throw error;
  }
}

/**
 * The topic with this id; the jurisdiction may be left out.
 *
 * @throws InforceError `UNKNOWN_TOPIC` with the nearest ids.
 */
export function findTopic(topics: readonly TopicInfo[], id: string): TopicInfo {
  const found = topicNamed(topics, id);
  if (found) return found;
  const country = findCountry(id);
  throw new InforceError("UNKNOWN_TOPIC", `there is no topic "${id}"`, {
    got: id,
    expected: "a topic id as `inforce topics` lists them",
    example: topics[0]?.id ?? "kz/direct-flights",
    hint:
      country !== null
        ? `"${id}" is a country: ask about it with --subject`
        : "list the topics with `inforce topics`, find them by a word with `inforce topics WORD`",
    suggestions: nearTopics(topics, id),
  });
}

/** The topic with this id; the jurisdiction may be left out where that leaves one. */
export function topicNamed(topics: readonly TopicInfo[], id: string): TopicInfo | undefined {
  const wanted = id.trim().toLowerCase();
  return topics.find((topic) => topic.id === wanted) ?? onlyOne(topics.filter((topic) => bareId(topic.id) === wanted));
}

function onlyOne(topics: readonly TopicInfo[]): TopicInfo | undefined {
  return topics.length === 1 ? topics[0] : undefined;
}

/** Scopes of the register and those that the archive names. */
function knownScopes(source: FactSource, topic: TopicInfo): readonly string[] {
  return [...topic.scopes, ...source.seriesOf(topic.id).flatMap((series) => series.scope ?? [])];
}

function countryCode(text: string): string {
  const code = findCountry(text);
  if (code !== null) return code;
  throw new InforceError("UNKNOWN_COUNTRY", `there is no country "${text}"`, {
    got: text,
    expected: "an ISO 3166-1 code or a usual name",
    example: "DEU, de or Germany",
    ...(severalIn(text) ? { hint: "name one country at a time: --subject may be given several times" } : {}),
    suggestions: suggestCountries(text),
  });
}

/** "Germany,Egypt" */
function severalIn(text: string): boolean {
  const parts = text.split(/[,;]|\band\b/);
  return parts.length > 1 && parts.every((part) => findCountry(part) !== null);
}

function noSubject(topic: TopicInfo | undefined): InforceError {
  return new InforceError("INVALID_ARGUMENT", `${topic?.id ?? "no topic"} is not about countries, so it has no subject`, {
    got: topic?.id ?? "",
    expected: "a topic with a subject",
    hint: "leave the subject out; `inforce topics` says which topics have one",
  });
}

function unknownScope(topics: readonly TopicInfo[], scopes: readonly string[], scope: string): InforceError {
  const [topic] = topics;
  const known = [...new Set(scopes)].sort();
  const of = topics.length === 1 && topic ? topic.id : "any topic";
  const none = known.length === 0;
  return new InforceError("UNKNOWN_SCOPE", none ? `${of} has no scopes` : `"${scope}" is not a scope of ${of}`, {
    got: scope,
    expected: none ? "no scope" : known.join(", "),
    ...(known[0] === undefined ? {} : { example: known[0] }),
    hint: none ? "leave the scope out" : "`inforce topics` lists the scopes of each topic",
    suggestions: nearMatches(scope, known),
  });
}
