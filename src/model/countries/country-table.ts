import { COUNTRY_NAMES } from "./country-names.js";
import { ISO_NAMES } from "./iso-names.js";

/** A country or territory of ISO 3166-1 (and Kosovo, by its usual code XKX). */
export interface Country {
  readonly alpha3: string;
  readonly alpha2: string;
  /** The name that tables print. */
  readonly name: string;
  /** Every accepted name, the printed one first. */
  readonly names: readonly CountryAlias[];
}

/** One accepted name of a country. */
export interface CountryAlias {
  readonly text: string;
  /** `typed`: accepted when typed, not looked for in running text; `doubtful`: in running text perhaps something else. */
  readonly use: "everywhere" | "typed" | "doubtful";
}

const USES: Readonly<Record<string, CountryAlias["use"]>> = { "~": "typed", "?": "doubtful" };

function aliasesOf(written: string): readonly CountryAlias[] {
  const use = USES[written[0] ?? ""] ?? "everywhere";
  const text = /^[~?=]/.test(written) ? written.slice(1) : written;
  const alias = { text, use };
  return text.startsWith("Saint ") ? [alias, { text: `St ${text.slice(6)}`, use }] : [alias];
}

const OWN_ROWS: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRY_NAMES.trim()
    .split("\n")
    .map((row) => [row.slice(0, 3), row.slice(4).split(" | ")]),
);

function readRow(row: string): Country {
  const alpha3 = row.slice(0, 3);
  const own = OWN_ROWS.get(alpha3) ?? [];
  const listed = row
    .slice(7)
    .split(" | ")
    .filter((name) => !own.includes(`!${name}`));
  const printed = own[0]?.startsWith("=") ? own[0].slice(1) : (listed[0] ?? "");
  const others = [...listed, ...own].filter((name) => !/^[=!]/.test(name) && name !== printed);
  return { alpha3, alpha2: row.slice(4, 6), name: printed, names: [printed, ...others].flatMap(aliasesOf) };
}

/** All countries, by alpha-3. */
export const COUNTRIES: readonly Country[] = ISO_NAMES.trim().split("\n").map(readRow);

const byCode: ReadonlyMap<string, Country> = new Map(COUNTRIES.flatMap((c) => [[c.alpha3, c] as const, [c.alpha2, c] as const]));

/** The country with this alpha-2 or alpha-3 code, in either case, or null. */
export function countryByCode(code: string): Country | null {
  return byCode.get(code.toUpperCase()) ?? null;
}

/**
 * The printed name of an alpha-3 code; a code that is not known prints as it is.
 *
 * @example countryName("GBR") // "United Kingdom"
 */
export function countryName(alpha3: string): string {
  return byCode.get(alpha3)?.name ?? alpha3;
}
