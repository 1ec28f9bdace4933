/** Cyrillic letters that look like Latin ones; authors type "В1" and "PСR" with them. */
const LOOK_ALIKES = new Map<string, string>(
  [..."АВЕКМНОРСТУХІЈЅаеорсухіјѕк"].map((letter, i) => [letter, [..."ABEKMHOPCTYXIJSaeopcyxijsk"][i] ?? letter]),
);
const PLAIN = new Map<string, string>([
  ["\u00a0", " "],
  ["\u2009", " "],
  ["\u202f", " "],
  ["\t", " "],
  ["\n", " "],
  ["‘", "'"],
  ["’", "'"],
  ["“", '"'],
  ["”", '"'],
  ["«", '"'],
  ["»", '"'],
  ["—", "–"],
  ["‑", "-"],
]);

/**
 * Lower-cases a text and folds look-alike letters, spaces, quotes and dashes, letter by letter: the result has the same
 * length, so an offset into it is an offset into the text.
 */
export function fold(text: string): string {
  let out = "";
  for (const char of text) {
    const plain = PLAIN.get(char) ?? LOOK_ALIKES.get(char) ?? char;
    const lower = plain.toLowerCase();
    out += lower.length === char.length ? lower : char;
  }
  return out;
}
