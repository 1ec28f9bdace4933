import type { CorrectionStub, ReviewItem, ReviewResult } from "../../../queries/review-result.js";
import { REVIEW_KINDS } from "../../model/review-kind.js";
import type { TopicInfo } from "../../model/topic.js";
import { counted } from "../count-words.js";
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
}

const MOST_ITEMS = 30;
const MOST_WORDS = 3;

/** What a person should look at, on which most answers hang first, with entries for corrections.yaml to copy. */
export function reviewPage({ items }: ReviewResult, topics: readonly TopicInfo[], asked: ReviewAsked): ExplorerPage {
  const { kind, topic, subject, since, item: one, ...others } = asked;
  const options = REVIEW_KINDS.map(
    (value) => html`<option value="${value}"${value === kind ? html` selected` : ""}>${reviewKindInWords(value)}</option>`,
  );
  const hidden = Object.entries(others).map(([name, value]) =>
    value === null ? "" : html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const shown = items.slice(0, MOST_ITEMS).map((item) => itemMarkup(item, topics, one !== null));
  const more = items.length - shown.length;
  const body = html`<form class="ask" action="/review">${hidden}<label>Kind<select name="kind"><option value="">every kind</option>${options}</select></label>
${narrowFields(topics, subject, topic)}<label>Told since<input type="date" name="since" value="${since}"></label><button>Show</button></form>
<p>${items.length === 0 ? "Nothing to review." : counted(items.length, "item")}${one === null ? "" : html`; <a href="${withQuery("/review", { ...asked, item: null })}">all items</a>`}</p>
<p class="faint">By how many answers each leaves open, counted as days × topic, country and scope; then by how many certain ones hang on it. <code>inforce correct FILE</code> completes an entry, <code>inforce review --one-by-one</code> asks about each item.</p>
<ol class="statements">${shown}</ol>
${more > 0 ? html`<p class="faint">${counted(more, "item")} more: choose a kind or a topic, or see the JSON.</p>` : ""}`;
  const twin = withQuery("/v1/review", { ...asked });
  return { title: "What to review", twin, body, place: "/review" };
}

function itemMarkup(item: ReviewItem, topics: readonly TopicInfo[], open: boolean): Markup {
  const name = reviewedName(item, topics);
  const heading = item.topic === null ? html`${name}` : html`<a href="${topicLink(item.topic)}">${name}</a>`;
  const understood = understoodInWords(item).map((text) => html`<dt>Understood</dt><dd>${text}</dd>`);
  return html`<li><strong>${heading}</strong> <a class="faint" href="${withQuery("/review", { item: item.id })}">${reviewKindInWords(item.kind)}</a>
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
