import type { Clause } from "../clauses/clauses.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { type Item, is, isUnknown, meaning } from "../scan/items.js";
import { RULES } from "./agents.js";

/** Countries of a clause by what they are in it. */
export interface NamedCountries {
  /** Those that what is told is about, in order, each once. */
  readonly codes: readonly string[];
  readonly mentions: number;
  /** Those taken out ("except Egypt"). */
  readonly excepted: readonly string[];
  /** Whether a mention may be something else. */
  readonly doubtful: readonly string[];
  /** Item indices of all mentions that were used. */
  readonly at: readonly number[];
}

const EXCEPTION_REACH = 12;

/** The countries among these items, without the host and without those that act, are passed through or are spoken of as elsewhere. */
export function countriesOf(
  items: readonly Item[],
  own: readonly number[],
  host: string,
  agent: number | null,
  cities = false,
): NamedCountries {
  const codes: string[] = [];
  const excepted: string[] = [];
  const doubtful: string[] = [];
  const at: number[] = [];
  let mentions = 0;
  let except = -EXCEPTION_REACH;
  let last = -2;
  for (const i of own) {
    const item = items[i] as Item;
    if (is(item, "exception") && items[i + 1]?.text !== ",") except = i; // "Besides, …" excepts nobody
    const city = cities ? meaning(item, "city")?.sub : undefined;
    if (city !== undefined && city !== host && !passedThrough(items, i) && i - except >= EXCEPTION_REACH) {
      if (!codes.includes(city)) codes.push(city);
      continue;
    }
    if (item.kind !== "country" || item.country === null) {
      if (item.kind === "punct" && item.text !== "," && item.text !== "(") except = -EXCEPTION_REACH;
      continue;
    }
    const { code } = item.country;
    if (code === host || i === agent) continue;
    if (passedThrough(items, i) || ofBody(items, i)) continue;
    const inException = i - except < EXCEPTION_REACH || (excepted.length > 0 && i - last <= 2);
    if (inException && except >= 0) {
      if (!excepted.includes(code)) excepted.push(code);
      last = i;
      except = i;
      continue;
    }
    if (item.country.doubtful) doubtful.push(code);
    mentions++;
    at.push(i);
    if (!codes.includes(code)) codes.push(code);
  }
  return { codes, mentions, excepted, doubtful, at };
}

/** "The embassy of Brazil", "the consulate in Hungary": the country of whoever acts or of where it is done, and not of what is told. */
function ofBody(items: readonly Item[], at: number): boolean {
  const link = items[at - 1]?.text === "the" ? at - 2 : at - 1;
  const body = items[link - 1];
  return /^(?:of|in)$/.test(items[link]?.text ?? "") && is(body, "authority") && !/^(?:state|services?)$/.test(body?.text ?? "");
}

/** "via Turkey", "through Georgia", "transit in Qatar". */
function passedThrough(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.text ?? "";
  return /^(?:via|through|across|over)$/.test(before);
}

/**
 * The country that acts in a clause: a name before an active verb with nothing but adverbs between ("Armenia now asks …"), whose authority
 * acts ("the Polish ministry said", "the airports of Oman ask"), or behind "by" ("was lifted by Serbia"). Null where none does, or where
 * the host does.
 */
