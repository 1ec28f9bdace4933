import { quantity } from "../topic-file.js";

/** How many flights a week with a country. */
export const flightsPerWeek = quantity({
  id: "kz/flights-per-week",
  group: "Entry",
  title: "Flights a week",
  meaning: "How many direct flights a week are allowed with the country.",
  units: ["flight-per-week"],
  subjects: true,
  // The unit of the amount says what it is.
  about: /§a\d+/,
});
