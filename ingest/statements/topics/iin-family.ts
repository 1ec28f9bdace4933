import { status } from "../topic-file.js";

/** The numbers of a foreigner's family. */
export const iinFamily = status({
  id: "kz/iin-family",
  group: "Stay, residence, identity",
  title: "IIN for family members",
  meaning: "The migration service issues identification numbers (IIN) to a foreigner's family without limits.",
  about: /\biin\b[^.]*\bfamily members\b|\bfamily members\b[^.]*\biin\b/,
  told: "change",
  wordings: [{ when: /^.*\bissue[sd]?\b.*\bwithout (?:any )?(?:restrictions|limits|limitations)\b.*$/, says: "observe" }],
});
