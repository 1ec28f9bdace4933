import type { Tokens } from "../text/tokens.js";
import { foldedAt, isCapital, wordAfter, wordBefore, writtenAt } from "./country-surroundings.js";
import { countryOfState, isPostalState, TOWNS_OF_STATE_OF_GEORGIA } from "./us-states.js";

/** A place in another country that shares the name: its country, and the last token of the whole ("Lebanon, Ohio"). */
export interface Homonym {
  readonly code: string;
  readonly last: number;
  /** Perhaps two members of a list. */
  readonly doubtful: boolean;
}

const USA = new Set(["usa", "us", "america"]);

/**
 * The place elsewhere that a name stands for, told by what follows it ("Cuba, Missouri", "Georgia (USA)") or precedes it
 * ("Atlanta, Georgia"), or null. `endsName` tells whether a word may end the name of a country, `beginsName` begin one.
 */
export function homonymAt(
  tokens: Tokens,
  first: number,
  last: number,
  code: string,
  endsName: (at: number) => boolean,
  beginsName: (at: number) => boolean,
): Homonym | null {
  if (code === "USA") return null;
  const mark = foldedAt(tokens, last + 1);
  const bracket = mark === "(";
  if (bracket || mark === ",") {
    const state = stateAt(tokens, last + 2);
    if (state) return inState(tokens, state.code, state.last, bracket);
    const named = usaAt(tokens, last + 2);
    // "Georgia, US Minor Outlying Islands": a territory of its own.
    const usa = named >= 0 && foldedAt(tokens, named + 1) === "minor" ? -1 : named;
    if (usa >= 0 && (bracket || code === "GEO")) {
      if (bracket) return foldedAt(tokens, usa + 1) === ")" ? { code: "USA", last: usa + 1, doubtful: code !== "GEO" } : null;
      if (isTown(tokens, first)) return { code: "USA", last: usa, doubtful: false };
      const listed = endsName(first - 2) || continues(tokens, usa, beginsName);
      return listed ? null : { code: "USA", last: usa, doubtful: true };
    }
  }
  return code === "GEO" && first === last ? stateOfGeorgia(tokens, first) : null;
}

function isTown(tokens: Tokens, first: number): boolean {
  const comma = foldedAt(tokens, first - 1) === ",";
  return comma && TOWNS_OF_STATE_OF_GEORGIA.has(foldedAt(tokens, first - 2));
}

/** "Atlanta, Georgia"; "Florida, Georgia and Texas". */
function stateOfGeorgia(tokens: Tokens, at: number): Homonym | null {
  const found = { code: "USA", last: at, doubtful: false };
  if (foldedAt(tokens, at - 1) === "of" && foldedAt(tokens, at - 2) === "state") return found;
  const town = wordBefore(tokens, at);
  if (isTown(tokens, at) || (town >= 0 && isCapital(tokens, town) && TOWNS_OF_STATE_OF_GEORGIA.has(foldedAt(tokens, town))))
    return found;
  const parted = (mark: string): boolean => mark === "," || mark === "and" || mark === "or" || mark === "&";
  if (parted(foldedAt(tokens, at - 1)) && stateEndsAt(tokens, at - 2)) return found;
  return parted(foldedAt(tokens, at + 1)) && stateAt(tokens, at + 2) ? found : null;
}

function stateEndsAt(tokens: Tokens, at: number): boolean {
  if (!isCapital(tokens, at)) return false;
  return (
    countryOfState(foldedAt(tokens, at)) !== null || countryOfState(`${foldedAt(tokens, at - 1)} ${foldedAt(tokens, at)}`) !== null
  );
}

function stateAt(tokens: Tokens, at: number): { readonly code: string; readonly last: number } | null {
  if (!isCapital(tokens, at)) return null;
  const next = wordAfter(tokens, at);
  const two = next < 0 ? null : countryOfState(`${foldedAt(tokens, at)} ${foldedAt(tokens, next)}`);
  if (two) return { code: two, last: next };
  const one = countryOfState(foldedAt(tokens, at));
  if (one) return { code: one, last: at };
  return isPostalState(writtenAt(tokens, at)) && next < 0 ? { code: "USA", last: at } : null;
}

/** The last token of "USA", "the US", "United States" here, or -1. */
function usaAt(tokens: Tokens, from: number): number {
  const at = foldedAt(tokens, from) === "the" ? from + 1 : from;
  if (!isCapital(tokens, at)) return -1;
  if (USA.has(foldedAt(tokens, at))) return at;
  if (foldedAt(tokens, at) !== "united" || foldedAt(tokens, at + 1) !== "states") return -1;
  return foldedAt(tokens, at + 2) === "of" && foldedAt(tokens, at + 3) === "america" ? at + 3 : at + 1;
}

/** States that are towns as well, and so members of a list. */
const TOWNS_TOO = new Set(["washington", "york", "quebec"]);

function inState(tokens: Tokens, code: string, last: number, bracket: boolean): Homonym {
  if (bracket) return { code, last: foldedAt(tokens, last + 1) === ")" ? last + 1 : last, doubtful: false };
  const listed = continues(tokens, last, (at) => isCapital(tokens, at));
  return { code, last, doubtful: listed || TOWNS_TOO.has(foldedAt(tokens, last)) };
}

/** Whether a list of countries goes on after this token. */
function continues(tokens: Tokens, last: number, beginsName: (at: number) => boolean): boolean {
  let at = last + 1;
  if (foldedAt(tokens, at) === ",") at++;
  else if (!/^(?:and|or|&|\/)$/.test(foldedAt(tokens, at))) return false;
  if (/^(?:and|or|&)$/.test(foldedAt(tokens, at))) at++;
  if (foldedAt(tokens, at) === "the") at++;
  return beginsName(at);
}
