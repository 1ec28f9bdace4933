import type { DeskFiles } from "../knowledge-base/desk-files.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import { changeCalendar, changeFeed } from "../presentation/feeds.js";
import { USUAL_REMIND_DAYS, watchCalendar, watchFeed } from "../presentation/watch-feeds.js";
import { FEED_ADDRESSES, type Parameters } from "../schemas/addresses.js";
import { watched } from "./answering.js";
import { type Asked, textIn } from "./query-parameters.js";

/** An address that answers with a text for people or for their programs, made in one go of one state of the base. */
export interface TextRoute {
  readonly path: string;
  readonly parameters: Parameters;
  readonly type: string;
  readonly text: (base: KnowledgeBase, asked: Asked, world: TextWorld) => string;
  /** Whether it tells of what the desk has accepted and written. */
  readonly desk?: boolean;
}

/** What a text is made with beside the knowledge base. */
export interface TextWorld {
  /** Where the service is found, such as `http://127.0.0.1:8021`. */
  readonly site: string;
  readonly version: string;
  readonly today: IsoDay;
  readonly desk: DeskFiles;
}

const RECENT_DAYS = 365;

const TEXTS: Readonly<Record<string, TextRoute["text"]>> = {
  feed: (base, asked, { site, today }) => {
    const told = narrowed(base, asked);
    const since = addDays(base.coveredDays().to ?? today, -RECENT_DAYS);
    return changeFeed(base.changesByPublication({ ...told, since }), base.topicsList(), told, site);
  },
  calendar: (base, asked, { version, today }) => {
    const told = narrowed(base, asked);
    const from = base.coveredDays().from ?? today;
    return changeCalendar(base.upcoming({ ...told, from }), base.topicsList(), told, version);
  },
  "watch-feed": (base, asked, { today }) => watchFeed(watched(base, asked, today), base.topicsList()),
  "watch-calendar": (base, { remind = USUAL_REMIND_DAYS, ...asked }, { version, today }) =>
    watchCalendar(watched(base, asked, today), base.topicsList(), version, Number(remind)),
};

/** The feeds and calendars as texts. */
export const FEEDS: readonly TextRoute[] = FEED_ADDRESSES.flatMap(({ name, path, parameters, type }) => {
  const text = TEXTS[name];
  return text === undefined ? [] : [{ path, parameters, type, text }];
});

function narrowed(base: KnowledgeBase, asked: Asked): { readonly topic: string | null; readonly subject: string | null } {
  const topic = textIn(asked, "topic");
  return { topic: topic === null ? null : base.topic(topic).id, subject: textIn(asked, "subject") };
}
