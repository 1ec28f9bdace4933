import type { DayBounds } from "../../src/model/bounds.js";
import { resolveDay } from "../../src/model/dates/resolve-day.js";
import { epochDay, type IsoDay, minDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Effective } from "../../src/model/statement.js";
import { isPending, isQuestion } from "./phrases/modality.js";
import type { ReadingUnit } from "./text/reading-unit.js";

/** When the amendments that a post reports take effect. */
export type Frame = Effective & { readonly earliest: IsoDay };

/** What a post says once for all that it tells. */
export interface PostContext {
  /** The day on which the changes it reports take effect ("Changes will come into force on D"). */
  readonly effective: (unit: ReadingUnit) => Frame | null;
  /** The day of the one act that the post names, where it is recent. */
  readonly act: DayBounds | null;
  /** The day it speaks of, where it reports a meeting held on that day. */
  readonly speaksOf: DayBounds | null;
  /** What it reports is adopted and not yet in effect. */
  readonly pending: (unit: ReadingUnit) => boolean;
}

const CHANGES = String.raw`\b(?:changes?|amendments?|rules?|procedure|decree|resolution|order|measures?|requirements?|innovations?|law|provisions?|regulations?|document|act|updates?|novelties|they|these)\b`;
const INSIDE = String.raw`(?:[^.;§]|§h|§d\d+|(?<=\bno)\.)`;
const IN_FORCE = new RegExp(
  String.raw`${CHANGES}(?: ${INSIDE}{0,160})? (?:will |shall |is to |are to )?(?:be |have |has )?(?:come|comes|came|coming|enter|enters|entered|take|takes|took|taken|taking|be|is|are|were|was|been|go|goes|went|effective|apply|applies|introduced|apply|becomes?|became)\b[^.;§]{0,40}§d(\d+)`,
);
const OPENING = new RegExp(
  String.raw`^(?:effective|since|from|with effect from|starting(?: from)?|as of|in) §d(\d+),? [^.;§]{0,160}?${CHANGES}[^.;§]{0,80}`,
);
const OPENING_HOST =
  /^(?:effective|since|from|with effect from|starting(?: from)?|as of|in) §d(\d+),? (?:[^.;]|§h){0,200}?\b(?:changes|amendments|changed|amended|updated|new (?:rules|version|edition|requirements))\b/;
const MADE =
  /^(?:in |on )?§d(\d+),? (?:the )?(?:[^.;§]|§h){0,80}?\b(?:changes|amendments|new rules|additions)\b(?:[^.;§]|§h){0,40}\b(?:introduced|made|adopted|approved|took place)\b|^(?:in |on )?§d(\d+),? (?:the )?(?:[^.;§]|§h){0,80}?\b(?:introduced|made|adopted|approved)\b(?:[^.;§]|§h){0,30}\b(?:changes|amendments|new rules|additions)\b/;
const AMENDED =
  /\b(?:amended|revised|updated|changed|introduced changes|changed, since|introduced amendments|approved amendments|approved changes|made changes)\b(?:[^.;§]|§h){0,120} (?:in|on) §d(\d+)/;
const CHANGED_IN = new RegExp(
  String.raw`${CHANGES}(?:[^.;§]|§h){0,80} (?:was|were|have been|has been|have|has)? ?(?:changed|amended|updated|revised)(?:,? (?:in|on|since|from|effective|as of))? §d(\d+)`,
);
const HELD =
  /\b(?:held|hosted|conducted|organi[sz]ed|took place|took part|attended|met|meeting|webinar|seminar|briefing|press conference|conference|said|announced at)\b/;

/** Reads a post's own frame from its units. */
export function postContext(post: Post, units: readonly ReadingUnit[]): PostContext {
  const frames = units.flatMap((unit) => {
    const frame = frameOf(post, unit);
    return frame ? [{ heading: unit.heading, frame }] : [];
  });
  const pending = units.filter((unit) => unit.kind !== "title" && isPending(unit.text)).map((unit) => unit.heading);
  // What stands under a heading speaks for that part of the post; what stands under none, for all of it.
  const covers = (heading: string, unit: ReadingUnit): boolean => heading === "" || heading === unit.heading;
  return {
    effective: (unit) => frames.find((found) => covers(found.heading, unit))?.frame ?? null,
    act: actOf(post, units),
    speaksOf: eventOf(post, units),
    pending: (unit) => pending.some((heading) => covers(heading, unit)),
  };
}

function frameOf(post: Post, unit: ReadingUnit): Frame | null {
  if (isQuestion(unit.text) || unit.countries.length > 0) return null;
  const m =
    IN_FORCE.exec(unit.text) ??
    OPENING.exec(unit.text) ??
    OPENING_HOST.exec(unit.text) ??
    MADE.exec(unit.text) ??
    AMENDED.exec(unit.text) ??
    CHANGED_IN.exec(unit.text);
  const slot = m ? Number(m[1] ?? m[2]) : -1;
  const date = unit.dates[slot];
  const role = unit.roles[slot];
  if (
    !date ||
    date.kind === "year" ||
    (role !== "effective" && role !== "on" && role !== "as-of" && !(role === "mention" && date.relative !== undefined))
  )
    return null;
  if (/\b(?:published|posted|held|webinar|seminar)\b/.test(m?.[0] ?? "")) return null;
  const future = /\b(?:will|shall|is to|are to)\b/.test(m?.[0] ?? "");
  const days = resolveDay(date, post.published, future ? "future" : "past");
  if (!days?.earliest || !days.latest) return null;
  const exact = days.earliest === days.latest;
  const told = days.earliest <= post.published.latest;
  return {
    earliest: days.earliest,
    latest: exact || !told ? days.latest : minDay(days.latest, post.published.latest),
    basis: !exact ? "part" : told ? "stated" : "scheduled",
  };
}

/** An older act is the background of what is told, not its beginning. */
const RECENT_ACT_DAYS = 120;

function actOf(post: Post, units: readonly ReadingUnit[]): DayBounds | null {
  const days = new Map<IsoDay, DayBounds>();
  for (const unit of units) {
    for (const [slot, role] of unit.roles.entries()) {
      const date = unit.dates[slot];
      if (role !== "act" || date?.kind !== "day") continue;
      const bounds = resolveDay(date, post.published, "past");
      if (bounds?.earliest && bounds.latest) days.set(bounds.earliest, bounds);
    }
  }
  const [only] = [...days.values()];
  const earliest = only?.earliest ?? null;
  if (!only || days.size !== 1 || earliest === null || earliest > post.published.latest) return null;
  return epochDay(post.published.latest) - epochDay(earliest) <= RECENT_ACT_DAYS ? only : null;
}

function eventOf(post: Post, units: readonly ReadingUnit[]): DayBounds | null {
  for (const unit of units.slice(0, 4)) {
    const slot = unit.roles.findIndex((role, i) => role === "on" && unit.dates[i]?.kind === "day");
    const date = unit.dates[slot];
    if (!date || unit.kind === "title" || !HELD.test(unit.text)) continue;
    const days = resolveDay(date, post.published, "past");
    if (days?.latest && days.latest <= post.published.latest) return days;
  }
  return null;
}
