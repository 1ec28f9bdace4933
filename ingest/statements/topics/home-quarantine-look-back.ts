import { quantity } from "../topic-file.js";

/** Whom the home quarantine concerns beside direct arrivals. */
export const homeQuarantineLookBack = quantity({
  id: "kz/home-quarantine-look-back",
  group: "Entry",
  title: "Home quarantine: look-back",
  meaning: "Those who visited the country concerned within so many days before arrival go into home quarantine.",
  units: ["day"],
  about: /\b(?:last|past|previous|preceding) §a\d+/,
  context: /\bquarantine\b|\bisolat\w+/,
  says: [/\b(?:within|in|during|over|for) the (?:last|past|previous|preceding) (?<value>§a\d+)/g],
});
