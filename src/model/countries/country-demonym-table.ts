import { COUNTRY_DEMONYMS } from "./country-demonyms.js";

/** A word of nationality and the alpha-3 code of its country. */
export interface Demonym {
  readonly text: string;
  readonly code: string;
  /** Two countries share it ("Congolese", "Dominican"). */
  readonly doubtful: boolean;
}

const NO_PLURAL_IN_S = /(?:ese|sh|ch|s|z|men)$/;

function formsOf(word: string): readonly string[] {
  const saints = word.startsWith("Saint ") ? [word, `St ${word.slice(6)}`] : [word];
  return NO_PLURAL_IN_S.test(word) ? saints : saints.flatMap((form) => [form, `${form}s`]);
}

/** Every adjective and noun of nationality, singular and plural. */
export function demonyms(): readonly Demonym[] {
  return COUNTRY_DEMONYMS.trim()
    .split("\n")
    .flatMap((row) => {
      const code = row.slice(0, 3);
      return row
        .slice(4)
        .split(" | ")
        .flatMap((word) => {
          const doubtful = word.startsWith("?");
          return formsOf(doubtful ? word.slice(1) : word).map((text) => ({ text, code, doubtful }));
        });
    });
}
