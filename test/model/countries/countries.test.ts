import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCountry, suggestCountries } from "../../../src/model/countries/country-lookup.js";
import { COUNTRY_NAMES } from "../../../src/model/countries/country-names.js";
import { scanCountries } from "../../../src/model/countries/country-scanner.js";
import { COUNTRIES, countryByCode, countryName } from "../../../src/model/countries/country-table.js";
import { ISO_NAMES } from "../../../src/model/countries/iso-names.js";
import { foldName } from "../../../src/model/name-folding.js";
import { phraseWords } from "../../../src/model/text/word-trie.js";

const key = (name: string): string => phraseWords(name).join(" ");
const english = createRequire(import.meta.url)("i18n-iso-countries/langs/en.json") as {
  countries: Record<string, string | string[]>;
};
const codes = createRequire(import.meta.url)("i18n-iso-countries/codes.json") as readonly (readonly [string, string])[];

describe("the table of countries", () => {
  it("holds every country of ISO 3166-1 with both codes", () => {
    expect(COUNTRIES.map((c) => `${c.alpha2} ${c.alpha3}`).sort()).toEqual(
      codes.map(([two, three]) => `${two} ${two === "XK" ? "XKX" : three}`).sort(),
    );
  });
  it("knows every English name of the public list", () => {
    const missed = Object.entries(english.countries).flatMap(([alpha2, names]) =>
      [names].flat().filter((name) => name !== "Congo" && findCountry(name) !== countryByCode(alpha2)?.alpha3),
    );
    expect(missed).toEqual([]);
  });
  it("keeps in its own rows only what the public list lacks", () => {
    const listed = new Map(
      ISO_NAMES.trim()
        .split("\n")
        .map((row) => [row.slice(0, 3), row.slice(7).split(" | ").map(key)]),
    );
    const again = COUNTRY_NAMES.trim()
      .split("\n")
      .flatMap((row) => {
        const names = row
          .slice(4)
          .split(" | ")
          .filter((name) => !/^[=!]/.test(name));
        const keys = names.map((name) => key(name.replace(/^[~?]/, "")));
        const known = listed.get(row.slice(0, 3)) ?? [];
        return names.filter((_, i) => known.includes(keys[i] ?? "") || keys.indexOf(keys[i] ?? "") < i);
      });
    expect(again).toEqual([]);
  });
  it("gives no name to two countries", () => {
    const owners = new Map<string, Set<string>>();
    for (const { alpha3, names } of COUNTRIES)
      for (const { text } of names) owners.set(foldName(text), (owners.get(foldName(text)) ?? new Set()).add(alpha3));
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
  });
  it("finds each country by codes, printed name and every alias", () => {
    for (const c of COUNTRIES)
      for (const text of [c.alpha2, c.alpha3.toLowerCase(), c.name, ...c.names.map((n) => n.text.toUpperCase())])
        expect([text, findCountry(text)]).toEqual([text, c.alpha3]);
  });
  it("reads its printed names back from running text", () => {
    for (const c of COUNTRIES) expect(scanCountries(`x ${c.name}, y`).map((m) => m.code)).toEqual([c.alpha3]);
  });
});

