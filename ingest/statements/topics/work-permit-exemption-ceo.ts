import { status } from "../topic-file.js";

/** Heads of companies that foreigners own entirely. */
export const workPermitExemptionCeo = status({
  id: "kz/work-permit-exemption-ceo",
  group: "Work",
  title: "Work permit exemption for heads of companies",
  meaning: "Heads (and deputies) of fully foreign-owned companies need no work permit.",
  about: /\b(?:ceos?|chief executives?|directors?|heads?|managers?|top managers)\b[^.]*§a\d+ (?:foreign|participation|owned)|§a\d+ (?:foreign )?(?:participation|ownership|owned|capital|foreign)/,
  context: /\bwork permits?\b/,
  told: "waived",
  wordings: [
    { when: /\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*§a\d+[^.]*\b(?:do not need|not required|no longer need|do not require|need no|exempt\w*)\b[^.]*?(?:starting from|effective|from|since|once|after)\b/, says: "start" },
    { when: /\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*§a\d+[^.]*\b(?:do not need|not required|no longer need|do not require|need no|exempt\w*)\b/, says: "observe" },
    { when: /\b(?:do not need|not required|no longer need|do not require|need no|exempt\w*|without)\b[^.]*\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*§a\d+/, says: "observe" },
  ],
});
