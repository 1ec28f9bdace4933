import { quantity } from "../topic-file.js";

/** Children stay without a permit of their own. */
export const temporaryResidencePermitChildAge = quantity({
  id: "kz/temporary-residence-permit-child-age",
  group: "Stay, residence, identity",
  title: "Temporary residence permit: not for children under",
  meaning: "Children below this age need no temporary residence permit.",
  units: ["year"],
  about: /\b(?:child(?:ren)?|minors)\b/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\b(?:pcr|prc)\b|\bvaccin/,
  between: [0, 25],
  says: [/\b(?:child(?:ren)?|minors) (?:aged )?(?:under|below|up to|younger than|over|above) (?:the age of )?(?<value>§a\d+)/g],
});
