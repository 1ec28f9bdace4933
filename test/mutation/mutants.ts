/** One small change of a source text that its tests should notice. */
export interface Mutant {
  /** Offset into the source. */
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

/** What is written instead of each other. */
const PAIRS: readonly (readonly [string, string])[] = [
  [" < ", " <= "],
  [" > ", " >= "],
  [" === ", " !== "],
  [" && ", " || "],
  ["minDay(", "maxDay("],
  [".earliest", ".latest"],
  [".every(", ".some("],
  [".at(-1)", ".at(0)"],
  [", 1)", ", 0)"],
  [", -1)", ", 0)"],
  ["true", "false"],
];
const OTHERS = new Map([...PAIRS, ...PAIRS.map(([one, other]) => [other, one] as const)]);
const WRITTEN =
  / (?:[<>]=?|[!=]==|&&|\|\|) |\b(?:min|max)Day\(|\.(?:earliest|latest)\b|\.(?:every|some)\(|\.at\(-?[01]\)|, -?[01]\)|\b(?:true|false)\b/g;
const DENIED = /(?<=[(\s])!(?=[\w(])/g;
const CONSTANT = /(?<=^const [A-Z_]+ = )\d+(?=;)/gm;
/** Comments, texts and patterns. */
const WORDS =
  /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+\/[gimsuy]*/g;
const TYPES = /^export type .*;$|^export (?:interface|type) [\s\S]*?^(?:\}|.*;$)|^import .*|^ *readonly .*$/gm;

/** Every mutant of a source, in order; what stands in comments, texts, patterns and types is left alone. */
export function mutantsOf(source: string): readonly Mutant[] {
  const code = source.replaceAll(WORDS, blank).replaceAll(TYPES, blank);
  const found = (pattern: RegExp, to: (from: string) => string | undefined): readonly Mutant[] =>
    [...code.matchAll(pattern)].flatMap(({ index, 0: from }) => {
      const instead = to(from);
      return instead === undefined ? [] : [{ start: index, from, to: instead }];
    });
  const mutants = [
    ...found(WRITTEN, (from) => OTHERS.get(from)),
    ...found(DENIED, () => ""),
    ...found(CONSTANT, (from) => String(Number(from) + 1)),
  ];
  return mutants.sort((a, b) => a.start - b.start);
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, " ");
