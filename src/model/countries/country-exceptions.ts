/** Phrases that contain the name of a country and mean something else; a scan steps over them. */
export const NOT_COUNTRIES: readonly string[] = `
American Indian | Native American | African American | Latin America | Latin American | Central America | Central American
North America | North American | South America | South American | Pan American | Anglo American | American Express | Bank of America
American football | Americas Cup | Captain America | Miss America
West Indian | West Indies | British West Indies | French West Indies | East Indies | East Indian
Indian Ocean | Indian summer | Indian ink | Indiana | Little India | India Today | India Tobacco | India ink | Times of India
East China Sea | South China Sea | China Sea | China Daily | China Mobile | China Southern | China Eastern | China Telecom
China Unicom | China shop | China clay | Great Wall of China | Chinese New Year | Chinese wall | Chinese whispers | Chinatown
Sea of Japan | Japan Sea | Japan Times | Japan Tobacco | Korea Times | Korea Herald | Korea Strait | Korean pine
Gulf of Guinea | Gulf of Mexico | Gulf of Oman | Gulf of Thailand | Gulf of Panama | Gulf of Aden
New Guinea | New Britain | New Ireland | New Georgia | Guinea pig | Guinea pigs | Guinea fowl | Guinea worm | Guinea grass
Lake Chad | Lake Malawi | Lake Nicaragua | Panama Canal | Panama hat | Panama hats | Panama Papers | Panama disease
Niger River | River Niger | Jordan River | River Jordan | Jordan Valley | Jordan Times | Jordan almonds | Air Jordan | Air Jordans
Congo River | River Congo | Senegal River | Gambia River | Congo Basin | Congo red | Suriname River | Paraguay River | Uruguay River
Russian River | Russian roulette | Russian doll | Russian dolls | Russian salad | Russia Today
Turkish delight | Turkish bath | Turkish baths | Turkish coffee | Turkish Cargo | Turkish Stream | TurkStream | Turkey Creek | Turkey Point
Turkish Republic of Northern Cyprus | Northern Cyprus | Republic of Northern Cyprus
Brazil nut | Brazil nuts | Chile pepper | Chile peppers | Chile con carne | Cuba libre | Cuba Street | Cuban cigar | Cuban heel | Cuban cigars
French fries | French press | French horn | French toast | French Open | French Quarter | French window | French windows | French bulldog | French Lick
Swiss cheese | Swiss Army | Swiss army knife | Swiss roll | Swiss Re | Swiss Cottage | Swiss International | Credit Suisse
Danish pastry | Danish pastries | German shepherd | German measles | Greek yogurt | Greek yoghurt | Greek salad | Greek Catholic
Irish Sea | Irish coffee | Irish setter | English Channel | Scottish terrier | Dutch Harbor | Dutch courage | Dutch oven | Going Dutch
Bermuda Triangle | Bermuda shorts | Bermuda grass | Afghan hound | Afghan hounds | Maltese cross | Order of Malta | Knights of Malta
Sovereign Military Order of Malta | Jersey Shore | Jersey cow | Jersey cows | Jersey Boys | Prince of Wales | Princess of Wales
Emirates Group | Emirates Airline | Emirates Airlines | Emirates SkyCargo | Emirates NBD | Emirates Stadium | Emirates Palace
Emirates Towers | Emirates Cup | Mall of the Emirates | Etihad Airways | Royal Jordanian | Royal Brunei | Thai Lion | Thai Smile | Thai AirAsia
Kuwait Petroleum | North Pole | South Pole | Pole position | Lebanon bologna | Cedar of Lebanon
Monaco Grand Prix | Spanish flu | Spanish fly | Spanish Steps | Polish notation
Schengen visa | Schengen visas | Schengen Agreement | Schengen Convention | Schengen Acquis | Schengen Information System | Schengen Borders Code
Vienna Convention | Chicago Convention | Saint Helena Bay | Norfolk Island pine
Member States | United Nations | Georgia Tech | Georgia State University | Georgia Southern
Central African Franc | CFA Franc
`
  .trim()
  .split(/\n| \| /);

/** Towns and regions that are named like a country or after one, with the country in which they lie: `code: places`. */
const PLACES = `
MEX: Mexico City | State of Mexico | Valley of Mexico
PAN: Panama City
GTM: Guatemala City | Antigua Guatemala
KWT: Kuwait City
LUX: Luxembourg City
BLZ: Belize City
DJI: Djibouti City
SGP: Singapore City
NGA: Benin City | Niger Delta | Niger State
LBN: Mount Lebanon
CHN: Inner Mongolia
IDN: West Papua | Papua Province
GRC: Greek Macedonia | Macedonia Greece | Central Macedonia | Western Macedonia | Eastern Macedonia
BEL: Province of Luxembourg | Luxembourg Province
GBR: Scotland | Wales | Northern Ireland
FRA: French Riviera
JAM: Spanish Town
CAN: British Columbia
AUS: New South Wales
USA: New Mexico | New Jersey | New England | Jersey City | State of Georgia | US state of Georgia | U.S. State of Georgia | American Fork | Cuba City | Lebanon County | Mexico Beach
`;

/** A place and the alpha-3 code of the country in which it lies. */
export interface NamedPlace {
  readonly text: string;
  readonly code: string;
}

/** The towns and regions that a scan gives as a part of a country, never as the whole. */
export function namedPlaces(): readonly NamedPlace[] {
  return PLACES.trim()
    .split("\n")
    .flatMap((line) => {
      const [code = "", places = ""] = line.split(": ");
      return places.split(" | ").map((text) => ({ text, code }));
    });
}

/** Names that are read in capitals alone ("US", never "us"). */
export const ACRONYMS: ReadonlySet<string> = new Set(
  "us usa uk uae prc drc dprk ksa rsa rf fyrom fyr sar pdr dr dpr roc pr sr ir rb gb prk hksar hk usvi rok unscr un ec eu eaeu eeu cis gcc asean oecd g7 g8 g20 brics nato sco csto eea efta opec mercosur ecowas caricom".split(
    " ",
  ),
);

/** Names that without their diacritics are an English word. */
export const NEEDS_DIACRITICS: ReadonlySet<string> = new Set(["reunion"]);
