/**
 * The look of an audit report: on a wide screen, on a phone and on paper, without anything from elsewhere.
 *
 * @param foot what stands at the foot of each printed page.
 * @param idWidth how many characters the column of case ids takes.
 */
export function reportStyle(foot: string, idWidth: number): string {
  return STYLE.replace("FOOT", () => cssString(foot)).replaceAll("IDS", `${idWidth}ch`);
}

/** A text in quotes, with everything that could end it or the style told by its code. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,_-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

const STYLE = `
:root { color-scheme: light; --ink: #1a1d21; --faint: #565e66; --line: #cfd5db; --ground: #f4f6f8; --bad: #9b1c1c; --open: #7a4b00; --good: #0b5c2b; --link: #0b4f8a; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
main, header, footer { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 1.2rem 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--ink); } h3 { font-size: 1rem; margin: 1.1rem 0 .2rem; }
h2 small, p small { font-weight: 400; font-size: .85rem; color: var(--faint); }
p { margin: .35rem 0; } .lead { font-size: 1.15rem; } .note, .meta { color: var(--faint); font-size: .9rem; }
a { color: var(--link); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: .6rem 0; padding: 0; } nav a { display: inline-block; padding: .15rem 0; }
table { border-collapse: collapse; margin: .4rem 0; width: 100%; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); } th { font-weight: 600; } tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; } .number a { color: inherit; } .zero { color: var(--faint); } .bad { color: var(--bad); font-weight: 700; } .open { color: var(--open); font-weight: 700; }
ul.items, ul.run, ul.plain, ol.sources, ol.facts { list-style: none; margin: .2rem 0; padding: 0; }
.items li { display: grid; grid-template-columns: minmax(0, IDS) 6.2rem minmax(0, 13rem) minmax(0, 1fr) auto; gap: 0 .8rem; padding: .2rem 0; border-bottom: 1px solid var(--line); }
.items b { font-weight: 600; } .items i { font-style: normal; color: var(--faint); } time { font-variant-numeric: tabular-nums; white-space: nowrap; }
sup { font-size: .85rem; line-height: 1; vertical-align: baseline; } sup a { display: inline-block; min-width: 24px; line-height: 24px; text-align: center; }
.run { columns: 20rem; column-gap: 2rem; } .run li, .plain li { break-inside: avoid; padding: .05rem 0; }
.reason, .items li { content-visibility: auto; contain-intrinsic-size: auto 2rem; }
.reason { margin: .5rem 0 .9rem; padding-left: .8rem; border-left: 3px solid var(--line); } .reason > p { margin: 0; }
details { margin: .2rem 0; } summary { cursor: pointer; padding: 3px 0; } details.fold { border-top: 1px solid var(--line); padding: .4rem 0; margin: 0; } .fold > summary h2 { display: inline; border: 0; font-size: 1.05rem; margin: 0; }
.ways summary { color: var(--faint); font-size: .9rem; } .ways ul { margin: .2rem 0; }
.sources { columns: 30rem; column-gap: 2rem; } .sources > li { break-inside: avoid; display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); } .facts li, .plain li { padding: .15rem 0; }
blockquote { margin: .3rem 0 .6rem; padding-left: .8rem; border-left: 3px solid var(--line); white-space: pre-line; }
dl { margin: .3rem 0; } dt { font-weight: 600; } dd { margin: 0 0 .3rem; } code { overflow-wrap: anywhere; font-size: .9em; }
footer { color: var(--faint); font-size: .85rem; padding-bottom: 2rem; }
.onpaper { display: none; }
@media screen and (max-width: 45rem) { body { font-size: 16px; } .items li { display: block; padding: .4rem 0; } .items li > span { display: block; } th, td { padding-right: .3rem; font-size: .9rem; } table.wide thead { display: none; } table.wide tr { display: block; border-bottom: 1px solid var(--line); padding: .3rem 0; } table.wide th, table.wide td { display: block; border: 0; padding: 0; text-align: left; } table.wide td[data-of]::before { content: attr(data-of) ": "; color: var(--faint); } }
@page { size: A4; margin: 9mm 11mm 12mm; @bottom-left { content: FOOT; font: 7pt system-ui, sans-serif; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt system-ui, sans-serif; } }
@media print {
  body { font: 7.2pt/1.18 Arial, "Liberation Sans", Helvetica, "DejaVu Sans Condensed", sans-serif; } main, header, footer { max-width: none; padding: 0; }
  h1 { font-size: 13pt; margin: 0 0 .6mm; } h2 { font-size: 9.5pt; margin: 2mm 0 .6mm; border-width: 1pt; break-after: avoid; } h3 { font-size: 7.6pt; margin: .8mm 0 .2mm; break-after: avoid; } p { margin: .3mm 0; } .lead { font-size: 9.5pt; } .note, .meta, h2 small, p small { font-size: 6.8pt; }
  nav, .fold:not([open]), .ways:not([open]), .sources .aside, .wide tbody tr:nth-child(n + 9) { display: none; } .onpaper { display: block; } summary { list-style: none; padding: 0; } details { margin: 0; }
  .reason, .items li { content-visibility: visible; } a { color: inherit; text-decoration: none; }
  table { margin: .3mm 0; } th, td { padding: 0 2mm 0 0; } caption { padding: .3mm 0; } .wide th:first-child { width: 54mm; } .wide .number { width: 24mm; }
  .items li { grid-template-columns: minmax(0, IDS) 15mm minmax(0, 32mm) minmax(0, 1fr) auto; gap: 0 1.5mm; padding: 0; border-color: #ddd; break-inside: avoid; }
  .items.below { columns: 3; column-gap: 4mm; font-size: 6.4pt; line-height: 1.12; } .items.below li { grid-template-columns: max-content max-content 1fr auto; gap: 0 1.5mm; } .items.below b span, .items.below li > span:not(.first) { display: none; } .items.below .first { grid-column: 1 / -1; order: -1; font-weight: 700; break-after: avoid; }
  .items.dense { columns: 36mm; column-gap: 2mm; font-size: 6.1pt; } .items.dense li { grid-template-columns: max-content 1fr auto; } .items.dense i { display: none; } ul { margin: .3mm 0; }
  #missing { font-size: 6.5pt; } #open { columns: 3; column-gap: 4mm; font-size: 6.3pt; line-height: 1.14; } #open h2 { column-span: all; } #open small, #open details.all { display: none; }
  .reason { margin: .1mm 0 .2mm; padding: 0 0 0 1mm; border-width: 1pt; break-inside: avoid-page; } .reason > p, .reason > details, .run { display: inline; } .reason > p::after { content: " "; } .reason > p:not(:has(span))::after { content: ": "; } .run li { display: inline-block; padding: 0; } .run li:not(:last-child)::after { content: ";\\00a0"; } .run i, .run.many time { display: none; }
  sup { font-size: 6pt; } sup a { min-width: 0; line-height: inherit; padding: 0 .5mm; } .sources { columns: 3; column-gap: 4mm; font-size: 6.4pt; line-height: 1.12; } .sources > li { grid-template-columns: 4.5mm minmax(0, 1fr); }
  footer { font-size: 6.4pt; padding: 0; } footer h2 { font-size: 8pt; margin: 1.5mm 0 .3mm; } dl { margin: 0; } dl div { display: flex; gap: 2mm; } dd { margin: 0; } code { font-size: 6pt; }
}
`;
