import { quantity } from "../topic-file.js";

/** How many countries the unilateral visa waiver covers. */
export const visaFreeCountries = quantity({
  id: "kz/visa-free-countries",
  group: "Entry",
  title: "Countries under the visa-free regime",
  meaning: "How many countries the unilateral visa-free regime covers, whether or not it is suspended.",
  units: ["country"],
  about:
    /^it (?:now |currently )?covers\b|\bat present it covers\b|\bvisa-free\b|\bvisa waiver\b|\bvisa exempt|\bwithout (?:a )?visas?\b/,
  context: /\bvisa-free\b|\bvisa waiver\b|\bvisa exempt|\bwithout (?:a )?visas?\b/,
  not: /\bflights?\b|\bbilateral\b[^.]*§a|\beconomically\b/,
  between: [5, 250],
  says: [/(?<value>§a\d+)/g],
});
