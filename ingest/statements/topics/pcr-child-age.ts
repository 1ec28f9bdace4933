import { quantity } from "../topic-file.js";

/** Young children travel without a test. */
export const pcrChildAge = quantity({
  id: "kz/pcr-child-age",
  group: "Entry",
  title: "PCR not needed: children under",
  meaning: "Children below this age need no PCR certificate on entry.",
  units: ["year"],
  about: /\b(?:child(?:ren)?|minors|infants)\b/,
  context: /\b(?:pcr|prc|covid)\b/,
  not: /\btrps?\b|\btemporary residence\b|\bvisas?\b/,
  between: [0, 25],
  says: [/\b(?:child(?:ren)?|minors|infants) (?:aged )?(?:under|below|up to|younger than) (?:the age of )?(?<value>§a\d+)/g],
});
