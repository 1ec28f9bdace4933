import type { TimelineLane, TimelineResult, TimelineSpan } from "../../queries/timeline-result.js";
import { htmlText } from "./html-text.js";
import { textWidth } from "./text-width.js";
import { type TimeScale, ticksOf } from "./timeline-scale.js";
import { laneName, mergedSpans, spanDays, spanInWords } from "./timeline-words.js";

/** Measures of a picture in user units, which are pixels where it is shown at its own width. */
export interface PictureShape {
  readonly name: string;
  readonly width: number;
  /** Room for the names on the left; 0: names stand above their lanes. */
  readonly nameWidth: number;
}

export const WIDE: PictureShape = { name: "wide", width: 1040, nameWidth: 190 };
export const NARROW: PictureShape = { name: "narrow", width: 340, nameWidth: 0 };

const MARGIN = 10;
const BAR = 20;
const GAP = 8;
const NAME_LINE = 18;
const AXIS = 30;
const LETTER = 6.7;
const NAME_LETTERS = 28;

/** Which picture of a page it is. */
export interface PicturePlace {
  readonly shape: PictureShape;
  /** Which topic of the page, from 0. */
  readonly place: number;
  /** The number of its first span on the page. */
  readonly firstNumber: number;
}

/** A span with its number, under which the page keeps what it rests on. */
export interface NumberedSpan {
  readonly number: number;
  readonly lane: TimelineLane;
  readonly span: TimelineSpan;
}

/** The stretches of the lanes that lie on the scale, numbered from `firstNumber`, those of which nothing is known left out. */
export function numberedSpans(
  lanes: readonly TimelineLane[],
  { first, last }: TimeScale,
  firstNumber = 0,
): readonly NumberedSpan[] {
  const shown = lanes.flatMap((lane) => mergedSpans(lane.spans).map((span) => ({ lane, span })));
  return shown
    .filter(({ span }) => span.answer !== "unknown" && span.from <= last && first < span.to)
    .map(({ lane, span }, at) => ({ number: firstNumber + at, lane, span }));
}

/** Lanes over a date axis as one SVG element: solid where certain, hatched where possible, a thin line where not in force. */
export function timelineSvg(
  result: TimelineResult,
  lanes: readonly TimelineLane[],
  scale: TimeScale,
  { shape, place, firstNumber }: PicturePlace,
): string {
  const { name, width, nameWidth } = shape;
  const pattern = `hatch-${name}-${place}`;
  const above = nameWidth === 0 ? NAME_LINE : 0;
  const step = BAR + GAP + above;
  const height = AXIS + lanes.length * step + MARGIN;
  const left = nameWidth === 0 ? MARGIN : nameWidth;
  const at = (place: number): number => left + place * (width - left - MARGIN);
  const numbered = numberedSpans(lanes, scale, firstNumber);
  const ticks = ticksOf(scale, Math.floor((width - left) / 64)).map(({ at: place, label }) => {
    const x = round(at(place));
    return `<path class="grid" d="M${x} ${AXIS - 8}V${height - MARGIN}"/><text class="tick" x="${x + 3}" y="${AXIS - 12}">${htmlText(label)}</text>`;
  });
  const rows = lanes.map((lane, row) => {
    const top = AXIS + row * step + above;
    const text = htmlText(shortened(laneName(lane, result)));
    const label =
      nameWidth === 0
        ? `<text class="name" x="${MARGIN}" y="${top - 5}">${text}</text>`
        : `<text class="name" x="${nameWidth - 10}" y="${top + BAR - 5}" text-anchor="end">${text}</text>`;
    const bars = numbered.filter((one) => one.lane === lane).map((one) => barOf(result, one, { scale, at, top, pattern }));
    return `<g>${label}${bars.join("")}</g>`;
  });
  return `<svg class="${name}" viewBox="0 0 ${width} ${round(height)}" role="group" aria-label="Lanes over a date axis"><defs><pattern id="${pattern}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs>${ticks.join("")}${rows.join("")}</svg>`;
}

interface BarPlace {
  readonly scale: TimeScale;
  readonly at: (place: number) => number;
  readonly top: number;
  readonly pattern: string;
}

function barOf(result: TimelineResult, { number, lane, span }: NumberedSpan, { scale, at, top, pattern }: BarPlace): string {
  const [x, end] = [at(scale.at(span.from)), at(scale.at(span.to))];
  const width = Math.max(1, end - x);
  const thin = span.answer === "no";
  const [y, height] = thin ? [top + BAR / 2 - 1.5, 3] : [top, BAR];
  const told = `${laneName(lane, result)}: ${spanInWords(span)}, ${spanDays(span)}`;
  const fill = span.answer === "possible" ? ` fill="url(#${pattern})"` : "";
  const words = span.value ? spanInWords(span) : "";
  const fits = words !== "" && textWidth(words) * LETTER + 8 <= width;
  const text = fits
    ? `<text class="value" x="${round(x + width / 2)}" y="${top + BAR - 6}" text-anchor="middle">${htmlText(words)}</text>`
    : "";
  const target = `<rect class="target" x="${round(x)}" y="${top}" width="${round(width)}" height="${BAR}"/>`;
  return `<g class="span" tabindex="0" role="button" data-span="${number}" aria-label="${htmlText(told)}"><title>${htmlText(told)}</title><rect class="bar ${span.answer}" x="${round(x)}" y="${y}" width="${round(width)}" height="${height}"${fill}/>${text}${target}</g>`;
}

function shortened(name: string): string {
  return name.length <= NAME_LETTERS ? name : `${name.slice(0, NAME_LETTERS - 1).trimEnd()}…`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
