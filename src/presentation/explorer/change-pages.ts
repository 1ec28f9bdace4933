import type { Evidence } from "../../../queries/as-of-result.js";
import type { EffectChangesResult, PublishedChangesResult, ToldPeriod } from "../../../queries/changes-result.js";
import type { DiffResult } from "../../../queries/diff-result.js";
import type { UpcomingResult } from "../../../queries/upcoming-result.js";
import type { IsoDay } from "../../model/iso-day.js";
import type { TopicInfo } from "../../model/topic.js";
import { eventInWords, kindInWords, lagInWords, seriesName, sideInWords } from "../change-words.js";
import { counted } from "../count-words.js";
import { dayInWords } from "../day-words.js";
import { periodInWords } from "../timeline-words.js";
import { groundsMarkup, horizonMarkup, howLink } from "./answer-markup.js";
import { countryList } from "./day-page.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { topicLink, withQuery } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

/** What a reader typed to narrow a question. */
export interface NarrowAsked {
  readonly subject: string | null;
  readonly topic: string | null;
}

type Series = Parameters<typeof seriesName>[0];

/** Two days side by side. */
export function comparePage(result: DiffResult, topics: readonly TopicInfo[], { subject, topic }: NarrowAsked): ExplorerPage {
  const { from, to, knownOn, changes } = result;
  const rows = changes.map((one) => [
    seriesLink(one, topics),
    sideInWords(one.before),
    sideInWords(one.after),
    kindInWords(one.change),
    groundsOf(one, to, knownOn, topics),
  ]);
  const body = html`<form class="ask" action="/compare">
<label>First day<input type="date" name="from" value="${from}" required></label><label>Second day<input type="date" name="to" value="${to}" required></label>
${narrowFields(topics, subject, topic)}<label>As known on<input type="date" name="knownOn" value="${knownOn}"></label><button>Compare</button></form>
${horizonMarkup(result.coverage, knownOn)}
${table(["What", dayInWords(from), dayInWords(to), "Change", "Source"], rows, "Nothing that is known differs between the two days.")}`;
  const twin = withQuery("/v1/diff", { from, to, topic, subject, knownOn });
  return { title: `${dayInWords(from)} and ${dayInWords(to)} side by side`, twin, body, place: "/compare" };
}

/** What changed since a day: in the world, or in what posts told. */
export function changesPage(
  result: EffectChangesResult | PublishedChangesResult,
  topics: readonly TopicInfo[],
  { subject, topic }: NarrowAsked,
): ExplorerPage {
  const { since, until, knownOn, by } = result;
  const rows =
    result.by === "effect"
      ? result.changes.map((one) =>
          changeRow(one, [sideInWords(one.before), sideInWords(one.after), eventInWords(one.event)], one.day, knownOn, topics),
        )
      : result.changes.map((one) =>
          changeRow(
            one,
            [toldInWords(one.before), toldInWords(one.after), lagInWords(one.lagDays)],
            one.after.start.latest ?? one.after.start.earliest ?? one.day,
            one.day,
            topics,
          ),
        );
  const option = (value: string, name: string): Markup =>
    html`<option value="${value}"${by === value ? html` selected` : ""}>${name}</option>`;
  const body = html`<form class="ask" action="/changes">
<label>Since<input type="date" name="since" value="${since}" required></label><label>Until<input type="date" name="until" value="${until}"></label>
<label>By the day of<select name="by">${option("effect", "effect")}${option("publication", "publication")}</select></label>
${narrowFields(topics, subject, topic)}<button>Show</button></form>
${horizonMarkup(result.coverage, knownOn)}
<p class="faint"><a href="${withQuery("/feed.atom", { topic, subject })}">As a feed</a> · <a href="${withQuery("/calendar.ics", { topic, subject })}">as a calendar</a></p>
${table(["Day", "What", "Before", "After", by === "effect" ? "Event" : "Told", "Source"], [...rows].reverse(), "No change is recorded within what the archive covers.")}`;
  return {
    title: `What changed since ${dayInWords(since)}`,
    twin: withQuery("/v1/changes", { since, until, by, topic, subject, knownOn }),
    body,
    place: "/changes",
  };
}

