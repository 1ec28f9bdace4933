import { quantity } from "../topic-file.js";

/** Whose citizens may apply for an electronic visa. */
export const eVisaCountries = quantity({
  id: "kz/e-visa-countries",
  group: "Visas",
  title: "Countries with access to the e-visa",
  meaning: "Citizens of how many countries may apply for an electronic visa.",
  units: ["country"],
  about: /\be-?visas?\b|\belectronic visas?\b/,
  says: [/(?<value>§a\d+)/g],
});
