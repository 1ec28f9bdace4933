import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryEntries, countryTrie } from "../../../src/model/countries/country-entries.js";
import { COUNTRIES } from "../../../src/model/countries/country-table.js";
import {
  type CountryMention,
  countryMention,
  findCountries,
  isCountryMention,
} from "../../../src/model/countries/find-countries.js";
import { tokenize } from "../../../src/model/text/tokens.js";

/** `GEO` a name, `geo` a nationality, `@USA` a place in it, `#EU` a group; `?` behind: doubtful. */
function short(mention: CountryMention): string {
  const doubt = mention.doubtful ? "?" : "";
  if (mention.form === "group") return `#${mention.group}${doubt}`;
  return { name: mention.code, demonym: mention.code.toLowerCase(), place: `@${mention.code}` }[mention.form] + doubt;
}

const read = (text: string): string => findCountries(tokenize(text)).map(short).join(" ");

const NAMES: readonly (readonly [text: string, found: string])[] = [
  ["Trains to Congo (Kinshasa) and Congo (Brazzaville) run again", "COD COG"],
  ["Congo-Kinshasa, Congo - Brazzaville, Congo/Japan", "COD COG COG JPN"],
  ["nationals of DR Congo, the D.R. Congo, the DRC and Congo, Dem. Rep.", "COD COD COD COD"],
  ["Congo, Democratic Republic of the, and Congo, Republic of the", "COD COG"],
  ["Korea (Democratic People's Republic of); Korea, Republic of; Korea (Republic of)", "PRK KOR KOR"],
  ["the Republic of Korea, South-Korea, S. Korea and N. Korea", "KOR KOR KOR PRK"],
  ["a list of Korea, South Africa and Korea, North Macedonia", "KOR ZAF KOR MKD"],
  ["Armenia, Republic of Moldova and Belarus, Republic of Kazakhstan", "ARM MDA BLR KAZ"],
  ["Hong Kong SAR China; Hong Kong (China); Hong Kong SAR, China; Hong Kong S.A.R.", "HKG HKG HKG HKG"],
  ["Macao SAR, Macau (China) and Taiwan (Province of China)", "MAC MAC TWN"],
  ["the bridge Hong Kong – China, Hong Kong-China", "HKG CHN HKG CHN"],
  ["Ferries to Hong Kong, China start again.", "HKG CHN?"],
  ["Ferries to Japan, Hong Kong, China and Nepal start again.", "JPN HKG CHN NPL"],
  ["Hong Kong\nChina\nMacao", "HKG CHN MAC"],
  ["French Guiana, French Polynesia, the French Southern Territories and French citizens", "GUF PYF ATF fra"],
  ["Guinea, Guinea Bissau, Equatorial Guinea, Papua-New Guinea, New Guinea", "GIN GNB GNQ PNG"],
  ["Samoa, American Samoa, American Samoans", "WSM ASM asm"],
  ["British Virgin Islands, Virgin Islands (U.S.), the Virgin Islands", "VGB VIR VIR?"],
  ["Micronesia (Federated States of), Bolivia (Plurinational State of), Iran (Islamic Republic of)", "FSM BOL IRN"],
  ["Venezuela (Bolivarian Republic of), Moldova (the Republic of), Tanzania, United Republic of", "VEN MDA TZA"],
  ["Gambia (the), the Bahamas, Niger (the), Sudan (the)", "GMB BHS NER SDN"],
  ["Lao PDR, Lao People's Democratic Republic, Viet Nam, Viet-Nam, Brunei Darussalam", "LAO LAO VNM VNM BRN"],
  ["Timor-Leste, East Timor, Eswatini, eSwatini, Swaziland, Cabo Verde, Cape Verde", "TLS TLS SWZ SWZ SWZ CPV CPV"],
  ["Côte d’Ivoire, Cote d'Ivoire, Ivory Coast, Türkiye, Turkiye, Czechia", "CIV CIV CIV TUR TUR CZE"],
  ["the Holy See, the Vatican, Vatican City, Palestine (State of), State of Palestine", "VAT VAT VAT PSE PSE"],
  ["Great Britain, the United Kingdom, the U.K., England; Scotland and Wales", "GBR GBR GBR GBR @GBR @GBR"],
  ["the Kingdom of Saudi Arabia, the State of Kuwait, the Republic of Uzbekistan", "SAU KWT UZB"],
  ["the Grand Duchy of Luxembourg, the Sultanate of Oman, the Hashemite Kingdom of Jordan", "LUX OMN JOR"],
  ["Azerbaidjan, Tadjikistan, Kirgizia, Kirghizia, Kyrghyzstan, Qazaqstan, Kazakstan", "AZE TJK KGZ KGZ KGZ KAZ KAZ"],
  ["Uzbekiston, Byelorussia, Belorussia, Roumania, Ukrain, Marocco, Phillipines", "UZB BLR BLR ROU UKR MAR PHL"],
  ["Tajikstan, Turkmenia, Kirgistan, Tadzhikistan, Uzbekstan, Moldavia, Rumania", "TJK TKM KGZ TJK UZB MDA ROU"],
  ["O'zbekiston, O‘zbekiston, Lichtenstein, Columbia University", "UZB UZB LIE"],
  ["Saudi arabia, South korea and New zealand", "SAU KOR NZL"],
  ["St. Vincent & the Grenadines; St Kitts and Nevis; Saint Lucia", "VCT KNA LCA"],
  ["Serbia; Bosnia-Herzegovina; Bosnia & Herzegovina; São Tomé and Príncipe", "SRB BIH BIH STP"],
  ["Burma, Holland, the Netherlands (Kingdom of the), Persia", "MMR NLD NLD"],
  ["from the Emirates, from the States, in the States", "ARE USA USA"],
  ["Qatar, Emirates and Oman", "QAT ARE OMN"],
  ["the States Parties; the States of the region; the States may", "USA?"],
];

