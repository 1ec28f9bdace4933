import { quantity } from "../topic-file.js";

/** Business trips of a foreign employee outside the region of the work permit. */
export const businessTripLimit = quantity({
  id: "kz/business-trip-limit",
  group: "Work",
  title: "Business trips to other regions",
  meaning: "Days in a calendar year that a foreign employee may spend on business trips in other regions.",
  units: ["day"],
  about: /\b(?:secondments?|trips?)\b/,
  context: /\bbusiness trips?\b|\bsecondment|\bon business\b/,
  not: /\bnotif\w+\b|\bvisa\b/,
});
