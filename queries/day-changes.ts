import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import { addDays, type IsoDay } from "../src/model/iso-day.js";
import type { TopicInfo } from "../src/model/topic.js";
import { changeKind, sideOf } from "./answer-change.js";
import { type AnswerSpan, spanOn } from "./answer-spans.js";
import type { ChangeDay, ChangeEvent, DayChange } from "./dates-result.js";
import { evidenceOf } from "./evidence.js";
import type { HistorySource } from "./history-source.js";
import type { Lane } from "./lane.js";
import type { Verdict } from "./same-outcome.js";

/** A day on which the answer of a lane changes, with the spans on either side. */
interface Step {
  readonly day: IsoDay;
  readonly lane: Lane;
  readonly before: AnswerSpan;
  readonly after: AnswerSpan;
}

/**
 * The days on which the answer for a topic changes, as `asOf` for this topic shows it: of a set every member that comes,
 * goes, or becomes more or less certain; what holds for all other countries only while no member does.
 *
 * @param everyone false where one subject was asked about: then each of its answers counts, also one that is no.
 */
export function dayChanges(
  source: HistorySource,
  topic: TopicInfo,
  lanes: readonly Lane[],
  { everyone, knownOn }: { readonly everyone: boolean; readonly knownOn: IsoDay | null },
): readonly ChangeDay[] {
  const days = new Map<IsoDay, DayChange[]>();
  for (const step of visibleSteps(topic, lanes, everyone)) {
    const change = changeOf(source, topic, step, knownOn);
    if (change) days.set(step.day, [...(days.get(step.day) ?? []), change]);
  }
  return [...days].map(([day, changes]) => ({ day, changes })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function visibleSteps(topic: TopicInfo, lanes: readonly Lane[], everyone: boolean): readonly Step[] {
  if (!everyone || !topic.subjects) return lanes.flatMap(stepsOf);
  const members = lanes.filter((lane) => lane.subject !== EVERY_OTHER);
  const others = lanes.filter((lane) => lane.subject === EVERY_OTHER).flatMap(stepsOf);
  return [
    ...members.flatMap(stepsOf).filter((step) => shows(step.before.outcome) || shows(step.after.outcome)),
    ...others.filter(({ day }) => !anyShows(members, day) && !anyShows(members, addDays(day, -1))),
  ];
}

/** Whether a member with this answer has a row of its own. */
function shows({ answer }: Verdict): boolean {
  return answer === "yes" || answer === "possible";
}

function anyShows(lanes: readonly Lane[], day: IsoDay): boolean {
  return lanes.some((lane) => {
    const span = spanOn(lane.spans, day);
    return span !== null && shows(span.outcome);
  });
}

function stepsOf(lane: Lane): readonly Step[] {
  return lane.spans.flatMap((after, at) => {
    const before = lane.spans[at - 1];
    return before && after.from !== null ? [{ day: after.from, lane, before, after }] : [];
  });
}

function changeOf(source: HistorySource, topic: TopicInfo, step: Step, knownOn: IsoDay | null): DayChange | null {
  const { lane, day } = step;
  const [before, after] = [step.before.outcome, step.after.outcome];
  const change = changeKind(before, after);
  if (change === null) return null;
  const behind = factsBehind([...after.facts, ...before.facts], day);
  return {
    topic: topic.id,
    subject: lane.subject === EVERY_OTHER ? null : lane.subject,
    scope: lane.scope,
    change,
    before: sideOf(before),
    after: sideOf(after),
    event: behind[0] ? eventOf(behind[0], day) : null,
    evidence: evidenceOf(source, behind.length > 0 ? behind : after.facts, knownOn),
  };
}

/** The facts with a bound on the day, those that begin by it first. */
function factsBehind(facts: readonly Fact[], day: IsoDay): readonly Fact[] {
  const distinct = [...new Set(facts)];
  const begin = distinct.filter((fact) => beginsBy(fact, day));
  return [...begin, ...distinct.filter((fact) => !begin.includes(fact) && (fact.end.earliest === day || fact.end.latest === day))];
}

function beginsBy({ start }: Fact, day: IsoDay): boolean {
  return start.earliest === day || start.latest === day;
}

function eventOf(fact: Fact, day: IsoDay): ChangeEvent {
  if (beginsBy(fact, day)) return { ...fact.start, of: "start" };
  return { earliest: fact.end.earliest, latest: fact.end.latest, basis: null, of: "end" };
}
