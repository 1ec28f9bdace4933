import { status } from "../topic-file.js";

/** First the permit, then the visa. */
export const workVisaRenewal = status({
  id: "kz/work-visa-renewal",
  group: "Visas",
  title: "Work visa renewed after the work permit",
  meaning: "A work visa is renewed once the work permit has been extended.",
  about: /\bvisas?\b[^.]*\brenewed (?:after|once|when) (?:the |your )?work permit\b/,
  told: "change",
  wordings: [
    {
      when: /\brenewed (?:after|once|when) (?:the |your )?work permit (?:is|has been|was) (?:extended|renewed)\b/,
      says: "observe",
    },
  ],
});
