import { quantity } from "../topic-file.js";

/** Room for visa and stamps. */
export const passportBlankPages = quantity({
  id: "kz/passport-blank-pages",
  group: "Entry",
  title: "Passport: blank pages",
  meaning: "How many blank pages the passport must have.",
  units: ["page"],
  about: /\bpages?\b|§a\d+/,
  context: /\bpassport|\bpages?\b/,
});
