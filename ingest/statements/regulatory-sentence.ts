import { changePhrases } from "./phrases/change-phrase.js";
import { requirementIn } from "./phrases/requirement-phrase.js";
import type { ReadingUnit } from "./text/reading-unit.js";

const DOMAIN =
  /\b(?:visas?|visa-free|entry|permits?|permission|passports?|border|flights?|registration|migration|foreigners?|foreign (?:citizens?|nationals?|workers?|employees?|specialists?)|residence|quarantine|pcr|prc|certificate|invitation|quota|fines?|fees?|penalt\w+|mci|iin|overstay|stay|emergency|trp|work permits?|notification|deadline|labou?r|employer|host (?:party|entity)|inviting party|fee rates)\b/;
const EVENT =
  /\b(?:seminar|webinar|conference|workshop|anniversar\w+|marathon|we (?:held|conducted|thank|are pleased|would like to thank)|cooperation|speaker|participants|read more|contact us|please contact|website|infographic|video)\b/;

/** Whether a unit looks as if it told a rule: a word of the field with a duty, a change, a figure or a day of effect. */
export function looksRegulatory(unit: ReadingUnit): boolean {
  if (!DOMAIN.test(unit.text) || EVENT.test(unit.text) || unit.text.endsWith("?")) return false;
  return (
    requirementIn(unit.own) !== null ||
    changePhrases(unit.own).length > 0 ||
    unit.amounts.length > 0 ||
    unit.roles.some((role) => role === "effective" || role === "until")
  );
}
