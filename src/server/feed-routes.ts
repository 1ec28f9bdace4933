import type { KnowledgeBase } from "../knowledge-base.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import { changeCalendar, changeFeed } from "../presentation/feeds.js";
import type { Parameters } from "../schemas/addresses.js";
import { type Asked, textIn } from "./query-parameters.js";

/** An address that answers with a text for people or for their programs, made in one go of one state of the base. */
export interface TextRoute {
  readonly path: string;
  readonly parameters: Parameters;
  readonly type: string;
  readonly text: (
    base: KnowledgeBase,
    asked: Asked,
    world: { readonly site: string; readonly version: string; readonly today: IsoDay },
  ) => string;
}

/** What narrows a feed. */
const FEED_PARAMETERS: Parameters = {
  topic: { kind: "text", means: "one topic", example: "mci" },
  subject: { kind: "text", means: "one country", example: "DEU" },
};

const RECENT_DAYS = 365;

/** The feeds: what posts told in the last year that is covered, and every change and deadline as a calendar. */
export const FEEDS: readonly TextRoute[] = [
  {
    path: "/feed.atom",
    parameters: FEED_PARAMETERS,
    type: "application/atom+xml; charset=utf-8",
    text: (base, asked, { site, today }) => {
      const told = narrowed(base, asked);
      const since = addDays(base.coverage().coverage.to ?? today, -RECENT_DAYS);
      return changeFeed(base.changesByPublication({ ...told, since }), base.topicsList(), told, site);
    },
  },
  {
    path: "/calendar.ics",
    parameters: FEED_PARAMETERS,
    type: "text/calendar; charset=utf-8",
    text: (base, asked, { version, today }) => {
      const told = narrowed(base, asked);
      const from = base.coverage().coverage.from ?? today;
      return changeCalendar(base.upcoming({ ...told, from }), base.topicsList(), told, version);
    },
  },
];

function narrowed(base: KnowledgeBase, asked: Asked): { readonly topic: string | null; readonly subject: string | null } {
  const topic = textIn(asked, "topic");
  return { topic: topic === null ? null : base.topic(topic).id, subject: textIn(asked, "subject") };
}
