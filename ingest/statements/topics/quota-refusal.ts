import { status } from "../topic-file.js";

/** Employers who broke the rules. */
export const quotaRefusal = status({
  id: "kz/quota-refusal",
  group: "Work",
  title: "Quota refused after violations",
  meaning: "A request for quota can be refused to an employer who broke the rules on work permits or labour law.",
  about:
    /\bquota requests?\b[^.]*\brejected\b|\bcommittee\b[^.]*\bturn (?:a |the )?requests? down\b|\brefuse\w*\b[^.]{0,30}\bquotas?\b/,
  context: /\bquotas?\b/,
  told: "change",
  wordings: [
    { when: /\b(?:rejected|turn (?:a |the )?requests? down|refuse\w*)\b[^.]*\bif (?:the |an )?employer\b/, says: "observe" },
  ],
});
