import { quantity } from "../topic-file.js";

/** How early the renewal of a work permit is applied for. */
export const workPermitRenewalNotice = quantity({
  id: "kz/work-permit-renewal-notice",
  group: "Work",
  title: "Work permit renewal: notice",
  meaning: "At the latest so many days before a work permit expires its renewal is applied for.",
  units: ["day"],
  about: /\bwork permits?\b[^.]*\b(?:later than|at least) §a/,
  context: /\b(?:renew\w*|prolong\w*|exten\w+)\b/,
  not: /\bbusiness trip/,
  says: [
    /\bwork permits?\b(?: (?:renewal|prolongation|extension))?(?:(?!\bvisas?\b)[^.;§]){0,80}\b(?:later than|at least) (?<value>§a\d+)(?: in advance| (?:prior to|before))/g,
  ],
});
