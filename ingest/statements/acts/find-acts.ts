import { evidenceSpan } from "../../../src/model/evidence-span.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import { stableId } from "../../../src/model/stable-id.js";
import type { Instrument } from "../../../src/model/statement.js";
import { daysOf } from "../claims/settle.js";
import type { Unit } from "../clauses/units.js";
import { someIs, topicMarks } from "../frames/marks.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import { type Item, is, meaning } from "../scan/items.js";

/** How many words may stand between an act's kind and its number or day: the name of whoever issued it, or its title. */
const REACH = 24;
const ISSUER_REACH = 8;
/** Words of the class that are parts of an act, or papers that are none. */
const PARTS = new Set([
  "article",
  "paragraph",
  "clause",
  "appendix",
  "annex",
  "note",
  "notice",
  "letter",
  "amendment",
  "instruction",
  "code",
  "act",
  "regulation",
]);

interface NamedAct {
  readonly kind: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly date: IsoDay | null;
}

/** The acts that a unit names with a number or a day, in order, as records; the same act named twice has one id. */
export function instrumentsIn(unit: Unit, post: Post): readonly Instrument[] {
  const { items } = unit;
  if (topicMarks(items).dates.length === 0 && !items.some((item) => item.kind === "reference")) return [];
  const times = timesIn(items, () => true);
  const found = (cls: "instrument" | "authority", read: typeof actAt): NamedAct[] => {
    const acts: NamedAct[] = [];
    if (!someIs(items, cls)) return acts;
    for (let at = 0; at < items.length; at++) {
      const item = items[at] as Item;
      const act = is(item, cls) && !(cls === "instrument" && isPart(item)) ? read(unit, post, at, times) : null;
      if (act !== null) acts.push(act);
    }
    return acts;
  };
  const acts = found("instrument", actAt);
  return (acts.length > 0 ? acts : found("authority", decisionAt)).map((act) => recordOf(act, unit, post));
}

function recordOf({ kind, issuer, number, date }: NamedAct, unit: Unit, post: Post): Instrument {
  const title = [issuer, kind, number ? `No. ${number}` : null, date ? `of ${date}` : null].filter(Boolean).join(" ");
  return { id: `act-${stableId(kind, number, date)}`, kind, issuer, number, date, title, evidence: evidenceSpan(post, unit) };
}

function actAt({ items }: Unit, post: Post, at: number, times: readonly TimeMark[]): NamedAct | null {
  let number: string | null = null;
  let date: IsoDay | null = null;
  for (let i = at + 1; i < items.length && i - at <= REACH && (number === null || date === null); i++) {
    const item = items[i] as Item;
    if (endsAct(item, items[i + 1])) break;
    if (item.kind === "reference") number ??= post.text.slice(item.start, item.end).replace(/[./-]+$/, "");
    else if (item.kind === "date") {
      const time = times.find((one) => one.at === i);
      const bound = number !== null && i - at <= 6 && /^(?:§a|of|,|dated|on|from|as of|\(|the)$/.test(items[i - 1]?.text ?? "");
      if (date !== null || time === undefined || !(time.role === "act" || bound)) break;
      date = dayOf(time, post);
    }
  }
  if (number === null && date === null) return null;
  const kind = items[at]?.text ?? "";
  return { kind, issuer: issuerBefore(items, post, at) ?? issuerAfter(items, post, at), number, date };
}

function isPart(item: Item): boolean {
  return PARTS.has(meaning(item, "instrument")?.lemma ?? item.text);
}

/** A sentence, a clause or another act begins. */
function endsAct(item: Item, next: Item | undefined): boolean {
  if (item.kind === "seam" || item.text === ";") return true;
  if (item.text === ".") return next?.kind !== "reference";
  if (is(item, "instrument") && !isPart(item)) return true;
  return (
    is(item, "verb") &&
    item.entry?.meanings.every((one) => one.cls === "verb" && one.form !== "participle" && one.form !== "past") === true
  );
}

/** "The commission, dated D, decided": a body whose decision has a day and no name. */
function decisionAt({ items }: Unit, post: Post, at: number, times: readonly TimeMark[]): NamedAct | null {
  for (let i = at + 1; i < items.length && i - at <= 5; i++) {
    if (items[i]?.kind !== "date") continue;
    const time = times.find((one) => one.at === i);
    const words = items.slice(at + 1, i).map((item) => item.text);
    const decided =
      words.includes("dated") || (items.slice(at + 1, i).some((item) => is(item, "verb", "decide")) && words.at(-1) === "on");
    if (time === undefined || !decided) return null;
    return {
      kind: "decision",
      issuer: issuerBefore(items, post, i) ?? post.text.slice(items[at]?.start, items[at]?.end),
      number: null,
      date: dayOf(time, post),
    };
  }
  return null;
}

function dayOf(time: TimeMark, post: Post): IsoDay | null {
  const days = daysOf(time.date, post, "past");
  return days?.earliest && days.earliest === days.latest ? days.earliest : null;
}

/** "Government Decree": the authority in the words right before. */
function issuerBefore(items: readonly Item[], post: Post, at: number): string | null {
  let first = -1;
  for (let i = at - 1; i >= 0 && at - i <= ISSUER_REACH && isNamePart(items[i]); i--) if (is(items[i], "authority")) first = i;
  return first < 0 ? null : named(items, post, first, at);
}

/** "order of the Minister of Health of 5 May": the authority in the words after. */
function issuerAfter(items: readonly Item[], post: Post, at: number): string | null {
  let first = -1;
  let last = at;
  for (let i = at + 1; i < items.length && i - at <= ISSUER_REACH * 2 && isNamePart(items[i]); i++) {
    if (first < 0 && is(items[i], "authority")) first = i;
    last = i;
  }
  return first < 0 ? null : named(items, post, first, last + 1);
}

function isNamePart(item: Item | undefined): boolean {
  if (item === undefined || item.text === "№" || item.text === "dated" || item.text === "no" || is(item, "role")) return false;
  return (
    item.kind === "country" ||
    (item.kind === "word" && (is(item, "authority") || is(item, "neutral") || is(item, "host") || is(item, "and") || item.name))
  );
}

/** The words of a name, without small words at its ends. */
function named(items: readonly Item[], post: Post, from: number, to: number): string | null {
  let end = to;
  while (end > from && /^(?:of|for|and|under|on|by|the|issued|adopted|a|an|dated)$/.test(items[end - 1]?.text ?? "")) end--;
  const [first, last] = [items[from], items[end - 1]];
  if (end <= from || first === undefined || last === undefined) return null;
  const words = post.text.slice(first.start, last.end).replace(/\s+/g, " ");
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}
