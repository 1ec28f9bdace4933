import { type Basis, type DayBounds, REPORTING_LAG_DAYS } from "../../../src/model/bounds.js";
import { addDuration } from "../../../src/model/dates/add-duration.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { addDays, epochDay, type IsoDay, minDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Effective } from "../../../src/model/statement.js";
import type { Lasting, TimeMark } from "../frames/times.js";

/** What stops a reading that does not know the day up to which something is extended. */
export const UNTIL_WHEN = "until when";

/** When the words say that something is told: with the tense of the verb. */
export type Tense = "past" | "present" | "future";

/** What is known of the days of a post beside the clause itself. */
export interface DayContext {
  /** The day on which the changes that the post reports take effect. */
  readonly frame: Effective | null;
  /** The one recent act that the post names. */
  readonly act: DayBounds | null;
  /** What the post reports is adopted and not yet in effect. */
  readonly pending: boolean;
  /** Whether the post tells from which day on something is to come. */
  readonly ahead: () => boolean;
  /** The day that the post speaks of, where it reports a meeting and its own day is not exactly known. */
  readonly speaksOf: DayBounds | null;
  /** The day that the sentence before gives to the same change. */
  readonly shared: TimeMark | null;
}

export interface Settled {
  readonly effective: Effective;
  readonly until: IsoDay | null;
  /** The clause itself gives a day of effect. */
  readonly dated: boolean;
  readonly actAfterPost: boolean;
  /** Days that were seen and not understood. */
  readonly unread: readonly string[];
}

/** Days of publication as bounds. */
export function writing(post: Post): DayBounds {
  return { earliest: post.published.earliest, latest: post.published.latest };
}

/**
 * The days of a date, by tense where the year is left out: in the present tense the nearest to publication. Where nothing tells the year,
 * all days from the first to the last that may be meant.
 */
export function daysOf(date: DateExpression, post: Post, tense: Tense): DayBounds | null {
  if (date.time?.either) {
    const { time: _, ...day } = date;
    const days = daysOf(day, post, tense);
    return days?.latest ? { earliest: days.earliest, latest: addDays(days.latest, 1) } : days;
  }
  if (date.impossible) return null;
  if (isYearOpen(date, post, tense)) {
    const { earliest, latest } = post.published;
    const on = (day: IsoDay) => resolveDay(date, { earliest: day, latest: day }, tense);
    return { earliest: earliest && (on(earliest)?.earliest ?? null), latest: on(latest)?.latest ?? null };
  }
  if (date.year !== null || tense !== "present") return resolveDay(date, post.published, tense === "future" ? "future" : "past");
  const sides = bothSides(date, post);
  if (sides.since === null || sides.until === null) return sides.ahead ?? sides.back;
  return sides.since < sides.until ? sides.back : sides.ahead;
}

/** "From D", "on D": a day that comes after the post. */
export function beginsAhead({ role, date }: TimeMark, post: Post): boolean {
  return (
    /^(?:from|on)$/.test(role) &&
    (date.kind === "day" || isSpan(date)) &&
    (daysOf(date, post, "present")?.earliest ?? "") > post.published.latest
  );
}

/** A day without its year, in the year before publication and in the one after, and how many days lie between. */
export function bothSides(
  date: DateExpression,
  { published }: Post,
): {
  readonly back: DayBounds | null;
  readonly ahead: DayBounds | null;
  /** Days from its last one to publication, and from publication to its first one; null where that is not known. */
  readonly since: number | null;
  readonly until: number | null;
} {
  const back = resolveDay(date, published, "past");
  const ahead = resolveDay(date, published, "future");
  const at = epochDay(published.latest);
  return {
    back,
    ahead,
    since: back?.latest ? at - epochDay(back.latest) : null,
    until: ahead?.earliest ? epochDay(ahead.earliest) - at : null,
  };
}

/**
 * The days of a change whose year is left out and that the tense puts a year away, while its day lies close on the other side of the
 * post: "has allowed flights from June 20" on June 17 announces; told otherwise ("since", "on", a decision "on December 3 to suspend")
 * either year may be meant.
 */
