import { membership } from "../topic-file.js";

/** Citizens who work without a C3 visa. */
export const workVisaExemption = membership({
  id: "kz/work-visa-exemption",
  group: "Visas",
  title: "No work visa needed",
  meaning: "Citizens of the country need no C3 work visa.",
  about: /\bvisas?\b|\bexempt (?:states|countries)\b/,
  context: /\bc-? ?3\b|\bwork visas?\b/,
  not: /\bfamily\b|\bvisa-free\b|\bbilateral\b|\bb\d\b|\binvitation\b|\bsuspended\b|\btourist\b|\bcontract is not\b/,
  told: "not-required",
  enumerates: true,
});
