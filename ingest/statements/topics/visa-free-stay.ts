import { quantity } from "../topic-file.js";

/** How long a visitor without a visa may stay: in one stay, and within half a year. */
export const visaFreeStay = quantity({
  id: "kz/visa-free-stay",
  group: "Entry",
  title: "Visa-free stay",
  meaning: "The longest stay without a visa, per stay and within 180 days.",
  units: ["day"],
  scopes: ["per-stay", "within-180-days"],
  about:
    /§a\d+ (?:at a time|per visit|per stay)\b|\bstay up to §a\d+ from (?:each|every|the date of)? ?entry\b|\bstay\b[^.]{0,40}\b(?:per visit|at a time|per entry|per stay)\b|\bvisa-free\b|\bvisa waiver\b|\bwithout (?:a )?visas?\b/,
  context: /\bvisa-free\b|\bvisa waiver\b|\bwithout (?:a )?visas?\b/,
  not: /\b(?:citizens|nationals) of (?:the )?§\w|§c\d+ (?:citizens|nationals)|\bextend|\bextension|\btransit\b|\bbusiness visa\b|\bvisa is issued\b/,
  says: [
    /(?<value>§a\d+)(?<scope>(?: in total| altogether)? (?:within|in|during|per|over|out of|in any|within any|within each) (?:a |any |each |every )?(?:period of )?§a\d+)/g,
    /(?:(?:shortened|reduced|cut|limited|extended|increased) to|up to|exceed|more than|longer than|maximum of|stay of|limited to|for) (?:a total of |a maximum of |total of )?(?<value>§a\d+)(?<scope>(?: (?:per (?:stay|visit|entry)|at a time)| since entry| from (?:the date of |each |every )?entry)?)/g,
  ],
  scopeWords: {
    "within-180-days": /\b(?:within|in|during|per|over|out of) (?:a |any |each |every )?(?:period of )?§a/,
    "per-stay": /^(?! (?:within|in|during|over|out of) )/,
  },
  scopeOtherwise: "per-stay",
});
