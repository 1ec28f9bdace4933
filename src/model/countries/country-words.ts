import { type Tokens, WORD } from "../text/tokens.js";
import {
  AFTER_LANGUAGE,
  CURRENCY_WORDS,
  LANGUAGE_WORDS,
  PERHAPS_PRONOUN_WORDS,
  PRONOUN_VERBS,
  TEST_WORDS,
} from "./country-context-words.js";
import type { Verdict } from "./country-persons.js";
import { foldedAt, isCapital, isUpperWord, wordAfter, wordBefore, writtenAt } from "./country-surroundings.js";

const LONGEST_CHAIN = 6;
const BEFORE_LANGUAGE = new Set(
  "in into speak speaks spoke speaking learn learns learning study studying understand understands".split(" "),
);
const SKILLS = new Set(["knowledge", "command", "mastery", "proficiency"]);
const MONEY_OF_NAMES = new Set(["dollar", "dollars", "dirham", "dirhams"]);

/** "US dollars", "Russian roubles", "US$". */
export function namesMoney(tokens: Tokens, last: number, form: "name" | "demonym"): boolean {
  const next = wordAfter(tokens, last);
  if (next >= 0) return (form === "name" ? MONEY_OF_NAMES : CURRENCY_WORDS).has(foldedAt(tokens, next));
  return foldedAt(tokens, last) === "us" && foldedAt(tokens, last + 1) === "$";
}

/** "into Russian", "in Kazakh and Russian", "the Chinese language", "Russian-speaking", "knowledge of Kazakh"; not "in Russian airports". */
export function namesLanguage(tokens: Tokens, first: number, last: number, isNationality: (at: number) => boolean): boolean {
  if (foldedAt(tokens, last + 1) === "-" && LANGUAGE_WORDS.has(foldedAt(tokens, last + 2))) return true;
  let end = last;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const next = chained(tokens, end, 1, isNationality);
    if (next < 0) break;
    end = next;
  }
  const noun = wordAfter(tokens, end);
  if (noun >= 0 && LANGUAGE_WORDS.has(foldedAt(tokens, noun))) return true;
  if (noun >= 0 && !AFTER_LANGUAGE.has(foldedAt(tokens, noun))) return false;
  let start = first;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const before = chained(tokens, start, -1, isNationality);
    if (before < 0) break;
    start = before;
  }
  const before = foldedAt(tokens, start - 1);
  return BEFORE_LANGUAGE.has(before) || (before === "of" && SKILLS.has(foldedAt(tokens, start - 2)));
}

/** The next nationality of "Kazakh, Russian and English" in this direction, or -1. */
function chained(tokens: Tokens, at: number, step: 1 | -1, isNationality: (at: number) => boolean): number {
  let next = at + step;
  const parted = (i: number): boolean => /^(?:,|and|or|&|\/)$/.test(foldedAt(tokens, i));
  if (!parted(next)) return -1;
  next += step;
  if (parted(next)) next += step;
  return tokens.kind[next] === WORD && isNationality(next) ? next : -1;
}

/** Whether "US" is the country here: not in "CONTACT US", perhaps in "WITH US". */
export function acronymVerdict(tokens: Tokens, first: number, last: number): Verdict {
  if (first !== last) return "country";
  const word = foldedAt(tokens, first);
  if (word === "prc" && TEST_WORDS.has(foldedAt(tokens, wordAfter(tokens, last)))) return "other";
  if (word !== "us" || writtenAt(tokens, first) !== "US") return "country";
  const before = wordBefore(tokens, first);
  if (before < 0 || !isCapital(tokens, before)) return "country";
  if (PRONOUN_VERBS.has(foldedAt(tokens, before))) return "other";
  return isUpperWord(tokens, before) && PERHAPS_PRONOUN_WORDS.has(foldedAt(tokens, before)) ? "doubtful" : "country";
}

const PLACED_IN = new Set("to from in with for between via through into of and or".split(" "));
const OF_MEMBERS = new Set(
  "of parties party members member concerned which that signatory signatories whose participating".split(" "),
);

/** "the States" for the USA: after a preposition and before no phrase that tells which states. */
export function theStatesVerdict(tokens: Tokens, at: number): Verdict {
  if (foldedAt(tokens, at - 1) !== "the" || isUpperWord(tokens, at)) return "other";
  if (OF_MEMBERS.has(foldedAt(tokens, at + 1))) return "other";
  return PLACED_IN.has(foldedAt(tokens, at - 2)) ? "country" : "doubtful";
}

/** "Emirates" without "the" may be the carrier, save beside other countries in a list. */
export function emiratesVerdict(
  tokens: Tokens,
  at: number,
  endsName: (at: number) => boolean,
  beginsName: (at: number) => boolean,
): Verdict {
  const before = foldedAt(tokens, at - 1);
  if (before === "the" || foldedAt(tokens, at + 1) === "id") return "country";
  const parted = /^(?:,|and|or|&|\/|\n)$/;
  const listed = (parted.test(before) && endsName(at - 2)) || (parted.test(foldedAt(tokens, at + 1)) && beginsName(at + 2));
  return listed ? "country" : "doubtful";
}

const OF_CHINA = new Set(["kong", "hongkong", "macao", "macau", "taiwan", "sar"]);

/** "Hong Kong, China" is Hong Kong, unless it is part of a longer list. */
export function chinaVerdict(
  tokens: Tokens,
  at: number,
  endsName: (at: number) => boolean,
  beginsName: (at: number) => boolean,
): Verdict {
  const parted = /^(?:,|and|or|&|\/|-|–)$/;
  const comma = (i: number): boolean => foldedAt(tokens, i) === ",";
  if (comma(at - 1) && OF_CHINA.has(foldedAt(tokens, at - 2))) {
    const start = foldedAt(tokens, at - 2) === "kong" || foldedAt(tokens, at - 2) === "sar" ? at - 3 : at - 2;
    const listed = parted.test(foldedAt(tokens, at + 1)) || (parted.test(foldedAt(tokens, start - 1)) && endsName(start - 2));
    return listed ? "country" : "doubtful";
  }
  if (!comma(at + 1) || !/^(?:hong|hongkong|macao|macau|taiwan)$/.test(foldedAt(tokens, at + 2))) return "country";
  const end = foldedAt(tokens, at + 2) === "hong" ? at + 3 : at + 2;
  const listed = parted.test(foldedAt(tokens, end + 1)) || (parted.test(foldedAt(tokens, at - 1)) && endsName(at - 2));
  return listed || beginsName(end + 1) ? "country" : "doubtful";
}
