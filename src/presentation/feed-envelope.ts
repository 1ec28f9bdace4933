import { addDays, type IsoDay } from "../model/iso-day.js";
import { icsDay, icsLine, icsText } from "./export/ics-line.js";
import { htmlText } from "./html-text.js";

/** A link of a feed or of one of its entries; null where there is nowhere to lead to. */
type Link = string | null;

/** An Atom feed, its entries made by `atomEntry`. */
export interface AtomFeed {
  readonly title: string;
  /** Stays the same for as long as it is the same feed. */
  readonly id: string;
  readonly self: Link;
  readonly page: Link;
  readonly updated: IsoDay;
  readonly entries: readonly string[];
}

/** The text of an Atom feed. */
export function atomText({ title, id, self, page, updated, entries }: AtomFeed): string {
  const links = [
    ...(self === null ? [] : [`<link rel="self" type="application/atom+xml" href="${htmlText(self)}"/>\n`]),
    ...(page === null ? [] : [`<link rel="alternate" type="text/html" href="${htmlText(page)}"/>\n`]),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${htmlText(title)}</title>
<id>${id}</id>
${links.join("")}<updated>${instantOf(updated)}</updated>
<author><name>inforce</name></author>
${entries.join("")}</feed>
`;
}

/** One entry of a feed. */
export function atomEntry(entry: {
  readonly title: string;
  readonly id: string;
  readonly page: Link;
  readonly updated: IsoDay;
  readonly summary: string;
}): string {
  const link = entry.page === null ? "" : `<link rel="alternate" type="text/html" href="${htmlText(entry.page)}"/>\n`;
  return `<entry>
<title>${htmlText(entry.title)}</title>
<id>${entry.id}</id>
${link}<updated>${instantOf(entry.updated)}</updated>
<summary>${htmlText(entry.summary)}</summary>
</entry>
`;
}

/** A feed asks for an instant; the day of publication has none, so that it is the first of its day. */
function instantOf(day: IsoDay): string {
  return `${day}T00:00:00Z`;
}

/** An event of whole days. */
export interface CalendarEvent {
  readonly uid: string;
  /** The day on which it was told as it is. */
  readonly stamp: IsoDay;
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly summary: string;
  /** Empty: there is nothing more to say. */
  readonly description: string;
  /** Whether it may lie on any of its days. */
  readonly tentative: boolean;
  /** Days before it on which a calendar reminds of it; null: it does not. */
  readonly remind: number | null;
}

/** A calendar (iCalendar) of events of whole days. */
export function calendarText(name: string, version: string, events: readonly CalendarEvent[]): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", icsLine("PRODID", `-//inforce//${version}//EN`), "CALSCALE:GREGORIAN"];
  const lines = [...head, icsLine("X-WR-CALNAME", icsText(name)), ...events.flatMap(eventLines)];
  return `${[...lines, "END:VCALENDAR"].join("\r\n")}\r\n`;
}

function eventLines({ uid, stamp, first, last, summary, description, tentative, remind }: CalendarEvent): readonly string[] {
  return [
    "BEGIN:VEVENT",
    icsLine("UID", `${uid}@inforce`),
    `DTSTAMP:${icsDay(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${icsDay(first)}`,
    `DTEND;VALUE=DATE:${icsDay(addDays(last, 1))}`,
    `STATUS:${tentative ? "TENTATIVE" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    icsLine("SUMMARY", icsText(summary)),
    ...(description === "" ? [] : [icsLine("DESCRIPTION", icsText(description))]),
    ...(remind === null ? [] : alarmLines(summary, remind)),
    "END:VEVENT",
  ];
}

function alarmLines(summary: string, days: number): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    icsLine("DESCRIPTION", icsText(summary)),
    `TRIGGER:${days === 0 ? "PT0S" : `-P${days}D`}`,
    "END:VALARM",
  ];
}