function eitherYear(
  { date, role, lead }: TimeMark,
  post: Post,
  tense: Tense,
): { readonly days: DayBounds; readonly announced: boolean } | null {
  if (date.year !== null || date.kind !== "day" || date.impossible || tense === "present") return null;
  const { back, ahead, since, until } = bothSides(date, post);
  if (back === null || ahead === null || since === null || until === null || back.latest === ahead.earliest) return null;
  const [told, other] = tense === "past" ? [since, until] : [until, since];
  if (other > REPORTING_LAG_DAYS || told <= A_SEASON) return null;
  if (tense === "past" && role === "from" && !/\bsince$/.test(lead)) return { days: ahead, announced: true };
  return { days: { earliest: back.earliest, latest: ahead.latest }, announced: false };
}

/** A day that lies farther off than this many days is hardly meant where the same day of another year lies near. */
const A_SEASON = 240;

/** The words for days that were seen and not understood: of no calendar, or of a year that nothing tells. */
function notUnderstood(times: readonly TimeMark[], post: Post, tense: Tense, over = false): readonly string[] {
  const started = times.some(({ role }) => role === "from");
  return times.flatMap(({ role, date }) => {
    if (role === "act") return [];
    const end = role === "until" || role === "before";
    const open = end ? !started && isYearOpen(date, post, over ? "past" : "future") : isYearOpen(date, post, tense);
    return date.impossible || open ? [post.text.slice(date.start, date.end)] : [];
  });
}

/**
 * Whether a day without its year, in a post that may have been written on any of many days, is one of several years: the year that
 * fits the first of those days is not the one that fits the last, and neither is out of season.
 */
function isYearOpen(date: DateExpression, { published }: Post, tense: Tense): boolean {
  if (date.impossible || date.year !== null || date.month === null || date.relative !== undefined) return false;
  const { earliest, latest } = published;
  if (earliest === null) return true;
  if (tense === "past") {
    const last = resolveDay(date, published, "past")?.earliest;
    return last != null && epochDay(last) - epochDay(earliest) >= A_YEAR - A_SEASON;
  }
  const first = resolveDay(date, published, "future")?.latest;
  return first != null && epochDay(latest) - epochDay(first) >= A_YEAR - A_SEASON;
}

/** Days of a year. */
const A_YEAR = 365;

/** Bounds as days of effect. */
export const asEffective = ({ earliest, latest }: DayBounds, basis: Basis): Effective => ({ earliest, latest, basis });

const exact = (days: DayBounds): boolean => days.earliest !== null && days.earliest === days.latest;

/** A day given by the words as the day of effect. */
export function statedOn(days: DayBounds, post: Post, tense: Tense): Effective {
  const { published } = post;
  if (exact(days)) return asEffective(days, (days.earliest as IsoDay) > published.latest ? "scheduled" : "stated");
  const told = days.earliest !== null && days.earliest <= published.latest && tense === "past";
  return { earliest: days.earliest, latest: told ? minDay(days.latest, published.latest) : days.latest, basis: "part" };
}

/** "9 to 13 March": from its first day to its last; "this week", "three weeks ago" is some day of it. */
export function isSpan({ kind, relative }: DateExpression): boolean {
  return kind === "range" && relative === undefined;
}

/** The first day after which it no longer holds. */
function untilOf(
  times: readonly TimeMark[],
  lasting: Lasting | null,
  from: DayBounds | null,
  post: Post,
  tense: Tense,
  over = false,
): IsoDay | null {
  const start = times.some((time) => time.role === "from") ? (from?.earliest ?? null) : null;
  for (const { role, date } of times) {
    if (role === "until" || role === "before") {
      const days = endDays(date, post, start, over);
      if (days !== null && start === null && isYearOpen(date, post, over ? "past" : "future")) return null;
      // "until 00:00 of D" excludes D.
      const excluded = role === "before" || date.time?.hour === 0;
      if (days?.latest) return excluded ? days.earliest : addDays(days.latest, 1);
    }
    if (isSpan(date) && /^(?:from|on|mention)$/.test(role)) {
      const days = daysOf(date, post, tense);
      if (days?.latest) return addDays(days.latest, 1);
    }
  }
  if (lasting !== null && from?.earliest && from.earliest === from.latest) return addDuration(from.earliest, lasting);
  return null;
}

/** How long after an end people still tell that something was extended to it, in days. */
const STILL_TOLD = 31;

