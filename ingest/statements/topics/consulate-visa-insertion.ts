import { quantity } from "../topic-file.js";

/** What the consulate adds to the time of an invitation. */
export const consulateVisaInsertion = quantity({
  id: "kz/consulate-visa-insertion",
  group: "Visas",
  title: "Visa at the consulate: time",
  meaning: "Business days in which a consulate puts the approved visa into the passport.",
  units: ["business-day"],
  about: /\b(?:insert|put|place|stick)\b[^.]*\bvisa|\bvisas? (?:in|into)\b|\bto put the visa\b/,
  context: /\b(?:consulates?|consular office)\b/,
  not: /\bapplying for\b/,
  says: [
    /(?<value>§a\d+) (?:are|is) (?:required|needed|necessary) to (?:insert|put|place|stick|issue)\b/g,
    /\b(?:consulate|consular office)\b[^.§]{0,50}(?:another|takes|needs|within|in) (?<value>§a\d+)/g,
  ],
});
