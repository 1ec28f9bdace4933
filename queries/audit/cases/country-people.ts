import { foldName } from "../../../src/model/name-folding.js";
import { CITIZEN_WORDS, COUNTRY_PEOPLE } from "./words/country-people.js";

const GERMAN_ENDINGS = ["", "e", "er", "es", "en", "em", "n", "s", "in", "innen"];
/** "гражданство Азербайджанской Республики", "россиянка": more letters than an ending has belong to another word. */
const LONGEST_ENDING = 6;

interface People {
  readonly german: ReadonlyMap<string, string>;
  /** Stems, the longest first. */
  readonly stems: readonly (readonly [stem: string, code: string])[];
  readonly citizen: ReadonlySet<string>;
}

let loaded: People | null = null;

/** Alpha-3 of the country whose people a folded name calls in German or Russian; null when it calls none. */
export function peopleNamed(key: string): string | null {
  const { german, stems } = people();
  const word = key.replaceAll(" ", "");
  const found = stems.find(([stem]) => word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING);
  return german.get(word) ?? found?.[1] ?? null;
}

/** A folded name without the words that say that somebody is a citizen; the name itself where it has none. */
export function withoutCitizen(key: string): string {
  const { citizen } = people();
  return key
    .split(" ")
    .filter((word) => !citizen.has(word))
    .join(" ");
}

function people(): People {
  if (loaded !== null) return loaded;
  const german = new Map<string, string>();
  const stems: (readonly [string, string])[] = [];
  for (const row of COUNTRY_PEOPLE.trim().split("\n")) {
    const [code, words = "", russian = ""] = [row.slice(0, 3), ...row.slice(4).split("|")];
    for (const word of words.trim().split(" ").map(foldName)) {
      for (const ending of GERMAN_ENDINGS) german.set(word + ending, code);
      if (word.endsWith("e")) for (const ending of ["in", "innen"]) german.set(word.slice(0, -1) + ending, code);
    }
    for (const stem of russian.trim().split(" ").map(foldName)) if (stem !== "") stems.push([stem, code]);
  }
  stems.sort(([one], [other]) => other.length - one.length);
  loaded = { german, stems, citizen: new Set(CITIZEN_WORDS.split(" ").map(foldName)) };
  return loaded;
}
