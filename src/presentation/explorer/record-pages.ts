import type { CoverageResult } from "../../../queries/coverage.js";
import type { FindingsResult } from "../../../queries/findings.js";
import type { SearchResult, TextPiece } from "../../../queries/search-result.js";
import type { SourcesResult } from "../../../queries/sources.js";
import type { TopicInfo } from "../../model/topic.js";
import { seriesName } from "../change-words.js";
import { counted } from "../count-words.js";
import { dayInWords } from "../day-words.js";
import { oneLine } from "../text-width.js";
import { valueInWords } from "../value-words.js";
import { sourceMarkup } from "./answer-markup.js";
import { narrowFields, type Row, table } from "./change-pages.js";
import type { ExplorerPage } from "./explorer-layout.js";
import { postLink, topicLink, withQuery } from "./explorer-links.js";
import { html, type Markup } from "./markup.js";

const MOST_FINDINGS = 300;

/** What was repaired, guessed, in conflict or left out, and what was done about it. */
export function findingsPage(
  { findings, counts }: FindingsResult,
  topics: readonly TopicInfo[],
  asked: { readonly rule: string | null; readonly topic: string | null; readonly subject: string | null },
): ExplorerPage {
  const rules = counts.map(
    ({ rule, count }) => html`<li><a href="${withQuery("/findings", { ...asked, rule })}">${rule}</a> ${count}</li>`,
  );
  const items = findings.slice(0, MOST_FINDINGS).map(
    ({
      rule,
      message,
      action,
      topic,
      place,
    }) => html`<li><code>${rule}</code> ${topic === null ? "" : html`<a href="${topicLink(topic)}">${topics.find(({ id }) => id === topic)?.title ?? topic}</a>: `}${oneLine(message)}
${place.quote === null ? "" : html`<blockquote>${oneLine(place.quote)}</blockquote>`}<span class="faint">→ ${oneLine(action)}${place.post === null ? "" : html` · <a href="${postLink(place.post)}">the post</a>`}</span></li>`,
  );
  const more = findings.length - MOST_FINDINGS;
  const body = html`<form class="ask" action="/findings">${asked.rule === null ? "" : html`<input type="hidden" name="rule" value="${asked.rule}">`}${narrowFields(topics, asked.subject, asked.topic)}<button>Show</button></form>
<p>${counted(findings.length, "finding")}${asked.rule === null ? "" : html` under ${asked.rule}; <a href="${withQuery("/findings", { ...asked, rule: null })}">all rules</a>`}.</p>
<details${counts.length > 1 ? html` open` : ""}><summary>By rule</summary><ul>${rules}</ul></details>
<ol class="statements">${items}</ol>
${more > 0 ? html`<p class="faint">${more} more: choose a rule or a topic, or see the JSON.</p>` : ""}`;
  return { title: "Findings of the reading", twin: withQuery("/v1/findings", asked), body, place: "/findings" };
}

/** Who tells what, and how much of it was read. */
export function sourcesPage({ sources }: SourcesResult, coverage: CoverageResult): ExplorerPage {
  const rows = sources.map(({ name, authority, jurisdiction, url, coverage: days, ...counts }): Row => {
    const covers = days.from === null || days.to === null ? "" : `${dayInWords(days.from)} – ${dayInWords(days.to)}`;
    const { posts, statements, agreed, first, contradicted } = counts;
    const shown = url === null ? name : html`${name} <span class="faint">${url}</span>`;
    return [shown, authority, jurisdiction, covers, posts, statements, agreed, first, contradicted];
  });
  const head = ["Source", "Authority", "Rules of", "Covers", "Posts", "Statements", "Agreed", "First", "Contradicted"];
  const { posts, sentences, snapshots, topics } = coverage;
  const share = sentences.unreadPercent === null ? "" : ` (${sentences.unreadPercent} %)`;
  const read = topics.map(({ topic, statements, facts, firstEvidence, lastEvidence }): Row => {
    return [html`<a href="${topicLink(topic)}">${topic}</a>`, statements, facts, firstEvidence, lastEvidence];
  });
  const body = html`${table(head, rows, "No source.")}
<p class="faint">Agreed: statements that another source tells too; first: of these, told before every other; contradicted: another source tells another state or value of the same day.</p>
<h2>How much was read</h2>
<dl><dt>Snapshots</dt><dd>${snapshots.map(({ name, capturedOn }) => `${name}${capturedOn === null ? "" : `, captured ${dayInWords(capturedOn)}`}`).join("; ")}</dd>
<dt>Posts</dt><dd>${posts.total}, ${posts.duplicates} of them printed again; ${posts.regulatory} with statements</dd>
<dt>Sentences</dt><dd>${sentences.total}; ${sentences.regulatory} look regulatory, ${sentences.read} read, <a href="/findings?rule=unread-sentence">${sentences.unread} not read</a>${share}</dd></dl>
<h2>Evidence by topic</h2>
${table(["Topic", "Statements", "Periods", "First", "Last"], read, "None.")}
<p class="faint">No post speaks of ${counted(coverage.withoutEvidence.length, "topic")}.</p>`;
  return { title: "Sources and coverage", twin: "/v1/sources", body, place: "/sources" };
}

/** What was found for some words; null: nothing was looked for yet. */
export function searchPage(
  result: SearchResult | null,
  topics: readonly TopicInfo[],
  asked: { readonly words: string; readonly topic: string | null; readonly subject: string | null },
): ExplorerPage {
  const hits = (result?.hits ?? []).map(({ statements, excerpt, ...hit }) => {
    const told = statements.map((one) => {
      const says = one.value === null ? one.operation : `${one.operation}, ${valueInWords(one.value)}`;
      return html`<li><a href="${topicLink(one.topic, { subject: one.subject, scope: one.scope })}">${seriesName(one, topics)}</a> (${says}): ${pieces(one.quote)}</li>`;
    });
    return html`<li>${sourceMarkup(hit)}<p>${pieces(excerpt)}</p>${told.length === 0 ? "" : html`<ul>${told}</ul>`}</li>`;
  });
  const found =
    result === null ? "" : html`<p>${hits.length === 0 ? html`No post holds ${asked.words}.` : counted(hits.length, "post")}</p>`;
  const body = html`<form class="ask" action="/search" role="search"><label class="wide">Words<input type="search" name="words" value="${asked.words}" data-live></label>
${narrowFields(topics, asked.subject, asked.topic)}<button>Search</button></form>
<p class="faint">All words in any form; "in quotes" they follow each other; visa* is a beginning.</p>
<div id="results" aria-live="polite">${found}<ol class="statements">${hits}</ol></div>`;
  const twin = result === null ? null : withQuery("/v1/search", asked);
  return { title: "Search", twin, body, place: "/search" };
}

function pieces(parts: readonly TextPiece[]): readonly Markup[] {
  return parts.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : html`${text}`));
}
