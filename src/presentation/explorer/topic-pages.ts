import type { TimelineResult } from "../../../queries/timeline-result.js";
import type { TopicRow } from "../../../queries/topics.js";
import { countryName } from "../../model/countries/country-table.js";
import { grouped } from "../../model/grouped.js";
import type { IsoDay } from "../../model/iso-day.js";
import type { TopicInfo } from "../../model/topic.js";
import { SIGNS } from "../answer-words.js";
import { counted } from "../count-words.js";
import { type ShownTimeline, TIMELINE_LEGEND, timelineParts } from "../timeline-page.js";
import { horizonMarkup } from "./answer-markup.js";
import { countryList } from "./day-page.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { explainLink, postLink, topicLink, withQuery } from "./explorer-links.js";
import { html, type Markup, trusted } from "./markup.js";

/** One topic over time, with its uncertain edges and every period's source. */
export function topicPage(shown: ShownTimeline): ExplorerPage {
  const { result, topic } = shown;
  const { subject, scope, from, to, knownOn } = result;
  const named = [subject === null ? null : countryName(subject), scope].filter((name) => name !== null);
  const { parts, notes, scale } = timelineParts([shown], linksAsKnown(knownOn));
  const body = html`
<p>${topic.meaning}</p>
<form class="ask" action="${topicLink(topic.id)}">
${topic.subjects ? html`<label>Country<input name="subject" value="${subject === null ? null : countryName(subject)}" list="countries" placeholder="every country" autocomplete="off"></label>` : ""}
<label>From<input type="date" name="from" value="${from}"></label><label>To<input type="date" name="to" value="${to}"></label>
<label>As known on<input type="date" name="knownOn" value="${knownOn}"></label><button>Show</button>
${topic.subjects ? countryList() : ""}
</form>
${horizonMarkup(result.coverage, knownOn)}
${scale === null ? html`<p class="notice">The archive covers none of these days.</p>` : trusted(TIMELINE_LEGEND)}
${trusted(parts)}
<p><a href="${withQuery("/findings", { topic: topic.id })}">What was found in reading about it</a></p>`;
  const twin = withQuery("/v1/timeline", { topic: topic.id, subject, scope, from, to, knownOn });
  const title = [topic.title, ...named].join(": ");
  return { title, twin, body, ...(scale === null ? {} : { data: trusted(notes) }) };
}

/** The ways on from a period. */
function linksAsKnown(knownOn: IsoDay | null): NonNullable<Parameters<typeof timelineParts>[1]> {
  return { post: postLink, how: (series, day) => explainLink(series, day, knownOn) };
}

/** Everything about one country over time. */
export function countryPage(code: string, shown: readonly ShownTimeline[], silent: number, knownOn: IsoDay | null): ExplorerPage {
  const { parts, notes, scale } = timelineParts(shown, linksAsKnown(knownOn));
  const body = html`
<p>Every rule that names countries, and what posts say of this one.</p>
<p><a href="${withQuery("/", { subject: code })}">What applies to it on a day</a> · <a href="${withQuery("/changes", { subject: code, since: shown[0]?.result.coverage.from })}">What changed for it</a></p>
${scale === null ? html`<p class="notice">No post names it.</p>` : trusted(TIMELINE_LEGEND)}
${trusted(parts)}
${silent > 0 ? html`<p class="faint">No post names it for ${counted(silent, "other topic")}.</p>` : ""}`;
  const twin = withQuery("/v1/as-of/today", { subject: code, knownOn });
  return { title: countryName(code), twin, body, ...(scale === null ? {} : { data: trusted(notes) }) };
}

/** A topic and what it answers over the years. */
export interface TopicYears {
  readonly topic: TopicRow;
  /** Null where nothing of it is known. */
  readonly timeline: TimelineResult | null;
}

/** Topics by years: for each year whether a topic was in force, all of it, a part of it, or not known. */
export function topicsPage(topics: readonly TopicYears[], years: readonly number[]): ExplorerPage {
  const groups = grouped(topics, ({ topic }) => topic.group);
  const sections = [...groups].map(([group, own]) => {
    const known = own.filter(({ timeline }) => timeline !== null);
    const silent = own.filter(({ timeline }) => timeline === null);
    return html`<section><h2>${group}</h2>${known.length === 0 ? "" : matrix(group, known, years)}
${silent.length === 0 ? "" : html`<details><summary class="faint">No post speaks of ${counted(silent.length, "topic")}</summary><ul>${silent.map(({ topic }) => html`<li>${topicName(topic)}: ${topic.meaning}</li>`)}</ul></details>`}</section>`;
  });
  const body = html`<p>For each year: ${SIGNS.yes} certainly in force on each of its days that the archive covers, ${SIGNS.possible} on some or possibly, ${SIGNS.no} not in force, ${SIGNS.unknown} not known. Of a topic with countries the best of them, and how many had it, or may have had it, at some time.</p>
${sections}`;
  return { title: "Topics by years", twin: "/v1/topics", body, place: "/topics" };
}

function matrix(group: string, topics: readonly TopicYears[], years: readonly number[]): Markup {
  const head = years.map((year) => html`<th scope="col">${year}</th>`);
  const rows = topics.map(
    ({ topic, timeline }) =>
      html`<tr><th scope="row">${topicName(topic)}</th>${years.map((year) => yearCell(timeline, year))}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${group} by years"><table class="matrix"><thead><tr><th scope="col">Topic</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function topicName({ id, title }: TopicInfo): Markup {
  return html`<a href="${topicLink(id)}">${title}</a>`;
}

function yearCell(timeline: TimelineResult | null, year: number): Markup {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
  const lanes = (timeline?.lanes ?? []).map(({ subject, spans }) => {
    return { subject, answers: new Set(spans.filter((span) => span.from < to && from < span.to).map(({ answer }) => answer)) };
  });
  const holding = lanes.filter(({ answers }) => answers.has("yes") || answers.has("possible"));
  const all = new Set(lanes.flatMap(({ answers }) => [...answers]));
  const sign =
    holding.length === 0
      ? all.has("no")
        ? "no"
        : "unknown"
      : holding.some(({ answers }) => answers.size === 1 && answers.has("yes"))
        ? "yes"
        : "possible";
  const countries = new Set(holding.flatMap(({ subject }) => subject ?? [])).size;
  const words = { yes: "in force on every covered day", possible: "in part or possibly", no: "not in force", unknown: "not known" }[
    sign
  ];
  return html`<td><span class="answer ${sign}" title="${words}"><span aria-hidden="true">${SIGNS[sign]}</span></span>${countries > 0 ? html` ${countries}` : ""}<span class="visually-hidden"> ${words}</span></td>`;
}
