const PLAN =
  /\b(?:plan(?:s|ned|ning)?|propos(?:e|es|ed|al|als)|intend(?:s|ed)?|intention|expect(?:s|ed)?|anticipat\w+|assum\w+|presum\w+|hope[sd]?|hoped for|might|could be|may (?:soon|return|introduce|resume|follow|be (?:resumed|suspended|introduced|lifted|added|recogni[sz]ed|cancelled|abolished|restored|reopened))|would be (?:re|sus|in|lif|ab)\w+|would (?:withdraw|introduce|abolish|raise|allow)|talks? (?:on|of|are|about|with)|there is talk|little bird|rumou?rs?|hunch|understood to be|no decision|looking into|argue[sd]?|papers write|consider(?:s|ed|ing)|discuss\w*|negotiat\w+|draft|rumou?r\w*|unconfirmed|unofficial\w*|likely|potential\w*|preliminary|tentative\w*|under (?:review|consideration|discussion|study)|forecast\w*|if approved|in case of approval|looking forward|speculat\w+|public discussion|working on|(?:asked|urged|requested|called on|called upon|appealed to|petitioned) (?:the )?(?:government|minist(?:ry|er)|authorit(?:y|ies)|committee|commission|president|parliament))\b/;
const ADVICE =
  /\b(?:we (?:recommend|advise|suggest|believe|think|would advise)|it is (?:recommended|advisable)|our advice|in our (?:opinion|view))\b/;
const PENDING =
  /\b(?:not (?:yet )?(?:taken? effect|come into (?:force|effect)|came into (?:force|effect)|enter(?:ed)? into (?:force|effect)|been (?:signed|published|enacted|adopted formally)|in (?:force|effect)|effective|applicable|operative|apply yet|legally in force)|(?:await|pending|subject to)\w* (?:the )?(?:official )?(?:signature|signing|publication|approval|entry into force)|yet to (?:come into force|enter into force|take effect|be signed|be published)|after (?:it is|they are|being) (?:signed|published)|signing of [a-z ]{0,40} is (?:expected|awaited)|once (?:it is |they are )?(?:signed|published))\b/;
const UNCHANGED =
  /\b(?:unchanged|as before|as previously|remains? (?:the same|in force|valid|at)|continues? to|still|no changes?|has not changed|have not changed|same as before|remain)\b/;

/** People who plan a journey plan no rule. */
const INTENT_OF_PEOPLE =
  /\b(?:who|that|which|you|they|he|she|companies|company|employees?|foreigners?|employers?|citizens|visitors|are|is) (?:are |is )?(?:plan(?:s|ning)?|intend(?:s|ing)?)(?: to)?\b|\b(?:consideration and|have been considered|(?:is|are) considered (?:by|within|in §a\d+)|considers? (?:the |an |each |your )?(?:applications?|requests?|documents))\b/g;

/** Words of plan, proposal, assumption or rumour: they make no effective fact. */
export function isPlan(text: string): boolean {
  return PLAN.test(text.replace(INTENT_OF_PEOPLE, " "));
}

/** Advice of the author, not a rule. */
export function isAdvice(text: string): boolean {
  return ADVICE.test(text);
}

/** Adopted, and not yet in effect. */
export function isPending(text: string): boolean {
  return PENDING.test(text);
}

/** Says that a rule stays what it was. */
export function isUnchanged(text: string): boolean {
  return UNCHANGED.test(text);
}

/** A question states nothing. */
export function isQuestion(text: string): boolean {
  return text.endsWith("?");
}
