import type { PublishedChange, PublishedChangesResult } from "../../queries/changes-result.js";
import type { UpcomingResult, UpcomingRow } from "../../queries/upcoming-result.js";
import { stableId } from "../model/stable-id.js";
import type { TopicInfo } from "../model/topic.js";
import { kindInWords, seriesName, sideInWords } from "./change-words.js";
import { topicLink, withQuery } from "./explorer/explorer-links.js";
import { atomEntry, atomText, type CalendarEvent, calendarText } from "./feed-envelope.js";
import { citation } from "./source-notes.js";
import { oneLine } from "./text-width.js";
import { periodInWords } from "./timeline-words.js";

/** What narrows a feed. */
export interface FeedAsked {
  readonly topic: string | null;
  readonly subject: string | null;
}

const MOST_ENTRIES = 100;

/**
 * What posts told, the newest first, as an Atom feed. An entry keeps its id for as long as the change it tells is told so.
 *
 * @param site where the service is found, such as `http://127.0.0.1:8021`.
 */
export function changeFeed(
  { changes, since, coverage }: PublishedChangesResult,
  topics: readonly TopicInfo[],
  asked: FeedAsked,
  site: string,
): string {
  const newest = [...changes].reverse().slice(0, MOST_ENTRIES);
  return atomText({
    title: feedName(topics, asked),
    id: `urn:inforce:feed:${stableId(asked.topic, asked.subject)}`,
    self: `${site}${withQuery("/feed.atom", { ...asked })}`,
    page: `${site}${withQuery("/changes", { ...asked, since, by: "publication" })}`,
    updated: newest[0]?.day ?? coverage.to ?? since,
    entries: newest.map((change) => entryOf(change, topics, site)),
  });
}

function entryOf(change: PublishedChange, topics: readonly TopicInfo[], site: string): string {
  const { day, topic, subject, scope, before, after, evidence } = change;
  const told = periodInWords(after);
  const [first] = evidence;
  const words = [
    `${kindInWords(change.change)}: ${told}.`,
    before === null ? "" : `Before: ${periodInWords(before)}.`,
    first === undefined ? "" : `“${oneLine(first.quote)}” (${citation(first)})`,
  ];
  return atomEntry({
    title: `${seriesName(change, topics)}: ${told}`,
    id: `urn:inforce:change:${stableId(day, topic, subject, scope, change.change, told)}`,
    page: `${site}${topicLink(topic, { subject, scope })}`,
    updated: day,
    summary: words.filter((text) => text !== "").join(" "),
  });
}

/** Changes and deadlines as a calendar of whole days; one that lies between two days spans them, tentatively. */
export function changeCalendar(
  { upcoming }: UpcomingResult,
  topics: readonly TopicInfo[],
  asked: FeedAsked,
  version: string,
): string {
  const events = upcoming.map((row) => aheadEvent(row, topics, null));
  return calendarText(feedName(topics, asked), version, events);
}

/** A change or a deadline as an event. @param remind days before it on which a calendar reminds of it. */
export function aheadEvent(row: UpcomingRow, topics: readonly TopicInfo[], remind: number | null): CalendarEvent {
  const { kind, day, topic, subject, scope, change, after, event, evidence } = row;
  const name = seriesName(row, topics);
  const last = event?.latest != null && event.latest > day ? event.latest : day;
  const [first] = evidence;
  return {
    uid: stableId(kind, day, topic, subject, scope, change),
    stamp: first?.published.latest ?? day,
    first: day,
    last,
    summary:
      kind === "deadline" || change === null || after === null
        ? `Deadline: ${name}`
        : `${name}: ${kindInWords(change)}, ${sideInWords(after)}`,
    description: first === undefined ? "" : `“${oneLine(first.quote)}” (${citation(first)})`,
    tentative: last > day,
    remind,
  };
}

function feedName(topics: readonly TopicInfo[], { topic, subject }: FeedAsked): string {
  const told = topic === null ? "What applies" : (topics.find(({ id }) => id === topic)?.title ?? topic);
  return subject === null ? told : `${told}: ${subject}`;
}