/** "Was prolonged till 11 May", told on 14 May: the day that has just passed rather than that of the next year, and the words do not say which. */
export function isJustOver({ role, date }: TimeMark, post: Post): boolean {
  if (role !== "until" || date.year !== null || date.kind !== "day" || date.relative !== undefined) return false;
  const { since, until } = bothSides(date, post);
  return since !== null && until !== null && since > 0 && since <= STILL_TOLD && until > since;
}

/** The days of an end: on or after the start where there is one, else on or after publication; before it where it is told as over. */
function endDays(date: DateExpression, post: Post, start: IsoDay | null, over: boolean): DayBounds | null {
  if (date.year !== null) return daysOf(date, post, "future");
  if (start === null) return daysOf(date, post, over ? "past" : "future");
  return resolveDay(date, { ...post.published, earliest: start, latest: start }, "future");
}

/** "the same day", "the day before": a day only by what another sentence says. */
export function pointsBack(date: DateExpression): boolean {
  return date.relative === "same-day" || date.relative === "day-before" || date.relative === "day-after";
}

/** The day given by the clause for what it tells, by the strongest role; null where it gives none. */
function givenDay(times: readonly TimeMark[], roles: readonly TimeMark["role"][]): TimeMark | null {
  for (const role of roles) {
    const found = times.find(
      (time) => time.role === role && !pointsBack(time.date) && !(time.date.kind === "year" && role !== "from"),
    );
    if (found) return found;
  }
  return null;
}

/** "In 2019 it falls": within a year that is still to come; "for 2019": from its first day. */
export function yearAhead(times: readonly TimeMark[], post: Post): Effective | null {
  const told = times.filter(({ role }) => role !== "act");
  if (!told.every(({ date, role }) => date.kind === "year" && /^(?:on|mention|from|case)$/.test(role))) return null;
  const coming = told.flatMap(({ date, lead }) => {
    const days = date.year === null ? null : daysOf(date, post, "future");
    return days?.earliest != null && days.earliest > post.published.latest ? [{ lead, days }] : [];
  });
  const [only, ...more] = coming;
  if (only === undefined || more.length > 0) return null;
  return /\bfor$/.test(only.lead)
    ? { earliest: only.days.earliest, latest: only.days.earliest, basis: "scheduled" }
    : asEffective(only.days, "part");
}

/** Settles a change: strongest evidence first (DESIGN section 2). */
export function settleChange(
  times: readonly TimeMark[],
  lasting: Lasting | null,
  post: Post,
  tense: Tense,
  context: DayContext,
): Settled {
  const unread = [...notUnderstood(times, post, tense)];
  const done = (effective: Effective, dated: boolean, actAfterPost = false): Settled => {
    // "It will close for two weeks": from a day that nobody tells on, so that no end can be reckoned.
    const open = lasting !== null && effective.basis === "pending";
    const end = untilOf(times, open ? null : lasting, dated ? effective : writing(post), post, tense);
    // "It was decided last week that from D …": a time that was over before it began is no end of it.
    const backward = dated && end !== null && end <= (effective.earliest ?? "");
    // "from April 10 until March 25": one of the two days is wrong, and nothing says which.
    const crossed = backward && times.some(({ role, date }) => role === "until" && date.kind === "day" && date.year !== null);
    const words = [...unread, ...(crossed ? ["an end before the start"] : []), ...(open && end === null ? [UNTIL_WHEN] : [])];
    return { effective, until: backward ? null : end, dated, actAfterPost, unread: words };
  };
  const given = givenDay(times, ["from", "on", "mention", "after"]) ?? context.shared;
  if (given) {
    const either = eitherYear(given, post, tense);
    if (either !== null && !either.announced) unread.push(post.text.slice(given.date.start, given.date.end));
    const days = either?.days ?? daysOf(given.date, post, tense);
    if (days) {
      const start =
        given.role === "after" && days.latest ? { earliest: addDays(days.latest, 1), latest: addDays(days.latest, 1) } : days;
      return done(
        statedOn(
          isSpan(given.date) ? { earliest: start.earliest, latest: start.earliest } : start,
          post,
          either === null ? tense : "future",
        ),
        true,
      );
    }
  }
  // "It was introduced in 2017": within a year that is over.
  const year =
    tense === "past"
      ? times.find((time) => time.date.kind === "year" && (time.role === "on" || time.role === "mention"))
      : undefined;
  const within = year ? daysOf(year.date, post, "past") : null;
  if (within?.latest && post.published.earliest !== null && within.latest < post.published.earliest)
    return done(statedOn(within, post, "past"), true);
  const ahead = yearAhead(times, post);
  if (ahead !== null) return done(ahead, true);
  const by = givenDay(times, ["by"]);
  const limit = by ? daysOf(by.date, post, "future") : null;
  if (limit) return done({ earliest: post.published.earliest, latest: limit.latest, basis: "part" }, true);
  const notBefore = givenDay(times, ["not-before"]);
  const floor = notBefore ? daysOf(notBefore.date, post, "future") : null;
  if (floor) return done({ earliest: floor.earliest, latest: null, basis: "pending" }, false);
  if (context.pending) return done({ earliest: addDays(post.published.latest, 1), latest: null, basis: "pending" }, false);
  if (context.frame) return done(context.frame, false);
  const act = givenDay(times, ["act"]);
  const actDays = act ? daysOf(act.date, post, "past") : tense === "future" ? null : context.act;
  if (actDays && exact(actDays) && tense !== "future") {
    const day = actDays.earliest as IsoDay;
    if (day > post.published.latest) return done({ earliest: post.published.earliest, latest: day, basis: "act" }, false, true);
    return done({ earliest: day, latest: post.published.latest, basis: "act" }, false);
  }
  if (tense === "future") return done({ earliest: post.published.earliest, latest: null, basis: "pending" }, false);
  const told = context.speaksOf ?? writing(post);
  return done(
    {
      earliest: told.earliest === null ? null : addDays(told.earliest, -REPORTING_LAG_DAYS),
      latest: told.latest,
      basis: "reported",
    },
    false,
  );
}

