import { resolveDay } from "../../src/model/dates/resolve-day.js";
import type { DayBounds } from "../../src/model/bounds.js";
import { epochDay, type IsoDay, minDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Effective } from "../../src/model/statement.js";
import { isPending, isQuestion } from "./phrases/modality.js";
import type { ReadingUnit } from "./text/reading-unit.js";

/** What a post says once for all that it tells. */
export interface PostContext {
  /** The day on which the changes it reports take effect ("Changes will come into force on D"). */
  readonly effective: (Effective & { readonly earliest: IsoDay }) | null;
  /** The day of the one act that the post names, where it is recent. */
  readonly act: DayBounds | null;
  /** The day it speaks of, where it reports a meeting held on that day. */
  readonly speaksOf: DayBounds | null;
  /** What it reports is adopted and not yet in effect. */
  readonly pending: boolean;
}

const CHANGES = String.raw`\b(?:changes?|amendments?|rules?|procedure|decree|resolution|order|measures?|requirements?|innovations?|law|provisions?|regulations?|document|act|updates?|novelties|they|these)\b`;
const IN_FORCE = new RegExp(String.raw`${CHANGES}(?: (?:[^.;§]|§h){0,160})? (?:will |shall |is to |are to )?(?:be |have |has )?(?:come|comes|came|coming|enter|enters|entered|take|takes|took|taken|taking|be|is|are|were|was|been|go|goes|went|effective|apply|applies|introduced|apply|becomes?|became)\b[^.;§]{0,40}§d(\d+)`);
const OPENING = new RegExp(String.raw`^(?:effective|since|from|with effect from|starting(?: from)?|as of|in) §d(\d+),? [^.;§]{0,160}?${CHANGES}[^.;§]{0,80}`);
const OPENING_HOST = new RegExp(String.raw`^(?:effective|since|from|with effect from|starting(?: from)?|as of|in) §d(\d+),? (?:[^.;]|§h){0,200}?\b(?:changes|amendments|changed|amended|updated|new (?:rules|version|edition|requirements))\b`);
const MADE = new RegExp(String.raw`^(?:in |on )?§d(\d+),? (?:the )?(?:[^.;§]|§h){0,80}?\b(?:changes|amendments|new rules|additions)\b(?:[^.;§]|§h){0,40}\b(?:introduced|made|adopted|approved|took place)\b|^(?:in |on )?§d(\d+),? (?:the )?(?:[^.;§]|§h){0,80}?\b(?:introduced|made|adopted|approved)\b(?:[^.;§]|§h){0,30}\b(?:changes|amendments|new rules|additions)\b`);
const HELD = /\b(?:held|hosted|conducted|organi[sz]ed|took place|took part|attended|met|meeting|webinar|seminar|briefing|press conference|conference|said|announced at)\b/;

/** Reads a post's own frame from its units. */
export function postContext(post: Post, units: readonly ReadingUnit[]): PostContext {
  return { effective: effectiveOf(post, units), act: actOf(post, units), speaksOf: eventOf(post, units), pending: units.some((unit) => unit.kind !== "title" && isPending(unit.text)) };
}

function effectiveOf(post: Post, units: readonly ReadingUnit[]): PostContext["effective"] {
  for (const unit of units) {
    if (isQuestion(unit.text) || unit.countries.length > 0) continue;
    const m = IN_FORCE.exec(unit.text) ?? OPENING.exec(unit.text) ?? OPENING_HOST.exec(unit.text) ?? MADE.exec(unit.text);
    const slot = m ? Number(m[1] ?? m[2]) : -1;
    const date = unit.dates[slot];
    const role = unit.roles[slot];
    if (!date || date.kind === "year" || (role !== "effective" && role !== "on" && role !== "as-of")) continue;
    if (/\b(?:published|posted|held|webinar|seminar)\b/.test(m?.[0] ?? "")) continue;
    const future = /\b(?:will|shall|is to|are to)\b/.test(m?.[0] ?? "");
    const days = resolveDay(date, post.published, future ? "future" : "past");
    if (!days?.earliest || !days.latest) continue;
    const exact = days.earliest === days.latest;
    const told = days.earliest <= post.published.latest;
    return {
      earliest: days.earliest,
      latest: exact || !told ? days.latest : minDay(days.latest, post.published.latest),
      basis: !exact ? "part" : told ? "stated" : "scheduled",
    };
  }
  return null;
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
