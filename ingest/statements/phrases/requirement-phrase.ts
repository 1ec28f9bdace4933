/** What a clause says of a requirement. */
export type Requirement =
  | "required"
  | "not-required" // does not apply, nothing said of before
  | "no-longer"; // applied until now

const NO_LONGER =
  /\bno longer\b|\bany (?:longer|more)\b|\banymore\b|\b(?:is|are|was|were|been|be) (?:fully |completely |now |also )?(?:abolish|cancel|lift|waiv|dropp|scrapp|revok|remov|repeal|discontinu|eliminat|withdrawn)\w*|\b(?:abolish|cancel|waiv|scrap|drop|remov|repeal|lift)(?:e?s|p?ed|ped|led)? (?:the |a |any |all |its |mandatory |compulsory )*(?:requirement|obligation|duty|need|rule|registration|certificate|issuance|issue|permission|permit|pcr|mandatory)|\b(?:cancellation|abolition|lifting|removal|waiver) of\b|\bceas\w+ to (?:be required|require|issue|apply)|\bstop\w* (?:being |requiring|issuing|demanding)|\bnot (?:be )?(?:required|needed|issued) any ?(?:more|longer)|\bout of use\b|\bthing of the past\b/;
const NOT =
  /\bnot (?:be |to be |currently |yet |now |also )*(?:required|mandatory|obligatory|compulsory|necessary|needed|subject|obliged|issued|applied|demanded)\b|\b(?:do|does|did|will|shall|need|needs|may|can) (?:not|no longer) (?:need|require|have|be required|be needed|apply|be issued|be asked)\b|\b(?:don't|doesn't|won't) (?:need|require|have)\b|\bno need\b|\bneed not\b|\bwithout (?:the )?(?:need|presenting|providing|having|obtaining|showing|a |an |any )|\bexempt(?:ed|s|ing)?\b|\b(?:needs?|requires?|is|are) (?:in need of )?no (?!longer)|\bnor (?:is|are|do|does|need)\b|\bnobody (?:asks|needs)|\bwith no (?:pcr|prc|visa|idc|permission|certificate|test)|\bfree (?:of|from) (?:the )?(?:requirement|obligation)|\bno [a-z -]{0,40}(?:is|are|will be) (?:required|needed|requested)|\bneither\b/;
const REQUIRED =
  /\b(?:required|mandatory|obligatory|compulsory|necessary|needed|obliged|must|shall|requires?|needs?|necessarily)\b|\bha(?:ve|s|d)(?: had)? to\b|\bshould (?:have|present|provide|hold|obtain|show|submit|be)\b|\bonly (?:upon|with|on|after|if|against|subject to|when)\b|\bsubject to\b|\bobligation\b|\bremains? in (?:force|place|effect)\b|\bapplies\b|\bstays? in (?:force|place)\b|\bupon (?:provision|presentation|submission)\b|\bdemanded\b/;

/** What a masked clause says of the requirement it speaks of, or null. */
export function requirementIn(clause: string): Requirement | null {
  if (NO_LONGER.test(clause)) return "no-longer";
  if (NOT.test(clause)) return "not-required";
  return REQUIRED.test(clause) ? "required" : null;
}
