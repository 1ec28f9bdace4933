/** Phrases that contain the name of a country and mean something else; a scan steps over them. */
export const NOT_COUNTRIES: readonly string[] = [
  "American Indian",
  "Caribbean Sea",
  "Central America",
  "Central American",
  "East China Sea",
  "Emirates Group",
  "Gulf of Guinea",
  "Gulf of Mexico",
  "Gulf of Oman",
  "Gulf of Thailand",
  "Indian Ocean",
  "Indiana",
  "Lake Chad",
  "Lake Malawi",
  "Latin America",
  "Latin American",
  "Native American",
  "New England",
  "New Guinea",
  "New Jersey",
  "New Mexico",
  "New South Wales",
  "North America",
  "North American",
  "Northern Cyprus",
  "Panama Canal",
  "Prince of Wales",
  "Sea of Japan",
  "South America",
  "South American",
  "South China Sea",
  "Turkish Republic of Northern Cyprus",
  "West Indian",
];

/** After a country these make it the name of a carrier ("Qatar Airways"). */
export const CARRIER_WORDS: ReadonlySet<string> = new Set(["airlines", "airline", "airways", "aviation"]);

/** Names that are read in capitals alone ("US", never "us"). */
export const ACRONYMS: ReadonlySet<string> = new Set([
  "us",
  "usa",
  "uk",
  "uae",
  "prc",
  "drc",
  "dprk",
  "ksa",
  "rsa",
  "rf",
  "fyrom",
  "sar",
  "pdr",
  "dr",
]);

/** Small words inside names, written without a capital. */
export const PARTICLES: ReadonlySet<string> = new Set(["of", "the", "and", "d", "s", "da", "e"]);

/** Names that without their diacritics are an English word. */
export const NEEDS_DIACRITICS: ReadonlySet<string> = new Set(["reunion"]);

/** After "PRC" these show a slip of the pen for "PCR". */
export const TEST_WORDS: ReadonlySet<string> = new Set([
  "certificate",
  "certificates",
  "test",
  "tests",
  "testing",
  "result",
  "results",
]);
