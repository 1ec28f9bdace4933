import { quantity } from "../topic-file.js";

/** Whose citizens may apply for an electronic visa. */
export const eVisaCountries = quantity({
  id: "kz/e-visa-countries",
  group: "Visas",
  title: "Countries with access to the e-visa",
  meaning: "Citizens of how many countries may apply for an electronic visa.",
  units: ["country"],
  about: /§a\d+/,
  context: /\be-?visas?\b|\belectronic visas?\b/,
  not: /\bvisa-free\b|\bflights?\b/,
  between: [5, 250],
  says: [/(?<value>§a\d+)/g],
});
