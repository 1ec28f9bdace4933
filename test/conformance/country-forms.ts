/** How running prose writes a country: its spellings, an adjective where one is used, and whether it takes an article. */
export interface CountryForms {
  readonly code: string;
  readonly names: readonly string[];
  readonly adjective: string | null;
  readonly article: boolean;
}

/** `CODE name, other name; adjective; the`, one a line. The first block stands in the archive, the second does not. */
const IN_ARCHIVE = `
ARE UAE, United Arab Emirates; Emirati; the
ARG Argentina; Argentine
ARM Armenia; Armenian
AUS Australia; Australian
AZE Azerbaijan; Azerbaijani
BEL Belgium; Belgian
BLR Belarus; Belarusian
BLZ Belize; Belizean
BOL Bolivia; Bolivian
BRA Brazil; Brazilian
BWA Botswana; Botswanan
CAN Canada; Canadian
CHN China; Chinese
CZE Czech Republic; Czech; the
DEU Germany; German
ECU Ecuador; Ecuadorian
EGY Egypt; Egyptian
ESP Spain; Spanish
EST Estonia; Estonian
GBR UK, Great Britain, United Kingdom; British; the
GEO Georgia; Georgian
HKG Hong Kong; Hong Kong
HUN Hungary; Hungarian
IDN Indonesia; Indonesian
IND India; Indian
IRN Iran; Iranian
ISR Israel; Israeli
ITA Italy; Italian
JOR Jordan; Jordanian
JPN Japan; Japanese
KGZ Kyrgyzstan; Kyrgyz
KOR South Korea; South Korean
KWT Kuwait; Kuwaiti
LKA Sri Lanka; Sri Lankan
LSO Lesotho; Lesotho
MDA Moldova; Moldovan
MDG Madagascar; Malagasy
MDV Maldives; Maldivian; the
MNE Montenegro; Montenegrin
MNG Mongolia; Mongolian
MOZ Mozambique; Mozambican
MWI Malawi; Malawian
NAM Namibia; Namibian
NLD Netherlands; Dutch; the
PER Peru; Peruvian
PHL Philippines; Philippine; the
POL Poland; Polish
QAT Qatar; Qatari
RUS Russia, Russian Federation; Russian
SAU Saudi Arabia; Saudi
SMR San Marino; Sammarinese
SRB Serbia; Serbian
SWZ Eswatini; Swazi
THA Thailand; Thai
TJK Tajikistan; Tajik
TUN Tunisia; Tunisian
TUR Turkey; Turkish
TZA Tanzania; Tanzanian
UKR Ukraine; Ukrainian
USA USA; American; the
UZB Uzbekistan; Uzbek
VNM Vietnam; Vietnamese
ZAF South Africa; South African
ZWE Zimbabwe; Zimbabwean`;

const ELSEWHERE = `
OMN Oman, Sultanate of Oman; Omani
FRA France; French
AUT Austria; Austrian
NZL New Zealand; New Zealand
CHE Switzerland; Swiss
IRL Ireland; Irish
BIH Bosnia and Herzegovina; Bosnian
TTO Trinidad and Tobago; Trinidadian
CRI Costa Rica; Costa Rican
MEX Mexico; Mexican
NGA Nigeria; Nigerian
CHL Chile; Chilean
SGP Singapore; Singaporean
DOM Dominican Republic; Dominican; the
NOR Norway; Norwegian
COL Colombia; Colombian
MAR Morocco; Moroccan
PRT Portugal; Portuguese
LVA Latvia; Latvian
MYS Malaysia; Malaysian
GRC Greece; Greek
MCO Monaco; Monegasque
HRV Croatia; Croatian
PAK Pakistan; Pakistani
BGD Bangladesh; Bangladeshi
IRQ Iraq; Iraqi
LBN Lebanon; Lebanese
CYP Cyprus; Cypriot
DZA Algeria; Algerian
FIN Finland; Finnish
TKM Turkmenistan; Turkmen
MKD North Macedonia; Macedonian
BHR Bahrain; Bahraini
NPL Nepal; Nepali
RWA Rwanda; Rwandan
ROU Romania; Romanian
KEN Kenya; Kenyan
MUS Mauritius; Mauritian
ALB Albania; Albanian
LAO Laos; Lao
UGA Uganda; Ugandan
GHA Ghana; Ghanaian
SEN Senegal; Senegalese
DNK Denmark; Danish
CUB Cuba; Cuban
KHM Cambodia; Cambodian
SVK Slovakia; Slovak
YEM Yemen; Yemeni
SWE Sweden; Swedish
AFG Afghanistan; Afghan
AND Andorra; Andorran
SVN Slovenia; Slovenian
ZMB Zambia; Zambian
MMR Myanmar; Burmese
LTU Lithuania; Lithuanian
LBY Libya; Libyan
BGR Bulgaria; Bulgarian
ETH Ethiopia; Ethiopian
ISL Iceland; Icelandic
BHS Bahamas; Bahamian; the
LUX Luxembourg; Luxembourgish
MLT Malta; Maltese
AGO Angola; Angolan
NER Niger; Nigerien`;

function parse(block: string): readonly CountryForms[] {
  return block
    .trim()
    .split("\n")
    .map((line) => {
      const [names = "", adjective, article] = line.slice(4).split("; ");
      return { code: line.slice(0, 3), names: names.split(", "), adjective: adjective ?? null, article: article === "the" };
    });
}

export const ARCHIVE_COUNTRIES: readonly CountryForms[] = parse(IN_ARCHIVE);
export const OTHER_COUNTRIES: readonly CountryForms[] = parse(ELSEWHERE);
