import fc from "fast-check";
import { addDays, epochDay, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { TopicKind } from "../../src/model/topic.js";
import type { Told } from "../ingest/facts/told-series.js";

/** What was really so on a day: on or off, with the value where it has one; null where the story does not say. */
export type Truth = { readonly on: boolean; readonly value: number | string | null } | null;

/** A change that really came on a day. */
export interface Turn {
  readonly on: IsoDay;
  /** What came next; null: nothing. */
  readonly to: IsoDay | null;
  readonly says: "start" | "end" | "set";
  readonly value: number | string | null;
}

/** A course of things, and true posts about it. */
export interface Story {
  readonly kind: TopicKind;
  readonly told: readonly Told[];
  readonly turns: readonly Turn[];
  readonly truthOn: (day: IsoDay) => Truth;
  /** Days on which things turned, and those that were wrongly announced. */
  readonly days: readonly IsoDay[];
}

/** How the day on which something begins is told. */
type Style = "stated" | "scheduled" | "part" | "act" | "reported" | "silent";
/** What becomes of an end that was announced. */
type Ending = "none" | "kept" | "lapsed" | "extended" | "extended-twice" | "open" | "moved" | "retracted" | "early" | "outlived";

interface Look {
  readonly at: number;
  readonly as: "seen" | "listed";
  readonly blur: number;
}

interface Chapter {
  readonly length: number;
  readonly style: Style;
  readonly delay: number;
  readonly ending: Ending;
  readonly share: number;
  readonly suspends: boolean;
  /** The begin was first announced for another day and then moved. */
  readonly moved: boolean;
  /** A change that was announced within the chapter and taken back. */
  readonly cancelled: boolean;
  /** A change that was hoped for within the chapter. */
  readonly hoped: boolean;
  /** The begin is told once more, so many days after it. */
  readonly again: { readonly after: number; readonly style: Style } | null;
  readonly looks: readonly Look[];
}

const FIRST = isoDay("2021-01-01");
const EXACT: readonly Style[] = ["stated", "scheduled"];
/** How many days before the announced one an early end comes. */
const EARLIER = 25;

const EVERY: readonly Style[] = ["stated", "scheduled", "part", "act", "reported", "silent"];

export interface StoryOptions {
  /** Every day of a change is told. */
  readonly exact: boolean;
  readonly kinds?: readonly TopicKind[];
}

/** Stories in which every post is true. */
export function stories({ exact, kinds = ["status", "membership", "quantity", "deadline"] }: StoryOptions): fc.Arbitrary<Story> {
  const endings: readonly Ending[] = exact
    ? ["none", "kept", "lapsed", "extended", "extended-twice", "moved", "retracted", "early"]
    : ["none", "kept", "lapsed", "extended", "extended-twice", "open", "moved", "retracted", "early", "outlived"];
  const chapter: fc.Arbitrary<Chapter> = fc.record({
    length: fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 12, max: 24 }) },
      { weight: 3, arbitrary: fc.integer({ min: 24, max: 150 }) },
    ),
    style: fc.constantFrom(...(exact ? EXACT : EVERY)),
    delay: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.integer({ min: 13, max: 250 }) }),
    ending: fc.oneof({ weight: 2, arbitrary: fc.constant("none" as const) }, { weight: 3, arbitrary: fc.constantFrom(...endings) }),
    share: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    suspends: fc.boolean(),
    moved: rarely(),
    cancelled: rarely(),
    hoped: exact ? fc.constant(false) : rarely(),
    again: fc.option(fc.record({ after: fc.integer({ min: 1, max: 200 }), style: fc.constantFrom(...EVERY) }), { freq: 2 }),
    looks: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        as: fc.constantFrom("seen" as const, "listed" as const),
        blur: exact ? fc.constant(0) : fc.constantFrom(0, 0, 0, 9, 30),
      }),
      { maxLength: 2 },
    ),
  });
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      first: fc.boolean(),
      before: fc.constantFrom("new" as const, "again" as const, "unsaid" as const),
      chapters: fc.array(chapter, { minLength: 1, maxLength: 5 }),
    })
    .map(({ kind, first, before, chapters }) => new Teller(kind, first, before, chapters, exact).story());
}

function rarely(): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 4 }).map((n) => n === 4);
}

/**
 * A change of a story told once more, within days that hold it, by a post whose own day may be open. `news`: the post comes while its
 * state lasts, and all its days lie there. `open`: its days may reach beyond. `history`: it comes later, and tells of the past.
 */
