import { createRequire } from "node:module";

interface IsoLibrary {
  getAlpha2Codes(): Readonly<Record<string, string>>;
  getName(code: string, language: string, options: { readonly select: "all" }): readonly string[] | undefined;
  registerLocale(locale: unknown): void;
}

/**
 * The text of `src/model/countries/iso-names.ts`: every country of ISO 3166-1 with both codes and all its English names, as
 * the library `i18n-iso-countries` gives them. Kosovo stands under its usual code XKX.
 */
export function isoNamesFile(): string {
  const require = createRequire(import.meta.url);
  const library = require("i18n-iso-countries/index.js") as IsoLibrary;
  library.registerLocale(require("i18n-iso-countries/langs/en.json"));
  const rows = Object.entries(library.getAlpha2Codes())
    .map(([alpha2, alpha3]) => {
      const names = library.getName(alpha2, "en", { select: "all" });
      if (!names) throw new Error(`i18n-iso-countries has no English name of ${alpha2}`);
      return `${alpha2 === "XK" ? "XKX" : alpha3} ${alpha2} ${names.join(" | ")}`;
    })
    .sort((a, b) => (a < b ? -1 : 1));
  return `/** Written by \`npm run country-names\` from the library \`i18n-iso-countries\`: alpha-3, alpha-2, English names. Do not edit. */
export const ISO_NAMES = \`
${rows.join("\n")}
\`;
`;
}
