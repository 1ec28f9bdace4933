import { status } from "../topic-file.js";

/** The receipt among the documents for a residence permit. */
export const residencePermitFeeDocument = status({
  id: "kz/residence-permit-fee-document",
  group: "Stay, residence, identity",
  title: "Residence permit: proof of the fee",
  meaning: "A document on payment of the state fee, or on exemption from it, is filed for a residence permit.",
  about: /\b(?:documents?|proof|receipts?|confirmation)\b[^.]{0,30}\b(?:payment|paid|state fee)\b/,
  context: /\bresidence permits?\b/,
  not: /\btrps?\b|\btemporary\b|\bvisas?\b/,
  told: "required",
  wordings: [{ when: /\b(?:supplemented|joins?|joined|added|extended|completed)\b/, says: "start" }],
});
