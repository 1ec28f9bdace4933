import { quantity } from "../topic-file.js";

/** The fine for a report on foreign labour that is not provided. */
export const labourReportPenalty = quantity({
  id: "kz/labour-report-penalty",
  group: "Work",
  title: "Penalty for a missing labour report",
  meaning: "Fine for an employer who repeatedly fails to report on foreign labour.",
  units: ["MCI"],
  about: /\b(?:fines?|penalt\w+|liabilit\w+)\b/,
  context: /\breport(?:ing|s)?\b/,
  not: /\bdeparture\b|\boverstay\b|\bdays?\)/,
});
