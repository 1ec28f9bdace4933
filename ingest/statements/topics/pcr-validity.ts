import { quantity } from "../topic-file.js";

/** Age of the certificate at the border, in hours; days are reckoned as twenty-four hours. */
export const pcrValidity = quantity({
  id: "kz/pcr-validity",
  group: "Entry",
  title: "PCR certificate: longest age",
  meaning: "How old the PCR certificate may be at the crossing of the border.",
  units: ["hour"],
  convert: { day: 24 },
  between: [12, 240],
  about: /\b(?:pcr|prc)\b|\bcovid[- ]?(?:19 )?-?tests?\b|\bthe (?:term of the )?certificate\b/,
  context: /\b(?:pcr|prc|covid)/,
  not: /\bquarantine\b|\bmedical certificate\b|\bconsulate\b|\bisolation\b|\bvisited\b/,
});
