import { deadline } from "../topic-file.js";

/** Leave by this day without liability for an expired stay; moved several times. */
export const permittedDepartureDeadline = deadline({
  id: "kz/permitted-departure-deadline",
  group: "Entry",
  title: "Permitted departure deadline",
  meaning: "Foreigners whose stay or papers expired may leave by this day without liability.",
  about: /\b(?:departure|depart|leave|leaving|legal status|transition(?:al)? period|period of stay|exit)\b/,
  context:
    /\b(?:liabilit\w+|sanctions?|administrative|responsib\w+|penalt\w+|fines?|transition(?:al)? period|permitted (?:period|departure)|departure (?:deadline|period)|deadline for departure|settle their legal status|(?:allowed|able|free|permitted) to (?:leave|depart))\b/,
  not: /\bvisa-free\b|\bflights? (?:to|with|from)\b|\bstate of emergency (?:in §h |will |is |has |lasts )*(?:till|until|from|been)\b|\bdeclared\b|\bintroduced\b|\bb20\b|\bwill bear\b|\bafter completion\b|\bif you (?:plan|apply)\b|\bpossible to extend\b/,
  ends: /\b(?:expired|will end|ends|ended|expires)\b/,
});
