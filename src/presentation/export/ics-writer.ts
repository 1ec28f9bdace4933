import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import type { DayBounds } from "../../model/bounds.js";
import type { Fact } from "../../model/fact.js";
import { addDays, type IsoDay, isIsoDay } from "../../model/iso-day.js";
import { stableId } from "../../model/stable-id.js";
import type { TopicInfo } from "../../model/topic.js";
import { dayInWords, daysInWords } from "../day-words.js";
import { valueInWords } from "../value-words.js";
import { icsDay, icsLine, icsText } from "./ics-line.js";
import { seriesWords, stateWords } from "./period-words.js";
import { writeLines } from "./text-chunks.js";

type EventKind = "start" | "end" | "deadline";

interface CalendarEvent extends DayBounds {
  readonly kind: EventKind;
  readonly fact: Fact;
  readonly summary: string;
}

/** A calendar of starts, ends and deadlines as all-day events; a change that lies between two days spans them, tentatively. */
export const writeIcs: ExportWriter = (data, target, { version }) => {
  target.file("", (write) => {
    const head = ["BEGIN:VCALENDAR", "VERSION:2.0", icsLine("PRODID", `-//inforce//${version}//EN`), "CALSCALE:GREGORIAN"];
    write([...head, icsLine("X-WR-CALNAME", "What applies when"), ""].join("\r\n"));
    const events = writeLines(write, eventTexts(data));
    write("END:VCALENDAR\r\n");
    return { events };
  });
};

function* eventTexts(data: ExportData): Iterable<string> {
  for (const topic of data.topics) {
    const met = new Map<string, number>();
    for (const event of eventsOf(topic, data.facts(topic))) yield eventText(data, topic, event, met);
  }
}

/** Neighbours share the event between them: it is told as the start of the later one. */
function* eventsOf(topic: TopicInfo, facts: Iterable<Fact>): Iterable<CalendarEvent> {
  let before: Fact | null = null;
  for (const fact of facts) {
    if (fact.knownTo !== null || fact.doubt !== null) continue;
    if (before !== null && !(sameSeries(before, fact) && sharesEvent(before, fact))) yield* endOf(topic, before);
    yield* startOf(topic, fact);
    yield* deadlineOf(topic, fact);
    before = fact;
  }
  if (before !== null) yield* endOf(topic, before);
}

function* startOf(topic: TopicInfo, fact: Fact): Iterable<CalendarEvent> {
  const { earliest, latest } = fact.start;
  if ((earliest === null && latest === null) || fact.state === "not-yet" || fact.state === "unknown") return;
  const value = fact.value === null || fact.state !== "in-force" ? "" : `, ${valueInWords(fact.value)}`;
  yield { kind: "start", fact, earliest, latest, summary: `${seriesWords(topic, fact)}: ${stateWords(fact.state)}${value}` };
}

function* endOf(topic: TopicInfo, fact: Fact): Iterable<CalendarEvent> {
  const { earliest, latest, kind } = fact.end;
  if (kind === "open" || (earliest === null && latest === null) || fact.state !== "in-force") return;
  yield { kind: "end", fact, earliest, latest, summary: `${seriesWords(topic, fact)}: no longer in force` };
}

function* deadlineOf(topic: TopicInfo, fact: Fact): Iterable<CalendarEvent> {
  const day = fact.value?.amount;
  if (fact.state !== "in-force" || typeof day !== "string" || !isIsoDay(day)) return;
  yield { kind: "deadline", fact, earliest: day, latest: day, summary: `Deadline: ${seriesWords(topic, fact)}` };
}

function sameSeries(a: Fact, b: Fact): boolean {
  return a.topic === b.topic && a.subject === b.subject && a.scope === b.scope;
}

function sharesEvent({ end }: Fact, { start }: Fact): boolean {
  return end.kind !== "open" && end.earliest === start.earliest && end.latest === start.latest;
}