export function retelling(as: "news" | "open" | "history"): fc.Arbitrary<(turn: Turn) => Told | null> {
  return fc
    .record({
      after: fc.nat(150),
      open: fc.constantFrom(0, 0, 9, 30),
      style: fc.constantFrom("reported" as const, "part" as const, "act" as const),
      before: fc.nat(40),
      beyond: fc.nat(40),
    })
    .map(({ after, open, style, before, beyond }) => ({ on, to, says, value }: Turn): Told | null => {
      const last = to === null ? addDays(on, 200) : addDays(to, -1);
      const told = { says, before: "unsaid" as const, ...(value === null ? {} : { value }) };
      if (as === "history") {
        const published = addDays(last, after);
        const part = [addDays(on, -before), minOf(addDays(on, beyond), last)] as const;
        const days = style === "part" ? { days: part, basis: "part" as const } : { days: on, basis: "stated" as const };
        return { ...told, ...days, on: [published, addDays(published, open)] };
      }
      const published = minOf(addDays(on, after), last);
      const latest = as === "open" ? addDays(published, open) : minOf(addDays(published, open), last);
      const first = style === "reported" ? addDays(latest, -62) : addDays(on, -before);
      const days = [first, style === "part" ? minOf(addDays(on, beyond), latest) : latest] as const;
      return first > on ? null : { ...told, on: [addDays(published, -open), latest], days, basis: style };
    });
}

/** Writes the posts of a story, chapter after chapter. */
class Teller {
  private readonly told: Told[] = [];
  private readonly days: IsoDay[] = [];
  private readonly turns: Turn[] = [];
  private readonly spans: { readonly from: IsoDay; readonly to: IsoDay | null; readonly truth: Truth }[] = [];
  private readonly valued: boolean;

  constructor(
    private readonly kind: TopicKind,
    private readonly first: boolean,
    private readonly before: "new" | "again" | "unsaid",
    private readonly chapters: readonly Chapter[],
    /** Posts come when what they tell may be over. */
    private readonly late: boolean,
  ) {
    this.valued = kind === "quantity" || kind === "deadline";
  }

  story(): Story {
    let day = addDays(FIRST, 90);
    // What a first change says of the time before it: the opposite, for a while; of what is new, always.
    if (!this.valued) {
      const known = this.on(0) && this.before === "new" ? 4000 : 90;
      this.spans.push({ from: addDays(day, -known), to: day, truth: { on: !this.on(0), value: null } });
    } else if (this.before === "new") this.spans.push({ from: addDays(day, -4000), to: day, truth: { on: false, value: null } });
    let lapsed = false;
    for (const [i, chapter] of this.chapters.entries()) {
      const last = i === this.chapters.length - 1;
      const end = last ? null : addDays(day, chapter.length);
      lapsed = this.tell(i, chapter, day, end, lapsed);
      if (end !== null) {
        const hole = this.valued && chapter.ending === "kept" && chapter.share > 0.5;
        day = hole ? addDays(end, 30) : end;
      }
    }
    const { spans } = this;
    return {
      kind: this.kind,
      told: this.told,
      turns: this.turns,
      days: [...new Set([...this.days, ...this.told.flatMap(({ until }) => (until ? [isoDay(until)] : []))])].sort(),
      truthOn: (on) => spans.find(({ from, to }) => from <= on && (to === null || on < to))?.truth ?? null,
    };
  }

  private on(i: number): boolean {
    return this.valued || (i % 2 === 0) === this.first;
  }

  private value(i: number): number | string | null {
    if (!this.valued) return null;
    return this.kind === "deadline" ? `2023-0${1 + (i % 9)}-15` : 10 + i;
  }

