import type { Answer, AnswerWord, BriefAnswer, Evidence } from "../../../queries/as-of-result.js";
import { countryName } from "../../model/countries/country-table.js";
import type { Coverage } from "../../model/knowledge.js";
import type { TopicInfo } from "../../model/topic.js";
import { SIGNS, sinceWhen, whatHolds } from "../answer-words.js";
import { dayInWords } from "../day-words.js";
import { citation } from "../source-notes.js";
import { oneLine } from "../text-width.js";
import { countryLink, explainLink, postLink } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

/** An answer by shape, word and colour. */
export function answerSign(answer: AnswerWord): Markup {
  return html`<span class="answer ${answer}"><i aria-hidden="true">${SIGNS[answer]}</i>${answer}</span>`;
}

/** What holds and since when, in words. */
export function answerSays(answer: BriefAnswer): string {
  return [whatHolds(answer), sinceWhen(answer)].filter((text) => text !== "").join(", ");
}

/** The country and the scope of an answer; the country leads to its page. */
export function seriesMarkup({ subject, scope }: Pick<Answer, "subject" | "scope">, topic: TopicInfo): Markup {
  if (subject === null) return html`${scope ?? topic.title}`;
  return html`<a href="${countryLink(subject)}">${countryName(subject)}</a>${scope === null ? "" : `, ${scope}`}`;
}

/** The way to the derivation of an answer. */
export function howLink(
  series: Pick<BriefAnswer, "topic" | "subject" | "scope">,
  day: string,
  knownOn: string | null,
  name: string,
): Markup {
  return html`<a class="how" href="${explainLink(series, day, knownOn)}">how we know<span class="visually-hidden"> about ${name}</span></a>`;
}

/** Words with their source, which leads to the post. */
export function quoteMarkup(evidence: Evidence): Markup {
  return html`<blockquote>${oneLine(evidence.quote)}<footer>${sourceMarkup(evidence)}</footer></blockquote>`;
}

/** A source: its post, its day, its lines. */
export function sourceMarkup(evidence: Pick<Evidence, "post" | "title" | "published" | "lines" | "source" | "authority">): Markup {
  return html`<a href="${postLink(evidence.post)}">${citation(evidence)}</a>`;
}

/** Sources behind each other, then the way to how we know, which paper does not show. */
export function groundsMarkup(evidence: readonly Evidence[], how: Markup): Markup {
  const sources = evidence.map((one, at) => html`${at === 0 ? "" : " · "}${sourceMarkup(one)}`);
  return html`${sources}${sources.length === 0 ? "" : html`<span class="how"> · </span>`}${how}`;
}

/** What the archive covers, and as known when. */
export function horizonMarkup({ from, to }: Coverage, knownOn: Parameters<typeof dayInWords>[0] | null): Markup {
  const covers = from && to ? `The archive covers ${dayInWords(from)} to ${dayInWords(to)}.` : "The archive had not begun.";
  return html`<p class="faint">${knownOn === null ? "" : `As it could be known on ${dayInWords(knownOn)}. `}${covers}</p>`;
}

/** What the signs mean. */
export const SIGN_LEGEND = html`<p class="faint">${SIGNS.yes} yes: certain · ${SIGNS.possible} possible: the dates leave it open · ${SIGNS.no} no: certainly not · ${SIGNS.unknown} unknown: the archive does not say</p>`;
