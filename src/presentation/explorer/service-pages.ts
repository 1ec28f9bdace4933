import type { ExplorerPage } from "./explorer-layout.js";
import { html } from "./markup.js";

/** An address as a page tells it. */
export interface ShownAddress {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly means: string; readonly needed: boolean }[];
  readonly examples: readonly string[];
}

/** The addresses for programs. */
export function apiPage(addresses: readonly ShownAddress[]): ExplorerPage {
  const parts = addresses.map(({ method, path, summary, parameters, examples }) => {
    const told = parameters.map(
      ({ name, means, needed }) => html`<dt><code>${name}</code></dt><dd>${means}${needed ? " (needed)" : ""}</dd>`,
    );
    const links = examples.map((example) => html`<li><a href="${example}"><code>${example}</code></a></li>`);
    return html`<section><h2><code>${method} ${path}</code></h2><p>${summary}</p>${told.length === 0 ? "" : html`<dl>${told}</dl>`}${links.length === 0 ? "" : html`<ul>${links}</ul>`}</section>`;
  });
  const body = html`<p>Every page has a twin in JSON: the same question, answered with what the command prints with <code>--json</code>. <a href="/openapi.json">openapi.json</a> describes all addresses (OpenAPI 3.1).</p>${parts}`;
  return { title: "For programs", twin: "/openapi.json", body };
}

/** What went wrong, in the words of an error. */
export interface ShownProblem {
  readonly title: string;
  readonly detail: string;
  readonly expected: string | null;
  readonly example: string | null;
  readonly hint: string | null;
  readonly suggestions: readonly string[];
}

/** A question that was not answered: what was got, what was expected, an example, what to do. */
export function problemPage({ title, detail, expected, example, hint, suggestions }: ShownProblem): ExplorerPage {
  const body = html`<div class="problem" role="alert"><p>${detail}</p>
${suggestions.length === 0 ? "" : html`<p>Did you mean: ${suggestions.join(", ")}?</p>`}
${expected === null ? "" : html`<p>Expected: ${expected}</p>`}${example === null ? "" : html`<p>Example: <code>${example}</code></p>`}${hint === null ? "" : html`<p>${hint}</p>`}</div>
<p><a href="/">Ask about a day</a></p>`;
  return { title, twin: null, body };
}
