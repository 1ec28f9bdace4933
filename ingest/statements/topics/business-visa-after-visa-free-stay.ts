import { quantity } from "../topic-file.js";

/** The visa on which a visitor who came without one may stay on. */
export const businessVisaAfterVisaFreeStay = quantity({
  id: "kz/business-visa-after-visa-free-stay",
  group: "Visas",
  title: "Business visa after a visa-free stay",
  meaning: "For how long visitors who came without a visa get a business visa in the country.",
  units: ["day"],
  about: /\b(?:further stay|stay on|stay longer|remain)\b[^.]*\bbusiness visas?\b/,
  context: /\bvisa-free\b|\bvisa waiver\b|\bwithout (?:a )?visas?\b/,
  not: /\binvitation\b|\bconsulate\b/,
  says: [/\b(?:further stay|stay on|stay longer|remain)\b[^§]{0,80}\bbusiness visas?\b[^.§]{0,40}(?:up to|for) (?<value>§a\d+)/g],
});
