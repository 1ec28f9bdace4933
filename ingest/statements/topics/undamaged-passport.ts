import { status } from "../topic-file.js";

/** What a passport must look like. */
export const undamagedPassport = status({
  id: "kz/undamaged-passport",
  group: "Entry",
  title: "Undamaged passport required",
  meaning: "A damaged passport, or one with notes or torn pages, may be refused.",
  about: /\b(?:damage[sd]?|scratch\w*|intact|erasures?|torn)\b|\bmust not contain\b/,
  context: /\bpassports?\b/,
  told: "required",
  wordings: [
    {
      when: /\bnot damaged\b|\bfree (?:of|from) damage\b|\bmust be intact\b|\bdamage can\b|\bpassports? must not contain\b/,
      says: "observe",
    },
  ],
});