export function agentOf(
  items: readonly Item[],
  clause: Clause,
  host: string,
): { readonly at: number; readonly code: string } | null {
  const verb = clause.verbs[0];
  if (verb === undefined || !(clause.verbs.some(rules) || actsOnPersons(items, verb, host))) return null;
  if (verb.form === "participle") return null; // "X taken off the list"
  if (verb.passive) return behindBy(items, clause, host);
  // "Germany goes down from 5 to 3 a week": the country stands for what is counted with it.
  if (
    /^(?:raise|lower|other)$/.test(verb.effect) &&
    /^(?:from|to)$/.test(items[verb.to]?.text ?? "") &&
    items[verb.to + 1]?.amount != null
  )
    return null;
  const [from] = clause.ranges[0] ?? [0, 0];
  let aside = true;
  for (let i = verb.from - 1; i >= from && verb.from - i <= 8; i--) {
    const item = items[i] as Item;
    if (!clause.ranges.some(([a, b]) => i >= a && i < b)) return null; // the end of a clause inside this one
    if (item.kind === "country" && item.country !== null) {
      const { code, form } = item.country;
      if (code === host) return null;
      if (items[i - 1]?.text === "like") {
        i--;
        continue; // "Oman, like Qatar, asks …"
      }
      let first = i;
      const joins = (at: number): boolean => /^(?:,|and|or|&|the)$/.test(items[at]?.text ?? "");
      for (let back = i - 1; back >= from && (joins(back) || items[back]?.kind === "country"); back--)
        if (items[back]?.kind === "country" || items[back]?.text === "the") first = back;
      if (items.slice(first, i).some((one) => one.kind === "country" && one.country?.code === host)) return null;
      const before = items[first - 1];
      // "Arrivals from A need none": a clause that was cut in front of whence they come.
      if (first === from && /^(?:from|of|in|to|into|with|for|between|via)$/.test(before?.text ?? "")) return null;
      const opens =
        first === from ||
        before === undefined ||
        before.kind === "seam" ||
        before.kind === "punct" ||
        before.kind === "date" ||
        is(before, "and") ||
        is(before, "but") ||
        /^(?:that|when|if|while|neighbouring)$/.test(before.text);
      if (form === "demonym") return is(items[i + 1], "authority") ? { at: i, code } : null;
      if (!opens) return isBodyOf(items, first, host) && !verbsOf(clause).has("say") && aside ? { at: i, code } : null;
      const next = items[i + 1];
      return aside || next?.kind === "punct" || is(next, "authority") ? { at: i, code } : null;
    }
    if (is(item, "host")) return null;
    // "Tashkent extended its service": a town in front stands for those who rule there.
    const town = meaning(item, "city");
    if (town !== null && i === from && aside && town.sub !== host && !verb.passive && !is(item, "carrier"))
      return { at: i, code: town.sub };
    if (is(item, "authority")) {
      aside = false;
      continue;
    }
    if (item.kind === "date" || isAdverb(item)) continue;
    if (item.kind === "punct" && /^[',"]$/.test(item.text)) continue;
    if (item.text === "s" || item.text === "the") {
      aside = false;
      continue;
    }
    return null;
  }
  return null;
}

const ADVERBS =
  /^(?:also|now|again|still|today|recently|currently|already|too|in turn|for its part|once again|once more|then|soon|just)$/;

function isAdverb(item: Item): boolean {
  return item.kind === "word" && (ADVERBS.test(item.text) || /ly$/.test(item.text) || is(item, "role", "now"));
}

/** A verb by which a state rules, or by which some topic is told. */
function rules(verb: VerbGroup): boolean {
  return GOVERNS.has(verb.effect) || verb.word.entry?.topics.some((mark) => mark.form !== null) === true;
}

/** "A tests passengers", "B quarantines arrivals", "C lists the host as …": what is done to persons, or to the host, right behind the verb. */
function actsOnPersons(items: readonly Item[], { to, kind, effect, passive, form }: VerbGroup, host: string): boolean {
  if (kind !== "verb" || effect !== "other" || passive || form !== "finite") return false;
  if (items[to]?.country?.code === host && items[to]?.country?.form === "name") return true;
  for (let at = to; at < items.length && at - to <= OBJECT_REACH; at++) {
    if (is(items[at], "group")) return true;
    if (!(is(items[at], "neutral") || is(items[at], "quantifier") || items[at]?.country?.form === "demonym")) return false;
  }
  return false;
}

const OBJECT_REACH = 3;

function verbsOf(clause: Clause): ReadonlySet<string> {
  return new Set(clause.verbs.map((verb) => verb.effect));
}

/** "The government of Oman", "the airports of Oman", "the embassy in Hungary": what stands there for the country. */
function isBodyOf(items: readonly Item[], at: number, host: string): boolean {
  const link = items[at]?.text === "the" ? at : at - 1;
  if (!/^(?:of|in)$/.test(items[link]?.text ?? "")) return false;
  const body = items[link - 1];
  return body?.country?.code !== host && (is(body, "authority") || (is(body, "place") && items[link]?.text === "of"));
}

/** "is lifted by Serbia": whoever does what a passive tells. */
function behindBy(items: readonly Item[], clause: Clause, host: string): { readonly at: number; readonly code: string } | null {
  const last = clause.verbs.at(-1);
  if (last === undefined) return null;
  const by = items.findIndex((item, i) => i >= last.to && item.text === "by" && clause.ranges.some(([a, b]) => i >= a && i < b));
  if (by < 0 || items.slice(last.to, by).some((item) => is(item, "verb") && !is(item, "neutral") && !is(item, "noun"))) return null;
  const at = items[by + 1]?.text === "the" ? by + 2 : by + 1;
  const named = items[at];
  if (named?.kind !== "country" || named.country === null) return null;
  for (let i = at; i < items.length && (items[i]?.kind === "country" || /^(?:,|and|or|the)$/.test(items[i]?.text ?? "")); i++)
    if (items[i]?.country?.code === host) return null;
  const { code, form } = named.country;
  return form === "name"
    ? /^['’s]$/.test(items[at + 1]?.text ?? "")
      ? null
      : { at, code }
    : is(items[at + 1], "authority")
      ? { at, code }
      : null;
}

/**
 * One carrier acts: "Air X resumes …", "the airline will fly …". A name that no list knows, right before the verb, is the name of a
 * company. What one carrier does shows that flights are there, and nothing of the others'.
 */
export function isOneCarriers(items: readonly Item[], clause: Clause): boolean {
  const verb = clause.verbs[0];
  if (verb === undefined || verb.passive) return false;
  const [from] = clause.ranges[0] ?? [0];
  let named = false;
  for (let i = verb.from - 1; i >= from && verb.from - i <= 8; i--) {
    const item = items[i] as Item;
    if (is(item, "carrier") && !/s$/.test(meaning(item, "carrier")?.sub === "" ? item.text : "")) return true;
    const opens = item.kind === "word" && isUnknown(item) && (i === 0 || items[i - 1]?.kind === "seam");
    // The capital of a first word says nothing: with another name, or with "resumes", it is one.
    if (
      (item.kind === "word" && item.name) ||
      (opens && (named || verb.word.entry?.meanings.some((m) => m.cls === "verb" && m.form === "third")))
    )
      named = true;
    else if (item.text === "," || item.text === "-" || item.text === '"') continue;
    else if (item.kind === "seam" || item.kind === "punct" || is(item, "subordinate") || is(item, "and")) break;
    else if (
      item.kind !== "word" ||
      !(is(item, "neutral") || /^(?:the|a|also|now)$/.test(item.text)) ||
      is(item, "authority") ||
      is(item, "group")
    )
      return false;
  }
  return named;
}

/** The name of a region in front of the names of its countries. */
function isLabel(items: readonly Item[], at: number): boolean {
  for (let i = at; i < items.length && i - at <= 4; i++) {
    if (/^[:–-]$/.test(items[i]?.text ?? "")) {
      for (let k = at; k >= 0 && at - k <= 4; k--) if (items[k]?.kind === "seam") return true;
      return false;
    }
    if (items[i]?.kind !== "word") return false;
  }
  return false;
}

/** "The Uzbek tourist e-visa", "Georgia's e-visa": a thing that is another country's own. */
export function isAnothers(items: readonly Item[], thing: number, host: string): boolean {
  for (let i = thing - 1; i >= 0 && thing - i <= 4; i--) {
    const item = items[i] as Item;
    if (item.kind === "country" && item.country !== null)
      return item.country.code !== host && (item.country.form === "demonym" || /^(?:'|’|s)$/.test(items[i + 1]?.text ?? ""));
    if (item.kind !== "word" && !/^['’]$/.test(item.text)) return false;
    if (/^(?:of|for|to|from|with|in|by)$/.test(item.text) || is(item, "verb") || is(item, "aux")) return false;
  }
  return false;
}

/** "The e-visa portal of Uzbekistan": the thing, or what belongs to it, of another country. */
export function isOfAnother(items: readonly Item[], thing: number, host: string): boolean {
  for (let i = thing + 1; i < items.length && i <= thing + 3; i++) {
    const item = items[i] as Item;
    if (item.kind !== "word" || is(item, "verb") || is(item, "aux") || is(item, "group")) return false;
    if (item.text !== "of") continue;
    const named = items[i + 1]?.text === "the" ? items[i + 2] : items[i + 1];
    return named?.kind === "country" && named.country?.form === "name" && named.country.code !== host;
  }
  return false;
}

/** Verbs by which a state rules. */
const GOVERNS: ReadonlySet<string> = new Set([...RULES, "raise", "lower", "plan", "decline", "decide", "say"]);

/** A run of countries parted by commas and "and" alone: where it begins and ends, and whom it names. */
export interface Enumeration {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[];
  readonly mentions: number;
}

/** Every enumeration among the items, the host left out. */
export function enumerations(items: readonly Item[], host: string): readonly Enumeration[] {
  const out: { from: number; to: number; codes: string[]; mentions: number }[] = [];
  let open: (typeof out)[number] | null = null;
  items.forEach((item, i) => {
    if (item.kind === "country" && item.country !== null) {
      if (item.country.code === host) return;
      if (open === null) {
        open = { from: i, to: i + 1, codes: [], mentions: 0 };
        out.push(open);
      }
      open.to = i + 1;
      open.mentions++;
      if (!open.codes.includes(item.country.code)) open.codes.push(item.country.code);
      return;
    }
    if (open === null) return;
    const joins =
      item.kind === "seam" ||
      isLabel(items, i) ||
      (item.kind === "punct" && /^[,;/•·▪●*–().-]$/.test(item.text)) ||
      /^(?:and|or|the|also|as well as|republic|of|kingdom|federation|union|state|states|federal|principality|grand|duchy|united|with|from|citizens?|nationals?)$/.test(
        item.text,
      ) ||
      (item.kind === "amount" &&
        item.amount?.unit === null &&
        (items[i - 1]?.kind === "seam" ||
          items[i + 1]?.text === "." ||
          items[i + 1]?.text === ")" ||
          items[i + 1]?.kind === "country"));
    if (!joins) open = null;
  });
  return out.filter((run) => !ofBody(items, run.from));
}
