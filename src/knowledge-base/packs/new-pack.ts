import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Country, countryByCode } from "../../model/countries/country-table.js";
import { InforceError } from "../../model/errors.js";
import { packageRoot } from "../../package-root.js";

/** What was written. */
export interface NewPack {
  readonly schemaVersion: 1;
  readonly code: string;
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Writes a folder with a small pack that can be read: names of the country, three topics, a requirement, and what each member is for.
 *
 * @param code ISO 3166-1 alpha-2 of the country whose rules the pack is to tell.
 * @param folder where to; by default a folder with the code as its name.
 * @throws InforceError `UNKNOWN_COUNTRY`, `PACK_EXISTS` when the folder is not empty, `OUTPUT_FAILED`.
 * @example writeNewPack("ge").files // ["ge/pack.yaml", "ge/topics.yaml", "ge/requirements.yaml"]
 */
export function writeNewPack(code: string, folder: string = code.toLowerCase()): NewPack {
  const country = /^[a-z]{2}$/i.test(code) ? countryByCode(code) : null;
  if (country === null)
    throw new InforceError("UNKNOWN_COUNTRY", `"${code}" is not the code of a country: expected ISO 3166-1 alpha-2`, {
      got: code,
      expected: "ISO 3166-1 alpha-2",
      example: "inforce pack new ge",
    });
  if (existsSync(folder) && !isEmpty(folder))
    throw new InforceError("PACK_EXISTS", `${folder} is there already, and not empty`, {
      got: folder,
      expected: "a folder that is new or empty",
      example: `inforce pack new ${code} --into ${folder}-new`,
      path: folder,
    });
  const lower = country.alpha2.toLowerCase();
  const files = {
    "pack.yaml": packText(country, lower),
    "topics.yaml": topicsText(country, lower),
    "requirements.yaml": REQUIREMENTS_TEXT,
  };
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), schemaLine(name, folder) + text, { flag: "wx" });
  } catch (error) {
    throw new InforceError(
      "OUTPUT_FAILED",
      `cannot write to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
      {
        path: folder,
        hint: "Name another folder with --into.",
      },
    );
  }
  return { schemaVersion: 1, code: lower, folder, files: Object.keys(files).map((name) => join(folder, name)) };
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Editors that know YAML check the file as it is written. */
function schemaLine(name: string, folder: string): string {
  const schema = join(packageRoot(import.meta.url), "packs", "schema", name.replace(".yaml", ".schema.json"));
  return `# yaml-language-server: $schema=${relative(resolve(folder), schema).split(sep).join("/")}\n`;
}

function packText({ alpha3, name }: Country, code: string): string {
  return `# Whose rules this pack tells.
code: ${code}
host: ${alpha3}
title: ${quoted(`Migration rules of ${name}`)}
version: 1
# How texts call the country: its names, adjectives and short forms.
hostNames: [${quoted(name)}]
# Cities, airports and border points of the country; carriers; authorities that only it has. Naming one tells whose rule it is.
places: []
carriers: []
authorities: []
# Units of figures that only this jurisdiction has, with the words for each:  MCI: [MCI, monthly calculation index]
units: {}
# Cities abroad that stand for their country in a route:  TUR: [Istanbul, Antalya]
cities: {}
`;
}

function topicsText({ name }: Country, code: string): string {
  return `# What is regulated, and how it is told. Each phrase is general: no country, day or figure of a single text.
topics:
  # A membership is a set of countries.
  - id: ${code}/direct-flights
    kind: membership
    group: Entry
    title: Direct flights
    meaning: ${quoted(`Regular direct flights between ${name} and the country are open.`)}
    existential: true
    tell:
      - as: rule
        thing: [flight, direct flight, air service, air traffic, scheduled service]
    not: [charter flight, cargo flight, repatriation flight, domestic flight]

  # A status is in force or not.
  - id: ${code}/e-visa
    kind: status
    group: Visas
    title: Electronic visa
    meaning: Electronic visas can be applied for.
    tell:
      - as: rule
        thing: [e-visa, electronic visa, online visa]

  # A quantity has one value at a time, in one of its units.
  - id: ${code}/visa-free-stay
    kind: quantity
    group: Entry
    title: Longest visa-free stay
    meaning: Days that visitors may stay without a visa.
    units: [day]
    tell:
      - as: value
        thing: [visa-free stay, stay without a visa, stay]
        near: [[visa-free, visa-free stay, without a visa]]
    not: [transit, quarantine]
`;
}

const REQUIREMENTS_TEXT = `# What is asked of a person, as tables over topics, columns of a case, and amounts: inforce audit judges by them. The first row
# that concludes gives the verdict; no day, country or amount of a rule stands here, for those come from the facts.
requirements:
  - id: visa-free-stay
    title: Visa-free stay
    asks: Who stays without a visa leaves within the days of a visa-free stay.
    on: date
    amounts:
      longest: { value: visa-free-stay }
      stayed: { stay: this }
    table:
      - spares: { cell: nationality, is: [host] }
        because: own-citizen
        says: The stay of citizens of the country itself has no limit.
      - spares: { yes: visa }
        because: visa-held
        says: Who holds a visa stays by that visa.
      - applies: { inForce: visa-free-stay }
        because: not-in-force
        says: No limit of a visa-free stay was in force.
      - met: { amount: stayed, atMost: longest }
        because: within-stay
        says: "The stay was not longer than {longest}."
        due: [longest]
      - otherwise: not-met
        because: stayed-too-long
        says: "The stay was longer than {longest}."
        due: [longest]
`;

function quoted(text: string): string {
  return JSON.stringify(text);
}
