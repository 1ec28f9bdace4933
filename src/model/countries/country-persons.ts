import { type Tokens, WORD } from "../text/tokens.js";
import {
  COUNTRIES_AS_GIVEN_NAMES,
  COUNTRIES_AS_SURNAMES,
  GIVEN_NAMES,
  ROLES,
  SAYING,
  SURNAMES_IN_S,
  TITLES,
} from "./country-context-words.js";
import {
  beginsLine,
  foldedAt,
  inHeading,
  isCapital,
  isUnknownName,
  isUpperWord,
  stoppedBefore,
  wordAfter,
  wordBefore,
} from "./country-surroundings.js";

/** Whether a mention stands: as the country, perhaps, or not at all. */
export type Verdict = "country" | "doubtful" | "other";

/**
 * Whether the name or nationality at these tokens is the name of a person: "Mr. Jordan", "Michael Jordan", "says Jordan
 * Malik". `standsAlone` tells whether a token begins the name of a country itself.
 */
export function personVerdict(tokens: Tokens, first: number, last: number, standsAlone: (at: number) => boolean): Verdict {
  if (hasTitle(tokens, first)) return "other";
  if (first !== last) return "country";
  const before = precedingName(tokens, first);
  if (before !== "country") return before;
  return followingName(tokens, first, standsAlone);
}

function hasTitle(tokens: Tokens, at: number): boolean {
  const stopped = stoppedBefore(tokens, at);
  const title = stopped >= 0 ? stopped : wordBefore(tokens, at);
  return (
    title >= 0 && TITLES.has(foldedAt(tokens, title)) && isCapital(tokens, title) && (stopped >= 0 || !isUpperWord(tokens, title))
  );
}

/** "Michael Jordan", "M. Jordan", "Mr. Ahmad Jordan"; a letter that labels a line ("A. Jordan") is none. */
function precedingName(tokens: Tokens, at: number): Verdict {
  const word = foldedAt(tokens, at);
  const initial = stoppedBefore(tokens, at);
  if (initial >= 0 && foldedAt(tokens, initial).length === 1 && isCapital(tokens, initial) && !beginsLine(tokens, initial))
    return COUNTRIES_AS_SURNAMES.has(word) && wordBefore(tokens, initial) >= 0 ? "doubtful" : "country";
  const given = wordBefore(tokens, at);
  if (given < 0 || !isCapital(tokens, given)) return "country";
  const surname = COUNTRIES_AS_SURNAMES.has(word);
  if (GIVEN_NAMES.has(foldedAt(tokens, given))) return surname ? "other" : "doubtful";
  if (!surname) return "country";
  if (hasTitle(tokens, given)) return "other";
  const cue = wordBefore(tokens, given);
  return cue >= 0 && SAYING.has(foldedAt(tokens, cue)) && isUnknownName(tokens, given) ? "doubtful" : "country";
}

/** "Jordan Malik", "Georgia A. Harrison". */
function followingName(tokens: Tokens, at: number, standsAlone: (at: number) => boolean): Verdict {
  const surname = surnameAfter(tokens, at);
  if (surname < 0 || !isUnknownName(tokens, surname) || standsAlone(surname)) return "country";
  const given = COUNTRIES_AS_GIVEN_NAMES.has(foldedAt(tokens, at));
  const cued = isCued(tokens, at, surname);
  if (given && cued) return "other";
  const heading = inHeading(tokens, at, at);
  if (heading && looksLikeVerb(foldedAt(tokens, surname))) return "country";
  if (given || cued) return "doubtful";
  return "country";
}

function surnameAfter(tokens: Tokens, at: number): number {
  const next = wordAfter(tokens, at);
  if (next < 0 || foldedAt(tokens, next).length > 1 || foldedAt(tokens, next + 1) !== ".") return next;
  return isCapital(tokens, next) && tokens.kind[next + 2] === WORD ? next + 2 : next;
}

function looksLikeVerb(word: string): boolean {
  return /(?:ed|ing)$/.test(word) || (/[^aiousy]s$/.test(word) && !SURNAMES_IN_S.has(word));
}

/** A verb of saying or a role beside the name: "says Jordan Malik", "Jordan Malik, head of …". */
function isCued(tokens: Tokens, at: number, surname: number): boolean {
  const before = foldedAt(tokens, at - 1);
  if (SAYING.has(before) || ROLES.has(before)) return true;
  if (before === "," && ROLES.has(foldedAt(tokens, at - 2))) return true;
  let next = surname + 1;
  if (isCapital(tokens, next)) next++;
  if (foldedAt(tokens, next) === "," || foldedAt(tokens, next) === "(") {
    for (let ahead = 1; ahead <= 3; ahead++) if (ROLES.has(foldedAt(tokens, next + ahead))) return true;
    return false;
  }
  return SAYING.has(foldedAt(tokens, next)) && !isCapital(tokens, next);
}
