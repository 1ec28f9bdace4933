import { membership } from "../topic-file.js";

/** Seventy-two hours without a visa for passengers in transit. */
export const visaFreeTransit = membership({
  id: "kz/visa-free-transit",
  group: "Entry",
  title: "Visa-free transit (72 hours)",
  meaning: "Transit passengers who are citizens of the country may stay without a visa for a short time.",
  about:
    /\bvisa-free transit\b|\bvisa-free (?:stay|entry|regime|travel)[^.]*\btransit|\btransit[^.]*\b(?:visa-free|without (?:a )?(?:transit )?visas?)|\bwithout (?:a )?visas?\b[^.]*\btransit|\bstopover[^.]*\bwithout (?:a )?(?:transit )?visas?/,
  holds:
    /\b(?:may|can) (?:stay|make|remain|transit|spend)\b|\bappl(?:y|ies)\b|\bin force\b|\bavailable\b|\ballowed\b|\bremains?\b|\bentitled\b/,
  ends: /\b(?:can ?not|may not) (?:use|enjoy)\b|\bno longer (?:been )?(?:appl\w+|available|valid|allowed|in force|enjoy)|\bwithdrawn\b/,
  told: "change",
});