/** What lies ahead of a day. */
export function upcomingPage(result: UpcomingResult, topics: readonly TopicInfo[], { subject, topic }: NarrowAsked): ExplorerPage {
  const { from, to, knownOn, coverage } = result;
  const rows = result.upcoming.map((one) => {
    const what = one.change === null || one.after === null ? "last day" : `${kindInWords(one.change)}: ${sideInWords(one.after)}`;
    return [dayInWords(one.day), seriesLink(one, topics), what, eventInWords(one.event), groundsOf(one, one.day, knownOn, topics)];
  });
  const beyond = coverage.to !== null && from > coverage.to;
  const body = html`<form class="ask" action="/upcoming">
<label>From<input type="date" name="from" value="${from}" required></label><label>To<input type="date" name="to" value="${to}"></label>
${narrowFields(topics, subject, topic)}<label>As known on<input type="date" name="knownOn" value="${knownOn}"></label><button>Show</button></form>
${horizonMarkup(coverage, knownOn)}
${beyond && coverage.to !== null ? html`<p class="notice">That day lies beyond the last day of the archive. <a href="${withQuery("/upcoming", { from: coverage.to, subject, topic, knownOn })}">Ahead of ${dayInWords(coverage.to)}</a></p>` : ""}
${table(["Day", "What", "Change", "When", "Source"], rows, "Nothing is announced.")}`;
  return {
    title: `What lies ahead of ${dayInWords(from)}`,
    twin: withQuery("/v1/upcoming", { from, to, topic, subject, knownOn }),
    body,
    place: "/upcoming",
  };
}

/** @param on the day on which it is to be seen how the change is known, as known on `knownOn`. */
function changeRow(
  one: Series & { readonly day: IsoDay; readonly evidence: readonly Evidence[] },
  told: readonly [before: string, after: string, note: string],
  on: IsoDay,
  knownOn: IsoDay | null,
  topics: readonly TopicInfo[],
): Row {
  return [dayInWords(one.day), seriesLink(one, topics), ...told, groundsOf(one, on, knownOn, topics)];
}

function toldInWords(period: ToldPeriod | null): string {
  return period === null ? "nothing known" : periodInWords(period);
}

function seriesLink(series: Series, topics: readonly TopicInfo[]): Markup {
  return html`<a href="${topicLink(series.topic, { subject: series.subject, scope: series.scope })}">${seriesName(series, topics)}</a>`;
}

/** The first source of a change, and how we know what holds on a day. */
function groundsOf(
  one: Series & { readonly evidence: readonly Evidence[] },
  day: IsoDay,
  knownOn: IsoDay | null,
  topics: readonly TopicInfo[],
): Markup {
  return groundsMarkup(one.evidence.slice(0, 1), howLink(one, day, knownOn, seriesName(one, topics)));
}

/** A country and a topic to narrow a question. */
export function narrowFields(topics: readonly TopicInfo[], subject: string | null, topic: string | null): Markup {
  const options = topics.map(
    ({ id, title }) => html`<option value="${id}"${id === topic ? html` selected` : ""}>${title}</option>`,
  );
  return html`<label>Topic<select name="topic"><option value="">every topic</option>${options}</select></label>
<label>Country<input name="subject" value="${subject}" list="countries" placeholder="every country" autocomplete="off"></label>${countryList()}`;
}

/** The cells of a row; the first one names it. */
export type Row = readonly (Markup | string | number | null)[];

/** Rows under a head; on a narrow screen each becomes a block whose cells name their column. */
export function table(head: readonly string[], told: readonly Row[], none: string): Markup {
  if (told.length === 0) return html`<p>${none}</p>`;
  const cells = head.map((name) => html`<th scope="col">${name}</th>`);
  const rows = told.map(([first, ...rest]) => {
    const others = rest.map(
      (cell, at) => html`<td${typeof cell === "number" ? html` class="number"` : ""} data-label="${head[at + 1]}">${cell}</td>`,
    );
    return html`<tr><th scope="row">${first}</th>${others}</tr>`;
  });
  return html`<table class="rows"><caption class="faint">${counted(told.length, "row")}</caption><thead><tr>${cells}</tr></thead><tbody>${rows}</tbody></table>`;
}
