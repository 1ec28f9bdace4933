import { categoriesIn } from "../phrases/visa-scope-parser.js";
import { quantity } from "../topic-file.js";

/** For how long the migration service extends a visa. */
export const visaExtension = quantity({
  id: "kz/visa-extension",
  group: "Visas",
  title: "Visa extension",
  meaning: "For how long a visa of the category is extended at most; residents of the financial centre have a scope of their own.",
  units: ["day", "year"],
  scopes: ["b2", "b20", "a5", "a5-aifc"],
  openScopes: true,
  about: /\b(?:exten[ds]\w*|renew\w*|prolong\w*)\b/,
  context: /(?<![§\w])[abc]-? ?\d{1,2}\b/,
  not: /\bextended from\b|\btrps?\b|\bresidence permits?\b|\bvisa-free\b|\bstay\b|\bdeparture\b|\blater than\b/,
  says: [
    /\b(?:extended|extends?|renewed|renews?|prolonged|extension)\b[^.;§]{0,80}?\b(?:for|by|to) (?:a |another |a further |an additional )?(?:period of |term of )?(?:up to )?(?:another |a further )?(?<value>§a\d+)/g,
  ],
  scopesOf: (words, context) => {
    const [own] = [...categoriesIn(words), ...categoriesIn(context)];
    if (own === undefined) return [];
    return [/\baifc\b|\bfinancial cent(?:er|re)\b/.test(words) ? `${own}-aifc` : own];
  },
});
