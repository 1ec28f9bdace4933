import { status } from "../topic-file.js";

/** Foreigners who could not leave in time. */
export const overstayLiabilityWaiver = status({
  id: "kz/overstay-liability-waiver",
  group: "Stay, residence, identity",
  title: "No liability for overstaying",
  meaning: "Foreigners whose stay or documents ran out are not held liable when they leave.",
  about: /\banswer for an overstay\b|\b(?:administrative (?:liability|sanctions?|responsibility)|liab(?:le|ility)|sanctions?)\b/,
  context: /\b(?:violat\w+|overstay\w*|expired|leav\w+|depart\w*|stay)\b/,
  not: /\bnotif\w+|\breport\b|\bemployer\b|\b517\b|\btrp comes late\b|\buntimely issuance\b|\bvisa or trp\b|\bif you file\b|\bif you apply\b/,
  told: "change",
  wordings: [
    { when: /^.*\b(?:expired?|was over|ended) (?:on|§d).*$|^.*\bwas expired\b.*$/, says: "end" },
    {
      when: /^.*(?:\bnot (?:be )?(?:(?:called|brought|subject(?:ed)?|held)\b[^.]{0,20}|face )(?:\bliab\w+|\bsanctions?|\badministrative)|\b(?:release[sd]?|exempts?|exempted?|free[sd]?)\b[^.]{0,60}\bfrom (?:any )?administrative|\bwithout (?:bringing|being brought)?[^.]{0,20}\badministrative (?:liab|respons)|\bno administrative (?:liability|sanctions)\b|\bface no sanctions\b|\bnobody\b[^.]{0,40}\bheld\b[^.]{0,20}\bliable\b|\bneither\b[^.]{0,60}\b(?:held liable|answer for an overstay)).*$/,
      says: "observe",
    },
  ],
});
