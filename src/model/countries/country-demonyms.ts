/**
 * Adjectives and nouns of nationality by alpha-3. A plural in -s is understood for every word that can take one
 * (not for those in -ese, -sh, -ch, -s, -z); other plurals are written out.
 */
export const COUNTRY_DEMONYMS = `
ABW Aruban
AFG Afghan | Afghani | Afghanistani
AGO Angolan
AIA Anguillan
ALA Ålandic | Ålander
ALB Albanian
AND Andorran
ARE Emirati | Emirian
ARG Argentine | Argentinian | Argentinean
ARM Armenian
ASM American Samoan
ATG Antiguan | Barbudan
AUS Australian | Aussie
AUT Austrian
AZE Azerbaijani | Azeri | Azerbaijanian
BDI Burundian
BEL Belgian
BEN Beninese | Beninois
BFA Burkinabé | Burkinabe | Burkinese
BGD Bangladeshi
BGR Bulgarian
BHR Bahraini
BHS Bahamian
BIH Bosnian | Herzegovinian | Bosnian-Herzegovinian
BLR Belarusian | Belarussian | Byelorussian | Belorussian
BLZ Belizean
BMU Bermudian | Bermudan
BOL Bolivian
BRA Brazilian
BRB Barbadian | Bajan
BRN Bruneian
BTN Bhutanese
BWA Botswanan | Batswana | Motswana
CAF Central African
CAN Canadian
CHE Swiss
CHL Chilean
CHN Chinese
CIV Ivorian | Ivoirian
CMR Cameroonian
COG Congolese
COK Cook Islander
COL Colombian
COM Comoran | Comorian
CPV Cape Verdean | Cabo Verdean
CRI Costa Rican
CUB Cuban
CUW Curaçaoan
CYM Caymanian
CYP Cypriot
CZE Czech | Czechs
DEU German
DJI Djiboutian
DNK Danish | Dane
DOM Dominican
DZA Algerian
ECU Ecuadorian | Ecuadorean
EGY Egyptian
ERI Eritrean
ESH Sahrawi
ESP Spanish | Spaniard
EST Estonian
ETH Ethiopian
FIN Finnish | Finn
FJI Fijian
FLK Falkland Islander
FRA French | Frenchman | Frenchmen
FRO Faroese
FSM Micronesian
GAB Gabonese
GBR British | Brit | Briton | Scottish | Welsh | Northern Irish | Englishman | Englishmen
GEO Georgian
GHA Ghanaian
GIB Gibraltarian
GIN Guinean
GMB Gambian
GNB Bissau-Guinean | Guinea-Bissauan
GNQ Equatorial Guinean | Equatoguinean
GRC Greek | Hellenic
GRD Grenadian
GRL Greenlandic | Greenlander
GTM Guatemalan
GUM Guamanian
GUY Guyanese
HKG Hongkonger | Hong Konger
HND Honduran
HRV Croatian | Croat
HTI Haitian
HUN Hungarian
IDN Indonesian
IMN Manx
IND Indian
IRL Irish | Irishman | Irishmen
IRN Iranian
IRQ Iraqi
ISL Icelandic | Icelander
ISR Israeli
ITA Italian
JAM Jamaican
JOR Jordanian
JPN Japanese
KAZ Kazakh | Kazakhstani
KEN Kenyan
KGZ Kyrgyz | Kyrgyzstani | Kirghiz | Kirgiz
KHM Cambodian
KIR I-Kiribati
KNA Kittitian | Nevisian
KOR Korean | South Korean
KWT Kuwaiti
LAO Laotian | Lao
LBN Lebanese
LBR Liberian
LBY Libyan
LCA Saint Lucian
LIE Liechtensteiner
LKA Sri Lankan
LSO Basotho | Mosotho
LTU Lithuanian
LUX Luxembourger | Luxembourgish
LVA Latvian
MAC Macanese
MAR Moroccan
MCO Monégasque | Monacan
MDA Moldovan | Moldavian
MDG Malagasy | Madagascan
MDV Maldivian
MEX Mexican
MHL Marshallese
MKD Macedonian | North Macedonian
MLI Malian
MLT Maltese
MMR Burmese | Myanmarese
MNE Montenegrin
MNG Mongolian | Mongol
MOZ Mozambican
MRT Mauritanian
MUS Mauritian
MWI Malawian
MYS Malaysian
NAM Namibian
NCL New Caledonian
NER Nigerien
NGA Nigerian
NIC Nicaraguan
NLD Dutch | Dutchman | Dutchmen | Netherlander
NOR Norwegian
NPL Nepali | Nepalese
NRU Nauruan
NZL New Zealander
OMN Omani
PAK Pakistani
PAN Panamanian
PER Peruvian
PHL Philippine | Filipino | Filipina
PLW Palauan
PNG Papua New Guinean | Papuan
POL Polish | Pole
PRI Puerto Rican
PRK North Korean
PRT Portuguese
PRY Paraguayan
PSE Palestinian
PYF French Polynesian
QAT Qatari
ROU Romanian
RUS Russian
RWA Rwandan
SAU Saudi | Saudi Arabian
SDN Sudanese
SEN Senegalese
SGP Singaporean
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
SYC Seychellois
SYR Syrian
TCD Chadian
TGO Togolese
THA Thai
TJK Tajik | Tajikistani | Tadjik
TKM Turkmen | Turkmenistani
TLS Timorese | East Timorese
TON Tongan
TTO Trinidadian | Tobagonian
TUN Tunisian
TUR Turkish | Turk
TUV Tuvaluan
TWN Taiwanese
TZA Tanzanian
UGA Ugandan
UKR Ukrainian
URY Uruguayan
USA American
UZB Uzbek | Uzbekistani
VCT Vincentian
VEN Venezuelan
VNM Vietnamese
VUT Ni-Vanuatu | Vanuatuan
WSM Samoan
XKX Kosovar | Kosovan
YEM Yemeni | Yemenite
ZAF South African
ZMB Zambian
ZWE Zimbabwean
`;
