/**
 * ISO 3166-1: alpha-3, alpha-2, the name we print, then other usual names. `~` marks a name that is accepted when a person
 * types it and not looked for in running text, where it is more often something else. "Saint" also stands for "St".
 */
export const COUNTRY_NAMES = `
ABW AW Aruba
AFG AF Afghanistan
AGO AO Angola
AIA AI Anguilla
ALA AX Åland Islands | Aland
ALB AL Albania
AND AD Andorra
ARE AE UAE | United Arab Emirates | Emirates
ARG AR Argentina | Argentine Republic
ARM AM Armenia
ASM AS American Samoa
ATA AQ Antarctica
ATF TF French Southern Territories | French Southern and Antarctic Lands
ATG AG Antigua and Barbuda | Antigua
AUS AU Australia
AUT AT Austria
AZE AZ Azerbaijan
BDI BI Burundi
BEL BE Belgium
BEN BJ Benin
BES BQ Caribbean Netherlands | Bonaire, Sint Eustatius and Saba | Bonaire
BFA BF Burkina Faso
BGD BD Bangladesh
BGR BG Bulgaria
BHR BH Bahrain
BHS BS Bahamas
BIH BA Bosnia and Herzegovina | Bosnia-Herzegovina | Bosnia | ~BiH
BLM BL Saint Barthélemy | Saint Barts
BLR BY Belarus | Byelorussia | Belorussia
BLZ BZ Belize
BMU BM Bermuda
BOL BO Bolivia | Plurinational State of Bolivia
BRA BR Brazil
BRB BB Barbados
BRN BN Brunei | Brunei Darussalam
BTN BT Bhutan
BVT BV Bouvet Island
BWA BW Botswana
CAF CF Central African Republic
CAN CA Canada
CCK CC Cocos Islands | Cocos (Keeling) Islands | Keeling Islands
CHE CH Switzerland | Swiss Confederation
CHL CL Chile
CHN CN China | People's Republic of China | Chinese People's Republic | Mainland China | PRC
CIV CI Ivory Coast | Côte d'Ivoire | Cote d Ivoire
CMR CM Cameroon
COD CD DR Congo | Democratic Republic of the Congo | Democratic Republic of Congo | Congo Democratic Republic | Congo-Kinshasa | DRC | Zaire
COG CG Congo | Republic of the Congo | Republic of Congo | Congo Republic | Congo-Brazzaville
COK CK Cook Islands
COL CO Colombia
COM KM Comoros | Union of the Comoros
CPV CV Cape Verde | Cabo Verde
CRI CR Costa Rica
CUB CU Cuba
CUW CW Curaçao
CXR CX Christmas Island
CYM KY Cayman Islands | ~Cayman
CYP CY Cyprus
CZE CZ Czech Republic | Czechia
DEU DE Germany | Federal Republic of Germany | ~FRG
DJI DJ Djibouti
DMA DM Dominica | Commonwealth of Dominica
DNK DK Denmark
DOM DO Dominican Republic
DZA DZ Algeria
ECU EC Ecuador
EGY EG Egypt | Arab Republic of Egypt
ERI ER Eritrea
ESH EH Western Sahara
ESP ES Spain
EST EE Estonia
ETH ET Ethiopia
FIN FI Finland
FJI FJ Fiji
FLK FK Falkland Islands | Falkland Islands (Malvinas) | Falklands | Malvinas
FRA FR France
FRO FO Faroe Islands | Faroes
FSM FM Micronesia | Federated States of Micronesia | Micronesia, Federated States of
GAB GA Gabon
GBR GB United Kingdom | UK | Great Britain | Britain | United Kingdom of Great Britain and Northern Ireland | Great Britain and Northern Ireland | England | Scotland | Wales | Northern Ireland
GEO GE Georgia
GGY GG Guernsey
GHA GH Ghana
GIB GI Gibraltar
GIN GN Guinea | Guinea-Conakry
GLP GP Guadeloupe
GMB GM Gambia | The Gambia | Republic of The Gambia
GNB GW Guinea-Bissau
GNQ GQ Equatorial Guinea
GRC GR Greece | Hellenic Republic
GRD GD Grenada
GRL GL Greenland
GTM GT Guatemala
GUF GF French Guiana
GUM GU Guam
GUY GY Guyana
HKG HK Hong Kong | Hongkong | Hong Kong SAR | ~Hong Kong China
HMD HM Heard Island and McDonald Islands
HND HN Honduras
HRV HR Croatia
HTI HT Haiti
HUN HU Hungary
IDN ID Indonesia
IMN IM Isle of Man
IND IN India | Republic of India | ~Bharat
IOT IO British Indian Ocean Territory
IRL IE Ireland | Republic of Ireland | ~Eire
IRN IR Iran | Islamic Republic of Iran | ~Persia
IRQ IQ Iraq
ISL IS Iceland
ISR IL Israel
ITA IT Italy
JAM JM Jamaica
JEY JE Jersey
JOR JO Jordan | Hashemite Kingdom of Jordan
JPN JP Japan
KAZ KZ Kazakhstan | Republic of Kazakhstan | Kazakstan
KEN KE Kenya
KGZ KG Kyrgyzstan | Kyrgyz Republic | Kirghizstan | Kirgizstan | Kyrgystan | Kirghizia
KHM KH Cambodia
KIR KI Kiribati
KNA KN Saint Kitts and Nevis
KOR KR South Korea | Republic of Korea | Korea | Korea, Republic of
KWT KW Kuwait | State of Kuwait
LAO LA Laos | Lao People's Democratic Republic | Lao PDR
LBN LB Lebanon
LBR LR Liberia
LBY LY Libya
LCA LC Saint Lucia
LIE LI Liechtenstein
LKA LK Sri Lanka
LSO LS Lesotho
LTU LT Lithuania
LUX LU Luxembourg | Luxemburg
LVA LV Latvia
MAC MO Macao | Macau | Macao SAR | Macau SAR
MAF MF Saint Martin | Saint Martin (French part)
MAR MA Morocco
MCO MC Monaco
MDA MD Moldova | Republic of Moldova | Moldova, Republic of | Moldavia
MDG MG Madagascar
MDV MV Maldives | Maldive Islands
MEX MX Mexico
MHL MH Marshall Islands
MKD MK North Macedonia | Republic of North Macedonia | Macedonia | FYROM | ~FYR Macedonia
MLI ML Mali
MLT MT Malta
MMR MM Myanmar | Burma
MNE ME Montenegro
MNG MN Mongolia
MNP MP Northern Mariana Islands
MOZ MZ Mozambique
MRT MR Mauritania
MSR MS Montserrat
MTQ MQ Martinique
MUS MU Mauritius
MWI MW Malawi
MYS MY Malaysia
MYT YT Mayotte
NAM NA Namibia
NCL NC New Caledonia
NER NE Niger
NFK NF Norfolk Island
NGA NG Nigeria
NIC NI Nicaragua
NIU NU Niue
NLD NL Netherlands | The Netherlands | Holland | Kingdom of the Netherlands | Netherlands (Kingdom of the)
NOR NO Norway
NPL NP Nepal
NRU NR Nauru
NZL NZ New Zealand
OMN OM Oman | Sultanate of Oman
PAK PK Pakistan
PAN PA Panama
PCN PN Pitcairn | Pitcairn Islands
PER PE Peru
PHL PH Philippines | Republic of the Philippines | Phillipines | Philipines
PLW PW Palau
PNG PG Papua New Guinea
POL PL Poland
PRI PR Puerto Rico
PRK KP North Korea | Democratic People's Republic of Korea | DPRK
PRT PT Portugal
PRY PY Paraguay
PSE PS Palestine | State of Palestine | Palestinian Territories | Palestinian Authority
PYF PF French Polynesia
QAT QA Qatar
REU RE Réunion | ~Reunion Island
ROU RO Romania
RUS RU Russia | Russian Federation | RF
RWA RW Rwanda
SAU SA Saudi Arabia | Kingdom of Saudi Arabia | KSA
SDN SD Sudan
SEN SN Senegal
SGP SG Singapore
SGS GS South Georgia and the South Sandwich Islands | South Georgia
SHN SH Saint Helena | Saint Helena, Ascension and Tristan da Cunha
SJM SJ Svalbard and Jan Mayen | Svalbard
SLB SB Solomon Islands
SLE SL Sierra Leone
SLV SV El Salvador
SMR SM San Marino
SOM SO Somalia
SPM PM Saint Pierre and Miquelon
SRB RS Serbia
SSD SS South Sudan
STP ST São Tomé and Príncipe
SUR SR Suriname | Surinam
SVK SK Slovakia | Slovak Republic
SVN SI Slovenia
SWE SE Sweden
SWZ SZ Eswatini | Swaziland | eSwatini
SXM SX Sint Maarten | Sint Maarten (Dutch part)
SYC SC Seychelles
SYR SY Syria | Syrian Arab Republic
TCA TC Turks and Caicos Islands | Turks and Caicos
TCD TD Chad
TGO TG Togo
THA TH Thailand
TJK TJ Tajikistan | Tadjikistan
TKL TK Tokelau
TKM TM Turkmenistan
TLS TL Timor-Leste | East Timor
TON TO Tonga
TTO TT Trinidad and Tobago | Trinidad
TUN TN Tunisia
TUR TR Turkey | Türkiye | Turkiye
TUV TV Tuvalu
TWN TW Taiwan | Republic of China | Taiwan, Province of China | Chinese Taipei
TZA TZ Tanzania | United Republic of Tanzania
UGA UG Uganda
UKR UA Ukraine
UMI UM United States Minor Outlying Islands
URY UY Uruguay
USA US USA | US | United States | United States of America | America
UZB UZ Uzbekistan
VAT VA Vatican City | Vatican | Holy See | Holy See (Vatican City State) | Vatican City State
VCT VC Saint Vincent and the Grenadines | Saint Vincent
VEN VE Venezuela | Bolivarian Republic of Venezuela
VGB VG British Virgin Islands | Virgin Islands, British | ~BVI
VIR VI US Virgin Islands | Virgin Islands, US | United States Virgin Islands
VNM VN Vietnam | Viet Nam | Socialist Republic of Vietnam
VUT VU Vanuatu
WLF WF Wallis and Futuna
WSM WS Samoa
XKX XK Kosovo
YEM YE Yemen
ZAF ZA South Africa | Republic of South Africa | RSA
ZMB ZM Zambia
ZWE ZW Zimbabwe
`;
