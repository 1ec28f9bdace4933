import type { ExplainResult, Explanation } from "../../../queries/explain-result.js";
import { countryName } from "../../model/countries/country-table.js";
import type { TopicInfo } from "../../model/topic.js";
import { counted } from "../count-words.js";
import { dayInWords } from "../day-words.js";
import { eventParts, saysInWords, settlingInWords, stanceInWords } from "../explain-words.js";
import { oneLine } from "../text-width.js";
import { doubtInWords, periodInWords } from "../timeline-words.js";
import { answerSays, answerSign, horizonMarkup, quoteMarkup } from "./answer-markup.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { topicLink, withQuery } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

const MOST_EXPLAINED = 40;

/** How we know: where the bounds of an answer come from, what every post says for and against, and what would settle a doubt. */
export function explainPage(result: ExplainResult, topic: TopicInfo): ExplorerPage {
  const { subject, scope, asOf: day, knownOn, explanations } = result;
  const names = [subject === null ? null : countryName(subject), scope].filter((name) => name !== null);
  const parts = explanations.slice(0, MOST_EXPLAINED).map((one, at) => explanationMarkup(one, topic, `words-${at + 1}`));
  const more = explanations.length - MOST_EXPLAINED;
  const body = html`<p>${topic.meaning}</p>
${horizonMarkup(result.coverage, knownOn)}
${parts}
${more > 0 ? html`<p class="faint">${counted(more, "more answer")}: name a country, or see the JSON.</p>` : ""}
<p><a href="${topicLink(topic.id, { subject, scope, knownOn })}">The topic over time</a></p>`;
  const twin = withQuery("/v1/explain", { topic: topic.id, subject, scope, day, knownOn });
  return { title: `How we know: ${[topic.title, ...names].join(", ")} on ${dayInWords(day)}`, twin, body };
}

/** @param within begins the ids of the words of this explanation, of which a page may hold several. */
function explanationMarkup(explanation: Explanation, topic: TopicInfo, within: string): Markup {
  const { answer, byDefault, lookedAt, periods, statements, findings, settledBy } = explanation;
  const names = [answer.subject === null ? null : countryName(answer.subject), answer.scope].filter((name) => name !== null);
  const beyond = answer.state === "out-of-coverage" && lookedAt !== null;
  const speaking = periods.filter(({ answers }) => answers);
  const numbers: Numbers = new Map(statements.map(({ id }, at) => [id, at + 1]));
  return html`<section><h2>${names.join(", ") || topic.title}: ${answerSign(answer.answer)}</h2>
<p>${answerSays(answer)}</p>
${byDefault ? html`<p>Nothing is known of it by name; what holds for all countries that no post names answers.</p>` : ""}
${beyond ? html`<p class="notice">The day is not covered; what follows is for ${dayInWords(lookedAt)}.</p>` : ""}
${list(
  "Periods that may hold on the day",
  speaking.map((period) => periodMarkup(period, numbers, within)),
)}
${list(
  "What the posts say, in the order in which it became known",
  statements.map(
    (one, at) =>
      html`<span id="${within}-${at + 1}">[${at + 1}]</span> ${dayInWords(one.knownFrom)}, <b>${stanceInWords(one.stance)}</b>: ${saysInWords(one)}${quoteMarkup(one.evidence)}`,
  ),
)}
${list(
  "Findings",
  findings.map(({ rule, message, action }) => html`<code>${rule}</code>: ${oneLine(message)} → ${oneLine(action)}`),
)}
${list(
  "What would settle it",
  settledBy.map((one) => html`${settlingInWords(one)}`),
)}
${periods.length === 0 ? html`<p>The archive says nothing about it.</p>` : ""}</section>`;
}

type Numbers = ReadonlyMap<string, number>;

function periodMarkup(period: Explanation["periods"][number], numbers: Numbers, within: string): Markup {
  const events = period.events.map((event) => {
    const bounds = eventParts(event, numbers).map(
      ({ text, cited }, at) => html`${at === 0 ? "" : "; "}${text}${cited.map((number) => html` ${citedMarkup(number, within)}`)}`,
    );
    return html`<br>${event.of === "start" ? "Its start" : "Its end"}: ${bounds}.`;
  });
  return html`${period.certainty}: ${periodInWords(period)}${doubtInWords(period)}.${events}`;
}

/** The way to the words of a statement below. */
function citedMarkup(number: number, within: string): Markup {
  return html`<a href="#${within}-${number}"><span class="visually-hidden">words </span>[${number}]</a>`;
}

function list(title: string, items: readonly Markup[]): Markup | string {
  return items.length === 0 ? "" : html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
