/** Cyrillic and Greek letters that look like a Latin one, by what they look like. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "\u0430": "a",
    "\u0435": "e",
    "\u043e": "o",
    "\u0440": "p",
    "\u0441": "c",
    "\u0443": "y",
    "\u0445": "x",
    "\u0456": "i",
    "\u0458": "j",
    "\u0455": "s",
    "\u04bb": "h",
    "\u0501": "d",
    "\u0432": "b",
    "\u043a": "k",
    "\u043c": "m",
    "\u043d": "h",
    "\u0442": "t",
    "\u0433": "r",
    "\u03bf": "o",
    "\u03b1": "a",
    "\u03b5": "e",
    "\u03b9": "i",
    "\u03ba": "k",
    "\u03bd": "v",
    "\u03c1": "p",
    "\u03c4": "t",
    "\u03c5": "u",
    "\u03c7": "x",
  }),
);
const FOREIGN = /[\u0370-\u052f]/;
const LATIN = /\p{Script=Latin}/u;
const ASCII_END = 127;
const NOT_ASCII_WORD = /[^a-z0-9]+/g;
const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * A text reduced to what makes it the same for a reader: no case, no punctuation, no accents; in words that hold a
 * Latin letter or a number, letters of other scripts that look Latin are Latin.
 *
 * @example foldText("P\u0421R certificate!") // "pcr certificate"
 */
export function foldText(text: string): string {
  const folded: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= ASCII_END) continue;
    // From the space before it to the one behind it: what stands between spaces is folded by itself.
    let start = at;
    while (start > from && !isBlank(text.charCodeAt(start - 1))) start--;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    folded.push(foldAscii(text.slice(from, start)), foldAny(text.slice(start, at)));
    from = at;
  }
  if (from === 0) return foldAscii(text);
  folded.push(foldAscii(text.slice(from)));
  return folded.filter((part) => part !== "").join(" ");
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

function foldAscii(text: string): string {
  return text.toLowerCase().replace(NOT_ASCII_WORD, " ").trim();
}

function foldAny(text: string): string {
  const plain = text.normalize("NFKD").replace(MARKS, "").toLowerCase();
  const latin = FOREIGN.test(plain) ? plain.replace(/[\p{L}\p{N}]+/gu, foldWord) : plain;
  return latin.replace(NOT_WORD, " ").trim();
}

/** Words that mix Latin letters or digits with look-alikes of another script. */
export function lookAlikeWords(text: string): readonly string[] {
  if (!FOREIGN.test(text)) return [];
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => FOREIGN.test(word) && foldWord(word.toLowerCase()) !== word.toLowerCase(),
  );
}

function foldWord(word: string): string {
  if (!FOREIGN.test(word) || !(LATIN.test(word) || /\p{N}/u.test(word))) return word;
  let out = "";
  for (const letter of word) out += LOOK_ALIKES.get(letter) ?? letter;
  return out;
}
