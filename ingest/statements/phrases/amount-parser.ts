import { AMOUNT_WORDS, UNIT_WORDS } from "../vocabulary/unit-words.js";

/** A number with a unit, as the words give it. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** Singular unit; see TOPICS for the units in use. */
  readonly unit: string;
}

const NUMBER = String.raw`\d{1,3}(?:[ ,]\d{3})+(?!\d)(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?(?!\d)`;
const WORDS = [...AMOUNT_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");
const UNITS = UNIT_WORDS.map(([words]) => words).join("|");
const FILLER = "(?:calendar|full|blank|clean|empty|free|consecutive|visa-free|visa-exempt|different|foreign|whole|other|such)";

const WITH_UNIT = new RegExp(
  String.raw`(?<![\w./№#-]|\d[,.])(${NUMBER}|(?:${WORDS})(?![a-z]))(?: ?\((?:${WORDS}|\d+)\))?(?:[- ]?)(?:${FILLER} ){0,2}(${UNITS})(?![a-z])`,
  "g",
);
const WITH_PREFIX = new RegExp(String.raw`(?<![a-z])(us\$|\$|usd|kzt|tenge|₸|t)( ?)(${NUMBER})`, "g");
/** "from 60 to 45 calendar days": the first number has the unit of the second. */
const BARE_BEFORE = new RegExp(String.raw`(?<![\w./№#-]|\d[,.])(${NUMBER}|${WORDS})( (?:to|down to|up to|or) )$`);

/** "within 45 days, reduced from 60": the second number has the unit of the first. */
const BARE_AFTER = new RegExp(
  String.raw`^(,? ?\(?(?:reduced|cut|down|up|increased|raised|shortened|lowered|extended|rather)? ?(?:from|instead of|previously|formerly|earlier|was|were|against|than|not|compared (?:to|with)) )(${NUMBER}|(?:${WORDS})(?![a-z-]))(?=[.;)]|,(?!\d)|$)`,
);

/** "weekly frequencies: Turkey 14, Germany (5)": what stands before the colon is the unit of the bare numbers behind it. */
const UNIT_LEAD =
  /(?:\bweekly (?:flights?|frequenc(?:y|ies)|services|rotations)|\b(?:flights|frequencies|services|rotations) (?:per|a|each|every) week)(?: [a-z]+){0,4}: /g;
const LED_UNIT = "flight-per-week";
const LED_NUMBER = /(?<=[a-z)§][ (–:-]{1,3})\d{1,3}(?=\)?(?:[,;.]|,? and |$))/g;

function amountsLed(text: string): readonly Amount[] {
  return [...text.matchAll(UNIT_LEAD)].flatMap((lead) => {
    const from = lead.index + lead[0].length;
    const [rest = ""] = /^[^.;:\n]*/.exec(text.slice(from)) ?? [];
    return [...`${rest}.`.matchAll(LED_NUMBER)].map((m) => {
      const start = from + m.index;
      return { start, end: start + m[0].length, amount: Number(m[0]), unit: LED_UNIT };
    });
  });
}

/** Every number with a unit in a folded text, in order, never overlapping. Linear time. */
export function findAmounts(text: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const m of text.matchAll(WITH_UNIT)) {
    const amount = numberOf(m[1] as string);
    if (amount !== null) found.push({ start: m.index, end: m.index + m[0].length, amount, unit: unitOf(m[2] as string) });
  }
  for (const m of text.matchAll(WITH_PREFIX)) {
    if (m[1] === "t") continue;
    const amount = numberOf(m[3] as string);
    if (amount !== null)
      found.push({
        start: m.index,
        end: m.index + m[0].length,
        amount,
        unit: m[1]?.includes("$") || m[1] === "usd" ? "USD" : "KZT",
      });
  }
  found.push(...amountsLed(text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Amount[] = [];
  for (const item of found) {
    const last = kept.at(-1);
    if (last && item.start < last.end) continue;
    const bare = BARE_BEFORE.exec(text.slice(Math.max(0, item.start - 24), item.start));
    const start = bare ? item.start - (bare[0] as string).length : 0;
    const amount = bare ? numberOf(bare[1] as string) : null;
    if (bare && amount !== null && (!last || start >= last.end)) {
      kept.push({ start, end: start + (bare[1] as string).length, amount, unit: item.unit });
    }
    kept.push(item);
    const after = BARE_AFTER.exec(text.slice(item.end, item.end + 60));
    const before = after ? numberOf(after[2] as string) : null;
    if (after && before !== null) {
      const at = item.end + (after[1] as string).length;
      kept.push({ start: at, end: at + (after[2] as string).length, amount: before, unit: item.unit });
    }
  }
  return kept;
}

function numberOf(text: string): number | null {
  const word = AMOUNT_WORDS.get(text);
  if (word !== undefined) return word;
  const plain = /^\d+,\d{1,2}$/.test(text) ? text.replace(",", ".") : text.replace(/[ ,]/g, "");
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const WHOLE_UNITS = UNIT_WORDS.map(([pattern, unit]) => [new RegExp(`^(?:${pattern})$`), unit] as const);

function unitOf(words: string): string {
  for (const [pattern, unit] of WHOLE_UNITS) if (pattern.test(words)) return unit;
  return words;
}
