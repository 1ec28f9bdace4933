import { certaintyOn } from "../src/model/bounds.js";
import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import type { Finding } from "../src/model/finding.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import { asOf } from "./as-of.js";
import { placementOf } from "./as-of-horizon.js";
import type { Answer, AsOfRequest } from "./as-of-result.js";
import { outcomeOn } from "./day-outcome.js";
import { evidenceOfStatements } from "./evidence.js";
import type { ExplainedPeriod, ExplainedStatement, ExplainResult, Explanation, Settling } from "./explain-result.js";
import { explainedEvents } from "./explained-bounds.js";
import { concerns, explainedStatement } from "./explained-statement.js";
import type { ExplainSource } from "./history-source.js";
import { resolveSeries } from "./series-request.js";

/** The same question as to `asOf`, about one topic. */
export interface ExplainRequest extends AsOfRequest {
  readonly topic: string;
}

/**
 * How an answer comes about: the periods of the series and what their bounds allow to say about the day, where each bound
 * comes from, the statements for and against in the order in which they became known, the full lists among them, findings,
 * acts, and for a doubt the evidence that would settle it. Without a subject or scope each answer of the topic is explained.
 *
 * @throws InforceError as `asOf`.
 * @example explain(source, { topic: "ut/ferries", subject: "FRA", day: isoDay("2021-07-01") }).explanations[0].statements.map((one) => one.stance) // ["against", "for"]
 */
export function explain(source: ExplainSource, request: ExplainRequest): ExplainResult {
  return source.batch(() => {
    const { topic, subject, scope } = resolveSeries(source, request);
    const result = asOf(source, { ...request, topic: topic.id });
    const { asOf: day, knownOn, coverage } = result;
    const placement = placementOf(coverage, day);
    const lookOn = placement === "before" ? null : placement === "beyond" && !request.carryForward ? coverage.to : day;
    const statements = source.statementsOfTopic(topic.id).filter(({ knownFrom }) => knownOn === null || knownFrom <= knownOn);
    const explanations = result.answers.map((answer) =>
      explanationOf(source, answer, statements, { lookOn, knownOn, subjects: topic.subjects }),
    );
    return { schemaVersion: 1, topic: topic.id, subject, scope, asOf: day, knownOn, coverage, explanations };
  });
}

interface Look {
  readonly lookOn: IsoDay | null;
  readonly knownOn: IsoDay | null;
  readonly subjects: boolean;
}

function explanationOf(
  source: ExplainSource,
  answer: Answer,
  all: readonly Statement[],
  { lookOn, knownOn, subjects }: Look,
): Explanation {
  const { topic, scope } = answer;
  const asked = answer.subject ?? (subjects ? EVERY_OTHER : null);
  const own = source.series(topic, asked, scope, knownOn);
  const byDefault =
    subjects && (asked === EVERY_OTHER || (lookOn !== null && outcomeOn([...own].reverse(), lookOn).facts.length === 0));
  const facts = byDefault ? source.series(topic, EVERY_OTHER, scope, knownOn) : own;
  const speaking = new Set(outcomeOn([...facts].reverse(), lookOn).facts);
  const cited = new Set([...speaking].flatMap((fact) => fact.statements));
  const about = all.filter((statement) => cited.has(statement.id) || concerns(statement, asked, scope));
  const byId = new Map(about.map((statement) => [statement.id, statement]));
  const periods = facts.map((fact, at) => periodOf(fact, followingOf(facts, at), byId, lookOn, speaking));
  const settingBounds = periods
    .filter((period) => period.answers)
    .flatMap(({ events }) => events.flatMap(({ earliest, latest }) => [earliest, latest]));
  const used = new Set([...cited, ...settingBounds.flatMap((bound) => bound.statements)]);
  const value = answer.value ?? answer.lastKnown?.value ?? null;
  return {
    answer,
    lookedAt: lookOn,
    byDefault,
    periods,
    statements: about.flatMap((statement): readonly ExplainedStatement[] => {
      const [evidence] = evidenceOfStatements(source, [statement], knownOn);
      if (!evidence) return [];
      return [
        explainedStatement(statement, {
          subject: asked,
          day: lookOn ?? statement.knownFrom,
          value,
          used: used.has(statement.id),
          evidence,
        }),
      ];
    }),
    findings: findingsOf(source, speaking, knownOn).filter(({ subject }) => subject === null || subject === asked),
    acts: actsOf(source, about),
    settledBy: settlings(answer, speaking, lookOn),
  };
}

/** The next of the settled facts: those in doubt stand beside them. */
function followingOf(facts: readonly Fact[], at: number): Fact | null {
  return facts[at]?.doubt ? null : (facts.slice(at + 1).find(({ doubt }) => doubt === null) ?? null);
}

function periodOf(
  fact: Fact,
  following: Fact | null,
  statements: ReadonlyMap<string, Statement>,
  day: IsoDay | null,
  speaking: ReadonlySet<Fact>,
): ExplainedPeriod {
  const { state, value, start, end, disputed, doubt } = fact;
  const shares = following && following.start.earliest === end.earliest && following.start.latest === end.latest;
  return {
    state,
    value,
    start,
    end,
    disputed,
    doubt,
    certainty: day === null ? "no" : certaintyOn(start, end, day),
    answers: speaking.has(fact),
    events: explainedEvents(fact, shares ? following : null, statements),
  };
}

function findingsOf(source: ExplainSource, facts: ReadonlySet<Fact>, knownOn: IsoDay | null): readonly Finding[] {
  const ids = [...new Set([...facts].flatMap((fact) => fact.findings))].sort();
  const findings = ids.flatMap((id) => source.finding(id) ?? []);
  return findings.filter(({ knownFrom }) => knownOn === null || knownFrom === null || knownFrom <= knownOn);
}

function actsOf(source: ExplainSource, statements: readonly Statement[]): readonly Instrument[] {
  const ids = [...new Set(statements.flatMap(({ instrument }) => instrument ?? []))];
  return ids.flatMap((id) => source.instrument(id) ?? []);
}

/** The events whose day lies on both sides of the day asked about; with nothing known, anything at all. */
function settlings(answer: Answer, speaking: ReadonlySet<Fact>, day: IsoDay | null): readonly Settling[] {
  const said = answer.lastKnown?.answer ?? answer.answer;
  if (day === null || said === "yes" || said === "no") return [];
  const open = ({ earliest, latest }: Fact["start"] | Fact["end"]): boolean =>
    (earliest === null || earliest <= day) && (latest === null || day < latest);
  const events = [...speaking].flatMap(({ state, value, start, end }): readonly Settling[] => [
    ...(open(start) && start.latest !== start.earliest
      ? [{ event: "start" as const, state, value, earliest: start.earliest, latest: start.latest }]
      : []),
    ...(end.kind !== "open" && open(end)
      ? [{ event: "end" as const, state, value, earliest: end.earliest, latest: end.latest }]
      : []),
  ]);
  // The start of one period is the end of the one before: one doubt, told once.
  const distinct = events.filter(
    (one) =>
      one.event === "start" ||
      !events.some((other) => other.event === "start" && other.earliest === one.earliest && other.latest === one.latest),
  );
  return distinct.length > 0 ? distinct : [{ event: "any", state: null, value: null, earliest: null, latest: day }];
}
