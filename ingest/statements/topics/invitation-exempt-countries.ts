import { quantity } from "../topic-file.js";

/** How many states the visa rules call developed and stable. */
export const invitationExemptCountries = quantity({
  id: "kz/invitation-exempt-countries",
  group: "Visas",
  title: "Countries exempt from the invitation",
  meaning: "How many economically developed and politically stable states have easier visas under the visa rules.",
  units: ["country"],
  about: /\b(?:list of|among|one of) (?:the )?§a\d+|\b(?:contract|invitation)\b/,
  context: /\binvitation letters?\b|\bannex\b|\bvisa (?:rules|regulations)\b|\bb-? ?2\b/,
  not: /\bflights?\b|\bvisa-free\b|\be-?visas?\b|\belectronic\b|\bpassports? of\b|\bwaiver\b/,
  between: [5, 250],
  says: [
    /\b(?:included in|named in|is on|are on|belongs? to|names?|lists?|includes?)\b[^.;]{0,60}(?:list of|among|one of) (?:the )?(?<value>§a\d+)/g,
    /\b(?:without|not required|not needed|no)\b[^.§]{0,80}\b(?:citizens|nationals) of (?<value>§a\d+)/g,
    /\b(?:citizens|nationals) of (?<value>§a\d+)[^.§]{0,60}\b(?:without (?:such )?(?:a |an )?(?:contract|invitation)|no (?:contract|invitation))/g,
  ],
});
