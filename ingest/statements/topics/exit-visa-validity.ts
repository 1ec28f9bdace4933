import { quantity } from "../topic-file.js";

/** The visa for leaving after a stay ran out. */
export const exitVisaValidity = quantity({
  id: "kz/exit-visa-validity",
  group: "Visas",
  title: "Exit visa (B20) validity",
  meaning: "For how many days a B20 exit visa is issued.",
  units: ["day"],
  about: /\bb-? ?20\b|\bexit visa\b|\bthis type of visa\b/,
  context: /\bb-? ?20\b/,
  says: [
    /\b(?:issued|granted|valid|validity)\b[^.§]{0,40}?(?:for|up to|of|is) (?:up to |a period of (?:up to )?)?(?<value>§a\d+)/g,
    /\bb-? ?20\b[^.§]{0,90}?(?:for )?up to (?<value>§a\d+)/g,
  ],
});
