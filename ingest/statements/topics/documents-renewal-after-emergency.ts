import { quantity } from "../topic-file.js";

/** The time for putting papers in order. */
export const documentsRenewalAfterEmergency = quantity({
  id: "kz/documents-renewal-after-emergency",
  group: "Stay, residence, identity",
  title: "Renewal of documents after an emergency",
  meaning: "Days in which foreigners apply for new documents once an emergency is over.",
  units: ["day"],
  about: /§a\d+ (?:after|from|of|following) (?:the |its )?(?:end|lifting|expiry)\b/,
  context: /\bstate of emergency\b/,
  says: [/(?:within|have|has|in) (?<value>§a\d+) (?:after|from|of|following) (?:the |its )?(?:end|lifting|expiry)\b/g],
});
