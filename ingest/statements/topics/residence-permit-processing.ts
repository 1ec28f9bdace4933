import { quantity } from "../topic-file.js";

/** How long the authority may take over a residence permit. */
export const residencePermitProcessing = quantity({
  id: "kz/residence-permit-processing",
  group: "Stay, residence, identity",
  title: "Residence permit: processing",
  meaning: "Calendar days in which an application for a residence permit is considered.",
  units: ["day"],
  between: [1, 365],
  about:
    /\b(?:processing|consider\w*|approv\w*|examin\w+|review\w*|handled|decided|processed|(?:granted|issued|reviewed) within)\b/,
  context: /\bresidence permits?\b|\bpermanent residence\b/,
  not: /\btemporary\b|\btrp\b|\bvisas?\b|\bonce\b|\bborder\b|\bfine\b/,
});
