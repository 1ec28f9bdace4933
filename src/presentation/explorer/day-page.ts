import type { BriefAnswer, BriefAsOf } from "../../../queries/as-of-result.js";
import { COUNTRIES, countryName } from "../../model/countries/country-table.js";
import { grouped } from "../../model/grouped.js";
import { addDays, epochDay, type IsoDay } from "../../model/iso-day.js";
import type { Coverage } from "../../model/knowledge.js";
import type { TopicInfo } from "../../model/topic.js";
import { saysNothing, tally } from "../answer-view.js";
import { shownEvidence } from "../answer-words.js";
import { counted } from "../count-words.js";
import { dayInWords } from "../day-words.js";
import { answerSays, answerSign, groundsMarkup, horizonMarkup, howLink, SIGN_LEGEND, seriesMarkup } from "./answer-markup.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { topicLink, withQuery } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

/** What a reader asked about a day. */
export interface DayAsked {
  readonly subject: string | null;
  readonly knownOn: IsoDay | null;
}

/** What applied on a day: the rules in their groups, each with how sure it is, since when, and the way to its words. */
export function dayPage(result: BriefAsOf, topics: readonly TopicInfo[], covered: Coverage, asked: DayAsked): ExplorerPage {
  const { asOf: day, knownOn, answers, coverage } = result;
  const byTopic = grouped(answers, ({ topic }) => topic);
  const shown = topics.filter(({ id }) => byTopic.has(id));
  const told = shown.filter(({ id }) => !(byTopic.get(id) ?? []).every(saysNothing));
  const groups = [...new Set(told.map(({ group }) => group))];
  const query = { subject: asked.subject, knownOn };
  const about = asked.subject === null ? "" : ` for ${answers[0]?.subject ? countryName(answers[0].subject) : asked.subject}`;
  const body = html`
${askForm(day, covered, asked)}
${beyondNotice(day, coverage, query)}
${horizonMarkup(coverage, knownOn)}
${groups.map((group) => groupMarkup(group, told, byTopic, result))}
${told.length < shown.length ? html`<p class="faint">Nothing is known of ${counted(shown.length - told.length, "other topic")} on that day. <a href="/topics">All topics</a></p>` : ""}
${SIGN_LEGEND}
<p><a href="${withQuery("/compare", { from: addDays(day, -30), to: day, subject: asked.subject, knownOn })}">What changed in the thirty days before</a> · <a href="${withQuery("/upcoming", { from: day, subject: asked.subject, knownOn })}">What lies ahead of it</a></p>`;
  const title = `What applied on ${dayInWords(day)}${about}`;
  return { title, twin: withQuery(`/v1/as-of/${day}`, query), body, place: "/" };
}

/** The question: a day by field and slider, a country, a knowledge day. */
function askForm(day: IsoDay, { from, to }: Coverage, { subject, knownOn }: DayAsked): Markup {
  const days = from === null || to === null ? 0 : epochDay(to) - epochDay(from);
  const at = from === null ? 0 : Math.min(days, Math.max(0, epochDay(day) - epochDay(from)));
  return html`<form class="ask" action="/day">
<label>Day<input type="date" name="day" value="${day}" required></label>
<label>Country<input name="subject" value="${subject}" list="countries" placeholder="every country" autocomplete="off"></label>
<label>As known on<input type="date" name="knownOn" value="${knownOn}"></label>
<button>Show</button>
${days > 0 ? html`<label class="wide" hidden>Move the day<input type="range" min="0" max="${days}" value="${at}" data-first="${from}" aria-valuetext="${day}"></label>` : ""}
${countryList()}
</form>`;
}

/** The names that a field of countries completes. */
export function countryList(): Markup {
  return html`<datalist id="countries">${COUNTRIES.map(({ name }) => html`<option value="${name}">`)}</datalist>`;
}

function beyondNotice(day: IsoDay, { to }: Coverage, query: Readonly<Record<string, string | null>>): Markup | string {
  if (to === null || day <= to) return "";
  return html`<p class="notice">${dayInWords(day)} lies beyond the last day of the archive, ${dayInWords(to)}: nothing is certain, and what is shown is what was last known. <a href="${withQuery("/day", { day: to, ...query })}">The last day that is covered</a></p>`;
}

function groupMarkup(
  group: string,
  topics: readonly TopicInfo[],
  byTopic: ReadonlyMap<string, readonly BriefAnswer[]>,
  result: BriefAsOf,
): Markup {
  const own = topics.filter((topic) => topic.group === group);
  return html`<section><h2>${group}</h2><table class="rows"><caption class="faint">${counted(own.length, "topic")}</caption>
<thead><tr><th scope="col">Topic</th><th scope="col">Answer</th><th scope="col">What holds</th><th scope="col">Source</th></tr></thead>
<tbody>${own.map((topic) => topicRows(topic, byTopic.get(topic.id) ?? [], result))}</tbody></table></section>`;
}

/** A topic in a row; one of many countries or scopes in a row that opens. */
function topicRows(topic: TopicInfo, answers: readonly BriefAnswer[], { asOf: day, knownOn }: BriefAsOf): Markup {
  const [only] = answers;
  const link = html`<a href="${topicLink(topic.id, { subject: only?.subject && answers.length === 1 ? only.subject : null, knownOn })}">${topic.title}</a>`;
  if (answers.length === 1 && only !== undefined) {
    const grounds = groundsMarkup(shownEvidence(only), howLink(only, day, knownOn, topic.title));
    return html`<tr><th scope="row">${link}${only.scope === null ? "" : `, ${only.scope}`}</th><td>${answerSign(only.answer)}</td><td>${answerSays(only)}</td><td>${grounds}</td></tr>`;
  }
  const rows = answers.map(
    (answer) =>
      html`<li>${answerSign(answer.answer)} ${seriesMarkup(answer, topic)}: ${answerSays(answer)} ${howLink(answer, day, knownOn, topic.title)}</li>`,
  );
  return html`<tr><th scope="row">${link}</th><td colspan="3"><details><summary>${tally(answers)}</summary><ul>${rows}</ul></details></td></tr>`;
}
