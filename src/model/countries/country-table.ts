import { COUNTRY_NAMES } from "./country-names.js";

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
  /** Accepted when typed, not looked for in running text. */
  readonly typedOnly: boolean;
}

function aliasesOf(text: string): readonly CountryAlias[] {
  const typedOnly = text.startsWith("~");
  const name = typedOnly ? text.slice(1) : text;
  const alias = { text: name, typedOnly };
  return name.startsWith("Saint ") ? [alias, { text: `St ${name.slice(6)}`, typedOnly }] : [alias];
}

function readRow(row: string): Country {
  const names = row.slice(7).split(" | ");
  return { alpha3: row.slice(0, 3), alpha2: row.slice(4, 6), name: names[0] ?? "", names: names.flatMap(aliasesOf) };
}

/** All countries, by alpha-3. */
export const COUNTRIES: readonly Country[] = COUNTRY_NAMES.trim().split("\n").map(readRow);

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