  private tell(i: number, chapter: Chapter, from: IsoDay, to: IsoDay | null, lapsed: boolean): boolean {
    this.spans.push({ from, to, truth: { on: this.on(i), value: this.value(i) } });
    this.days.push(from);
    const value = this.value(i);
    const on = this.on(i);
    const says = this.valued ? "set" : on ? "start" : "end";
    this.turns.push({ on: from, to, says, value });
    const next = chapter.share;
    // Until which day it is to be, as the post that tells its begin says.
    const last = to ?? addDays(from, chapter.length);
    const middle = addDays(from, Math.max(8, Math.round((epochDay(last) - epochDay(from)) * next)));
    const ending = this.endingOf(chapter, to, i);
    const planned =
      ending === "none"
        ? null
        : ending === "kept" || ending === "lapsed"
          ? to
          : ending === "early"
            ? addDays(last, EARLIER)
            : ending === "moved" && next > 0.5
              ? addDays(last, 25)
              : middle;
    // A post that comes after the announced end tells it only where it came.
    const told = this.publication(chapter, from, addDays(last, -1));
    const before = minOf(middle, last);
    const until = planned !== null && (ending === "kept" || ending === "lapsed" || addDays(told, 4) < before) ? planned : null;
    const base: Told = {
      on: from,
      says,
      basis: "stated",
      ...(value === null ? {} : { value }),
      ...(until === null ? {} : { until }),
      ...(!on && chapter.suspends ? { suspends: true } : {}),
      before: i === 0 ? this.before : "unsaid",
    };
    // What an announced end brings is told there already, unless another day is.
    const untold = lapsed && !chapter.moved;
    const style = untold ? "silent" : chapter.style;
    // What ended before the day that had been announced is told with its day, or before that day: else nobody can know that it did.
    const open = style === "silent" || ((style === "reported" || style === "act") && chapter.delay % 40 >= EARLIER);
    const early = i > 0 && this.chapters[i - 1]?.ending === "early" && open ? "stated" : style;
    const begun = this.begin(base, early === "silent" && i === 0 ? "stated" : early, chapter, from, addDays(last, -1));
    if (begun === null && !untold) this.look(i, { at: next, as: "seen", blur: 0 }, from, last);
    if (begun !== null && chapter.again !== null) {
      this.again(base, chapter, told, until, from, last);
    }
    const toldUntil = begun === null ? null : until;
    if (toldUntil !== null) this.end(i, ending, toldUntil, addDays(maxOf(told, from), 3), last, chapter);
    if (chapter.cancelled && toldUntil === null) this.cancel(i, from, middle);
    if (chapter.hoped) {
      const opposite = on && !this.valued ? ({ direction: "not-in-force" } as const) : {};
      const hoped = this.valued ? { value: this.value(i + 5) as number } : {};
      this.told.push({ on: addDays(from, 2), says: "plan", days: middle, basis: "scheduled", ...opposite, ...hoped });
    }
    for (const look of chapter.looks) this.look(i, look, from, last);
    return ending === "lapsed" && toldUntil !== null;
  }

  private endingOf({ ending }: Chapter, to: IsoDay | null, i: number): Ending {
    if (this.valued && (ending === "moved" || ending === "retracted" || ending === "lapsed")) return "none";
    if (to === null && (ending === "kept" || ending === "lapsed" || ending === "early")) return "none";
    if (to === null && ending === "moved") return "retracted";
    if (to === null && ending.startsWith("extended")) return "none";
    // The end of a value says nothing of what comes next, and no post moves or takes back what nobody named.
    return i >= 0 ? ending : "none";
  }

  /** The day on which the begin is published. */
  private publication({ style, delay, moved }: Chapter, from: IsoDay, last: IsoDay): IsoDay {
    if (moved && !this.valued) return addDays(from, -10);
    if (style === "scheduled") return addDays(from, -1 - (delay % 10));
    // A post that tells a change without its end comes while it lasts, or after the day of its end is told.
    const on = addDays(from, style === "part" ? 7 + delay : style === "stated" || style === "silent" ? delay : delay % 40);
    return this.late ? on : minOf(on, last);
  }

  /** Null: nobody tells it. */
  private begin(base: Told, style: Style, chapter: Chapter, from: IsoDay, last: IsoDay): Told | null {
    const { delay } = chapter;
    const on = this.publication({ ...chapter, style }, from, last);
    const push = (one: Told): Told => {
      this.told.push(one);
      return one;
    };
    if (chapter.moved && !this.valued) {
      const other = addDays(from, 1 + (delay % 17));
      const { until: _until, ...announced } = base;
      this.days.push(other);
      push({ ...announced, on: addDays(from, -20), days: other, basis: "scheduled" });
      const direction = base.says === "end" ? ({ direction: "not-in-force" } as const) : {};
      return push({ ...base, ...direction, on, says: "move", announced: other, days: from, basis: "scheduled" });
    }
    if (style === "silent") return null;
    if (style === "scheduled") return push({ ...base, on, days: from, basis: "scheduled" });
    if (style === "stated") return push({ ...base, on, days: from });
    if (style === "part") {
      const bounds = [addDays(from, -(delay % 7)), addDays(from, delay % 5)] as const;
      return push({ ...base, on, days: bounds, basis: "part" });
    }
    if (style === "act") return push({ ...base, on, days: [addDays(from, -(delay % 8)), on], basis: "act" });
    return push({ ...base, on, days: [addDays(on, -62), on], basis: "reported" });
  }