const NATIONALITIES: readonly (readonly [text: string, found: string])[] = [
  ["Kazakhs, Kyrgyz, Uzbeks, Tadjiks, Azerbaidjani and Roumanian nationals", "kaz kgz uzb tjk aze rou"],
  ["Filipinos, Filipinas, Swiss, Danes, Scots, Frenchwomen, Monegasque residents", "phl phl che dnk gbr fra mco"],
  ["Congolese and Dominican nationals", "cog? dom"],
  ["documents in Russian, in Kazakh and Russian, translated into Turkish", ""],
  ["a Chinese translation, the Georgian language, Arabic- or Russian-speaking staff", ""],
  ["She speaks Russian and Kazakh; a good knowledge of Turkish is asked for", ""],
  ["landing in Russian airports and in Kazakh and Russian ports", "rus kaz rus"],
  ["500 Russian roubles, 20 US dollars, US$ 20, 50 UAE dirhams, 3 Swiss francs", ""],
];

const PLACES: readonly (readonly [text: string, found: string])[] = [
  ["a plane from Atlanta, Georgia (USA) has landed", "@USA"],
  ["a plane from Atlanta, Georgia has landed", "@USA"],
  ["Macon, Georgia, USA", "@USA"],
  ["trains from Tbilisi, Georgia, and Yerevan, Armenia", "GEO ARM"],
  ["Alabama, Georgia and Texas", "@USA"],
  ["Turkey, Georgia, USA and Canada", "TUR GEO USA CAN"],
  ["Georgia (USA), the state of Georgia, the Republic of Georgia", "@USA @USA GEO"],
  ["born in Lebanon, Ohio, in Cuba, Missouri, in Peru, Illinois or in Norway (Maine)", "@USA @USA @USA @USA"],
  ["Panama City, Panama; Panama City, Florida", "@PAN PAN @USA"],
  ["Mexico City; New Mexico; Kuwait City, Jersey City, New Jersey", "@MEX @USA @KWT @USA @USA"],
  ["the Jordan River, Turkey Creek, Lake Chad, the Gulf of Oman, Cuba Street", ""],
  ["Guinea pigs, Brazil nuts, a Panama hat, a Danish pastry, the English Channel", ""],
  ["china cups, a turkey, a jersey, the chad, guinea fowl", ""],
  ["Inner Mongolia; New South Wales; British Columbia, Northern Cyprus", "@CHN @AUS @CAN"],
  ["flights with Cuba, Florida and Jamaica", "CUB? JAM"],
  ["flights with Turkey, New York and Doha", "TUR?"],
];

