import { status } from "../topic-file.js";

/** The unilateral visa waiver; suspended, extended, resumed. Bilateral agreements are another matter. */
export const visaFreeRegime = status({
  id: "kz/visa-free-regime",
  group: "Entry",
  title: "Visa-free regime (unilateral)",
  meaning: "Citizens of the countries on the unilateral list may enter without a visa.",
  about: /\bvisa-free (?:regime|travel|entry|access|scheme|arrangement)|\bvisa waiver\b|\bvisa exemption (?:regime|scheme)/,
  not: /\btransit\b|\bbilateral agreements? on visa-free|§a\d+ visa-free stay|\bunder (?:the |visa \/ )?visa-free\b|\bunder visa\b|\bunder (?:the )?visa waiver\b|\bwith (?:a |the )?visa-free\b|\bcitizens of countr(?:y|ies) with\b/,
  told: "change",
});
