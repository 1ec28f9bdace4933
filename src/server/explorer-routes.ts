import { type DeskFiles, settledBy } from "../knowledge-base/desk-files.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { findCountry } from "../model/countries/country-lookup.js";
import { InforceError } from "../model/errors.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import type { ReviewKind } from "../model/review-kind.js";
import { changesPage, comparePage, upcomingPage } from "../presentation/explorer/change-pages.js";
import { explainPage } from "../presentation/explorer/explain-page.js";
import type { ExplorerPage } from "../presentation/explorer/explorer-layout.js";
import { postPage } from "../presentation/explorer/post-page.js";
import { findingsPage, searchPage, sourcesPage } from "../presentation/explorer/record-pages.js";
import { reviewPage } from "../presentation/explorer/review-page.js";
import { apiPage, type ShownAddress } from "../presentation/explorer/service-pages.js";
import { countryPage, topicPage, topicsPage } from "../presentation/explorer/topic-pages.js";
import {
  ADDRESSES,
  ALL_ITEMS,
  AUDIT_PARAMETERS,
  CHECK_BODY,
  EXPORT_PARAMETERS,
  FEED_ADDRESSES,
  type Parameters,
} from "../schemas/addresses.js";
import type { Member } from "../schemas/question.js";
import { DAY, TEXT } from "./day-view.js";
import { explorerText, HTML_TYPE } from "./explorer-page.js";
import type { TextRoute } from "./feed-routes.js";
import { type Asked, dayIn, textIn } from "./query-parameters.js";

/** One view of the explorer: its address, what may be asked of it, and its page, made in one go of one state of the base. */
interface ExplorerView {
  readonly path: string;
  readonly parameters: Parameters;
  readonly page: (base: KnowledgeBase, asked: Asked, today: IsoDay, desk: DeskFiles) => ExplorerPage;
  /** Whether it tells of what the desk has accepted and written. */
  readonly desk?: boolean;
}

const NARROW: Parameters = { topic: TEXT, subject: TEXT, knownOn: DAY };
const ONE_TOPIC: Parameters = { jurisdiction: TEXT, name: TEXT, subject: TEXT, scope: TEXT, from: DAY, to: DAY, knownOn: DAY };
const BY: Member = {
  kind: "choice",
  means: "by the day of effect or of publication",
  example: "effect",
  choices: ["effect", "publication"],
};
const REVIEWED: Parameters = { ...NARROW, kind: TEXT, source: TEXT, post: TEXT, since: DAY, item: TEXT, all: ALL_ITEMS };
const RECENT_DAYS = 90;
const MOST_HITS = 50;

/** Every view but that of a day, in the order of the navigation. */
const EXPLORER_VIEWS: readonly ExplorerView[] = [
  { path: "/topics", parameters: {}, page: topicsView },
  { path: "/topic/:jurisdiction/:name", parameters: ONE_TOPIC, page: topicView },
  { path: "/country/:code", parameters: { code: TEXT, knownOn: DAY }, page: countryView },
  { path: "/post/:id", parameters: { id: TEXT }, page: (base, { id }) => postPage(base.post(String(id)), base.topicsList()) },
  { path: "/explain", parameters: { ...NARROW, scope: TEXT, day: DAY }, page: explainView },
  { path: "/changes", parameters: { ...NARROW, since: DAY, until: DAY, by: BY }, page: changesView },
  { path: "/upcoming", parameters: { ...NARROW, from: DAY, to: DAY }, page: upcomingView },
  { path: "/compare", parameters: { ...NARROW, from: DAY, to: DAY }, page: compareView },
  { path: "/search", parameters: { words: TEXT, topic: TEXT, subject: TEXT }, page: searchView },
  { path: "/review", parameters: REVIEWED, page: reviewView, desk: true },
  { path: "/findings", parameters: { rule: TEXT, topic: TEXT, subject: TEXT }, page: findingsView },
  { path: "/sources", parameters: {}, page: (base) => sourcesPage(base.sources(), base.coverage()) },
  { path: "/api", parameters: {}, page: () => apiPage(SHOWN_ADDRESSES) },
];

/** The views as texts. */
export const EXPLORER_ROUTES: readonly TextRoute[] = EXPLORER_VIEWS.map(({ page, ...view }) => {
  const text: TextRoute["text"] = (base, asked, { today, desk }) => explorerText(page(base, asked, today, desk), base);
  return { ...view, type: HTML_TYPE, text };
});

function narrowIn(asked: Asked): {
  readonly topic: string | null;
  readonly subject: string | null;
  readonly knownOn: IsoDay | null;
} {
  return { topic: textIn(asked, "topic"), subject: textIn(asked, "subject"), knownOn: dayIn(asked, "knownOn") };
}

