/** States of the USA and provinces elsewhere that stand after a town named like a country: "Lebanon, Ohio". Georgia is left out. */
const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USA: "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming",
    CAN: "ontario|quebec|manitoba|alberta|saskatchewan|nova scotia|british columbia|new brunswick",
    AUS: "queensland|new south wales|tasmania",
  }).flatMap(([code, names]) => names.split("|").map((name) => [name, code] as const)),
);

const POSTAL: ReadonlySet<string> = new Set(
  "AL AK AZ AR CA CO CT DE FL HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(
    " ",
  ),
);

/** The country of a state by its folded name, or null. */
export function countryOfState(folded: string): string | null {
  return STATES.get(folded) ?? null;
}

/** Whether these capitals are the postal abbreviation of a state of the USA. */
export function isPostalState(written: string): boolean {
  return POSTAL.has(written);
}

/** Towns of the state of Georgia, by folded name. */
export const TOWNS_OF_STATE_OF_GEORGIA: ReadonlySet<string> = new Set(
  "atlanta savannah augusta macon columbus athens albany marietta roswell alpharetta valdosta decatur gainesville dalton brunswick robins norcross duluth lawrenceville kennesaw statesboro lagrange carrollton dunwoody peachtree waycross thomasville newnan griffin hinesville milledgeville".split(
    " ",
  ),
);
