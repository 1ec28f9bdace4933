import { findCountry } from "../model/countries/country-lookup.js";
import { countryName } from "../model/countries/country-table.js";
import { countriesSharing } from "../model/countries/shared-names.js";
import type { CommandContext } from "./command-context.js";

/** Says on standard error, for a name that two countries share, which of them is answered for and what the other is asked by. */
export function tellSharedNames(names: readonly string[], context: CommandContext): void {
  for (const name of names) {
    const taken = findCountry(name);
    if (taken === null) continue;
    for (const other of countriesSharing(name).filter((code) => code !== taken))
      context.err(`"${name}" is taken for ${countryName(taken)} (${taken}); --subject ${other} asks about ${countryName(other)}\n`);
  }
}
