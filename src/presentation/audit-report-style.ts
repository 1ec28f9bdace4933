/** The look of an audit report: on screen and on paper, without anything from elsewhere. */
export const AUDIT_REPORT_STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
main { display: flex; flex-direction: column; }
#cover { order: 0; } #summary { order: 1; } #cases { order: 2; } #evidence { order: 3; } #closing { order: 4; }
h1, h2, h3 { line-height: 1.25; } h2 { border-bottom: 1px solid #999; margin-top: 2.2rem; } h3 { margin: 1.6rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
blockquote { margin: .3rem 0 .6rem; padding-left: .8rem; border-left: 3px solid #bbb; white-space: pre-line; }
.given, .source, .missing { color: #555; font-size: .9em; } code { overflow-wrap: anywhere; }
.verdict { white-space: nowrap; font-weight: 600; } .not-met { color: #a40000; } .undetermined { color: #7a4b00; } .met { color: #0b6b2b; }
.wrong { border-left: 3px solid #a40000; padding-left: .8rem; }
@media print { body { margin: 0; max-width: none; } article, li { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
