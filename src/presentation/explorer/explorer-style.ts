import { PAGE_STYLE } from "../timeline-page-parts.js";

/** The look of the explorer: that of a timeline page, and what the other views need. Answers are told by word, shape and colour. */
export const EXPLORER_STYLE = `${PAGE_STYLE}
:root { --link: #0b4f8a; --mark: #fff1c2; --may-ink: #7a4b00; --soft: #f3f5f7; }
@media (prefers-color-scheme: dark) { :root { --link: #8cc4ff; --mark: #4a3c10; --may-ink: #f0c060; --soft: #1e2429; } }
a { color: var(--link); } a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible, .span:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.explorer main { padding-bottom: 32px; } .explorer:has(#note:not([hidden])) main { padding-bottom: 40vh; }
.explorer > header { border-bottom: 1px solid var(--line); } .explorer nav { max-width: 1120px; margin: 0 auto; padding: 0 16px; }
.explorer nav ul { display: flex; flex-wrap: wrap; gap: 0 4px; list-style: none; margin: 0; padding: 4px 0; }
.explorer nav a { display: inline-block; padding: 8px 10px; text-decoration: none; } .explorer nav a:hover { text-decoration: underline; }
.explorer nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -3px 0 var(--yes); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 8px; top: 8px; padding: 8px; background: var(--ground); z-index: 1; }
.explorer > footer { max-width: 1120px; margin: 24px auto 0; padding: 12px 16px 24px; border-top: 1px solid var(--line); font-size: .875rem; color: var(--faint); } .explorer > footer p { margin: 0 0 4px; }
.notice { background: var(--soft); border-left: 4px solid var(--may); padding: 8px 12px; margin: 0 0 16px; }
.problem { border-left: 4px solid #b3261e; background: var(--soft); padding: 8px 12px; }
form.ask { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin: 12px 0 20px; padding: 12px; background: var(--soft); }
form.ask label { display: grid; gap: 2px; font-size: .875rem; min-width: 0; max-width: 100%; } form.ask select { width: 100%; max-width: 22rem; } form.ask .wide { flex: 1 1 100%; }
input, select, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--faint); border-radius: 4px; padding: 6px 8px; min-height: 38px; max-width: 100%; }
input[type=range] { padding: 0; width: 100%; border: 0; background: none; accent-color: var(--yes); } button { cursor: pointer; background: var(--link); color: var(--ground); border-color: var(--link); font-weight: 600; }
.scroll { overflow-x: auto; position: relative; } table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; }
caption { text-align: left; font-weight: 600; padding: 4px 0; } th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); } tbody th { font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.answer { white-space: nowrap; } .answer i { font-style: normal; display: inline-block; width: 1.2em; }
.answer.yes { color: var(--yes); font-weight: 600; } .answer.possible { color: var(--may-ink); font-weight: 600; } .answer.no, .answer.unknown { color: var(--faint); }
@media (prefers-color-scheme: dark) { .answer.yes { color: #5cc79d; } }
.faint { color: var(--faint); font-size: .9rem; } a.faint { display: inline-block; padding: 4px 0; } .how { white-space: nowrap; font-size: .875rem; }
.text { white-space: pre-wrap; border-left: 3px solid var(--line); padding-left: 12px; } mark { background: var(--mark); color: inherit; padding: 1px 0; } mark.half { background: none; outline: 1px dashed var(--may); } mark sup a { padding: 0 3px; }
ol.statements > li { margin-bottom: 10px; } :target { outline: 2px solid var(--link); outline-offset: 4px; }
.matrix th, .matrix td { padding: 3px 6px; } .matrix td, .matrix thead th:not(:first-child) { text-align: center; white-space: nowrap; } .matrix tbody th { min-width: 10rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; } dt { font-weight: 600; } dd { margin: 0; }
code, pre { font: .9em ui-monospace, monospace; } pre { overflow-x: auto; background: var(--soft); padding: 8px; }
figure { margin: 0 0 8px; } figcaption { padding: 4px 0; }
details > summary { cursor: pointer; padding: 4px 0; }
@media (min-width: 720px) { table.rows th, table.rows td:not(:last-child) { overflow-wrap: break-word; } }
@media (max-width: 719px) {
  table.rows thead { position: absolute; left: -999px; } table.rows tr { display: block; padding: 6px 0; border-bottom: 1px solid var(--line); } table.rows th, table.rows td { display: block; border: 0; padding: 1px 0; }
  table.rows tbody th { font-weight: 600; } table.rows td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--faint); font-size: .875rem; } table.rows td.number { text-align: left; } dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: 8px; }
}
@media print { :root { --link: #0b4f8a; --mark: #fff1c2; --may-ink: #7a4b00; --soft: #f3f5f7; } .answer.yes { color: var(--yes); }
  .explorer > header, .skip, form.ask, #note { display: none; } .explorer main { padding: 0; } a { color: inherit; } details:not([open]) > :not(summary) { display: block; } details::details-content { content-visibility: visible; }
  button, .how { display: none; } summary { list-style: none; } pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; } .scroll { overflow: visible; }
  h1, h2, h3, h4, caption, summary { break-after: avoid; } tr, li, blockquote, figure { break-inside: avoid; } tr:has(li), li:has(details, blockquote, p, ul), figure:has(pre) { break-inside: auto; } }
@page { @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt system-ui, sans-serif; } }
`;
