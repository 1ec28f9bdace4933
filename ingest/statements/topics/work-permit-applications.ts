import { status } from "../topic-file.js";

/** The employment departments and next year's quota. */
export const workPermitApplications = status({
  id: "kz/work-permit-applications",
  group: "Work",
  title: "Applications for work permits accepted",
  meaning: "The employment departments accept applications to obtain and extend work permits.",
  about: /\bapplications?\b[^.]*\bwork permits?\b/,
  context: /\bemployment departments?\b/,
  not: /\bquota applications?\b/,
  told: "change",
  wordings: [{ when: /\b(?:accept\w*|take|takes|taking)\b[^.]{0,20}\bapplications?\b[^.]*\bwork permits?\b/, says: "observe" }],
});
