import { membership } from "../topic-file.js";

/** The country's vaccination passport stands in for a PCR certificate. Kazakhstan's own passport abroad is another matter. */
export const vaccinationPassports = membership({
  id: "kz/vaccination-passports",
  group: "Headline",
  title: "Recognised vaccination passports",
  meaning: "A COVID-19 vaccination passport issued by the country is recognised on entry, so that no PCR certificate is needed.",
  about:
    /\bvaccin\w+ (?:passports?|certificates?|documents?|cards?|records?|papers)|\bpassports? (?:of|for) vaccination|\bcovid(?:-19)? (?:passports?|certificates?)|\bvaccinated (?:citizens|nationals|travell?ers|people|persons|visitors)|\brecogni[sz]\w+ (?:as valid )?(?:the )?passports?\b|\bcertificates? of vaccination/,
  not: /§h(?:'s|i)? vaccination (?:passport|certificate)|\b(?:passport|certificate)s? (?:issued )?(?:by|of|from|in) §h\b(?! citizens)|\bthis passport is recogni[sz]ed by|\brecogni[sz]e (?:the )?§h\b|\bregardless of (?:vaccin|whether)|\birrespective of/,
  told: "change",
  begins: /\b(?:recogni(?:[sz]|t)\w*|accept(?:s|ed|ing)?|valid|expanded|added|admit(?:s|ted)?)\b/,
  ends: /\bno longer (?:recogni[sz]ed|accepted|valid)\b/,
  wordings: [
    {
      when: /^(?=.*\b(?:pcr|prc)\b)(?=.*\b(?:not required|not needed|exempt\w*|no need|nobody|not asked|without)\b).*?\bvaccinated (?:citizens|nationals|travell?ers|people|persons|visitors) (?:of|from) §c\d+/,
      says: "observe",
    },
    {
      when: /\bcitizens of §c\d+[^.]{0,60}\b(?:can|may) enter §h (?:with|on|using) (?:a |their )?vaccination (?:passport|certificate)/,
      says: "observe",
    },
  ],
});
