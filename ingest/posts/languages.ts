import type { HeldPosts, PostFrame } from "../../src/model/held-posts.js";
import { type IsoDay, maxDay } from "../../src/model/iso-day.js";
import { countLanguageWords, languageOf, type WordCount } from "../../src/model/text/language.js";

/** The language of a snapshot, and the posts that are written in another one than English. */
export interface Languages {
  readonly language: "en" | "other";
  /** Ids of posts whose words are not read. */
  readonly foreign: ReadonlySet<string>;
  /** No post that is read came out as late as the last of those that are not. */
  readonly endsForeign: boolean;
}

/** Tells the language of each post by its words; one that is too short is taken for what the whole file is. */
export function languagesOf(posts: HeldPosts): Languages {
  const frames = [...posts.frames];
  const counts = Array.from(posts, ({ text }) => {
    const all = countLanguageWords(text);
    const prose = all.foreign * 2 >= all.words ? text : proseOf(text);
    return prose.length === text.length ? all : countLanguageWords(prose);
  });
  const whole = languageOf(counts.reduce(sum, { words: 0, english: 0, foreign: 0 })) ?? "en";
  const isForeign = frames.map((_, i) => (languageOf(counts[i] as WordCount) ?? whole) === "other");
  const foreign = frames.filter((_, i) => isForeign[i]);
  const last = lastOf(foreign);
  const endsForeign = last !== null && last > (lastOf(frames.filter((_, i) => !isForeign[i])) ?? "");
  return { language: whole, foreign: new Set(foreign.map(({ id }) => id)), endsForeign };
}

/** The latest day on which one of some posts may have come out. */
function lastOf(posts: readonly PostFrame[]): IsoDay | null {
  return posts.map(({ published }) => published.latest).reduce<IsoDay | null>(maxDay, null);
}

/** The lines that are not rows of cells: a table has hardly any small words in any language. */
function proseOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.length > LONGEST_ROW || /[.!?;:]$/.test(line) || line.split(" – ").length < LEAST_CELLS)
    .join("\n");
}

const LONGEST_ROW = 200;
const LEAST_CELLS = 2;

function sum(a: WordCount, b: WordCount): WordCount {
  return { words: a.words + b.words, english: a.english + b.english, foreign: a.foreign + b.foreign };
}
