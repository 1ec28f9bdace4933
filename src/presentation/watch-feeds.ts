import type { WatchedAnswer, WatchResult } from "../../queries/watch-result.js";
import type { IsoDay } from "../model/iso-day.js";
import { stableId } from "../model/stable-id.js";
import type { TopicInfo } from "../model/topic.js";
import { seriesName, sideInWords } from "./change-words.js";
import { atomEntry, atomText, type CalendarEvent, calendarText } from "./feed-envelope.js";
import { aheadEvent } from "./feeds.js";
import { newsKindInWords, stretchDays, stretchStep } from "./news-words.js";
import { citation } from "./source-notes.js";
import { oneLine } from "./text-width.js";
import { sinceInWords, sourceOf } from "./watch-view.js";

/** Days before an event on which a calendar reminds, unless told. */
export const USUAL_REMIND_DAYS = 7;

/** A watch that has told nothing yet was last changed on some day too. */
const NO_DAY = "1970-01-01" as IsoDay;

/** The changes and the deadlines of a watch as an Atom feed. An entry keeps its id for as long as it tells the same. */
export function watchFeed(result: WatchResult, topics: readonly TopicInfo[]): string {
  const { changes, deadlines, coverage } = result;
  const told = [
    ...changes.map((change) => {
      const name = seriesName(change, topics);
      const summary = [...change.stretches.map((one) => `${stretchDays(one)}: ${stretchStep(one)}.`), wordsOf(change)];
      const shown = change.kinds.map(newsKindInWords);
      const identity = [
        change.topic,
        change.subject,
        change.scope,
        change.stretches.map(({ from, to, after }) => [from, to, sideInWords(after)]),
      ];
      return {
        title: `${name}: ${(change.corrected ? [...shown, newsKindInWords("corrected")] : shown).join(", ")}`,
        id: `urn:inforce:watch:${stableId(...identity)}`,
        updated: sourceOf(change)?.published.latest ?? coverage[1].to ?? NO_DAY,
        summary: summary.filter((text) => text !== "").join(" "),
      };
    }),
    ...deadlines.map((row) => {
      const { uid, stamp, summary, description } = aheadEvent(row, topics, null);
      return { title: `${summary}, ${row.day}`, id: `urn:inforce:watch:${uid}`, updated: stamp, summary: description };
    }),
  ].sort((a, b) => (a.updated > b.updated ? -1 : a.updated < b.updated ? 1 : 0));
  return atomText({
    title: `What changed since ${sinceInWords(result.since)}`,
    id: `urn:inforce:watch:${stableId(result.since.knownOn, result.since.recordedOn)}`,
    self: null,
    page: null,
    updated: told[0]?.updated ?? coverage[1].to ?? NO_DAY,
    entries: told.map((entry) => atomEntry({ ...entry, page: null })),
  });
}

/** The days from which answers are other ones, and the deadlines, as a calendar. @param remind days before each on which it reminds. */
export function watchCalendar(result: WatchResult, topics: readonly TopicInfo[], version: string, remind: number): string {
  const events = [
    ...result.deadlines.map((row) => aheadEvent(row, topics, remind)),
    ...result.changes.flatMap((change) => changeEvents(change, topics, remind)),
  ];
  // A new deadline may lie ahead as well.
  const distinct = [...new Map(events.map((event) => [event.uid, event])).values()];
  return calendarText(`What changed since ${sinceInWords(result.since)}`, version, distinct);
}

/** One event a stretch that begins on a day; a deadline lies on its own day. */
function changeEvents(change: WatchedAnswer, topics: readonly TopicInfo[], remind: number): readonly CalendarEvent[] {
  const { topic, subject, scope, stretches } = change;
  const name = seriesName(change, topics);
  return stretches.flatMap(({ kind, from, before, after }) => {
    const deadline = kind === "new-deadline" && typeof after.value?.amount === "string" ? (after.value.amount as IsoDay) : null;
    const day = deadline ?? from;
    if (day === null) return [];
    const uid =
      deadline === null
        ? stableId("watch", topic, subject, scope, kind, day, sideInWords(after))
        : stableId("deadline", day, topic, subject, scope, null);
    const summary = deadline === null ? `${name}: ${newsKindInWords(kind)}, ${sideInWords(after)}` : `Deadline: ${name}`;
    const told = `Before: ${sideInWords(before)}.`;
    return {
      ...{ uid, stamp: sourceOf(change)?.published.latest ?? day, first: day, last: day, summary },
      ...{
        description: [told, wordsOf(change)].filter((text) => text !== "").join(" "),
        tentative: after.answer === "possible",
        remind,
      },
    };
  });
}

function wordsOf(change: WatchedAnswer): string {
  const source = sourceOf(change);
  return source === null ? "" : `“${oneLine(source.quote)}” (${citation(source)})`;
}
