import { status } from "../topic-file.js";

/** The employer's own letter about a foreign employee. */
export const qualificationLetter = status({
  id: "kz/qualification-letter",
  group: "Work",
  title: "Employer's letter on qualification",
  meaning: "For a work permit the employer confirms the employee's qualification and experience by a letter.",
  about: /\bletters?\b[^.]{0,60}\bqualification|\bqualification\b[^.]{0,60}\bletters?\b/,
  context: /\bwork permits?\b|\bforeign (?:specialists?|employees?|workers?)\b/,
  not: /\bintra-corporate\b|\bsending\b/,
  told: "required",
  wordings: [{ when: /\bemployer\b[^.]{0,20}\b(?:provides?|suppl\w+|submits?)\b[^.]{0,12}\bletter\b/, says: "observe" }],
});
