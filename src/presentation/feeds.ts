import type { PublishedChange, PublishedChangesResult } from "../../queries/changes-result.js";
import type { UpcomingResult, UpcomingRow } from "../../queries/upcoming-result.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import { stableId } from "../model/stable-id.js";
import type { TopicInfo } from "../model/topic.js";
import { kindInWords, seriesName, sideInWords } from "./change-words.js";
import { topicLink, withQuery } from "./explorer/explorer-links.js";
import { icsDay, icsLine, icsText } from "./export/ics-line.js";
import { htmlText } from "./html-text.js";
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
  const self = `${site}${withQuery("/feed.atom", { ...asked })}`;
  const updated = instantOf(newest[0]?.day ?? coverage.to ?? since);
  const entries = newest.map((change) => entryText(change, topics, site)).join("");
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${htmlText(feedName(topics, asked))}</title>
<id>urn:inforce:feed:${stableId(asked.topic, asked.subject)}</id>
<link rel="self" type="application/atom+xml" href="${htmlText(self)}"/>
<link rel="alternate" type="text/html" href="${htmlText(`${site}${withQuery("/changes", { ...asked, since, by: "publication" })}`)}"/>
<updated>${updated}</updated>
<author><name>inforce</name></author>
${entries}</feed>
`;
}

function entryText(change: PublishedChange, topics: readonly TopicInfo[], site: string): string {
  const { day, topic, subject, scope, before, after, evidence } = change;
  const told = periodInWords(after);
  const [first] = evidence;
  const words = [
    `${kindInWords(change.change)}: ${told}.`,
    before === null ? "" : `Before: ${periodInWords(before)}.`,
    first === undefined ? "" : `“${oneLine(first.quote)}” (${citation(first)})`,
  ];
  return `<entry>
<title>${htmlText(`${seriesName(change, topics)}: ${told}`)}</title>
<id>urn:inforce:change:${stableId(day, topic, subject, scope, change.change, told)}</id>
<link rel="alternate" type="text/html" href="${htmlText(`${site}${topicLink(topic, { subject, scope })}`)}"/>
<updated>${instantOf(day)}</updated>
<summary>${htmlText(words.filter((text) => text !== "").join(" "))}</summary>
</entry>
`;
}

/** A feed asks for an instant; the day of publication has none, so that it is the first of its day. */
function instantOf(day: IsoDay): string {
  return `${day}T00:00:00Z`;
}

/** Changes and deadlines as a calendar of whole days; one that lies between two days spans them, tentatively. */
export function changeCalendar(
  { upcoming }: UpcomingResult,
  topics: readonly TopicInfo[],
  asked: FeedAsked,
  version: string,
): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", icsLine("PRODID", `-//inforce//${version}//EN`), "CALSCALE:GREGORIAN"];
  const lines = [
    ...head,
    icsLine("X-WR-CALNAME", icsText(feedName(topics, asked))),
    ...upcoming.flatMap((row) => eventLines(row, topics)),
  ];
  return `${[...lines, "END:VCALENDAR"].join("\r\n")}\r\n`;
}

function eventLines(row: UpcomingRow, topics: readonly TopicInfo[]): readonly string[] {
  const { kind, day, topic, subject, scope, change, after, event, evidence } = row;
  const name = seriesName(row, topics);
  const summary =
    kind === "deadline" || change === null || after === null
      ? `Deadline: ${name}`
      : `${name}: ${kindInWords(change)}, ${sideInWords(after)}`;
  const last = event?.latest != null && event.latest > day ? event.latest : day;
  const [first] = evidence;
  const told = first === undefined ? "" : `“${oneLine(first.quote)}” (${citation(first)})`;
  return [
    "BEGIN:VEVENT",
    icsLine("UID", `${stableId(kind, day, topic, subject, scope, change)}@inforce`),
    `DTSTAMP:${icsDay(first?.published.latest ?? day)}T000000Z`,
    `DTSTART;VALUE=DATE:${icsDay(day)}`,
    `DTEND;VALUE=DATE:${icsDay(addDays(last, 1))}`,
    `STATUS:${last > day ? "TENTATIVE" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    icsLine("SUMMARY", icsText(summary)),
    ...(told === "" ? [] : [icsLine("DESCRIPTION", icsText(told))]),
    "END:VEVENT",
  ];
}

function feedName(topics: readonly TopicInfo[], { topic, subject }: FeedAsked): string {
  const told = topic === null ? "What applies" : (topics.find(({ id }) => id === topic)?.title ?? topic);
  return subject === null ? told : `${told}: ${subject}`;
}
