import { quantity } from "../topic-file.js";

/** How long the migration service lets a stay go on. */
export const stayExtension = quantity({
  id: "kz/stay-extension",
  group: "Stay, residence, identity",
  title: "Extension of a temporary stay",
  meaning: "For how long a temporary stay is extended at most, in ordinary times and under a state of emergency.",
  units: ["day"],
  scopes: ["ordinary", "state-of-emergency"],
  about: /\b(?:exten[ds]\w*)\b[^.]{0,40}\bstay\b|\bstay\b[^.]{0,60}\bextended\b/,
  not: /\bvisa-free\b|\btransit\b|\bpermitted\b/,
  says: [
    /\bstay\b[^§]{0,140}?\b(?:not for more than|for no more than|no more than|not more than|for up to|up to) (?<value>§a\d+)/g,
  ],
  scopeWords: { "state-of-emergency": /\bstate of emergency\b/ },
  scopeOtherwise: "ordinary",
});
