import { quantity } from "../topic-file.js";

/** The additional time after a state of emergency. */
export const transitionPeriod = quantity({
  id: "kz/transition-period",
  group: "Stay, residence, identity",
  title: "Transition period",
  meaning: "Months that foreigners have to settle their status once an emergency is over.",
  units: ["month"],
  about: /\b(?:additional time|transition(?:al)? period|more time|extra time)\b|\bgranted (?:another |a further )?§a\d+/,
  not: /\bassum\w+|\baddress\b/,
  says: [
    /\b(?:additional|extra|more) time\b[^.§]{0,40}(?<value>§a\d+)/g,
    /\bgranted (?:another |a further )?(?<value>§a\d+)/g,
    /(?<value>§a\d+)(?: long)? transition(?:al)? period/g,
    /\btransition(?:al)? period\b[^.§]{0,20}\bof (?<value>§a\d+)/g,
    /(?<value>§a\d+) (?:of )?(?:additional|extra|more) time\b/g,
  ],
});