function eventText(data: ExportData, topic: TopicInfo, event: CalendarEvent, met: Map<string, number>): string {
  const { kind, fact, earliest, latest, summary } = event;
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  if (first === null || last === null) return "";
  const told = historyOf(event, data.periods.chainOf(fact));
  const exact = earliest !== null && earliest === latest;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(event, told.anchor, met)}`,
    `DTSTAMP:${icsDay(told.changedOn)}T000000Z`,
    `LAST-MODIFIED:${icsDay(told.changedOn)}T000000Z`,
    `SEQUENCE:${told.moves}`,
    `DTSTART;VALUE=DATE:${icsDay(first)}`,
    `DTEND;VALUE=DATE:${icsDay(addDays(last, 1))}`,
    icsLine("SUMMARY", icsText(summary)),
    icsLine("DESCRIPTION", icsText(describe(data, event, first, last))),
    icsLine("CATEGORIES", `${icsText(topic.group)},${kind}`),
    `STATUS:${exact ? "CONFIRMED" : "TENTATIVE"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "",
  ].join("\r\n");
}

/** How an event was told as knowledge grew. */
interface EventHistory {
  /** What tells the event from others of its kind, whatever is told later: the last day on which the period began when it was first told. */
  readonly anchor: IsoDay | null;
  /** How often its days were told otherwise than before. */
  readonly moves: number;
  /** The day on which they were told as they are now. */
  readonly changedOn: IsoDay;
}

function historyOf({ kind, fact, earliest, latest }: CalendarEvent, chain: readonly Fact[]): EventHistory {
  const [first = fact] = chain;
  const days = ({ start, end }: Fact): string => {
    const bounds =
      kind === "end" ? [end.earliest, end.latest] : kind === "start" ? [start.earliest, start.latest] : [earliest, latest];
    return JSON.stringify(bounds);
  };
  // Before an end was announced there was no such event.
  const told = kind === "end" ? chain.filter(({ end }) => end.earliest !== null || end.latest !== null) : chain;
  const changes = told.filter((version, at) => at > 0 && days(version) !== days(told[at - 1] ?? version));
  const since = changes[changes.length - 1] ?? told[0] ?? first;
  return { anchor: first.start.latest ?? first.start.earliest, moves: changes.length, changedOn: since.knownFrom };
}

/**
 * The same for the same change of the same rule, also when its days become known better or other events of the rule come to light before it.
 */
function uidOf({ kind, fact }: CalendarEvent, anchor: IsoDay | null, met: Map<string, number>): string {
  const change = stableId(kind, fact.topic, fact.subject, fact.scope, fact.state, fact.value, anchor);
  const count = (met.get(change) ?? 0) + 1;
  met.set(change, count);
  return `${stableId(change, count)}@inforce`;
}

function describe(data: ExportData, { earliest, latest, fact }: CalendarEvent, first: IsoDay, last: IsoDay): string {
  const when =
    earliest === null
      ? `On ${daysInWords(last, last)} or earlier.`
      : latest === null
        ? `On ${daysInWords(first, first)} or later.`
        : earliest === latest
          ? ""
          : `On one of these days: ${daysInWords(earliest, latest)}.`;
  const [statement] = data.statementsOf(fact.statements.slice(0, 1));
  const post = statement === undefined ? null : data.postHead(statement.evidence.post);
  const teller = post === null ? null : data.teller(post.snapshot);
  const told = teller === null ? "" : `, ${teller.source}${teller.authority === "unknown" ? "" : `, ${teller.authority}`}`;
  const line = statement?.evidence.lines[0] ?? post?.lines[0];
  const source = post === null ? "" : `Reported in: ${post.title} (line ${line}${told}).`;
  const known = `Known from ${dayInWords(data.periods.firstKnown(fact))}.`;
  const confirmed = fact.lastConfirmedOn === null ? "" : `Last confirmed on ${dayInWords(fact.lastConfirmedOn)}.`;
  return [when, source, known, confirmed, `Topic: ${fact.topic}.`].filter((part) => part !== "").join("\n");
}
