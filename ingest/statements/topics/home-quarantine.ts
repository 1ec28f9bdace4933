import { quantity } from "../topic-file.js";

/** Days at home after a stay in the country. */
export const homeQuarantine = quantity({
  id: "kz/home-quarantine",
  group: "Entry",
  title: "Home quarantine",
  meaning: "Days of home quarantine for those who arrive from the country or were there within the last 14 days.",
  units: ["day"],
  subjects: true,
  about: /\bquarantine\b|\bself-isolat\w+|\bhome isolation\b|\bisolat(?:e|ion)\b/,
  not: /\bnot required\b|\bduring (?:the )?quarantine\b|\bquarantine (?:restrictions|measures|period)\b|\bexempt/,
  says: [
    /§c\d+ [–:-] (?<value>§a\d+)/g,
    /(?:quarantine|isolation|isolate)\b[^.§]{0,60}?(?:for|of|lasting|lasts|is|–|:) (?:a period of )?(?<value>§a\d+)/g,
    /(?<value>§a\d+) (?:of |in |at )?(?:a |the )?(?:mandatory |compulsory |home |self-)*(?:quarantine|isolation)/g,
  ],
});
