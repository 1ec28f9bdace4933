import type { ReadingUnit } from "../text/reading-unit.js";

/** A place where a unit tells a value, and perhaps the one before it. Slots are numbers of `§a`. */
export interface ValueMatch {
  readonly value: number;
  readonly previous: number | null;
  /** Words in which the pattern itself looks for the scope. */
  readonly scope: string | null;
  readonly at: number;
  readonly end: number;
}

const BEFORE_WORDS =
  "(?:previously|earlier(?: limit)?|formerly|before|until now|till now|so far|hitherto|at present|currently|now|instead of|as opposed to|used to be|was|were|up from|down from|reduced from|increased from|raised from|cut from|rather than|against|compared (?:to|with)|not|previous(?: limit)?)";
/** Wordings that tell a value and the one before. */
const CHANGE_FORMS: readonly string[] = [
  String.raw`from (?:up to )?(?<previous>§a\d+) (?:down |up )?to (?:up to )?(?<value>§a\d+)`,
  String.raw`to (?<value>§a\d+)(?:,? (?:down |up )?(?:from|instead of|against|compared (?:to|with)|rather than)) (?<previous>§a\d+)`,
  String.raw`(?<value>§a\d+)(?: [a-z]+){0,3}?,? ?(?:\(|,|–|-)? ?${BEFORE_WORDS}:?(?: (?:it was|this was|was|the|limit was|once (?:in|every)|only|for|up to|no more than))* (?<previous>§a\d+)`,
  String.raw`(?<value>§a\d+)[^§.;()]{0,70} \(${BEFORE_WORDS}:?(?: (?:it was|this was|was|the|limit was|once (?:in|every)|only|up to|no more than))* (?<previous>§a\d+)`,
  String.raw`(?<value>§a\d+)(?:[^§.]|§h){0,90}\b(?:had (?:previously )?(?:stood|been|amounted)|used to (?:be|stand)|(?:was|were) (?:previously|formerly|earlier)|previously stood)(?: at| to)? (?<previous>§a\d+)`,
  String.raw`(?<value>§a\d+)[^§.;()]{0,70} \((?<previous>§a\d+) (?:until (?:then|now)|till (?:then|now)|before|so far|previously|earlier|formerly)\)`,
];
const LIMIT = String.raw`(?:not (?:be )?(?:more|longer|exceed\w*|earlier|later|less|fewer|older) (?:than )?|no (?:more|later|earlier|less|longer|fewer|older) than |up to |at (?:least|most) |minimum(?: of)? |maximum(?: of)? |max\.? |min\.? |within |exceed\w* |once (?:in|every|per) (?:each )?|in the amount of |amount(?:s|ed|ing)? to |equal(?:s|led)? (?:to )?|set at |fixed at |makes? |costs? |takes? |lasts? |covers? |covered |is |are |was |be |of |for (?:a (?:maximum )?period of )?(?:up to )?|in |to |: |– |- |after |\()`;
const USUAL: readonly string[] = [
  String.raw`${LIMIT}(?:a |an |the |only |about |also )*(?:maximum of |period of |total of |fine of |fee of )?(?<value>§a\d+)`,
  String.raw`(?<value>§a\d+)`,
];
const compiled = new Map<string, RegExp>();

/**
 * Where a unit tells values. A topic's own wordings are all tried; without them the usual ones, until one fits. A slot is
 * used once, `several` values are looked for even by the loosest wording; slots that `usable` refuses (another unit of measure) are passed over.
 */
export function valueMatches(
  unit: ReadingUnit,
  says: readonly RegExp[] | undefined,
  usable: (slot: number) => boolean,
  several = false,
): readonly ValueMatch[] {
  const found: ValueMatch[] = [];
  const used = new Set<number>();
  const collect = (source: string): void => {
    for (const m of unit.text.matchAll(pattern(source))) {
      const value = slotOf(m.groups?.value);
      const previous = slotOf(m.groups?.previous);
      if (value === null || used.has(value) || !usable(value) || (previous !== null && (!usable(previous) || used.has(previous))))
        continue;
      used.add(value);
      if (previous !== null) used.add(previous);
      found.push({ value, previous, scope: m.groups?.scope ?? null, at: m.index, end: m.index + m[0].length });
    }
  };
  for (const source of CHANGE_FORMS) collect(source);
  if (says) {
    for (const one of says) collect(one.source);
  } else {
    for (const source of USUAL) if (found.length === 0 || several) collect(source);
  }
  return found.sort((a, b) => a.at - b.at);
}

function pattern(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, "g");
  compiled.set(source, known);
  return known;
}

function slotOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.slice(2));
}
