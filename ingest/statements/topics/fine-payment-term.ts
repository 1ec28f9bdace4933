import { quantity } from "../topic-file.js";

/** The time to pay. */
export const finePaymentTerm = quantity({
  id: "kz/fine-payment-term",
  group: "Stay, residence, identity",
  title: "Fine: term of payment",
  meaning: "Days in which a fine for overstaying may be paid.",
  units: ["day"],
  about: /\bpa(?:y|id|yment)\b/,
  context: /\bfines?\b|\bpenalt\w+/,
  not: /\bstate fee\b|\bconsular\b/,
  says: [/\bpa(?:y|id|yment)\b[^.§]{0,40}\bwithin (?<value>§a\d+)/g, /\b(?:have|has|had) (?<value>§a\d+) to pay\b/g],
});
