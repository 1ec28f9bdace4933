import type { Tokens } from "../text/tokens.js";
import {
  AIR_NOUNS,
  CARRIER_WORDS,
  FIRM_ENDINGS,
  FIRM_INNER_WORDS,
  FIRM_NOUNS,
  INSTITUTIONS,
  NOT_OF_COUNTRY,
  PERHAPS_FIRM_NOUNS,
  PERHAPS_OF_COUNTRY,
  PERHAPS_PLACE_NOUNS,
  PLACE_NOUNS,
  PLACE_NOUNS_BEFORE,
  STATE_BANK_WORDS,
} from "./country-context-words.js";
import { isFieldWord } from "./country-field-words.js";
import type { Verdict } from "./country-persons.js";
import { foldedAt, inHeading, isCapital, isUnknownName, wordAfter, wordBefore } from "./country-surroundings.js";

const NAME_WORDS = 3;

/**
 * Whether the name at these tokens belongs to a carrier, a firm, a society, a water or a street: "Qatar Airways", "Kuwait
 * Petroleum", "Jordan River"; doubtful before a capitalised word that says nothing, "Turkey Direct".
 */
export function firmVerdict(tokens: Tokens, first: number, last: number, standsAlone: (at: number) => boolean): Verdict {
  const before = precedingVerdict(tokens, first);
  if (before !== "country") return before;
  const next = wordAfter(tokens, last);
  if (next < 0 || !isCapital(tokens, next)) return "country";
  if (namesFirm(tokens, next, standsAlone)) return "other";
  const word = foldedAt(tokens, next);
  const heading = inHeading(tokens, first, last);
  if (FIRM_NOUNS.has(word)) return heading && isFieldWord(foldedAt(tokens, wordAfter(tokens, next))) ? "doubtful" : "other";
  if (PLACE_NOUNS.has(word)) return "other";
  if (PERHAPS_PLACE_NOUNS.has(word)) return heading || isFieldWord(word) ? "doubtful" : "other";
  if (heading) return isBareName(tokens, first, next) && PERHAPS_FIRM_NOUNS.has(word) ? "doubtful" : "country";
  if (namesInstitution(tokens, next)) return "country";
  if (PERHAPS_FIRM_NOUNS.has(word)) return "doubtful";
  return isUnknownName(tokens, next) && !standsAlone(next) ? "doubtful" : "country";
}

/** "Kazakhstan Interdepartmental Committee". */
function namesInstitution(tokens: Tokens, next: number): boolean {
  for (let at = next, seen = 0; at >= 0 && seen <= NAME_WORDS && isCapital(tokens, at); at = wordAfter(tokens, at), seen++)
    if (INSTITUTIONS.has(foldedAt(tokens, at))) return true;
  return false;
}

/** A heading that is nothing but the two words. */
function isBareName(tokens: Tokens, first: number, next: number): boolean {
  return wordBefore(tokens, first) < 0 && wordAfter(tokens, next) < 0;
}

/** "Air India", "Lake Chad", "Bank of China", "University of Georgia". */
function precedingVerdict(tokens: Tokens, first: number): Verdict {
  const before = wordBefore(tokens, first);
  if (before < 0) return "country";
  const word = foldedAt(tokens, before);
  if ((word === "air" || PLACE_NOUNS_BEFORE.has(word)) && isCapital(tokens, before)) return "other";
  const of = word === "the" ? wordBefore(tokens, before) : before;
  const head = foldedAt(tokens, of) === "of" ? wordBefore(tokens, of) : -1;
  if (head < 0 || !isCapital(tokens, head)) return "country";
  const noun = foldedAt(tokens, head);
  if (noun === "bank" && STATE_BANK_WORDS.has(foldedAt(tokens, wordBefore(tokens, head)))) return "country";
  if (NOT_OF_COUNTRY.has(noun)) return "other";
  return PERHAPS_OF_COUNTRY.has(noun) ? "doubtful" : "country";
}

/** A carrier or a firm from this word on: "Airways", "International Airlines", "Air", "Tobacco Ltd". */
function namesFirm(tokens: Tokens, next: number, standsAlone: (at: number) => boolean): boolean {
  const word = foldedAt(tokens, next);
  if (word === "air") return !isAirNoun(foldedAt(tokens, wordAfter(tokens, next)));
  let unknown = false;
  for (let at = next, seen = 0; at >= 0 && seen < NAME_WORDS && isCapital(tokens, at); at = wordAfter(tokens, at), seen++) {
    const form = foldedAt(tokens, at);
    if (CARRIER_WORDS.has(form)) return !unknown;
    if (FIRM_ENDINGS.has(form)) return endsFirm(tokens, at, seen);
    if (FIRM_INNER_WORDS.has(form)) continue;
    if (standsAlone(at) || (isFieldWord(form) && !FIRM_NOUNS.has(form))) return false;
    unknown = true;
  }
  return false;
}

function isAirNoun(folded: string): boolean {
  return AIR_NOUNS.has(folded);
}

/** "Group B" and "Limited Flights" end no firm. */
function endsFirm(tokens: Tokens, at: number, seen: number): boolean {
  const form = foldedAt(tokens, at);
  if (form !== "group" && form !== "limited" && form !== "co") return true;
  if (seen > 0) return true;
  return wordAfter(tokens, at) < 0 && !/^\d/.test(foldedAt(tokens, at + 1));
}
