import type { Evidence } from "../../queries/as-of-result.js";
import type { TimelineLane, TimelinePeriod, TimelineResult } from "../../queries/timeline-result.js";
import type { IsoDay } from "../model/iso-day.js";
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
import { scaleOfAll, type TimeScale } from "./timeline-scale.js";
import { NARROW, numberedSpans, type PicturePlace, timelineSvg, WIDE } from "./timeline-svg.js";
import {
  doubtInWords,
  endWords,
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

/** A topic and its timeline. */
export interface ShownTimeline {
  readonly result: TimelineResult;
  readonly topic: TopicInfo;
}

/**
 * Topics over time as one page that needs nothing else: for each its lanes as SVG over the same days, for each bar the words it rests on
 * (hover, tap, or reach it with the keyboard), below them every period with its source, in print too.
 */
export function timelinePage(timelines: readonly ShownTimeline[], run: RecordedRun | null): string {
  const { scale, parts, notes } = timelineParts(timelines);
  const [only, ...others] = timelines;
  const single = others.length === 0 && only !== undefined;
  const title = single ? titleOf(only) : `What applied when: ${timelines.map(({ topic }) => topic.title).join(", ")}`;
  const knownOn = only?.result.knownOn ?? null;
  const known = knownOn === null ? "" : ` As it could be known on ${dayInWords(knownOn)}.`;
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
<p>${htmlText(`${single ? `${only.topic.meaning} ` : ""}${days}${known}`)}</p>
${scale ? TIMELINE_LEGEND : ""}
${parts}
${run === null ? "" : `<p class="hint">${htmlText(`From the knowledge base ${runInWords(run)}; root hash ${run.root}.`)}</p>`}
</main>
${scale ? `${notes}\n<script>${PAGE_SCRIPT}</script>` : ""}
</body>
</html>
`;
}

/** Topics over time as parts of a page. */
export interface TimelineParts {
  /** Null: nothing of it is covered. */
  readonly scale: TimeScale | null;
  /** The pictures, below each every period with its source. */
  readonly parts: string;
  /** What the script of the page shows of each bar. */
  readonly notes: string;
}

/** Where a page of the explorer leads from a period. */
interface PeriodLinks {
  /** To the post of a source. */
  readonly post: (id: string) => string;
  /** To how we know of a day. */
  readonly how: (series: Pick<TimelinePeriod, "subject" | "scope"> & { readonly topic: string }, day: IsoDay) => string;
}

/**
 * The pictures of some topics over the same days, for a page of several or of one.
 *
 * @param links null for a page that stands alone.
 */
export function timelineParts(timelines: readonly ShownTimeline[], links: PeriodLinks | null = null): TimelineParts {
  const scale = scaleOfAll(timelines.map(({ result }) => result));
  const parts: string[] = [];
  const notes: object[] = [];
  for (const [place, shown] of timelines.entries()) {
    parts.push(topicPart(shown, scale, { place, firstNumber: notes.length, single: timelines.length === 1, links }));
    if (scale) notes.push(...spanNotes(shown.result, shownLanes(shown.result).shown, scale));
  }
  const data = `<script type="application/json" id="spans">${scriptJson(notes)}</script>`;
  return { scale, parts: parts.join("\n"), notes: `<aside id="note" aria-live="polite" hidden></aside>\n${data}` };
}

/** A topic with the country and the scope that were asked about. */
function titleOf({ result, topic }: ShownTimeline): string {
  const asked = [result.subject === null ? null : laneName({ subject: result.subject, scope: null }, result), result.scope];
  return [topic.title, ...asked.filter((name) => name !== null)].join(": ");
}

/** What the bars of a picture mean. */
export const TIMELINE_LEGEND = (() => {
  const key = [
    ["yes", "certain"],
    ["possible", "possible: the dates leave it open"],
    ["no", "not in force"],
    ["unknown", "blank: not known"],
  ] as const;
  const items = key.map(([answer, text]) => `<li><i class="${answer}"></i>${text}</li>`).join("");
  return `<ul class="key">${items}</ul><p class="hint">Hover or tap a bar for the words it rests on.</p>`;
})();

function topicPart(
  shown: ShownTimeline,
  scale: TimeScale | null,
  { single, links, ...where }: Omit<PicturePlace, "shape"> & { readonly single: boolean; readonly links: PeriodLinks | null },
): string {
  const { result, topic } = shown;
  const lanes = shownLanes(result);
  const head = single ? "" : `<h2>${htmlText(titleOf(shown))}</h2>\n<p>${htmlText(topic.meaning)}</p>`;
  const pictures = scale ? [WIDE, NARROW].map((shape) => timelineSvg(result, lanes.shown, scale, { shape, ...where })) : [];
  const never = neverInWords(lanes.never, result).map((line) => `<p>${htmlText(line)}</p>`);
  return `${head}
${pictures.length === 0 ? "" : `<figure>\n${pictures.join("\n")}\n</figure>`}
${never.join("")}
${periodList(result, lanes.shown, single ? 2 : 3, links)}`;
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

function periodList(result: TimelineResult, lanes: readonly TimelineLane[], level: 2 | 3, links: PeriodLinks | null): string {
  const items = lanes.flatMap((lane) => {
    const own = result.periods.filter(({ subject, scope }) => subject === lane.subject && scope === lane.scope).filter(isTold);
    if (own.length === 0) return [];
    const told = own.map((period) => {
      const [first] = period.evidence;
      const source = first
        ? `<blockquote>${htmlText(oneLine(first.quote))}<footer>${periodSource(first, { ...period, topic: result.topic }, links)}</footer></blockquote>`
        : "";
      return `<li>${htmlText(periodInWords(period))}${doubtInWords(period)}${source}${endSource(period, links)}</li>`;
    });
    return [`<section><h${level + 1}>${htmlText(laneName(lane, result))}</h${level + 1}><ul>${told.join("")}</ul></section>`];
  });
  return items.length === 0
    ? "<p>No period is known.</p>"
    : `<h${level}>Periods and their sources</h${level}>\n${items.join("\n")}`;
}

/** Who tells the end of a period, where it is somebody else than who tells the period. */
function endSource({ evidence }: TimelinePeriod, links: PeriodLinks | null): string {
  const words = endWords(evidence);
  if (words === null || words === evidence[0]) return "";
  const cited = htmlText(citation(words));
  return `<p class="ends">Its end: ${links === null ? cited : `<a href="${htmlText(links.post(words.post))}">${cited}</a>`}</p>`;
}

/** A source as text, or with the ways on from it. */
function periodSource(first: Evidence, period: TimelinePeriod & { readonly topic: string }, links: PeriodLinks | null): string {
  const cited = htmlText(citation(first));
  if (links === null) return cited;
  const { topic, subject, scope, start } = period;
  const how = start.latest === null ? null : links.how({ topic, subject, scope }, start.latest);
  const more = how === null ? "" : `<span class="how"> · </span><a class="how" href="${htmlText(how)}">how we know</a>`;
  return `<a href="${htmlText(links.post(first.post))}">${cited}</a>${more}`;
}