const PERSONS: readonly (readonly [text: string, found: string])[] = [
  ["The runway is shut, says Jordan Malik of the port authority.", ""],
  ["“We wait,” Georgia Harrison told reporters.", ""],
  ["according to spokesman Chad Stone", ""],
  ["Israel Petrov, head of the legal practice, and India Moore, our partner", ""],
  ["Mr. Jordan, Mrs Holland, Dr. French and Prof. England", ""],
  ["Michael Jordan and Tom Holland", ""],
  ["A letter came from Georgia Harrison yesterday evening", "GEO?"],
  ["We met Jordan B. Parker at the seminar", ""],
  ["Jordan said that it opens; says Jordan", "JOR JOR"],
  ["Georgia Resumes Flights", "GEO"],
  ["Jordan Opens Borders", "JOR"],
  ["JORDAN OPENS BORDERS TO VACCINATED VISITORS", "JOR"],
  ["Georgia Tightens Quarantine", "GEO"],
  ["Chad Border Reopens", "TCD"],
  ["Israel Welcomes Tourists Again", "ISR"],
  ["Georgia Harrison Appointed Partner", "GEO?"],
  ["Contact: Georgia Papadopoulos", "GEO?"],
  ["the Georgia State Security Service", "GEO"],
  ["A. Jordan\nB. Lebanon", "JOR LBN"],
  ["the Jordan Embassy, the Israel Ministry of Health", "JOR ISR"],
  ["said Kazakhstan President and Turkey Minister of Health", "KAZ TUR"],
  ["Jordan, Michael and other members", "JOR"],
];

const FIRMS: readonly (readonly [text: string, found: string])[] = [
  ["Qatar Airways, Air India, Turkish Airlines, Georgian Airways, Jordan Airways", ""],
  ["QATAR AIRWAYS RESUMES FLIGHTS TO MALTA", "MLT"],
  ["Air China, Oman Air, China Southern, Ukraine International Airlines, Royal Jordanian", ""],
  ["Turkish airlines and Russian carriers", "tur rus"],
  ["Turkey Air Travel Resumes", "TUR"],
  ["Kazakhstan Resumes Qatar Airways Flights", "KAZ"],
  ["Bank of China and the National Bank of Kazakhstan", "KAZ"],
  ["a contract with India Tobacco Ltd, Kuwait Petroleum or Georgia Global Utilities JSC", ""],
  ["a grant of the Malta Foundation for nurses", "MLT?"],
  ["an offer of Turkey Direct for families", "TUR?"],
  ["Turkey Direct Flights Resume", "TUR"],
  ["an agent of Emirates has said", "ARE?"],
  ["the Emirates Group, Emirates Airlines", ""],
  ["the University of Georgia", "GEO?"],
  ["the Embassy of Georgia, Georgia's embassy, the Chicago Convention", "GEO GEO"],
  ["CONTACT US, JOIN US, FLIGHTS WITH US", "USA?"],
  ["by the Kazakh Interdepartmental Health Committee and the Turkey Tourism Board", "kaz TUR"],
  ["THE NEW US RULES", "USA"],
];

const GROUPS: readonly (readonly [text: string, found: string])[] = [
  ["citizens of the EAEU and of EU member states", "#EAEU #EU"],
  ["member states of the European Union, countries of the CIS", "#EU #CIS"],
  ["the Schengen area, the GCC, ASEAN countries, the G7 and the G-20, OECD", "#SCHENGEN #GCC #ASEAN #G7 #G20 #OECD"],
  ["Central Asia, the Baltic states, Central America", "#CENTRAL-ASIA #BALTIC"],
  ["a Schengen visa; the euro area; the Commonwealth of Independent States", "#EUROZONE #CIS"],
];

