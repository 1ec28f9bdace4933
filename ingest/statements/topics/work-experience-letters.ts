import { status } from "../topic-file.js";

/** Letters of former employers for a work permit. */
export const workExperienceLetters = status({
  id: "kz/work-experience-letters",
  group: "Work",
  title: "Letters from former employers for a work permit",
  meaning: "Employment letters from previous places of work must be submitted for a work permit.",
  about:
    /\bletters? (?:confirming|proving|on|about) (?:the |their |his )?work experience\b|\b(?:employment|work experience|experience|reference|recommendation)? ?letters?\b[^.]*\b(?:previous|former|earlier|past)\b|\b(?:previous|former|earlier|past) (?:employers?|places? of work|workplaces?)\b[^.]*\bletters?\b|\bletters? (?:of|from) (?:previous|former|earlier) /,
  context: /\bwork permits?\b|\bforeign (?:specialists?|employees?|workers?)\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:not|no longer) (?:required|necessary|needed|have to|obliged|need)[^.]*\bletters?\b[^.]*\b(?:previous|former|earlier|past)\b/,
      says: "end",
    },
  ],
});
