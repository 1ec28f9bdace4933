import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { TopicInfo } from "../src/model/topic.js";
import { evidenceOfAnswer } from "./answer-evidence.js";
import { coverageAsKnown, coverageOfTopic, placementOf } from "./as-of-horizon.js";
import type { Answer, AsOfRequest, AsOfResult, UnreadSentences } from "./as-of-result.js";
import { isMember, type SeriesFacts, seriesOnDay } from "./as-of-series.js";
import { type DayOutcome, outcomeOn } from "./day-outcome.js";
import { disagreeingEvidence } from "./evidence.js";
import type { FactSource } from "./fact-source.js";
import { resolveRequest } from "./request-check.js";

/** One question, resolved. */
interface Question {
  readonly covered: Coverage;
  readonly source: FactSource;
  readonly knownOn: IsoDay | null;
  /** The day whose facts answer: the last covered day where the day asked about lies beyond it; null before the archive. */
  readonly lookOn: IsoDay | null;
  readonly outOfCoverage: boolean;
  readonly subject: string | null;
  readonly scope: string | null;
  /** By topic, the days of sentences that were not read; filled as topics are asked about. */
  readonly unread: Map<string, readonly IsoDay[]>;
}

/**
 * What applied on a day, as known on a day.
 *
 * Without a topic every topic answers: a row for each status, quantity and deadline (each known scope), and one for each
 * member that is in force or possible. With a subject or scope exactly that series answers, also when the answer is no.
 * Days are civil days; a day outside what the archive covers answers `unknown` / `out-of-coverage`, beside what was last
 * known.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`; `INVALID_ARGUMENT` for a subject that no asked
 * topic has.
 * @example asOf(source, { day: isoDay("2021-12-10"), topic: "kz/direct-flights", subject: "DEU" }).answers[0].answer // "yes"
 */
export function asOf(source: FactSource, request: AsOfRequest): AsOfResult {
  const { subjects = [] } = request;
  if (subjects.length === 0) return source.batch(() => answersFor(source, request));
  return source.batch(() => together(subjects.map((subject) => answersFor(source, { ...request, subject }))));
}

/** The answers of several countries as one: topic by topic, in the order in which the countries were named, each country once. */
function together([first, ...others]: readonly AsOfResult[]): AsOfResult {
  if (first === undefined || others.length === 0) return first as AsOfResult;
  const byTopic = new Map<string, Map<string, Answer>>();
  for (const answer of [first, ...others].flatMap(({ answers }) => answers)) {
    const known = byTopic.get(answer.topic) ?? new Map<string, Answer>();
    byTopic.set(answer.topic, known.set(JSON.stringify([answer.subject, answer.scope]), answer));
  }
  return { ...first, answers: [...byTopic.values()].flatMap((answers) => [...answers.values()]) };
}

function answersFor(source: FactSource, request: AsOfRequest): AsOfResult {
  const { day, knownOn = null, carryForward = false } = request;
  const { topics, subject, scope } = resolveRequest(source, request);
  const unread = new Map<string, readonly IsoDay[]>();
  // Each jurisdiction has its own horizon.
  const questions = new Map<string, Question>();
  const questionOf = ({ id }: TopicInfo): Question => {
    const code = id.slice(0, id.indexOf("/"));
    const known = questions.get(code);
    if (known) return known;
    const covered = coverageOfTopic(source, id, knownOn);
    const placement = placementOf(covered, day);
    const outOfCoverage = placement === "before" || (placement === "beyond" && !carryForward);
    const lookOn = placement === "before" ? null : outOfCoverage ? covered.to : day;
    const question: Question = { source, covered, knownOn, lookOn, outOfCoverage, subject, scope, unread };
    questions.set(code, question);
    return question;
  };
  const answers = topics.flatMap((topic) => {
    const question = questionOf(topic);
    return subject === null ? topicAnswers(question, topic) : subjectAnswers(question, topic);
  });
  const [only, ...others] = questions.values();
  const coverage = only && others.length === 0 ? only.covered : coverageAsKnown(source.coverage(), knownOn);
  return { schemaVersion: 1, asOf: day, knownOn, coverage, answers };
}

