import { quantity } from "../topic-file.js";

/** How long the passport must outlast the visa. */
export const passportValidityMargin = quantity({
  id: "kz/passport-validity-margin",
  group: "Entry",
  title: "Passport: validity beyond the visa",
  meaning: "How many months the passport must stay valid after the requested visa expires.",
  units: ["month"],
  about: /\bpassports?\b[^.]*\b(?:expire|expiry|valid|validity)\b|\bvalidity of (?:the |your )?passport/,
  not: /\bvaccin|\btest\b/,
});
