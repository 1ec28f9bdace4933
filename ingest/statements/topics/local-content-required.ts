import { status } from "../topic-file.js";

/** The condition behind every work permit. */
export const localContentRequired = status({
  id: "kz/local-content-required",
  group: "Work",
  title: "Local content required",
  meaning: "A work permit is issued on condition that the employer keeps to the local content.",
  about: /\bconditions?\b[^.]*\blocal content\b/,
  told: "change",
  wordings: [
    { when: /\bconditions?\b[^.]*\bemployer\b[^.]*\b(?:complies|keeps|meets|observes)\b[^.]*\blocal content\b/, says: "observe" },
  ],
});
