import { membership } from "../topic-file.js";

/** Seventy-two hours without a visa for passengers in transit. */
export const visaFreeTransit = membership({
  id: "kz/visa-free-transit",
  group: "Entry",
  title: "Visa-free transit (72 hours)",
  meaning: "Transit passengers who are citizens of the country may stay without a visa for a short time.",
  about: /\bvisa-free (?:stay|transit|entry|regime|travel)[^.]*\btransit|\btransit[^.]*\b(?:visa-free|without (?:a )?visas?)/,
  told: "change",
});