  /** The begin told once more, with its day or with days that hold it. */
  private again(base: Told, { again, ending }: Chapter, told: IsoDay, until: IsoDay | null, from: IsoDay, last: IsoDay): void {
    const { until: _until, ...endless } = base;
    const { after, style } = again ?? { after: 1, style: "stated" as const };
    const exact = style === "stated" || style === "scheduled" || style === "silent";
    const on = this.late && exact ? addDays(from, after) : minOf(addDays(from, after), addDays(last, -1));
    const stands = ending === "kept" || ending === "lapsed" || (until !== null && on < addDays(told, 3));
    const days =
      style === "reported"
        ? ([addDays(minOf(on, addDays(from, 60)), -62), minOf(on, addDays(from, 60))] as const)
        : style === "part" || style === "act"
          ? ([addDays(from, -(after % 6)), minOf(addDays(from, after % 9), on)] as const)
          : from;
    const basis = exact ? "stated" : (style as "part");
    this.told.push({ ...(stands ? base : endless), on: style === "reported" ? (days[1] as IsoDay) : on, days, basis });
  }

  /** What is told of an announced end on `until`, where it really ends on `last`; `on`: a day before both. */
  private end(i: number, ending: Ending, until: IsoDay, on: IsoDay, last: IsoDay, chapter: Chapter): void {
    this.days.push(until);
    const own = this.on(i) ? {} : ({ direction: "not-in-force" } as const);
    const other = this.on(i) ? ({ direction: "not-in-force" } as const) : {};
    const value = this.value(i) === null ? {} : { value: this.value(i) as number };
    const then = addDays(until, Math.max(1, Math.floor((epochDay(last) - epochDay(until)) / 2)));
    if (ending === "extended") this.told.push({ on, says: "extend", basis: "observed", until: last, ...own, ...value });
    if (ending === "extended-twice") {
      this.told.push({ on, says: "extend", basis: "observed", until: then, ...own, ...value });
      this.told.push({ on: addDays(until, -1), says: "extend", basis: "observed", until: last, ...own, ...value });
    }
    if (ending === "open") this.told.push({ on, says: "extend", basis: "observed", ...own, ...value });
    if (ending === "moved")
      this.told.push({
        on,
        says: "move",
        announced: until,
        days: last,
        basis: "scheduled",
        ...other,
        suspends: chapter.suspends || undefined,
      } as Told);
    if (ending === "retracted") this.told.push({ on, says: "retract", announced: until, basis: "observed", ...other });
    if (ending === "outlived") this.look(i, { at: 0.5, as: "seen", blur: 0 }, until, last);
  }

  /** The opposite (another value) is announced for a day, and taken back. */
  private cancel(i: number, from: IsoDay, day: IsoDay): void {
    this.days.push(day);
    const on = this.on(i);
    const says = this.valued ? "set" : on ? "end" : "start";
    const value = this.valued ? { value: this.value(i + 5) as number } : {};
    const direction = on && !this.valued ? ({ direction: "not-in-force" } as const) : {};
    this.told.push({ on: addDays(from, 1), says, days: day, basis: "scheduled", before: "unsaid", ...value });
    this.told.push({ on: addDays(day, -1), says: "retract", announced: day, basis: "observed", ...direction });
  }

  private look(i: number, { at, as, blur }: Look, from: IsoDay, to: IsoDay): void {
    const day = addDays(from, Math.floor(at * (epochDay(to) - epochDay(from) - 1)));
    const on = blur === 0 ? day : ([addDays(day, -blur), addDays(day, blur)] as const);
    const value = this.value(i);
    if (as === "listed" && this.kind === "membership")
      this.told.push({ on, says: "list", members: this.on(i) ? ["OMN", "TUR"] : ["TUR", "DEU"], basis: "listed" });
    else
      this.told.push({ on, says: this.on(i) ? "observe" : "observe-not", basis: "observed", ...(value === null ? {} : { value }) });
  }
}

function minOf(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

function maxOf(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}
