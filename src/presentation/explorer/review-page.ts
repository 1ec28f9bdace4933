import type { CorrectionStub, ReviewItem, ReviewResult } from "../../../queries/review-result.js";
import type { AcceptedItem } from "../../model/accepted-item.js";
import { isIsoDay } from "../../model/iso-day.js";
import { REVIEW_KINDS } from "../../model/review-kind.js";
import type { TopicInfo } from "../../model/topic.js";
import { counted } from "../count-words.js";
import { dayInWords } from "../day-words.js";
import {
  reviewedName,
  reviewKindInWords,
  settledByInWords,
  stoppedByInWords,
  understoodInWords,
  weightInWords,
} from "../review-words.js";
import { quoteMarkup } from "./answer-markup.js";
import { narrowFields } from "./change-pages.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { topicLink, withQuery } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

/** What is asked of a review in the explorer. */
export interface ReviewAsked {
  readonly topic: string | null;
  readonly subject: string | null;
  readonly kind: string | null;
  readonly source: string | null;
  readonly post: string | null;
  readonly since: string | null;
  readonly item: string | null;
  readonly knownOn: string | null;
  /** Also what the desk has settled. */
  readonly all: boolean;
}

const MOST_ITEMS = 30;
const MOST_WORDS = 3;

/**
 * What a person should look at, on which most answers hang first, with entries for corrections.yaml to copy.
 *
 * @param accepted what somebody accepted as it is; it is told below, and is an item only where all are asked for.
 */
export function reviewPage(
  { items, leftOut }: ReviewResult,
  topics: readonly TopicInfo[],
  asked: ReviewAsked,
  accepted: readonly AcceptedItem[],
): ExplorerPage {
  const { kind, topic, subject, since, item: one, all, ...others } = asked;
  const query = { ...asked, all: all ? "true" : null };
  const options = REVIEW_KINDS.map(
    (value) => html`<option value="${value}"${value === kind ? html` selected` : ""}>${reviewKindInWords(value)}</option>`,
  );
  const hidden = Object.entries({ ...others, all: query.all }).map(([name, value]) =>
    value === null ? "" : html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const notes = new Map(accepted.map((note) => [note.item, note]));
  const shown = items.slice(0, MOST_ITEMS).map((item) => itemMarkup(item, topics, one !== null, notes.get(item.id)));
  const more = items.length - shown.length;
  const body = html`<form class="ask" action="/review">${hidden}<label>Kind<select name="kind"><option value="">every kind</option>${options}</select></label>
${narrowFields(topics, subject, topic)}<label>Told since<input type="date" name="since" value="${since}"></label><button>Show</button></form>
<p>${items.length === 0 ? "Nothing to review." : counted(items.length, "item")}${one === null ? "" : html`; <a href="${withQuery("/review", { ...query, item: null })}">all items</a>`}${settledMarkup(leftOut, query)}</p>
<p class="faint">By how many answers each leaves open, counted as days × topic, country and scope; then by how many certain ones hang on it. <code>inforce correct FILE</code> completes an entry, <code>inforce review --one-by-one</code> asks about each item.</p>
<ol class="statements">${shown}</ol>
${more > 0 ? html`<p class="faint">${counted(more, "item")} more: choose a kind or a topic, or see the JSON.</p>` : ""}
${one === null ? acceptedMarkup(accepted) : ""}`;
  return { title: "What to review", twin: withQuery("/v1/review", query), body, place: "/review" };
}

/** How many items the desk has settled, and the way to see them; where they are shown, the way back. */
function settledMarkup(leftOut: number, query: Readonly<Record<string, string | null>>): Markup | string {
  if (query.all !== null) return html`; <a href="${withQuery("/review", { ...query, all: null })}">without what was settled</a>`;
  if (leftOut === 0) return "";
  return html`; ${counted(leftOut, "item")} accepted or answered: <a href="${withQuery("/review", { ...query, all: "true" })}">show them too</a>`;
}

/** What was accepted as it is, the newest entry first. */
function acceptedMarkup(accepted: readonly AcceptedItem[]): Markup | string {
  if (accepted.length === 0) return "";
  const rows = [...accepted]
    .reverse()
    .slice(0, MOST_ITEMS)
    .map(
      (note) =>
        html`<li><a href="${withQuery("/review", { item: note.item, all: "true" })}">${note.item}</a>, ${acceptedInWords(note)}${note.words === undefined ? "" : html`<blockquote>${note.words}</blockquote>`}</li>`,
    );
  const more = accepted.length - rows.length;
  return html`<section><h2>Accepted as it is</h2><ul>${rows}</ul>${more > 0 ? html`<p class="faint">${counted(more, "entry", "entries")} more in reviewed.yaml.</p>` : ""}</section>`;
}

function acceptedInWords({ author, day, note }: AcceptedItem): string {
  return `${author} on ${isIsoDay(day) ? dayInWords(day) : day}${note === undefined ? "" : `: ${note}`}`;
}

function itemMarkup(item: ReviewItem, topics: readonly TopicInfo[], open: boolean, accepted: AcceptedItem | undefined): Markup {
  const name = reviewedName(item, topics);
  const heading = item.topic === null ? html`${name}` : html`<a href="${topicLink(item.topic)}">${name}</a>`;
  const understood = understoodInWords(item).map((text) => html`<dt>Understood</dt><dd>${text}</dd>`);
  return html`<li><strong>${heading}</strong> <a class="faint" href="${withQuery("/review", { item: item.id })}">${reviewKindInWords(item.kind)}</a>
${accepted === undefined ? "" : html`<p class="notice">Accepted as it is by ${acceptedInWords(accepted)}</p>`}
<p>${weightInWords(item.weight)}</p>
${item.words.slice(0, MOST_WORDS).map(quoteMarkup)}
<dl>${understood}<dt>Stopped by</dt><dd>${stoppedByInWords(item)}</dd><dt>Settled by</dt><dd>${settledByInWords(item)}</dd></dl>
<details${open ? html` open` : ""}><summary>Set it right<span class="visually-hidden">: ${name}</span></summary>${item.stubs.map((stub, at) => stubMarkup(stub, `${item.id}-${at + 1}`))}</details></li>`;
}

const DEEDS: Readonly<Record<CorrectionStub["deed"], string>> = {
  tell: "tell what is so",
  retract: "take it back",
  confirm: "confirm it as it was read",
  replace: "put in its place what is so",
  undo: "undo the entry",
};

function stubMarkup({ deed, text }: CorrectionStub, id: string): Markup {
  return html`<figure><figcaption>To ${DEEDS[deed]}: <button type="button" data-copy="${id}" hidden>Copy</button></figcaption><pre id="${id}" tabindex="0">${text}</pre></figure>`;
}
