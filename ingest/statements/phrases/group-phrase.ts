const EVERYONE =
  /\b(?:everyone|everybody|anyone|whoever)\b|\b(?:all|every|any|each)(?: [a-z-]+){0,3} (?:passengers?|foreigners?|citizens?|visitors?|nationals?|persons?|people|travell?ers?|arrivals?|categories|entrants?)\b(?! of | from §c)|\bneither foreigners nor\b|\bregardless of (?:citizenship|nationality|the type)|\b(?:rest|remaining|other) (?:of the )?(?:countries|states|foreign)|\band other countries\b|\bforeign citizens and §h citizens\b|\bboth (?:foreign|§h|citizens)/;
const SOME =
  /\b(?:citizens|nationals|passport holders|residents|travell?ers|passengers|arrivals|visitors) (?:of|from|arriving from) (?:§c|these|those|such|this|the (?:\w+ )?(?:countries|states)|the §a|§a|the (?:above|mentioned|stated|listed|said|following|specified|indicated|aforementioned|eaeu|cis|eu)|countries|states|a number|some|certain|several|eaeu|cis|eu\b)|§c\d+ (?:citizens?|nationals?|passports?|travell?ers)|\b(?:permit|card|visa|passport|certificate|idc permission) holders?\b|\bholders? of\b|\b(?:relatives?|family members?|members of (?:the )?famil\w+|spouses?|children|minors|infants|pensioners|students|diplomats?|crews?|drivers|seafarers|pilots|refugees|stateless)\b|\b(?:fully |partially )?vaccinated\b|\bwhose\b|\b(?:who|whose) (?:have|has|had|hold|holds|are|is|received|were|was|possess|got|passports)\b|\bif (?:you|they|he|a foreigner|the foreigner|an employee|the traveller|the passenger) (?:have|has|had|hold|holds|are|is|received|were|was|already)\b|\b(?:employees?|individuals|persons) (?:who|with|holding|having|that)|\bin (?:this|that|such) case\b\b|\bforeigners (?:with|holding|having)\b|\b(?:their|its) (?:citizens|nationals)\b|\bthose (?:fully )?vaccinated\b|\b(?:under|below|over|aged) (?:the age of )?§a|\btransit (?:passengers?|travell?ers)\b|\bin possession of\b|\bwith (?:a )?(?:multiple|valid|residence)/;

/** Who a requirement or an exemption is told of. */
export type Group = "everyone" | "some" | "unsaid";

/** Whether a masked text speaks of a part of the arrivals only (citizens of named countries, permit holders, relatives …). */
export function groupOf(text: string): Group {
  if (EVERYONE.test(text)) return "everyone";
  return SOME.test(text) ? "some" : "unsaid";
}