/** Settles what is said to hold: on the day that the words name, else on the days of publication. */
export function settleHold(
  times: readonly TimeMark[],
  lasting: Lasting | null,
  post: Post,
  tense: Tense,
  listed: boolean,
  speaksOf: DayBounds | null = null,
  over = false,
): Settled {
  const unread = notUnderstood(times, post, tense, over);
  const until = untilOf(times, lasting, null, post, tense, over);
  const basis = listed ? ("listed" as const) : ("observed" as const);
  const past = givenDay(times, ["after"]);
  const later = past ? daysOf(past.date, post, tense) : null;
  if (later?.latest && exact(later)) {
    const day = addDays(later.latest, 1);
    return { effective: { earliest: day, latest: day, basis }, until, dated: true, actAfterPost: false, unread };
  }
  const seen = givenDay(times, ["on", "from"]);
  const days = seen ? daysOf(seen.date, post, tense) : null;
  if (days?.latest && days.latest <= post.published.latest && exact(days))
    return { effective: asEffective(days, basis), until, dated: true, actAfterPost: false, unread };
  const span = pastSpan(times, post);
  if (span !== null) return { effective: asEffective(span, basis), until, dated: true, actAfterPost: false, unread };
  const within = tense === "past" ? pastTime(times, post) : null;
  if (within !== null) return { effective: asEffective(within, basis), until, dated: true, actAfterPost: false, unread };
  if (until !== null && tense === "past" && until <= (post.published.earliest ?? "")) {
    const last = addDays(until, -1);
    return { effective: { earliest: last, latest: last, basis }, until, dated: false, actAfterPost: false, unread };
  }
  return { effective: asEffective(speaksOf ?? writing(post), basis), until, dated: false, actAfterPost: false, unread };
}

/** "January to March 2020 – 2,651": the first day of a span, told with its year, that was over before the post. */
function pastSpan(times: readonly TimeMark[], post: Post): DayBounds | null {
  const span = times.find(({ role, date }) => role !== "act" && date.kind === "range" && date.year !== null);
  const days = span === undefined ? null : daysOf(span.date, post, "past");
  return days?.earliest && days.latest && days.latest < (post.published.earliest ?? "")
    ? { earliest: days.earliest, latest: days.earliest }
    : null;
}

/** "In 2019 it was open", "it was open in May": a time that was over before the post. */
function pastTime(times: readonly TimeMark[], post: Post): DayBounds | null {
  const told = times.find(({ role, date }) => /^(?:on|from|mention)$/.test(role) && !pointsBack(date));
  const days = told === undefined ? null : daysOf(told.date, post, "past");
  return days?.latest && days.latest < (post.published.earliest ?? "") ? days : null;
}
