import { quantity } from "../topic-file.js";

/** State fee for a residence permit. */
export const residencePermitFee = quantity({
  id: "kz/residence-permit-fee",
  group: "Stay, residence, identity",
  title: "Residence permit: state fee",
  meaning: "State fee for issuing a residence permit, in monthly calculation indices.",
  units: ["MCI"],
  about: /\bfees?\b|\bdut(?:y|ies)\b|\bcosts?\b/,
  context: /\bresidence permits?\b|\bpermanent residence\b/,
  not: /\btemporary\b|\bpenalt|\bfine\b/,
});
