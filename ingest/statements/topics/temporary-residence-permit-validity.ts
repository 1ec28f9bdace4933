import { quantity } from "../topic-file.js";

/** For how long a temporary residence permit is issued. */
export const temporaryResidencePermitValidity = quantity({
  id: "kz/temporary-residence-permit-validity",
  group: "Stay, residence, identity",
  title: "Temporary residence permit: validity",
  meaning: "The longest period for which a temporary residence permit (TRP) is issued.",
  units: ["year"],
  about: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\bfine\b|\bban\b|\bagreement\b/,
  says: [
    /(?:\btrps?\b|\btemporary residence permits?\b)[^.]{0,80}?\bfor a period of (?:up to )?(?<value>§a\d+)/g,
    /(?:\btrps?\b|\btemporary residence permits?\b)[^.]{0,120}?\bvalid(?:ity)?(?: is)? (?:for|up to|of) (?:up to )?(?<value>§a\d+)/g,
    /(?:\btrps?\b|\btemporary residence permits?\b)(?: \(trp\))?[^.§,]{0,60}\b(?:issued|valid|granted|validity)\b[^.§]{0,60}?(?:up to|for|of|is) (?:a period of )?(?:up to )?(?<value>§a\d+)/g,
    /^(?:it|the permit|such (?:a )?permit)\b[^.§]{0,40}\b(?:issued|valid|granted)\b[^.§]{0,40}?(?<value>§a\d+)/g,
  ],
});
