import { quantity } from "../topic-file.js";

/** How soon an electronic visa is issued. */
export const eVisaProcessing = quantity({
  id: "kz/e-visa-processing",
  group: "Visas",
  title: "E-visa processing time",
  meaning: "How long the processing of an electronic visa takes.",
  units: ["minute"],
  convert: { hour: 60 },
  about: /\be-?visas?\b|\belectronic visas?\b|\bprocess(?:ing|ed)\b/,
  context: /\be-?visas?\b|\belectronic visas?\b/,
});
