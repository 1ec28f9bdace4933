import { quantity } from "../topic-file.js";

/** How long citizens of a partner country may stay without a visa. */
export const bilateralVisaFreeStay = quantity({
  id: "kz/bilateral-visa-free-stay",
  group: "Entry",
  title: "Visa-free stay by bilateral agreement",
  meaning: "Days that citizens of the country may stay without a visa, whatever becomes of the unilateral waiver.",
  units: ["day"],
  subjects: true,
  about: /\b(?:citizens|nationals) of §c\d+[^.]*\bvisa-free\b|§c\d+ (?:citizens|nationals)[^.]*\bvisa-free\b/,
  not: /\btransit\b|\bsuspen\w+\b/,
  says: [/\bvisa-free\b[^§]{0,40}\b(?:for up to|up to|for) (?<value>§a\d+)/g],
});
