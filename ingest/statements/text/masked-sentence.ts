import { type ScannedCountry, scanCountries } from "../../../src/model/countries/country-scanner.js";
import { countryByCode } from "../../../src/model/countries/country-table.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { type Amount, findAmounts } from "../phrases/amount-parser.js";
import { fold } from "./folding.js";

/** Countries that stand in one enumeration ("Italy, China and Kuwait"). */
export interface CountryGroup {
  readonly codes: readonly string[];
  /** Every mention, repeats included, as named. */
  readonly mentions: number;
}

/**
 * A sentence in which figures are replaced by slots, so that a wording can be told in a short pattern: `§d0` a date, `§c0`
 * an enumeration of countries, `§a0` a number with its unit, `§h` the country whose rules they are.
 */
export interface MaskedSentence {
  readonly text: string;
  readonly dates: readonly DateExpression[];
  readonly countries: readonly CountryGroup[];
  readonly amounts: readonly Amount[];
}

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SEPARATOR =
  /^(?:\s|,|;|&|\/|\band\b|\bor\b|\bas well as\b|\balso\b|\bthe\b|\brepublic of\b|\bfrom\b|\bwith\b|\d{1,2}[.)]|[•·▪*–-])*$/;

const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ["can't", "can not"],
  ["won't", "will not"],
]);

/** Masks a piece of prose. `host` is the ISO alpha-3 code of the country whose rules are told. */
export function maskSentence(raw: string, host: string | null): MaskedSentence {
  const text = fold(raw);
  const dates = calendarDatesIn(raw); // not the folded text: "May" is a month, "may" is not
  const slots: Slot[] = dates.map((date, i) => ({ start: date.start, end: date.end, text: `§d${i}` }));
  const countries = groupCountries(raw, text, host, slots);
  const amounts = findAmounts(blank(text, slots));
  amounts.forEach((amount, i) => {
    slots.push({ start: amount.start, end: amount.end, text: `§a${i}` });
  });
  return { text: nameHost(fill(text, slots), host), dates, countries, amounts };
}

/** "RoK", "KZ": the short forms of the country whose rules are told. */
function nameHost(text: string, host: string | null): string {
  const forms = host === null ? null : shortForms(host);
  return forms === null ? text : text.replace(forms, "§h").replace(/the §h/g, "§h");
}

const SHORT_FORMS = new Map<string, RegExp | null>();

function shortForms(host: string): RegExp | null {
  const known = SHORT_FORMS.get(host);
  if (known !== undefined) return known;
  const country = countryByCode(host);
  const forms = country
    ? new RegExp(`(?:the )?\\b(?:ro${country.name.slice(0, 1).toLowerCase()}|${country.alpha2.toLowerCase()})\\b`, "g")
    : null;
  SHORT_FORMS.set(host, forms);
  return forms;
}

function groupCountries(raw: string, text: string, host: string | null, slots: Slot[]): readonly CountryGroup[] {
  const groups: { codes: string[]; mentions: number; start: number; end: number }[] = [];
  for (const mention of scanCountries(raw)) {
    if (mention.code === host) {
      slots.push({ start: mention.start, end: mention.end, text: "§h" });
      continue;
    }
    const last = groups.at(-1);
    const joins = last && mention.form === "name" && SEPARATOR.test(text.slice(last.end, mention.start));
    if (last && joins) {
      last.end = mention.end;
      last.mentions++;
      if (!last.codes.includes(mention.code)) last.codes.push(mention.code);
    } else if (last && joinsAsDemonym(mention, text.slice(last.end, mention.start))) {
      last.end = mention.end;
      last.mentions++;
      if (!last.codes.includes(mention.code)) last.codes.push(mention.code);
    } else {
      groups.push({ codes: [mention.code], mentions: 1, start: mention.start, end: mention.end });
    }
  }
  groups.forEach((group, i) => {
    slots.push({ start: group.start, end: group.end, text: `§c${i}` });
  });
  return groups.map(({ codes, mentions }) => ({ codes, mentions }));
}

function joinsAsDemonym(mention: ScannedCountry, between: string): boolean {
  return mention.form === "demonym" && /^(?: citizens?| nationals?)?(?:,| and|, and| or) $/.test(between);
}

function blank(text: string, slots: readonly Slot[]): string {
  let out = "";
  let at = 0;
  for (const slot of [...slots].sort((a, b) => a.start - b.start)) {
    if (slot.start < at) continue;
    out += text.slice(at, slot.start) + "§".repeat(slot.end - slot.start);
    at = slot.end;
  }
  return out + text.slice(at);
}

function fill(text: string, slots: readonly Slot[]): string {
  let out = "";
  let at = 0;
  for (const slot of [...slots].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (slot.start < at) continue;
    out += text.slice(at, slot.start) + slot.text;
    at = slot.end;
  }
  return `${out}${text.slice(at)}`
    .replace(/\s+/g, " ")
    .replace(/(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?=§d)/g, "")
    .replace(
      /\b(?:ca|wo|is|are|was|were|do|does|did|has|have|had|must|need|should)n't\b/g,
      (word) => CONTRACTIONS.get(word) ?? `${word.slice(0, -3)} not`,
    )
    .trim();
}