describe("findCountries", () => {
  describe.each([
    ["names", NAMES],
    ["nationalities", NATIONALITIES],
    ["places", PLACES],
    ["persons", PERSONS],
    ["firms", FIRMS],
    ["groups", GROUPS],
  ])("%s", (_, table) => {
    it.each(table)("%s", (text, found) => expect(read(text)).toBe(found));
  });

  it("gives tokens and characters of each mention", () => {
    const text = "with Congo (Kinshasa), Lebanon, Ohio";
    expect(findCountries(tokenize(text)).map((m) => [m.first, m.last, text.slice(m.start, m.end)])).toEqual([
      [1, 4, "Congo (Kinshasa)"],
      [6, 8, "Lebanon, Ohio"],
    ]);
  });

  it("finds every name of every country in running text, or leaves it to those who type", () => {
    const lost = COUNTRIES.flatMap(({ alpha3, names }) =>
      names
        .filter(({ text, use }) => use !== "typed" && text !== "Reunion" && text !== "La Reunion" && !/^(?:the|of) /i.test(text))
        .filter(({ text }) => !findCountries(tokenize(`It is ${text}, then`)).some((m) => m.form === "name" && m.code === alpha3))
        .map(({ text }) => `${alpha3} ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it("gives mentions in order, without overlap, inside the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(...countryEntries().map((e) => e.words.join(" ").toUpperCase())),
      fc.string(),
      fc.constantFrom(" ", ", ", "\n", " (", ") ", "-", ". "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tokens = tokenize(pieces.join(" "));
        let at = -1;
        for (const m of findCountries(tokens)) {
          expect(m.first).toBeGreaterThan(at);
          expect(m.last).toBeGreaterThanOrEqual(m.first);
          expect([m.start, m.end]).toEqual([tokens.start[m.first], tokens.end[m.last]]);
          at = m.last;
        }
        expect(at).toBeLessThan(tokens.count);
      }),
    );
  });

  it.each([
    "Georgia ",
    "Korea, ",
    "in Russian and ",
    "Congo\n",
    "the States of ",
    "Republic of ",
    "Mr. Jordan ",
    "(",
    "Hong Kong, China, ",
  ])("takes time in proportion to a text of nothing but %s", (piece) => {
    const time = (times: number): number => {
      const tokens = tokenize(piece.repeat(times));
      findCountries(tokens);
      const start = performance.now();
      findCountries(tokens);
      return performance.now() - start;
    };
    const few = time(2_000);
    expect(time(40_000)).toBeLessThan(20 * 6 * (few + 2));
  });
});

describe("the entries for a wider vocabulary", () => {
  it("are judged where another trie finds them", () => {
    const jordan = countryTrie().get(["jordan"]);
    if (!jordan) throw new Error("no entry of Jordan");
    expect(isCountryMention(tokenize("says Jordan Malik"), 1, 1, jordan)).toBe(false);
    expect(isCountryMention(tokenize("flights with Jordan"), 2, 2, jordan)).toBe(true);
    expect(isCountryMention(tokenize("flights with jordan"), 2, 2, jordan)).toBe(false);
    expect(countryMention(tokenize("met Jordan Malik here today"), 1, 1, jordan)).toBeNull();
    expect(countryMention(tokenize("saw Jordan Malik here today"), 1, 1, jordan)).toMatchObject({ code: "JOR", doubtful: true });
  });
  it("give the same mentions as the scan", () => {
    const tokens = tokenize("Flights with Lebanon, Ohio, Gambia (the), Georgia (USA), South Korea and the EAEU");
    const found = findCountries(tokens);
    const again = found.map((m) => {
      const match = countryTrie()
        .matchesAt(tokens, m.first)
        .filter((each) => each.last <= m.last)
        .at(-1);
      return match ? countryMention(tokens, m.first, match.last, match.value) : null;
    });
    expect(found.length).toBe(5);
    expect(again).toEqual(found);
  });
  it("have words and no empty phrase", () => {
    expect(countryEntries().filter((entry) => entry.words.length === 0)).toEqual([]);
  });
});
