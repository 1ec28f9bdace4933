import { TextDecoder } from "node:util";

/** Encodings of one byte a character, the usual ones first. */
const CODE_PAGES = [
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "windows-1254",
  "windows-1253",
  "ibm866",
  "koi8-r",
  "macintosh",
  "x-mac-cyrillic",
];
/** Signs that stand beside letters in any text. */
const USUAL_SIGNS = /[\s\u00A0–—‘’‚“”„«»…№°§€£©®·•´±²³¹½¼¾]/u;
/** Of these, those that stand before a figure or behind a word, and begin no word: "£ukasz", "Wa³êsa", "Stra§e" are letters of another page. */
const BEFORE_FIGURES = /[£§²³¹¼½¾]/u;
const LONGEST_RUN = 2;
const TURKISH_PAGE = "windows-1254";
const TURKISH_ALONE = "ğışĞİŞ";
const TURKISH = `${TURKISH_ALONE}çöüâîûÇÖÜÂÎÛ`;

/** How many characters of UTF-8 some bytes hold, and how many bytes that are none; a character cut off at the end is neither. */
export function utf8Signs(bytes: Uint8Array): { readonly characters: number; readonly broken: number } {
  let [characters, broken] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1;
    if (more < 0) {
      broken++;
      at++;
      continue;
    }
    let found = 0;
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (found < more && at + found + 1 < bytes.length) broken++;
    else if (more > 0 && found === more) characters++;
    at += found + 1;
  }
  return { characters, broken };
}

/**
 * The code page under which bytes that are no UTF-8 read most like words: letters of one script beside each other, small
 * letters inside, no run of accents. Of equals the more usual one.
 */
export function likelyCodePage(bytes: Uint8Array): string {
  let best = { name: CODE_PAGES[0] ?? "windows-1252", oddities: Number.POSITIVE_INFINITY };
  for (const name of CODE_PAGES) {
    // Decoded at once, the signs of windows-1252 from 0x80 to 0x9F (€, “, –) become control characters in Node 20; as a stream they do not.
    const text = new TextDecoder(name).decode(bytes, { stream: true });
    const oddities = odditiesOf(text);
    if (oddities < best.oddities || (oddities === best.oddities && name === TURKISH_PAGE && isTurkish(text)))
      best = { name, oddities };
  }
  return best.name;
}

/** Letters that only Turkish has, and no accents that it has not: the same bytes are Icelandic letters in windows-1252, Czech and Romanian ones in 1250. */
function isTurkish(text: string): boolean {
  const accented = [...text].filter((sign) => sign > "\x7f" && /\p{L}/u.test(sign));
  return accented.some((letter) => TURKISH_ALONE.includes(letter)) && accented.every((letter) => TURKISH.includes(letter));
}

function odditiesOf(text: string): number {
  let [odd, run] = [0, 0];
  let before: Kind = "other";
  for (const character of text) {
    const kind = kindOf(character);
    run = kind === "accented" || kind === "accented-capital" ? run + 1 : 0;
    if (run > LONGEST_RUN) odd++;
    if (kind === "odd") odd += before === "other" ? 1 : 2;
    else if (scriptOf(kind) !== null && scriptOf(before) !== null) {
      if (scriptOf(kind) !== scriptOf(before)) odd += 2;
      else if (isCapital(kind) && !isCapital(before) && character > "\x7f") odd++;
    } else if (before === "sign" && scriptOf(kind) !== null) odd++;
    before = kind;
  }
  return odd;
}

type Kind =
  | "latin"
  | "latin-capital"
  | "accented"
  | "accented-capital"
  | "cyrillic"
  | "cyrillic-capital"
  | "greek"
  | "greek-capital"
  | "odd"
  | "sign"
  | "other";

function kindOf(character: string): Kind {
  if (character <= "\x7f") return /[a-z]/.test(character) ? "latin" : /[A-Z]/.test(character) ? "latin-capital" : "other";
  const capital = character !== character.toLowerCase();
  if (/\p{Script=Cyrillic}/u.test(character))
    return /[а-яёА-ЯЁ]/.test(character) ? (capital ? "cyrillic-capital" : "cyrillic") : "odd";
  if (/\p{Script=Greek}/u.test(character)) return capital ? "greek-capital" : "greek";
  if (/\p{L}/u.test(character) && !/[ªºˆƒ]/u.test(character)) return capital ? "accented-capital" : "accented";
  if (BEFORE_FIGURES.test(character)) return "sign";
  return USUAL_SIGNS.test(character) ? "other" : "odd";
}

function scriptOf(kind: Kind): "latin" | "cyrillic" | "greek" | null {
  if (kind.startsWith("cyrillic")) return "cyrillic";
  if (kind.startsWith("greek")) return "greek";
  return kind.startsWith("latin") || kind.startsWith("accented") ? "latin" : null;
}

function isCapital(kind: Kind): boolean {
  return kind.endsWith("capital");
}
