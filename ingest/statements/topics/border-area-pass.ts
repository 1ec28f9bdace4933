import { status } from "../topic-file.js";

/** Fields and plants near the border. */
export const borderAreaPass = status({
  id: "kz/border-area-pass",
  group: "Stay, residence, identity",
  title: "Pass for the border area",
  meaning: "Foreigners need a pass to enter the border area.",
  about: /\bborder (?:area|zone|strip|territory)\b|\bfrontier (?:area|zone)\b/,
  context: /\bpass(?:es)?\b/,
  told: "required",
});
