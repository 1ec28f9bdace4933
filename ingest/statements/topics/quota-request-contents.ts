import { status } from "../topic-file.js";

/** What a request for quota names. */
export const quotaRequestContents = status({
  id: "kz/quota-request-contents",
  group: "Work",
  title: "Contents of a quota request",
  meaning: "A request for quota names the employees who hold work permits and the workers to be invited.",
  about: /\bnumber of foreign employees\b|\bhow many foreign employees\b/,
  context: /\bquotas?\b/,
  told: "change",
  wordings: [
    {
      when: /\b(?:must contain|state|names?|must state|indicate)\b[^.]*\bforeign employees\b[^.]*\bwork permits\b/,
      says: "observe",
    },
  ],
});
