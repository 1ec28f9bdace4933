import { visaScopes } from "../phrases/visa-scope-parser.js";
import { quantity } from "../topic-file.js";

/** For how long a visa of a category is issued at most. */
export const visaValidity = quantity({
  id: "kz/visa-validity",
  group: "Visas",
  title: "Visa validity",
  meaning: "The longest period for which a visa of the category is issued.",
  units: ["day", "year"],
  scopes: ["c3-single", "c3-multiple", "b2-single", "b2-multiple", "c5-multiple", "a5", "b10-single", "b12-single"],
  openScopes: true,
  about: /\bvisas?\b|(?<![§\w])[abc]\d{1,2}\b/,
  context: /(?<![§\w])[abc]-? ?\d{1,2}\b/,
  not: /\bstay: |\bb ?20\b|\bexit visa\b|\bprocess|\bextension (?:of|for)\b|\brenew(?:s|ed)\b|\bworking days\b|\bbusiness days\b|\binvestment committee issues\b|\bapplication\b|\bevery\b|\bwithin a §a|\ba year\b|\bper year\b|\bfine\b|\bduration of your visa\b/,
  says: [
    /\b(?:issued?|valid|validity|granted|available)\b(?:(?!extend|renew|prolong|stay)[^.§]){0,70}?(?:up to|not more than|no more than|more than|maximum of|of|for|is|:) (?<value>§a\d+)/g,
    /\bvisas? [abc]\d[^§]{0,30}?[–:-] (?:up to |for )?(?<value>§a\d+)/g,
    /(?<!\bstay (?:on|under) [^.,;§]{0,30})(?<![§\w])[abc]\d{1,2}\b(?:(?!stay|remain|extend|renew)[^§.]){0,50}?(?:up to|for|[–:-]) (?:up to )?(?<value>§a\d+)/g,
  ],
  // The exit visa has a page of its own.
  scopesOf: (words, context) => visaScopes(words, context).filter((scope) => !scope.startsWith("b20")),
});
