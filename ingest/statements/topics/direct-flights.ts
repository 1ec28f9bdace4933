import { membership } from "../topic-file.js";

/** Resumed, opened, suspended; told with countries, and as full lists with a count. */
export const directFlights = membership({
  id: "kz/direct-flights",
  group: "Headline",
  title: "Direct flights",
  meaning: "Regular direct flights with the country are open. Its citizens then need no entry permission when they arrive by air.",
  about:
    /\bflights?\b|\b(?:direct|scheduled|regular) (?:passenger )?services?\b|\bair (?:services?|traffic|links?|connections?|communication|routes?|travel)\b/,
  not: /\bper week\b|\bweekly\b|\bcharter|\bcargo|\bcall cent(?:er|re)|\bcancelled, rescheduled\b|\bdelayed\b|\btransit air travel\b|\bdue to (?:the )?(?:lack|absence) of\b|\b(?:lack|absence) of (?:regular )?(?:air )?flights\b/,
  told: "change",
  begins:
    /\b(?:link(?:s|ed)?|connect(?:s|ed)?|operat(?:e|es|ed|ing)|return(?:s|ed)?|available|perform(?:ed|s)?|there (?:will be|are|is)(?= (?:now |also |again |currently )?(?:direct|regular|no ))?)\b/,
  ends: /\b(?:ban(?:s|ned)?|prohibit(?:s|ed)?|unavailable)\b/,
});
