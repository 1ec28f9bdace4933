import { foldName } from "../../../src/model/name-folding.js";
import { CASE_COLUMNS } from "../../../src/model/pack/case-columns.js";
import type { ColumnName } from "../columns.js";
import { headingWords } from "./heading-choice.js";
import { HEADING_MEANINGS, HEADING_WORDS, type HeadingWord, HINTS, OTHER_WORDS, PLAIN_WORDS } from "./words/heading-words.js";

/** Shorter parts stand in too many words by chance; the last may be as short as "Nr". */
const SHORTEST_PART = 3;
const SHORTEST_END = 2;
const LONGEST_WRITTEN_TOGETHER = 40;

/** Columns in which an empty cell says something. */
export const SAYS_WHEN_EMPTY: ReadonlySet<string> = new Set(Object.keys(HINTS));

interface Vocabulary {
  readonly words: ReadonlyMap<string, readonly HeadingWord[]>;
  readonly stems: readonly (readonly [stem: string, means: HeadingWord])[];
  readonly plain: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly otherStems: readonly string[];
}

let loaded: Vocabulary | null = null;

/** What a bracket behind the name of a column of yes or no may say without making another thing of it. */
const BESIDE_YES_NO: readonly HeadingWord[] = ["held", "valid", "entry", "border", "on", "host", "travel", "person", "permanent"];
const BESIDE_CHOICE: ReadonlySet<string> = new Set(["0", "1", "x", "unknown", "unbekannt", "неизвестно", "inconnu"]);

/**
 * The column that the words of a heading together mean, where all of them are known and no other column is meant.
 *
 * @example meantColumn("vaccine cert, issuing country") // "vaccination_passport"
 */
export function meantColumn(heading: string): ColumnName | null {
  const { plain } = vocabulary();
  const told = headingWords(heading);
  if (told === null) return null;
  const words = told.map((word) => ({ means: meaningsOf(word), plain: plain.has(word) }));
  const isPlain = (word: (typeof words)[number], column: ColumnName): boolean =>
    word.plain && !(saysYesOrNo(column) && word.means.some((all) => all.includes("number")));
  if (words.some(({ means, plain }) => means.length === 0 && !plain)) return null;
  const columns = new Set<ColumnName>();
  for (const { column, needs, may } of HEADING_MEANINGS) {
    const fits = words.every(
      (word) => isPlain(word, column) || word.means.every((all) => all.some((one) => needs.includes(one) || may.includes(one))),
    );
    const stated = needs.every((need) => words.some(({ means }) => means.some((all) => all.includes(need))));
    if (fits && stated) columns.add(column);
  }
  const [only] = columns;
  return columns.size === 1 && only !== undefined ? only : null;
}

/**
 * Whether words in brackets leave it at the column that the heading means without them. Below a number, a kind or a denial of a
 * permit no cell says whether it was held.
 */
export function leavesMeaning(inBrackets: string, column: ColumnName): boolean {
  if (!saysYesOrNo(column)) return true;
  const { plain } = vocabulary();
  const words = headingWords(inBrackets);
  const own = HEADING_MEANINGS.flatMap(({ column: meant, needs, may }) => (meant === column ? [...needs, ...may] : []));
  return (
    words?.every((word) => {
      const means = meaningsOf(word).flat();
      if (means.includes("number")) return false;
      return plain.has(word) || BESIDE_CHOICE.has(word) || means.some((one) => own.includes(one) || BESIDE_YES_NO.includes(one));
    }) ?? false
  );
}

function saysYesOrNo(column: ColumnName): boolean {
  return (CASE_COLUMNS.yesNo as readonly string[]).includes(column);
}

/** The columns of which a heading speaks, though it may say something else of them. */
export function hintedColumns(heading: string): readonly ColumnName[] {
  const spoken = new Set(
    foldName(heading)
      .split(" ")
      .flatMap((word) => meaningsOf(word).flat()),
  );
  return Object.entries(HINTS).flatMap(([column, hints]) =>
    hints.some(({ of, without }) => spoken.has(of) && !without.some((one) => spoken.has(one))) ? [column as ColumnName] : [],
  );
}

/** Whether every word of a heading means something, here or in registers at large: what it speaks of is known then. */
export function isUnderstood(heading: string): boolean {
  const { plain, others, otherStems } = vocabulary();
  return (
    headingWords(heading)?.every(
      (word) =>
        /^\d*$/.test(word) ||
        plain.has(word) ||
        others.has(word) ||
        otherStems.some((stem) => word.startsWith(stem)) ||
        meaningsOf(word).length > 0,
    ) ?? false
  );
}

/** Heads of many files share their words; those of one hostile file do not pile up. */
const MOST_KEPT = 5000;
const kept = new Map<string, readonly (readonly HeadingWord[])[]>();

/** For each part of a word what it can mean; empty where a part means nothing. */
function meaningsOf(word: string): readonly (readonly HeadingWord[])[] {
  const met = kept.get(word);
  if (met !== undefined) return met;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = meaningsAnew(word);
  kept.set(word, made);
  return made;
}

function meaningsAnew(word: string): readonly (readonly HeadingWord[])[] {
  const { words, stems } = vocabulary();
  const means = [...(words.get(word) ?? []), ...stems.flatMap(([stem, one]) => (word.startsWith(stem) ? [one] : []))];
  return means.length > 0 ? [means] : writtenTogether(word);
}

/** The parts of a word that is written together, as in German: "Einreisedatum", "Geburtsdatum". */
function writtenTogether(word: string): readonly (readonly HeadingWord[])[] {
  if (word.length > LONGEST_WRITTEN_TOGETHER) return [];
  const { words } = vocabulary();
  for (let at = word.length - SHORTEST_END; at >= SHORTEST_PART; at--) {
    const head = word.slice(0, at);
    const means = words.get(head) ?? (head.endsWith("s") ? words.get(head.slice(0, -1)) : undefined);
    if (means === undefined) continue;
    const rest = words.get(word.slice(at));
    const behind = rest === undefined ? writtenTogether(word.slice(at)) : [rest];
    if (behind.length > 0) return [means, ...behind];
  }
  return [];
}

function vocabulary(): Vocabulary {
  if (loaded !== null) return loaded;
  const words = new Map<string, readonly HeadingWord[]>();
  const stems: (readonly [string, HeadingWord])[] = [];
  for (const [means, listed] of Object.entries(HEADING_WORDS) as readonly (readonly [HeadingWord, string])[])
    for (const word of listed.split(" ")) {
      const folded = foldName(word);
      if (word.endsWith("~")) stems.push([folded, means]);
      else words.set(folded, [...(words.get(folded) ?? []), means]);
    }
  const others = OTHER_WORDS.split(" ");
  loaded = {
    words,
    stems,
    plain: new Set(PLAIN_WORDS.split(" ").map(foldName)),
    others: new Set(others.map(foldName)),
    otherStems: others.filter((word) => word.endsWith("~")).map(foldName),
  };
  return loaded;
}
