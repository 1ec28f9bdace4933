import type { PostResult, PostStatement } from "../../../queries/post.js";
import type { TopicInfo } from "../../model/topic.js";
import { seriesName } from "../change-words.js";
import { boundsInWords } from "../day-words.js";
import { statedInWords } from "../explain-words.js";
import { sourceInWords } from "../source-notes.js";
import { oneLine } from "../text-width.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { postLink, topicLink } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

/** A post with the words of each statement marked in its text. */
export function postPage({ post, statements, findings }: PostResult, topics: readonly TopicInfo[]): ExplorerPage {
  const again = post.duplicateOf === null ? "" : html` It repeats <a href="${postLink(post.duplicateOf)}">another post</a>.`;
  const items = statements.map((statement, at) => statementItem(statement, at, topics));
  const body = html`
<p class="faint">${sourceInWords(post)}, published ${boundsInWords(post.published)} (${post.published.basis}), lines ${post.lines.join("–")}.${again}</p>
<div class="text">${markedText(post.text, post.bodyStart, statements)}</div>
<h2>What it states</h2>
${items.length === 0 ? html`<p>Nothing that was read.</p>` : html`<ol class="statements">${items}</ol>`}
${findings.length === 0 ? "" : html`<h2>What was found in reading it</h2><ul>${findings.map(({ rule, message, action }) => html`<li><code>${rule}</code>: ${oneLine(message)} <span class="faint">→ ${oneLine(action)}</span></li>`)}</ul>`}`;
  return { title: oneLine(post.title) || post.id, twin: `/v1/posts/${encodeURIComponent(post.id)}`, body };
}

function statementItem(statement: PostStatement, at: number, topics: readonly TopicInfo[]): Markup {
  const { topic, subject, lines, rule } = statement;
  return html`<li id="statement-${at + 1}"><a href="${topicLink(topic, { subject })}">${seriesName(statement, topics)}</a>: ${statedInWords(statement)}. <a class="how" href="#words-${at + 1}">its words, ${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`}</a> <span class="faint">read by ${rule}</span></li>`;
}

/**
 * The body of a text with the words of statements marked, each with the numbers of those that rest on it; where two overlap, the part
 * that both rest on is marked once.
 */
function markedText(text: string, bodyStart: number, statements: readonly PostStatement[]): readonly Markup[] {
  const inside = (at: number): boolean => at > bodyStart && at < text.length;
  const cuts = [...new Set([bodyStart, text.length, ...statements.flatMap(({ start, end }) => [start, end]).filter(inside)])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length;
    const words = text.slice(start, end);
    const resting = statements.flatMap((one, at) => (one.start <= start && end <= one.end ? [{ at, one }] : []));
    if (resting.length === 0) return html`${words}`;
    const half = resting.every(({ one }) => one.reading === "half");
    const begun = resting.filter(({ one }) => one.start === start || (one.start < bodyStart && start === bodyStart));
    const ids = begun.map(({ at }) => html`<span id="words-${at + 1}"></span>`);
    const numbers = resting
      .filter(({ one }) => one.end === end)
      .map(({ at }) => html`<a href="#statement-${at + 1}" aria-label="statement ${at + 1}">${at + 1}</a>`);
    return html`${ids}<mark${half ? html` class="half"` : ""}>${words}${numbers.length === 0 ? "" : html`<sup>${numbers}</sup>`}</mark>`;
  });
}