describe("findCountry", () => {
  it.each([
    ["Great Britain", "GBR"],
    ["U.K.", "GBR"],
    ["uk", "GBR"],
    ["england", "GBR"],
    ["Northern Ireland", "GBR"],
    ["Türkiye", "TUR"],
    ["TURKIYE", "TUR"],
    ["Czechia", "CZE"],
    ["u.s.a.", "USA"],
    ["the Netherlands", "NLD"],
    ["Republic of Korea", "KOR"],
    ["Korea, Republic of", "KOR"],
    ["Burma", "MMR"],
    ["Côte d’Ivoire", "CIV"],
    ["Ivory Coast", "CIV"],
    ["st. lucia", "LCA"],
    ["St Kitts & Nevis", "KNA"],
    ["Congo, Democratic Republic of the", "COD"],
    ["Congo", "COG"],
    ["Swaziland", "SWZ"],
    ["Russian Federation", "RUS"],
    ["PRC", "CHN"],
    ["Vatican", "VAT"],
    ["Turkish", "TUR"],
    ["Filipinos", "PHL"],
    [" gb ", "GBR"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["Iran, Islamic Rep.", "IRN"],
    ["Bolivia (Plurinational State of)", "BOL"],
    ["Moldova (the Republic of)", "MDA"],
    ["Tanzania, the United Republic of", "TZA"],
    ["Venezuela, RB", "VEN"],
    ["Gambia (the)", "GMB"],
    ["Netherlands (Kingdom of the)", "NLD"],
    ["Congo (Kinshasa)", "COD"],
    ["Congo (Brazzaville)", "COG"],
    ["Congo, Dem. Rep.", "COD"],
    ["Congo, Rep.", "COG"],
    ["Korea (Democratic People's Republic of)", "PRK"],
    ["Korea, Dem. People’s Rep.", "PRK"],
    ["Hong Kong, China", "HKG"],
    ["China, Hong Kong SAR", "HKG"],
    ["Taiwan (Province of China)", "TWN"],
    ["Falkland Islands (the) [Malvinas]", "FLK"],
    ["Virgin Islands (U.S.)", "VIR"],
    ["United Kingdom (UK)", "GBR"],
    ["the Kingdom of Morocco", "MAR"],
    ["State of Palestine", "PSE"],
    ["Scotland", "GBR"],
    ["Azerbaidjan", "AZE"],
    ["kirghizia", "KGZ"],
    ["Qazaqstan", "KAZ"],
    ["Phillipines", "PHL"],
  ])("%s is %s", (text, code) => expect(findCountry(text)).toBe(code));
  it.each(["", "Atlantis", "XX", "Georgia (USA)", "China, Japan", "Atlanta, Georgia", "Westeros", "a".repeat(100_000)])(
    "%.20s is no country",
    (text) => expect(findCountry(text)).toBeNull(),
  );
});

describe("suggestCountries", () => {
  it.each([
    ["Kuwiat", "Kuwait"],
    ["Germny", "Germany"],
    ["Uzbekstan", "Uzbekistan"],
    ["Kirgistan", "Kyrgyzstan"],
  ])("%s: %s", (text, name) => expect(suggestCountries(text)[0]).toBe(name));
  it("has nothing to say about what is far from every name", () => expect(suggestCountries("qqqqqqqqqq")).toEqual([]));
});

describe("countryName", () => {
  it.each([
    ["GBR", "United Kingdom"],
    ["KOR", "South Korea"],
    ["RUS", "Russia"],
    ["TUR", "Turkey"],
    ["ARE", "UAE"],
    ["QQQ", "QQQ"],
  ])("%s prints as %s", (code, name) => expect(countryName(code)).toBe(name));
});

describe("scanCountries", () => {
  it.each([
    ["Armenia, Belarus,China, Czech Republic, Poland,Qatar", "ARM BLR CHN CZE POL QAT"],
    ["China and Hong Kong", "CHN HKG"],
    ["Papua New Guinea, Guinea, Guinea-Bissau and Equatorial Guinea", "PNG GIN GNB GNQ"],
    ["Niger and Nigeria; Oman, Romania; Dominica, Dominican Republic", "NER NGA OMN ROU DMA DOM"],
    ["Turkish citizens and Turks, Indians, the Swiss, Thais, Poles, Filipinos", "TUR TUR IND CHE THA POL PHL"],
    ["North Korean, South Korean and Korean nationals", "PRK KOR KOR"],
    ["South Sudan, Sudan, South Africa, Northern Ireland, Ireland", "SSD SDN ZAF IRL"],
    ["United Kingdom of Great Britain and Northern Ireland", "GBR"],
    ["the U.S. Consulate, U.S.A., US visas, USA, the UK, UAE", "USA USA USA USA GBR ARE"],
    ["Fragomen LLP (UK)", "GBR"],
    ["• Serbia\n• Peru\n• Tunisia", "SRB PER TUN"],
    ["1. South\nKorea", "KOR"],
    ["Türkiye, Côte d’Ivoire, São Tomé and Príncipe, Curaçao", "TUR CIV STP CUW"],
    ["St. Lucia; St. Kitts & Nevis. Chad", "LCA KNA TCD"],
    ["RUSSIA, UNITED ARAB EMIRATES AND TURKEY", "RUS ARE TUR"],
    ["Turkey's and Kazakhstan’s border, Kazakhstan-China", "TUR KAZ KAZ CHN"],
    ["Saudi Arabia and Saudi citizens", "SAU SAU"],
    ["DR Congo, Congo, Democratic Republic of the Congo, Congo-Brazzaville", "COD COG COD COG"],
    ["Turks and Caicos Islands", "TCA"],
    ["Republic of Korea, Democratic People's Republic of Korea", "KOR PRK"],
    ["flights with Iran.\n\nCurrently", "IRN"],
    ["North Macedonia, Macedonia, Palestine, Holland, Burma", "MKD MKD PSE NLD MMR"],
  ])("%s", (text, codes) =>
    expect(
      scanCountries(text)
        .map((m) => m.code)
        .join(" "),
    ).toBe(codes),
  );

  it.each([
    "we ate turkey from china, contact us",
    "CONTACT US",
    "South America and the Indian Ocean",
    "Air China, Qatar Airways, Turkish Airlines",
    "New Mexico, New Jersey",
    "Family Reunion",
    "in English",
    "Indiana Jones",
    "Gulf of Oman",
    "a PRC certificate and a PRC test",
    "the rock of Mandalay",
    "",
  ])("nothing in: %s", (text) => expect(scanCountries(text)).toEqual([]));

  it("tells names from words of nationality and gives the exact place", () => {
    expect(scanCountries("Indonesian citizens of Indonesia")).toEqual([
      { code: "IDN", start: 0, end: 10, form: "demonym" },
      { code: "IDN", start: 23, end: 32, form: "name" },
    ]);
  });
  it("takes a territory behind a comma for no state that a name lies in", () => {
    expect(scanCountries("Georgia, US Minor Outlying Islands, Aruba").map(({ code }) => code)).toEqual(["GEO", "UMI", "ABW"]);
  });

  it("finds every country of any list, whatever parts the names", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...COUNTRIES), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(", ", ",", "; ", "\n• ", "\n", " / ", " – "),
        (list, part) => {
          const text = list.map((c) => c.name).join(part);
          const found = scanCountries(text);
          expect(found.map((m) => m.code)).toEqual(list.map((c) => c.alpha3));
          expect(found.map((m) => text.slice(m.start, m.end)).join(part).length).toBeGreaterThan(text.length - list.length);
        },
      ),
    );
  });
  it("reads the same text with other case of nothing but marks", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const m of scanCountries(text)) expect(m.end).toBeGreaterThan(m.start);
      }),
    );
  });
});