/** A row for each scope, one for each member that holds or may hold; one for everybody where no member does. */
function topicAnswers(question: Question, topic: TopicInfo): readonly Answer[] {
  const { source, lookOn, knownOn, scope } = question;
  const facts = lookOn === null ? [] : source.factsOfTopicOn(topic.id, lookOn, knownOn);
  const all = seriesOnDay(topic, facts);
  const asked = scope === null ? all : all.filter((series) => series.scope === scope);
  const answers: Answer[] = [];
  for (const series of asked) {
    if (series.subject === EVERY_OTHER) continue;
    const outcome = outcomeOf(question, series.facts);
    if (isMember(series) && outcome.answer !== "yes" && outcome.answer !== "possible") continue;
    answers.push(answerOf(question, topic, series, outcome));
  }
  if (answers.length > 0) return answers;
  const others = asked.find((series) => series.subject === EVERY_OTHER)?.facts ?? [];
  return [answerOf(question, topic, { subject: null, scope }, outcomeOf(question, others))];
}

/** Exactly the series of one subject: its own facts, else what holds for every country that no statement names. */
function subjectAnswers(question: Question, topic: TopicInfo): readonly Answer[] {
  const { source, lookOn, knownOn, subject, scope } = question;
  const scopes = scope !== null ? [scope] : topic.scopes.length > 0 ? topic.scopes : [null];
  return scopes.map((one) => {
    const factsOf = (who: string | null): readonly Fact[] =>
      lookOn === null ? [] : source.factsOn(topic.id, who, one, lookOn, knownOn);
    const own = outcomeOf(question, factsOf(subject));
    const outcome = own.facts.length > 0 ? own : outcomeOf(question, factsOf(EVERY_OTHER));
    return answerOf(question, topic, { subject, scope: one }, outcome);
  });
}

function outcomeOf({ lookOn }: Question, facts: readonly Fact[]): DayOutcome {
  return outcomeOn(facts, lookOn);
}

function answerOf(
  question: Question,
  topic: TopicInfo,
  { subject, scope }: Pick<SeriesFacts, "subject" | "scope">,
  outcome: DayOutcome,
): Answer {
  const { outOfCoverage, source, knownOn, lookOn } = question;
  const { answer, state, value, candidates, start, end, facts } = outcome;
  const said = outOfCoverage
    ? ({ answer: "unknown", state: "out-of-coverage", value: null, candidates: null, start: null, end: null } as const)
    : { answer, state, value, candidates, start, end };
  return {
    topic: topic.id,
    subject,
    scope,
    ...said,
    lastConfirmedOn: lastConfirmed(facts),
    lastKnown: outOfCoverage && lookOn !== null ? { answer, state, value, start, end, on: lookOn } : null,
    unread: unreadSince(question, topic.id, lastConfirmed(facts)),
    evidence: evidenceOfAnswer(outcome, { source, day: lookOn, knownOn }),
    disagreeing: disagreeingEvidence(source, facts, knownOn),
    findings: [...new Set(facts.flatMap((fact) => fact.findings))].sort(),
  };
}

function unreadSince({ source, knownOn, unread }: Question, topic: string, confirmed: IsoDay | null): UnreadSentences {
  const days = unread.get(topic) ?? source.unreadDays(topic, knownOn);
  unread.set(topic, days);
  const later = confirmed === null ? days : days.filter((day) => day > confirmed);
  return { sentences: later.length, since: later[0] ?? null };
}

function lastConfirmed(facts: readonly Fact[]): IsoDay | null {
  const days = facts.flatMap((fact) => fact.lastConfirmedOn ?? []).sort();
  return days[days.length - 1] ?? null;
}
