/**
 * Adjectives and nouns of nationality by alpha-3. A plural in -s is understood for every word that can take one
 * (not for those in -ese, -sh, -ch, -s, -z); other plurals are written out. `?` marks a
 * word that two countries share.
 */
export const COUNTRY_DEMONYMS = `
ABW Aruban
AFG Afghan | Afghani | Afghanistani | Afganistani
AGO Angolan
AIA Anguillan
ALA Ålandic | Ålander | Åland Islander
ALB Albanian
AND Andorran
ARE Emirati | Emirian
ARG Argentine | Argentinian | Argentinean
ARM Armenian
ASM American Samoan
ATG Antiguan | Barbudan
AUS Australian | Aussie
AUT Austrian
AZE Azerbaijani | Azeri | Azerbaijanian | Azerbaidjani | Azerbaidjanian | Azerbaidzhani
BDI Burundian
BEL Belgian
BEN Beninese | Beninois
BES Bonairean | Bonairian
BFA Burkinabé | Burkinabe | Burkinese
BGD Bangladeshi | Bengladeshi
BGR Bulgarian
BHR Bahraini
BHS Bahamian
BIH Bosnian | Herzegovinian | Bosnian-Herzegovinian | Bosniak | Bosnian and Herzegovinian
BLR Belarusian | Belarussian | Byelorussian | Belorussian | Belarusan | Belarussan | Byelarusian | Bielorussian | Belorusian
BLZ Belizean
BMU Bermudian | Bermudan
BOL Bolivian
BRA Brazilian | Brasilian
BRB Barbadian | Bajan
BRN Bruneian
BTN Bhutanese
BWA Botswanan | Batswana | Motswana
CAF Central African
CAN Canadian
CCK Cocos Islander
CHE Swiss
CHL Chilean
CHN Chinese
CIV Ivorian | Ivoirian | Côte d'Ivoirian
CMR Cameroonian
COD Zairean | Zairian
COG ?Congolese
COK Cook Islander
COL Colombian
COM Comoran | Comorian
CPV Cape Verdean | Cabo Verdean | Cape Verdian
CRI Costa Rican
CUB Cuban
CUW Curaçaoan
CXR Christmas Islander
CYM Caymanian
CYP Cypriot
CZE Czech | Czechs
DEU German
DJI Djiboutian
DNK Danish | Dane
DOM Dominican
DZA Algerian
ECU Ecuadorian | Ecuadorean
EGY Egyptian | Egiptian
ERI Eritrean
ESH Sahrawi | Saharawi | Western Saharan
ESP Spanish | Spaniard
EST Estonian | Esthonian
ETH Ethiopian | Ethopian
FIN Finnish | Finn
FJI Fijian
FLK Falkland Islander
FRA French | Frenchman | Frenchmen | Frenchwoman | Frenchwomen
FRO Faroese
FSM Micronesian
GAB Gabonese
GBR British | Brit | Briton | Scottish | Welsh | Northern Irish | Englishman | Englishmen | Scots | Scot | Scotsman | Scotsmen | Welshman | Welshmen | Englishwoman | Englishwomen | Northern Irishman | Britisher | British Overseas
GEO Georgian | Gruzian
GGY Guernseyman | Guernseymen
GHA Ghanaian
GIB Gibraltarian
GIN Guinean
GLP Guadeloupean | Guadeloupian
GMB Gambian
GNB Bissau-Guinean | Guinea-Bissauan
GNQ Equatorial Guinean | Equatoguinean
GRC Greek | Hellenic
GRD Grenadian
GRL Greenlandic | Greenlander
GTM Guatemalan
GUF French Guianese | French Guianan
GUM Guamanian
GUY Guyanese
HKG Hongkonger | Hong Konger | Hongkongese
HND Honduran
HRV Croatian | Croat | Croations | Croation
HTI Haitian
HUN Hungarian
IDN Indonesian
IMN Manx
IND Indian
IOT Chagossian
IRL Irish | Irishman | Irishmen | Irishwoman | Irishwomen
IRN Iranian
IRQ Iraqi
ISL Icelandic | Icelander
ISR Israeli
ITA Italian
JAM Jamaican
JEY Jerseyman | Jerseymen
JOR Jordanian
JPN Japanese
KAZ Kazakh | Kazakhstani | Kazakhstanian | Kazak | Qazaq | Kazakstani | Kazakhistani
KEN Kenyan
KGZ Kyrgyz | Kyrgyzstani | Kirghiz | Kirgiz | Kirgizian | Kirghizian | Kyrghyz | Kirgyz | Kyrgyzstanian | Kirgizstani | Kirghizstani | Qyrgyz
KHM Cambodian
KIR I-Kiribati
KNA Kittitian | Nevisian | Kittitian and Nevisian
KOR Korean | South Korean | South Corean
KWT Kuwaiti
LAO Laotian | Lao
LBN Lebanese
LBR Liberian
LBY Libyan
LCA Saint Lucian
LIE Liechtensteiner
LKA Sri Lankan
LSO Basotho | Mosotho
LTU Lithuanian | Lithunian
LUX Luxembourger | Luxembourgish
LVA Latvian
MAC Macanese | Macaoan | Macaoese
MAR Moroccan | Morrocan | Morroccan
MCO Monégasque | Monacan | Monegasque
MDA Moldovan | Moldavian
MDG Malagasy | Madagascan | Malgache
MDV Maldivian
MEX Mexican
MHL Marshallese
MKD Macedonian | North Macedonian
MLI Malian
MLT Maltese
MMR Burmese | Myanmarese
MNE Montenegrin
MNG Mongolian | Mongol
MNP Northern Mariana Islander
MOZ Mozambican
MRT Mauritanian
MSR Montserratian
MTQ Martinican | Martiniquais
MUS Mauritian
MWI Malawian
MYS Malaysian
MYT Mahoran
NAM Namibian
NCL New Caledonian
NER Nigerien
NFK Norfolk Islander
NGA Nigerian
NIC Nicaraguan
NIU Niuean
NLD Dutch | Dutchman | Dutchmen | Netherlander | Dutchwoman | Dutchwomen
NOR Norwegian
NPL Nepali | Nepalese
NRU Nauruan
NZL New Zealander
OMN Omani
PAK Pakistani | Pakistanian
PAN Panamanian
PCN Pitcairn Islander
PER Peruvian
PHL Philippine | Filipino | Filipina | Philipino | Phillipino | Fillipino | Philippino | Philippinian | Pilipino
PLW Palauan
PNG Papua New Guinean | Papuan
POL Polish | Pole
PRI Puerto Rican | Porto Rican
PRK North Korean
PRT Portuguese
PRY Paraguayan
PSE Palestinian | Palestinean
PYF French Polynesian
QAT Qatari
REU Réunionese | Réunionnais
ROU Romanian | Roumanian | Rumanian
RUS Russian
RWA Rwandan
SAU Saudi | Saudi Arabian | Saudian
SDN Sudanese
SEN Senegalese
SGP Singaporean
SGS South Georgian
SHN Saint Helenian | Saint Helenan
SLB Solomon Islander
SLE Sierra Leonean
SLV Salvadoran | Salvadorian
SMR Sammarinese | San Marinese
SOM Somali | Somalian
SRB Serbian | Serb
SSD South Sudanese
STP São Toméan
SUR Surinamese
SVK Slovak | Slovakian
SVN Slovenian | Slovene
SWE Swedish | Swede
SWZ Swazi
SXM Sint Maartener
SYC Seychellois
SYR Syrian
TCA Turks and Caicos Islander
TCD Chadian
TGO Togolese
THA Thai
TJK Tajik | Tajikistani | Tadjik | Tadzhik | Tadjikistani | Tajikstani | Tadzhikistani | Tojik
TKL Tokelauan
TKM Turkmen | Turkmenistani | Turkmenian | Turkoman | Turcoman
TLS Timorese | East Timorese | Timor-Lestean
TON Tongan
TTO Trinidadian | Tobagonian | Tobagan
TUN Tunisian | Tunesian
TUR Turkish | Turk
TUV Tuvaluan
TWN Taiwanese
TZA Tanzanian
UGA Ugandan
UKR Ukrainian | Ukranian | Ukrainan | Ucrainian
URY Uruguayan
USA American | US American | U.S. American
UZB Uzbek | Uzbekistani | Uzbekistanian | Usbek | Ozbek | O'zbek | Uzbekh
VCT Vincentian
VEN Venezuelan
VGB British Virgin Islander
VIR US Virgin Islander | U.S. Virgin Islander | ?Virgin Islander
VNM Vietnamese | Viet Namese | Vietnameese
VUT Ni-Vanuatu | Vanuatuan
WLF Wallisian | Futunan
WSM Samoan
XKX Kosovar | Kosovan
YEM Yemeni | Yemenite
ZAF South African
ZMB Zambian
ZWE Zimbabwean | Zimbabwan
`;
