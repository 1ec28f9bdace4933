import { status } from "../topic-file.js";

/** The home embassy's consent to permanent residence abroad. */
export const residencePermitEmbassyCertificate = status({
  id: "kz/residence-permit-embassy-certificate",
  group: "Stay, residence, identity",
  title: "Embassy certificate for a residence permit",
  meaning: "An application for a residence permit needs a certificate of the home country's embassy.",
  about:
    /\b(?:certificates?|consent|letters?|confirmation)\b[^.]{0,60}\bembass(?:y|ies)\b|\bembass(?:y|ies)(?:'s)? (?:certificates?|consent|letters?|confirmation)|\bconsular (?:certificates?|consent)|\bconsent (?:to|for) permanent residence\b/,
  context: /\bresidence permits?\b|\bpermanent residence\b/,
  not: /\bpolice\b|\bpassport loss\b|\blost\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:no longer|not) (?:be )?(?:required|obliged|needed|have to|need)[^.]*\b(?:certificate|consent|letter)s?[^.]{0,60}\bembass/,
      says: "end",
    },
    {
      when: /\b(?:cancel|abolish|exclud|remov|waiv|lift)\w*[^.]{0,80}\b(?:certificate|consent|letter)s?[^.]{0,60}\bembass/,
      says: "end",
    },
    {
      when: /\b(?:certificate|consent|letter)s?[^.]{0,60}\bembass[^.]{0,80}\b(?:no longer|not) (?:be )?(?:required|needed)/,
      says: "end",
    },
  ],
});
