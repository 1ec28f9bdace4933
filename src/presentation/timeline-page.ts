import type { Evidence } from "../../queries/as-of-result.js";
import type { TimelineLane, TimelineResult } from "../../queries/timeline-result.js";
import type { RecordedRun } from "../model/recorded-run.js";
import type { TopicInfo } from "../model/topic.js";
import { dayInWords } from "./day-words.js";
import { htmlText } from "./html-text.js";
import { pagePolicy } from "./page-policy.js";
import { runInWords } from "./run-words.js";
import { scriptJson } from "./script-json.js";
import { citation } from "./source-notes.js";
import { oneLine } from "./text-width.js";
import { PAGE_SCRIPT, PAGE_STYLE } from "./timeline-page-parts.js";
import { scaleOf, type TimeScale } from "./timeline-scale.js";
import { NARROW, numberedSpans, timelineSvg, WIDE } from "./timeline-svg.js";
import {
  doubtInWords,
  isTold,
  laneName,
  neverInWords,
  periodInWords,
  shownInWords,
  shownLanes,
  spanDays,
  spanInWords,
} from "./timeline-words.js";

const SOURCES_A_SPAN = 4;

/**
 * A topic over time as one page that needs nothing else: the lanes as SVG, for each bar the words it rests on (hover, tap, or
 * reach it with the keyboard), below them every period with its source, in print too.
 */
export function timelinePage(result: TimelineResult, topic: TopicInfo, run: RecordedRun | null): string {
  const scale = scaleOf(result);
  const { shown, never } = shownLanes(result);
  const asked = [result.subject === null ? null : laneName({ subject: result.subject, scope: null }, result), result.scope];
  const title = [topic.title, ...asked.filter((name) => name !== null)].join(": ");
  const known = result.knownOn === null ? "" : ` As it could be known on ${dayInWords(result.knownOn)}.`;
  const days = scale ? `${shownInWords(scale.first, scale.last)}.` : "The archive covers none of these days.";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${pagePolicy({ styles: [PAGE_STYLE], scripts: scale ? [PAGE_SCRIPT] : [] })}
<link rel="icon" href="data:,">
<title>${htmlText(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${htmlText(title)}</h1>
<p>${htmlText(`${topic.meaning} ${days}${known}`)}</p>
${scale ? picture(result, shown, scale) : ""}
${neverInWords(never, result)
  .map((line) => `<p>${htmlText(line)}</p>`)
  .join("")}
${periodList(result, shown)}
${run === null ? "" : `<p class="hint">${htmlText(`From the knowledge base ${runInWords(run)}; root hash ${run.root}.`)}</p>`}
</main>
${scale ? `<script type="application/json" id="spans">${scriptJson(spanNotes(result, shown, scale))}</script>\n<script>${PAGE_SCRIPT}</script>` : ""}
</body>
</html>
`;
}

function picture(result: TimelineResult, lanes: readonly TimelineLane[], scale: TimeScale): string {
  const key = [
    ["yes", "certain"],
    ["possible", "possible: the dates leave it open"],
    ["no", "not in force"],
    ["unknown", "blank: not known"],
  ] as const;
  const legend = key.map(([answer, text]) => `<li><i class="${answer}"></i>${text}</li>`).join("");
  return `<figure>
${timelineSvg(result, lanes, scale, WIDE)}
${timelineSvg(result, lanes, scale, NARROW)}
<figcaption><ul class="key">${legend}</ul><p class="hint">Hover or tap a bar for the words it rests on.</p></figcaption>
</figure>
<aside id="note" aria-live="polite" hidden></aside>`;
}

/** What the page shows of each bar, in the order of their numbers. */
function spanNotes(result: TimelineResult, lanes: readonly TimelineLane[], scale: TimeScale): readonly object[] {
  return numberedSpans(lanes, scale).map(({ lane, span }) => {
    const evidence = span.periods.flatMap((place) => result.periods[place]?.evidence ?? []);
    return {
      head: laneName(lane, result),
      says: `${spanInWords(span)}, ${spanDays(span)}`,
      sources: distinct(evidence).slice(0, SOURCES_A_SPAN).map(sourceNote),
    };
  });
}

function sourceNote(evidence: Evidence): { readonly quote: string; readonly from: string } {
  return { quote: oneLine(evidence.quote), from: citation(evidence) };
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(evidence.map((one) => [`${one.post} ${one.lines.join("-")}`, one]));
  return [...seen.values()];
}

function periodList(result: TimelineResult, lanes: readonly TimelineLane[]): string {
  const items = lanes.flatMap((lane) => {
    const own = result.periods.filter(({ subject, scope }) => subject === lane.subject && scope === lane.scope).filter(isTold);
    if (own.length === 0) return [];
    const told = own.map((period) => {
      const [first] = period.evidence;
      const source = first
        ? `<blockquote>${htmlText(oneLine(first.quote))}<footer>${htmlText(citation(first))}</footer></blockquote>`
        : "";
      return `<li>${htmlText(periodInWords(period))}${doubtInWords(period)}${source}</li>`;
    });
    return [`<section><h3>${htmlText(laneName(lane, result))}</h3><ul>${told.join("")}</ul></section>`];
  });
  return items.length === 0 ? "<p>No period is known.</p>" : `<h2>Periods and their sources</h2>\n${items.join("\n")}`;
}
