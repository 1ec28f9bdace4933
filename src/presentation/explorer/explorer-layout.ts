import type { RecordedRun } from "../../model/recorded-run.js";
import { runInWords } from "../run-words.js";
import { html, type Markup, trusted } from "./markup.js";

/** Where the answers of a page come from, and where its parts are. */
export interface ExplorerContext {
  readonly sample: boolean;
  readonly run: RecordedRun | null;
  /** Addresses of the style and of the script. */
  readonly style: string;
  readonly script: string;
}

/** What differs between pages. */
export interface ExplorerPage {
  readonly title: string;
  /** The same as JSON; null where there is no such answer. */
  readonly twin: string | null;
  readonly body: Markup;
  /** Which entry of the navigation it is. */
  readonly place?: string;
  /** What stands at the end for the script. */
  readonly data?: Markup;
}

const PLACES: readonly (readonly [path: string, name: string])[] = [
  ["/", "On a day"],
  ["/topics", "Topics"],
  ["/changes", "Changes"],
  ["/upcoming", "Coming"],
  ["/compare", "Two days"],
  ["/search", "Search"],
  ["/review", "Review"],
  ["/findings", "Findings"],
  ["/sources", "Sources"],
];

/** A whole page: it works without a script, loads nothing from elsewhere, and has a twin in JSON. */
export function explorerPage({ title, twin, body, place, data }: ExplorerPage, context: ExplorerContext): string {
  const { sample, run, style, script } = context;
  const items = PLACES.map(
    ([path, name]) => html`<li><a href="${path}"${path === place ? trusted(' aria-current="page"') : ""}>${name}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – inforce</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
${twin === null ? "" : html`<link rel="alternate" type="application/json" href="${twin}">`}
<script src="${script}" defer></script>
</head>
<body class="explorer">
<a class="skip" href="#main">To the answer</a>
<header><nav aria-label="Views"><ul>${items}</ul></nav></header>
<main id="main">
${sample ? html`<p class="notice">From the bundled sample; <code>inforce ingest ARCHIVE</code> reads one of your own.</p>` : ""}
<h1>${title}</h1>
${body}
</main>
<footer>
${twin === null ? "" : html`<p><a href="${twin}">This page as JSON</a></p>`}
<p>${run === null ? "" : `From the knowledge base ${runInWords(run)}. `}<a href="/api">For programs</a>. This is not legal advice: the archive reports what others wrote about the law.</p>
</footer>
${data ?? ""}
</body>
</html>
`.text;
}
