import type { ReadingUnit } from "../text/reading-unit.js";
import type { TopicFile } from "../topic-file.js";

/** Whether a unit speaks of the topic: its cue, its context where it needs one, and nothing that speaks against. */
export function speaksOf(topic: TopicFile, unit: ReadingUnit): boolean {
  if (!topic.about.test(unit.text)) return false;
  if (topic.not?.test(unit.text)) return false;
  if (topic.subjects ? isForeignAct(unit.text) : isAbroad(unit.text)) return false;
  if (!topic.context) return true;
  const near = [unit.text, unit.heading, unit.intro, unit.title, unit.before?.text ?? "", unit.before?.before?.text ?? ""];
  return near.some((text) => topic.context?.test(text));
}

/** The codes of a `§c` slot's enumeration, for every slot inside `text`. */
export function countriesIn(unit: ReadingUnit, text: string): readonly string[] {
  const codes: string[] = [];
  for (const slot of text.matchAll(/§c(\d+)/g)) {
    for (const code of unit.countries[Number(slot[1])]?.codes ?? []) if (!codes.includes(code)) codes.push(code);
  }
  return codes;
}

/** Another country is the one that acts. */
const BY_ANOTHER =
  /^(?:the )?§c\d+ (?:now |also |has |have |will |again |temporarily )*(?:charg|requir|ask|allow|want|introduc|extend|prolong|suspend|abolish|declar|impos|lift|cancel|restor|resum|clos|rais|reduc)(?:e|es|ed|s)?\b/;
const AMONG_OTHERS =
  /^(?:the )?§c\d+ (?:has |have |will )?[a-z]+ (?:all |its |the |direct |regular |air )*(?:flights?|air [a-z]+) (?:with|to|from) (?:the )?§c\d/;
const AGAINST_OURS = /^(?:the )?§c\d+ [^.§]{0,80}\b(?:citizens|nationals) of §h/;
const ITS_OWN =
  /^(?:the )?§c\d+ (?:has |have |will )?(?:introduc|impos|extend|requir|abolish|lift)(?:e|es|ed|s)? (?:a |an |the |its )*[^.§]{0,30}\bquarantine\b/;

/** Tells what other countries do among themselves, to our citizens or to their own guests. */
function isForeignAct(text: string): boolean {
  return !text.includes("§h") ? AMONG_OTHERS.test(text) || ITS_OWN.test(text) : AGAINST_OURS.test(text);
}

/** Tells the rules of another country, or what citizens of the host meet there. */
function isAbroad(text: string): boolean {
  if (/\b(?:citizens|nationals|residents) of §h\b[^.]{0,80}\b(?:to|in|into|visiting|enter\w*) (?:the )?§c\d/.test(text))
    return true;
  return (
    !text.includes("§h") &&
    (FOREIGN_VISA.test(text) ||
      /\b(?:in|into|enter|entering|visiting|travell?ing to) (?:the )?§c\d+(?! ?[):])/.test(text) ||
      BY_ANOTHER.test(text))
  );
}

/** "A §c tourist e-visa", "the e-visa portal of §c". */
const FOREIGN_VISA = /\ba §c\d+ (?:[a-z]+ )?e-?visas?\b|\be-?visas?(?: [a-z]+){0,2} of (?:the )?§c\d/;

const ANAPHORA =
  /\b(?:these|those|such|the (?:above|mentioned|abovementioned|above-mentioned|stated|listed|said|specified|indicated|aforementioned|same|following)(?: mentioned| named| listed)?|this|above|abovementioned|above-mentioned) (?:new |two |three |four |\w+ )?(?:countries|states|country|state|nations)\b/;

const PRONOUN =
  /\b(?:they|it|the first flight|these (?:travell?ers|passengers|flights|citizens)|such (?:travell?ers|passengers|flights))\b/;

/** The unit that names the countries which "these countries" points back to, or null. */
export function antecedentOf(unit: ReadingUnit, pronouns = false): ReadingUnit | null {
  if (!ANAPHORA.test(unit.text)) {
    const last = unit.before;
    return pronouns && last && last.countries.length > 0 && PRONOUN.test(unit.text) ? last : null;
  }
  for (let at = unit.before, steps = 0; at && steps < 6; at = at.before, steps++) if (at.countries.length > 0) return at;
  return null;
}
