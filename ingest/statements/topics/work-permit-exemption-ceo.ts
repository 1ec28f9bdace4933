import { status } from "../topic-file.js";

/** Heads of companies that foreigners own entirely. */
export const workPermitExemptionCeo = status({
  id: "kz/work-permit-exemption-ceo",
  group: "Work",
  title: "Work permit exemption for heads of companies",
  meaning: "Heads (and deputies) of fully foreign-owned companies need no work permit.",
  about:
    /\b(?:ceos?|chief executives?|directors?|heads?|managers?) of such (?:companies|entities)\b|\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*(?:§a\d+|\b(?:fully|wholly|entirely)|\bforeign(?:ers|-owned| capital| participation| investors?| owner\w*))|§a\d+ (?:foreign )?(?:participation|ownership|owned|capital|foreign)|\bexempt\w*[^.]*\b(?:ceos?|chief executives?|directors?|heads?)\b|\b(?:ceos?|chief executives?)\b[^.]*\bexempt/,
  context: /\bwork permits?\b/,
  told: "waived",
  wordings: [
    {
      when: /\b(?:repeal|withdr[ae]w|cancel|abolish|revok|terminat|end)\w*[^.]*\bexemption\b[^.]*\b(?:ceos?|chief executives?|directors?|heads?)\b|\bexemption\b[^.]*\b(?:ceos?|chief executives?|directors?|heads?)\b[^.]*\b(?:repealed|withdrawn|cancelled|abolished|revoked|ended)\b/,
      says: "end",
    },
    {
      when: /\b(?:ceos?|chief executives?|directors?|heads?)\b[^.]*\b(?:continue to be|remain|are still|are) exempt/,
      says: "observe",
    },
    {
      when: /\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*\b(?:will not need|do not need|no longer need|not required|need no|exempt)\b[^.]*\b(?:as of|from|since|effective|starting)\b/,
      says: "start",
    },
    {
      when: /\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*§a\d+[^.]*\b(?:do not need|not required|no longer need|do not require|need no|exempt\w*)\b[^.]*?(?:starting from|effective|from|since|once|after)\b/,
      says: "start",
    },
    {
      when: /\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*§a\d+[^.]*\b(?:do not need|not required|no longer need|do not require|need no|exempt\w*)\b/,
      says: "observe",
    },
    {
      when: /\b(?:do not need|not required|no longer need|do not require|need no|exempt\w*|without|nor is|no work permit)\b[^.]*\b(?:ceos?|chief executives?|directors?|heads?|managers?)\b[^.]*§a\d+/,
      says: "observe",
    },
  ],
});
