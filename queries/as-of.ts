import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { TopicInfo } from "../src/model/topic.js";
import { evidenceOfAnswer } from "./answer-evidence.js";
import { coverageAsKnown, coverageOfTopic, placementOf } from "./as-of-horizon.js";
import type { Answer, AsOfRequest, AsOfResult, BriefAnswer, BriefAsOf, UnreadSentences } from "./as-of-result.js";
import { isMember, type SeriesFacts, seriesOnDay } from "./as-of-series.js";
import { type DayOutcome, NOTHING_SAID, outcomeOn } from "./day-outcome.js";
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
  return eachSubject(source, request, answerOf);
}

/**
 * The same in brief, for whoever shows a list: the words behind an answer where it is the only one of its topic, and none where there are
 * several.
 */
export function asOfInBrief(source: FactSource, request: AsOfRequest): BriefAsOf {
  return eachSubject(source, request, briefAnswerOf);
}

/** Makes the answer of one series; `alone` where it is the only one of its topic. */
type Answering<One> = (question: Question, topic: TopicInfo, series: Whose, outcome: DayOutcome, alone: boolean) => One;

/** The country and the scope of a series. */
type Whose = Pick<SeriesFacts, "subject" | "scope">;

type Answers<One> = Omit<AsOfResult, "answers"> & { readonly answers: readonly One[] };
type Named = Pick<Answer, "topic" | "subject" | "scope">;

function eachSubject<One extends Named>(source: FactSource, request: AsOfRequest, answering: Answering<One>): Answers<One> {
  const { subjects = [] } = request;
  if (subjects.length === 0) return source.batch(() => answersFor(source, request, answering));
  return source.batch(() => together(subjects.map((subject) => answersFor(source, { ...request, subject }, answering))));
}

/** The answers of several countries as one: topic by topic, in the order in which the countries were named, each country once. */
function together<One extends Named>([first, ...others]: readonly Answers<One>[]): Answers<One> {
  if (first === undefined || others.length === 0) return first as Answers<One>;
  const byTopic = new Map<string, Map<string, One>>();
  for (const answer of [first, ...others].flatMap(({ answers }) => answers)) {
    const known = byTopic.get(answer.topic) ?? new Map<string, One>();
    byTopic.set(answer.topic, known.set(JSON.stringify([answer.subject, answer.scope]), answer));
  }
  return { ...first, answers: [...byTopic.values()].flatMap((answers) => [...answers.values()]) };
}

function answersFor<One>(source: FactSource, request: AsOfRequest, answering: Answering<One>): Answers<One> {
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
    const found = subject === null ? topicOutcomes(question, topic) : subjectOutcomes(question, topic);
    return found.map(([series, outcome]) => answering(question, topic, series, outcome, found.length === 1));
  });
  const [only, ...others] = questions.values();
  const coverage = only && others.length === 0 ? only.covered : coverageAsKnown(source.coverage(), knownOn);
  return { schemaVersion: 1, asOf: day, knownOn, coverage, answers };
}

/** A series, and what holds of it. */
type Found = readonly [series: Whose, outcome: DayOutcome];

/** A row for each scope, one for each member that holds or may hold; one for everybody where no member does. */
function topicOutcomes(question: Question, topic: TopicInfo): readonly Found[] {
  const { source, lookOn, knownOn, scope } = question;
  const facts = lookOn === null ? [] : source.factsOfTopicOn(topic.id, lookOn, knownOn);
  const all = seriesOnDay(topic, facts);
  const asked = scope === null ? all : all.filter((series) => series.scope === scope);
  const found: Found[] = [];
  for (const series of asked) {
    if (series.subject === EVERY_OTHER) continue;
    const outcome = outcomeOf(question, series.facts);
    if (isMember(series) && outcome.answer !== "yes" && outcome.answer !== "possible") continue;
    found.push([series, outcome]);
  }
  if (found.length > 0) return found;
  const others = asked.find((series) => series.subject === EVERY_OTHER)?.facts ?? [];
  return [[{ subject: null, scope }, outcomeOf(question, others)]];
}

/** Exactly the series of one subject: its own facts, else what holds for every country that no statement names. */
function subjectOutcomes(question: Question, topic: TopicInfo): readonly Found[] {
  const { source, lookOn, knownOn, subject, scope } = question;
  const scopes = scope !== null ? [scope] : topic.scopes.length > 0 ? topic.scopes : [null];
  return scopes.map((one) => {
    const factsOf = (who: string | null): readonly Fact[] =>
      lookOn === null ? [] : source.factsOn(topic.id, who, one, lookOn, knownOn);
    const own = outcomeOf(question, factsOf(subject));
    return [{ subject, scope: one }, own.facts.length > 0 ? own : outcomeOf(question, factsOf(EVERY_OTHER))];
  });
}

function outcomeOf({ lookOn }: Question, facts: readonly Fact[]): DayOutcome {
  return outcomeOn(facts, lookOn);
}

function answerOf(question: Question, topic: TopicInfo, series: Whose, outcome: DayOutcome): Answer {
  const { source, knownOn } = question;
  const { facts } = outcome;
  return {
    ...saidOf(question, topic, series, outcome),
    unread: unreadSince(question, topic.id, lastConfirmed(facts)),
    evidence: evidenceOf(question, outcome),
    disagreeing: disagreeingEvidence(source, facts, knownOn),
    findings: [...new Set(facts.flatMap((fact) => fact.findings))].sort(),
  };
}

function briefAnswerOf(question: Question, topic: TopicInfo, series: Whose, outcome: DayOutcome, alone: boolean): BriefAnswer {
  return { ...saidOf(question, topic, series, outcome), evidence: alone ? evidenceOf(question, outcome) : [] };
}

function saidOf(
  { outOfCoverage, lookOn }: Question,
  topic: TopicInfo,
  { subject, scope }: Whose,
  { answer, state, value, candidates, possibleValue, start, end, facts }: DayOutcome,
): Omit<BriefAnswer, "evidence"> {
  const said = outOfCoverage
    ? ({ ...NOTHING_SAID, state: "out-of-coverage" } as const)
    : { answer, state, value, candidates, possibleValue, start, end };
  return {
    topic: topic.id,
    subject,
    scope,
    ...said,
    lastConfirmedOn: lastConfirmed(facts),
    lastKnown: outOfCoverage && lookOn !== null ? { answer, state, value, start, end, on: lookOn } : null,
  };
}

function evidenceOf({ source, knownOn, lookOn }: Question, outcome: DayOutcome): Answer["evidence"] {
  return evidenceOfAnswer(outcome, { source, day: lookOn, knownOn });
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
