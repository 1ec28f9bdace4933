/** What a verb does to the thing it speaks of. */
export type Change =
  | "begin" // it begins to apply, or applies again
  | "end" // it ceases to apply
  | "extend"; // it goes on for longer

/** How a verb places what it tells. */
export type Tense = "past" | "present" | "future" | "state" | "noun" | "bare" | "not-yet" | "holds";

/** One word of change in a masked text. */
export interface ChangePhrase {
  readonly change: Change;
  readonly tense: Tense;
  readonly at: number;
  readonly end: number;
}

const BEGIN =
  "resum|renew|restor|re-?open|re-?launch|re-?start|reinstat|re-?introduc|re-?establish|launch|introduc|establish|recogni(?:[sz]|t)|impos|declar|open|start|began|begun|begin|commenc|accept|enact|inaugurat|reactivat|restrict|unblock|unfreez";
const END =
  "outage|downtime|moratori|standstill|unavailab|suspen|cancel|abolish|abolition|lift|terminat|stop|halt|ceas|remov|withdr[ae]w|revok|discontinu|repeal|clos|paus|ground|scrap|waiv|drop|eliminat|interrupt|expir|end|delet|exclud|freez|froz|annul|rescind|phas";
const EXTEND = "extend|extension|prolong";
const ENDINGS =
  "(?:|e|es|s|ed|d|ds|ded|ing|ding|n|ped|ping|ted|led|ling|sion|ption|ion|ation|lation|al|ment|ement|ure|um|le|ility|tion|ue|ues|ued|n out)";
const WORD = new RegExp(String.raw`\b(?:(${BEGIN})|(${END})|(${EXTEND}))${ENDINGS}\b`, "g");
const NOUNS =
  /(?:^outages?|^downtime|^moratorium|^standstill|^unavailability|sion|ption|lation|ation|ition|tion|al|ure|um|le|ility|ment|ension|ing|ling|ration)$/;

/** The words of change in a masked text, in order. `begins` and `ends` are stems that mean so for one topic only. */
export function changePhrases(
  text: string,
  only: { begins?: RegExp; ends?: RegExp; holds?: RegExp } = {},
): readonly ChangePhrase[] {
  const found: ChangePhrase[] = [];
  for (const m of text.matchAll(WORD)) {
    if (
      m[0] === "end" &&
      /^ of (?:the |this |next |last )*(?:§d|year|month|week|period|quarantine|state|term)/.test(
        text.slice(m.index + 3, m.index + 40),
      )
    )
      continue;
    const stem: Change = m[1] ? "begin" : m[2] ? "end" : "extend";
    const change = stem === "begin" && isOver(text, m.index) ? "end" : stem;
    found.push({ change, tense: tenseAt(text, m.index, m[0]), at: m.index, end: m.index + m[0].length });
  }
  for (const [pattern, change] of [
    [only.begins, "begin"],
    [only.ends, "end"],
  ] as const) {
    if (!pattern) continue;
    for (const m of text.matchAll(everywhere(pattern))) {
      const told = change === "begin" && isOver(text, m.index) ? "end" : change;
      const phrase: ChangePhrase = { change: told, tense: tenseAt(text, m.index, m[0]), at: m.index, end: m.index + m[0].length };
      const clash = found.findIndex((f) => f.at < phrase.end && phrase.at < f.end);
      if (clash >= 0) found.splice(clash, 1);
      found.push(phrase);
    }
  }
  for (const m of only.holds ? text.matchAll(everywhere(only.holds)) : []) {
    if (found.some((f) => f.at < m.index + m[0].length && m.index < f.end)) continue;
    const negated = tenseAt(text, m.index, m[0]) === "not-yet";
    found.push({ change: "begin", tense: negated ? "not-yet" : "holds", at: m.index, end: m.index + m[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

const EVERYWHERE = new Map<RegExp, RegExp>();

/** A pattern of a topic as one that finds every place. */
function everywhere(pattern: RegExp): RegExp {
  const known = EVERYWHERE.get(pattern) ?? new RegExp(pattern.source, "g");
  EVERYWHERE.set(pattern, known);
  return known;
}

/** "No longer recognises": what began is over. */
function isOver(text: string, at: number): boolean {
  return /\bno longer (?:be |been |being |officially )*$/.test(text.slice(Math.max(0, at - 40), at));
}

function tenseAt(text: string, at: number, word: string): Tense {
  const before = text.slice(Math.max(0, at - 60), at);
  if (
    /\b(?:not|never) (?:yet )?(?:been )?(?:officially |formally |fully )?(?:been )?$|\b(?:not|no) (?:currently |yet |presently |officially )*$/.test(
      before,
    )
  )
    return "not-yet";
  if (
    /\b(?:will|shall|would|is to|are to|to) (?:also |again |be |then |temporarily |fully |partially |gradually |once again )*$/.test(
      before,
    )
  )
    return /\bto $/.test(before) && !/\b(?:is|are) to $/.test(before) ? "bare" : "future";
  const participle = /(?:ed|en|un|wn|pped)$/.test(word);
  if (
    participle &&
    /\b(?:is|are|remains?|stays?|being|still)(?: §d\d+,?)? (?:now |still |also |again |currently |temporarily |fully |officially |hereby |already |once |more )*$/.test(
      before,
    )
  )
    return "state";
  if (participle) return "past";
  if (NOUNS.test(word)) return "noun";
  if (/s$/.test(word)) return "present";
  return "bare";
}
