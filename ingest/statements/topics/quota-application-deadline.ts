import { deadline } from "../topic-file.js";

/** The last day for an employer to ask for a quota of foreign workers. */
export const quotaApplicationDeadline = deadline({
  id: "kz/quota-application-deadline",
  group: "Work",
  title: "Quota application deadline",
  meaning: "The last day on which employers may apply for next year's quota of foreign workers.",
  about: /\bquotas?\b|\b(?:requests?|applications?)\b/,
  context: /\bquotas?\b/,
  not: /\ballocated\b/,
});
