import { quantity } from "../topic-file.js";

/** For how long a residence permit is issued. */
export const residencePermitValidity = quantity({
  id: "kz/residence-permit-validity",
  group: "Stay, residence, identity",
  title: "Residence permit: validity",
  meaning: "The longest period for which a residence permit is issued.",
  units: ["year"],
  about: /\bresidence permits?\b|\bpink card\b|\bthe permit\b/,
  context: /(?<!temporary )\bresidence permits?\b|\bpink card\b/,
  not: /\btemporary residence permit is\b|\btrp is\b|\bbenefit\b|\bfine\b|^temporary residence permits?\b|\btemporary residence permits? (?:\(trp\) )?(?:is|are|can|will)\b|\bban\b/,
  says: [
    /\bvalidity of (?:the |a )?residence permit\b[^§]{0,20}(?<value>§a\d+)/g,
    /(?<!temporary )\b(?:residence permits?|pink card|the permit)\b[^.§]{0,40}\b(?:issued|valid|granted|validity)\b[^.§]{0,40}?(?:up to|for|of|is) (?:a period of )?(?:up to )?(?<value>§a\d+)/g,
  ],
});
