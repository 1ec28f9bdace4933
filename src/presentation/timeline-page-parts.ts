/** The style of a timeline page: one column, two pictures of which the one that fits is shown, and print. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --faint: #5c6670; --line: #d5dae0; --yes: #1a6e50; --yes-ink: #fff; --may: #b7791f; --may-ground: #fbe9c6; --no: #9aa4ae; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181c; --ink: #e8ecf0; --faint: #a2adb8; --line: #39424b; --yes: #3aa57c; --yes-ink: #08130e; --may: #d9a441; --may-ground: #4a3a17; --no: #67727d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 1120px; margin: 0 auto; padding: 16px 16px 40vh; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 8px; } h2 { font-size: 1.15rem; margin: 32px 0 8px; } h3 { font-size: 1rem; margin: 16px 0 4px; }
figure { margin: 16px 0; } svg { display: block; width: 100%; height: auto; } svg.narrow { display: none; }
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); } svg .tick { fill: var(--faint); font-size: 11px; } svg .value { fill: var(--yes-ink); pointer-events: none; }
.grid { stroke: var(--line); stroke-width: 1; } .bar.yes { fill: var(--yes); } .bar.no { fill: var(--no); }
.bar.yes, .bar.possible { stroke: var(--ground); stroke-width: 1; } .hatch-ground { fill: var(--may-ground); } .hatch-line { fill: var(--may); } .target { fill: transparent; }
.span { cursor: pointer; outline: none; } .span:hover .bar, .span:focus .bar, .span.chosen .bar { stroke: var(--ink); stroke-width: 2; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; margin: 8px 0; font-size: .875rem; } .key i { display: inline-block; width: 24px; height: 12px; margin-right: 6px; }
.key .yes { background: var(--yes); } .key .possible { background: repeating-linear-gradient(45deg, var(--may) 0 2px, var(--may-ground) 2px 6px); } .key .no { height: 3px; margin-bottom: 4px; background: var(--no); } .key .unknown { border: 1px dashed var(--line); }
.hint { font-size: .875rem; color: var(--faint); margin: 0; }
#note { position: fixed; left: 0; right: 0; bottom: 0; max-height: 38vh; overflow: auto; padding: 12px 16px; background: var(--ground); border-top: 2px solid var(--ink); box-shadow: 0 -4px 16px rgb(0 0 0 / 15%); }
#note > div { max-width: 1088px; margin: 0 auto; } #note p { margin: 0 0 6px; }
blockquote { margin: 4px 0 10px; padding-left: 12px; border-left: 3px solid var(--line); color: var(--faint); font-size: .9rem; } footer { font-size: .8rem; }
.ends { margin: -6px 0 10px; padding-left: 15px; color: var(--faint); font-size: .8rem; }
section ul { margin: 0; padding-left: 20px; }
@media (max-width: 719px) { svg.wide { display: none; } svg.narrow { display: block; } svg.narrow text { font-size: 13px; } svg.narrow .tick { font-size: 11px; } }
@page { size: A4; margin: 14mm 12mm; }
@media print { :root { --ground: #fff; --ink: #000; --faint: #444; --line: #bbb; --yes: #1a6e50; --yes-ink: #fff; --may: #b7791f; --may-ground: #fbe9c6; --no: #888; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { font-size: 10pt; } main { padding: 0; } #note, .hint { display: none; } svg.wide { display: block; } svg.narrow { display: none; }
  figure, li { break-inside: avoid; } h2, h3, h2 + p { break-after: avoid; } }
`;

/** What a bar shows when it is pointed at, tapped or reached with the keyboard; without it titles and the list remain. */
export const PAGE_SCRIPT = `
(() => {
  const spans = JSON.parse(document.getElementById("spans").textContent);
  const note = document.getElementById("note");
  let kept = null;
  const element = (name, text) => { const made = document.createElement(name); made.textContent = text; return made; };
  const show = (bar) => {
    for (const other of document.querySelectorAll(".span.chosen")) other.classList.remove("chosen");
    if (!bar) { note.hidden = true; return; }
    bar.classList.add("chosen");
    const { head, says, sources } = spans[Number(bar.dataset.span)];
    const box = document.createElement("div");
    const line = element("p", "");
    line.append(element("strong", head), ": " + says);
    box.append(line);
    for (const source of sources) {
      const quote = element("blockquote", source.quote);
      quote.append(element("footer", source.from));
      box.append(quote);
    }
    note.replaceChildren(box);
    note.hidden = false;
    note.scrollTop = 0;
  };
  for (const bar of document.querySelectorAll(".span")) {
    bar.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse" && !kept) show(bar); });
    bar.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse" && !kept) show(null); });
    bar.addEventListener("focus", () => show(bar));
    bar.addEventListener("click", (event) => { event.stopPropagation(); kept = kept === bar ? null : bar; show(kept); });
    bar.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); kept = bar; show(bar); } });
  }
  document.addEventListener("click", (event) => { if (!note.contains(event.target)) { kept = null; show(null); } });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { kept = null; show(null); } });
})();
`;