function topicsView(base: KnowledgeBase): ExplorerPage {
  const { topics } = base.topics();
  const known = topics.filter(({ statements }) => statements > 0);
  const timelines = base.timelines(known.map(({ id }) => ({ topic: id })));
  const byTopic = new Map(timelines.map((timeline) => [timeline.topic, timeline]));
  const { from, to } = base.coveredDays();
  const [first, last] = [Number((from ?? "0").slice(0, 4)), Number((to ?? "-1").slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return topicsPage(
    topics.map((topic) => ({ topic, timeline: byTopic.get(topic.id) ?? null })),
    years,
  );
}

function topicView(base: KnowledgeBase, asked: Asked): ExplorerPage {
  const topic = base.topic(`${asked.jurisdiction}/${asked.name}`);
  const { subject, knownOn } = narrowIn(asked);
  const [scope, from, to] = [textIn(asked, "scope"), dayIn(asked, "from"), dayIn(asked, "to")];
  return topicPage({ topic, result: base.timeline({ topic: topic.id, subject, scope, from, to, knownOn }) });
}

function countryView(base: KnowledgeBase, asked: Asked): ExplorerPage {
  const { knownOn } = narrowIn(asked);
  const named = textIn(asked, "code") ?? "";
  const topics = base.topicsList().filter(({ subjects }) => subjects);
  const timelines = base.timelines(topics.map(({ id }) => ({ topic: id, subject: named, knownOn })));
  const code = findCountry(named);
  const shown = topics.flatMap((topic, at) => {
    const result = timelines[at];
    return result?.periods.some(({ subject }) => subject === code) ? [{ topic, result }] : [];
  });
  return countryPage(code ?? "", shown, topics.length - shown.length, knownOn);
}

function explainView(base: KnowledgeBase, asked: Asked, today: IsoDay): ExplorerPage {
  const { topic, subject, knownOn } = narrowIn(asked);
  if (topic === null)
    throw new InforceError("INVALID_ARGUMENT", "no topic is named", { got: "nothing", expected: "topic", example: "topic=e-visa" });
  const result = base.explain({ topic, subject, knownOn, scope: textIn(asked, "scope"), day: dayIn(asked, "day") ?? today });
  return explainPage(result, base.topic(result.topic));
}

function changesView(base: KnowledgeBase, asked: Asked, today: IsoDay): ExplorerPage {
  const narrow = narrowIn(asked);
  const { to } = base.coveredDays();
  const since = dayIn(asked, "since") ?? addDays(to ?? today, -RECENT_DAYS);
  const request = { ...narrow, since, until: dayIn(asked, "until") };
  const result = asked.by === "publication" ? base.changesByPublication(request) : base.changesByEffect(request);
  return changesPage(result, base.topicsList(), narrow);
}

function upcomingView(base: KnowledgeBase, asked: Asked, today: IsoDay): ExplorerPage {
  const narrow = narrowIn(asked);
  const result = base.upcoming({ ...narrow, from: dayIn(asked, "from") ?? today, to: dayIn(asked, "to") });
  return upcomingPage(result, base.topicsList(), narrow);
}

function compareView(base: KnowledgeBase, asked: Asked, today: IsoDay): ExplorerPage {
  const narrow = narrowIn(asked);
  const { to } = base.coveredDays();
  const second = dayIn(asked, "to") ?? (to !== null && to < today ? to : today);
  const first = dayIn(asked, "from") ?? addDays(second, -RECENT_DAYS);
  return comparePage(base.diff({ ...narrow, from: first, to: second }), base.topicsList(), narrow);
}

function searchView(base: KnowledgeBase, asked: Asked): ExplorerPage {
  const { topic, subject } = narrowIn(asked);
  const words = textIn(asked, "words") ?? "";
  const result = words === "" ? null : base.search({ words, topic, subject, limit: MOST_HITS });
  return searchPage(result, base.topicsList(), { words, topic, subject });
}

function reviewView(base: KnowledgeBase, asked: Asked, _today: IsoDay, desk: DeskFiles): ExplorerPage {
  const { topic, subject, knownOn } = narrowIn(asked);
  const [kind, source, post, item] = ["kind", "source", "post", "item"].map((name) => textIn(asked, name)) as [
    ReviewKind | null,
    ...(string | null)[],
  ];
  const narrowed = { topic, subject, knownOn, source: source ?? null, post: post ?? null, item: item ?? null };
  const request = { ...narrowed, since: dayIn(asked, "since") };
  const all = asked.all === true;
  const result = base.review({ ...request, kinds: kind === null ? [] : [kind], ...(all ? {} : settledBy(desk)) });
  const shown = { ...request, topic: topic === null ? null : base.topic(topic).id, kind, all };
  return reviewPage(result, base.topicsList(), shown, desk.accepted);
}

function findingsView(base: KnowledgeBase, asked: Asked): ExplorerPage {
  const { topic, subject } = narrowIn(asked);
  const rule = textIn(asked, "rule");
  return findingsPage(base.findings({ rule, topic, subject }), base.topicsList(), {
    rule,
    topic: topic === null ? null : base.topic(topic).id,
    subject,
  });
}

function shownAddress(
  method: string,
  path: string,
  summary: string,
  parameters: Parameters,
  examples: readonly string[],
): ShownAddress {
  const told = Object.entries(parameters).map(([name, { means, needed }]) => ({ name, means, needed: needed === true }));
  return { method, path, summary, parameters: told, examples };
}

const SHOWN_ADDRESSES: readonly ShownAddress[] = [
  ...[...ADDRESSES, ...FEED_ADDRESSES].map(({ path, summary, parameters, examples }) =>
    shownAddress("GET", path, summary, parameters, examples),
  ),
  shownAddress("GET", "/v1/export/{format}", "the knowledge base as data for other tools", EXPORT_PARAMETERS, [
    "/v1/export/csv?topic=mci",
  ]),
  shownAddress("POST", "/v1/check", "what is asked of one person at one entry; the body is JSON", CHECK_BODY, []),
  shownAddress("POST", "/v1/audit", "judges a file of cases as it comes in", AUDIT_PARAMETERS, []),
];
