/**
 * What the public list of names (`iso-names.ts`) lacks, by alpha-3: `=` the name we print, where it is not the first of the
 * list; usual short names, former names, compound forms, spellings and misspellings. `~` marks a name that is accepted when
 * a person types it and not looked for in running text, where it is more often something else; `?` one that is doubtful in
 * running text; `!` a name of the list that is not taken for this country. "Saint" also stands for "St"; hyphens, apostrophes
 * and accents need no rows of their own, nor do the styles of `country-styles.ts`.
 */
export const COUNTRY_NAMES = `
AFG Afganistan | Afganisthan
ALA Aland
ALB Albanya | Shqiperia
ARE =UAE | Emirates | Arab Emirates | United Emirates | United Arabian Emirates | ~OAE
ARG Argentine Republic | Argentinia | Argentine Rep.
ARM Hayastan | Armeniya
ATF French Southern and Antarctic Lands | French Southern Lands
ATG Antigua | Barbuda
AUS Austrailia
AUT Osterreich
AZE Azerbaidjan | Azerbaidzhan | Azerbaijhan | Azerbajan | Azerbeijan | Azerbaycan | Azerbaijian | Aserbaidschan | Azarbaijan | Azerbayjan
BES =Caribbean Netherlands | Bonaire | Bonaire, Saint Eustatius and Saba | Sint Eustatius | Saint Eustatius
BGD Bangla Desh | Bengladesh | Banglades | Bangledesh
BGR Bulgariya
BHR Bahrein | Barhain | Bahrian
BHS Bahama Islands
BIH Bosnia-Herzegovina | Bosnia | ~BiH | Bosnia and Hercegovina | Bosnia and Herzegowina | Bosnia Hercegovina | Bosna and Herzegovina | Herzegovina
BLM Saint Barts | Saint Barth | Saint Bartholomew
BLR Byelorussia | Belorussia | Byelarus | Bielorussia | Belorus | Bielarus | Belarussia
BRA Brasil | Brazill
BRN =Brunei | Brunei Dar-es-Salaam
BTN Butan
BWA Botsuana
CAF Central Africa Republic | Central African Rep. | ~CAR
CAN Cananda
CCK =Cocos Islands | Keeling Islands | Cocos Keeling Islands
CHE Swiss Confederation | Schweiz | Suisse | Swizerland | Switserland | Swizterland
CHN =China | Chinese People's Republic | Mainland China | PRC | PR China | Peoples Republic of China | Continental China | China PR | China, P.R.: Mainland | China (Mainland) | China Mainland
CIV =Ivory Coast | Republic of the Ivory Coast | Cote d'Ivory
CMR Cameroun | Camaroon | Cameroons
COD =DR Congo | !Congo | Democratic Republic of Congo | Congo Democratic Republic | Congo-Kinshasa | Congo (Kinshasa) | Congo, Kinshasa | DRC | DR of the Congo | DR of Congo | Congo DR | Congo DRC | Congo (DR) | Congo (DRC) | Congo, DR | Congo, Democratic Republic of the | Congo, the Democratic Republic of the | Congo (Democratic Republic of the) | Congo (the Democratic Republic of the) | Congo, Democratic Republic of | Congo (Democratic Republic of) | Congo (Democratic Republic) | Congo, Democratic Republic | Congo, Dem. Rep. | Congo, Dem. Rep. of the | Dem. Rep. of the Congo | Dem. Rep. Congo | Democratic Republic of the Congo (Kinshasa) | Kinshasa Congo | Democratic Congo | Zaire
COG =Congo | Republic of Congo | Congo Republic | Congo-Brazzaville | Congo (Brazzaville) | Congo, Brazzaville | Brazzaville Congo | Congo, Rep. | Congo, Republic | Congo (Republic) | Congo, Republic of | Congo (Republic of) | Congo (Rep.) | Republic of the Congo (Brazzaville) | Rep. of the Congo
COL ~Columbia
COM Comoro Islands | Comores | Comoros Islands
CPV Cabo Verde | Cape Verde Islands | Cap Vert
CRI Costarica
CYM Caymans | ~Cayman
CYP Kypros | Cipr | Kipr
CZE Chech Republic | Czech Rep. | Czeck Republic | Chechia
DEU ~FRG | ~BRD | Deutschland | Germeny | F.R. Germany | German Federal Republic
DJI Djibuti | Jibuti
DNK Danmark
DOM Dominican Rep. | Dominicana | República Dominicana
DZA Algerie
ECU Equador | Ecuator
EGY Egypt, Arab Rep. | A.R. Egypt | Egipt | Eygpt | Misr
ESH Sahrawi Arab Democratic Republic
ESP España
EST Esthonia | Eesti | Estonija
ETH Ethopia | Etiopia | Abyssinia
FIN Suomi | Findland
FJI Fiji Islands | Fidji
FLK =Falkland Islands | Falklands | Malvinas | Islas Malvinas | Falkland Islands [Malvinas] | Malvinas Islands
FRA French Republic | Metropolitan France | France (Metropolitan) | France, Metropolitan
FRO Faroes | Faeroe Islands | Faeroes | Färöer | Faroe Isles
FSM =Micronesia | Micronesia, Fed. Sts. | Micronesia (Federated States) | Micronesia, Federated States
GAB Gaboon
GBR Britain | United Kingdom of Great Britain and Northern Ireland | UK of Great Britain and Northern Ireland | Great Britain and Northern Ireland | England | ~Scotland | ~Wales | ~Northern Ireland | G.B. | Gt Britain | United Kingdom of Great Britain | United Kingdom (UK) | United Kingdom (Great Britain) | Great Britain (UK) | UK (Great Britain) | Great Brittain | Great Britan | Grate Britain | Brittain | Untied Kingdom | United Kindgom | ~GB and Northern Ireland | ~U.K. of GB
GEO Sakartvelo | Gruzia | Gruziya | Georgian Republic | Georgia (Country) | Georgia (Sakartvelo) | Georgia (Caucasus)
GIN Guinea-Conakry | Guinea (Conakry) | Guinee | Guinea Republic
GMB =Gambia
GNB Guinea (Bissau) | Guinée-Bissau | Guinea Bisau | Portuguese Guinea
GNQ Eq. Guinea | Spanish Guinea | Guinea Ecuatorial
GRC Hellenic Republic | Hellas | Grece | Greek Republic
GRL Kalaallit Nunaat
GTM Guatamala
GUF Guyane | Guyane française | Guiana (French) | Guiana, French | Guyana (French) | French Guyana | French Guayana
GUY Cooperative Republic of Guyana | British Guiana | Guayana
HKG Hongkong | Hong Kong SAR | Hong Kong China | Hong Kong SAR China | Hong Kong SAR (China) | Hong Kong (SAR China) | Hong Kong (China SAR) | Hong Kong SAR, China | Hong Kong SAR of China | Hong Kong SAR of the PRC | Hong Kong SAR PRC | Hong Kong (China) | Hong Kong (SAR) | Hong Kong (PRC) | Hong Kong (SAR of China) | ~Hong Kong, China | ~China, Hong Kong | ~China (Hong Kong) | China (Hong Kong SAR) | China, Hong Kong SAR | China Hong Kong SAR | China, Hong Kong Special Administrative Region | Hong Kong, Special Administrative Region of China | Hong Kong (Special Administrative Region of China) | Hong Kong Special Administrative Region | Hong Kong Special Administrative Region of China | Hong Kong Special Administrative Region of the People's Republic of China | Hong Kong Special Administrative Region (China) | HKSAR | HK SAR | ~HK | Chinese Hong Kong
HMD Heard and McDonald Islands | Heard Island and the McDonald Islands
HND Hondouras
HRV Hrvatska | Croacia | Kroatia
HTI Hayti
HUN Magyarorszag
IDN Indonezia | Indonesya
IMN Man, Isle of
IND ~Bharat | Indiya
IOT Chagos Archipelago | Chagos Islands
IRL Irish Republic | Southern Ireland | ~Eire
IRN =Iran | ~Persia | I.R. Iran | Iran, Islamic Rep. | Iran, Islamic Republic | Iran (Islamic Republic) | I.R. of Iran | Iran I.R.
IRQ Irak
ISR Izrael | Isreal | Israil
ITA Italia | Italian Republic
JAM Jamaika
JOR Jordania | Iordania
JPN Nippon | Nihon | Japon
KAZ Kazakstan | Kazakhistan | Kazahstan | Qazaqstan | Qazakhstan | Kasachstan | Kazachstan | Kazakshtan | Kazakhastan | Kazakhstan Republic | Kazaquistan
KEN Kenia
KGZ Kyrgyz Republic | Kirghizstan | Kirgizstan | Kyrgystan | Kirghizia | Kirgizia | Kirgisia | Kirghistan | Kirgistan | Kirgisistan | Kyrghyzstan | Kyrgizstan | Kyrgizia | Kyrgyzia | Kirgyzstan | Kirgyzia | Kyrghizstan | Kyrgyztan | Kyrgzstan | Khyrgyzstan | Kirguizistan | Qyrgyzstan | Kyrgyzistan | Kyrgistan | Kyrgyz Rep. | Kirgiz Republic | Kirghiz Republic | Kyrgyzstan Republic
KHM Kampuchea | Democratic Kampuchea | Combodia | Cambodja
KIR Gilbert Islands
KNA Saint Christopher and Nevis | Saint Kitts | Nevis
KOR Korea | S. Korea | Korea (South) | Korea, South | Korea South | Korea (Republic of) | Korea (the Republic of) | Korea, the Republic of | Korea, Rep. | Korea (Rep.) | Korea (Republic) | Korea, Republic | Korea Republic | Korean Republic | Korea Rep. | Rep. of Korea | R.O.K. | South Korean Republic | Corea | South Corea
KWT Kuweit | Koweit | Kuwayt | Kuwiat
LAO =Laos | Lao PDR | Lao People's Dem. Rep. | Lao People's Republic | Laos PDR | ~LPDR
LBN Liban | Lebannon | Lebanese Republic
LBY Libyan Arab Jamahiriya | Libia | Lybia | Great Socialist People's Libyan Arab Jamahiriya
LIE Lichtenstein | Leichtenstein | Liechstenstein
LKA Ceylon | Shri Lanka | Srilanka
LSO Basutoland
LTU Lietuva | Litva | Lithunia | Lituania
LUX Luxemburg | Luxembourg Grand Duchy | Luxemborg
LVA Latvija | Lettonia | Latvya
MAC Macau | Macao SAR | Macau SAR | Macao SAR China | Macau SAR China | Macao China | Macau China | Macao (China) | Macau (China) | Macao (SAR) | Macau (SAR) | Macao SAR, China | Macau SAR, China | Macao SAR (China) | Macau SAR (China) | Macao (SAR China) | ~Macao, China | ~Macau, China | ~China, Macao | ~China (Macao) | China, Macao SAR | China Macao SAR | China (Macao SAR) | China, Macao Special Administrative Region | Macao Special Administrative Region | Macau Special Administrative Region | Macao Special Administrative Region of China | Macao, Special Administrative Region of China | Macao Special Administrative Region of the People's Republic of China
MAF =Saint Martin | Collectivity of Saint Martin
MAR Marocco | Marokko | Maroc | Morroco | Morrocco | Moroco
MDA =Moldova | Moldavia | Moldovia | Moldowa | Rep. of Moldova
MDG Malagasy Republic | Madagaskar
MDV Maldive Islands | Maldive | Maldives Islands | Maledives
MEX United Mexican States | Mexiko | Méjico
MHL Marshal Islands | Marshalls
MKD =North Macedonia | Macedonia | FYROM | ~FYR Macedonia | Northern Macedonia | Former Yugoslav Republic of Macedonia | Macedonia, the former Yugoslav Republic of | Macedonia (the former Yugoslav Republic of) | Macedonia, FYR | Macedonia (FYR) | Macedonia, North | Macedonia (North)
MMR Burma | Republic of the Union of Myanmar | Myanmar (Burma) | Burma (Myanmar) | Myanma | Mianmar | Birma
MNE Crna Gora | Monte Negro | Montenegro Republic | Chernogoria
MNG Mongolian People's Republic | Mongolia, People's Republic | Outer Mongolia | Mongolija
MNP Northern Marianas | North Mariana Islands | Commonwealth of the Northern Mariana Islands | Northern Mariana Island
MOZ Mocambique | Mozambic
MRT Mauretania
MWI Nyasaland
MYS Malasia | Malaisia | Malaysya | Maylasia
NAM South West Africa
NCL Nouvelle-Calédonie
NER Niger Republic
NLD Holland | Netherland | The Nederlands | Nederland | Niederlande | Neverlands | Netherlands (Holland) | Holland (Netherlands)
NOR Norge | Norvegia
NZL New Zeland | Aotearoa | N. Zealand | New Zeeland
OMN Sultanat of Oman
PAK Pakstan
PCN Pitcairn Island
PER Perou
PHL Phillipines | Philipines | Phillippines | Philippine Islands | Philippine Republic | Phillipine | Filipines | Pilipinas | Philipinnes | Phillipinnes
PLW Belau
PNG Papua N. Guinea | Papua and New Guinea | ~PNG
POL Polska | Polland
PRI Porto Rico | Puertorico | Commonwealth of Puerto Rico
PRK Democratic People's Republic of Korea | Democratic Peoples Republic of Korea | People's Democratic Republic of Korea | DPRK | DPR Korea | DPR of Korea | Korea DPR | Korea, DPR | Korea (DPR) | Korea (DPRK) | N. Korea | Korea (North) | Korea, North | Korea North | Korea (Democratic People's Republic of) | Korea (the Democratic People's Republic of) | Korea, Democratic People's Republic of | Korea, the Democratic People's Republic of | Korea, Dem. People's Rep. | Korea, Dem. People's Rep. of | Korea, Dem. Rep. | Korea (Dem. People's Rep.) | Dem. People's Rep. of Korea | Dem. People's Republic of Korea | Korea, Democratic Republic of | Korea (Democratic Republic of) | Democratic Republic of Korea | North Corea | Korean People's Democratic Republic
PRT Portugual | Portuguese Republic
PSE =Palestine | Palestinian Territories | Palestinian Territory | Occupied Palestinian Territory | Occupied Palestinian Territories | Palestinian Territory, Occupied | Palestinian Authority | Palestine National Authority | Palestinian National Authority | West Bank and Gaza | West Bank and Gaza Strip
PYF Polynesia (French) | Polynesia, French | French Polinesia
QAT Katar | Quatar | Qatr
REU =Réunion | Reunion Island | La Réunion
ROU Roumania | Rumania | Romaniya | Rumenia
RUS =Russia | RF | Rossiya | Rossia | Russland | Russian Fed. | Russia (Russian Federation) | Russia Federation | Russian Republic | Rusia | Russian Fedaration | Russian Federaton
RWA Ruanda
SAU KSA | Saudia Arabia | Saudi Arabian Kingdom | Saudi Arabia Kingdom | Soudi Arabia | Saudy Arabia
SDN Soudan
SEN Senagal
SGP Singapur | Singapour | Singapure
SGS South Georgia | South Georgia and South Sandwich Islands | South Sandwich Islands
SHN Saint Helena, Ascension and Tristan da Cunha | Ascension Island | Tristan da Cunha
SJM Svalbard | Svalbard and Jan Mayen Islands | Spitsbergen | Spitzbergen | Jan Mayen
SLB Solomons | Solomon Isles | Soloman Islands
SLV Salvador, El | ~Salvador
SMR Most Serene Republic of San Marino | Sanmarino
SOM Somali Republic
SPM Saint Pierre et Miquelon
SRB Servia | Serbija | Srbija
SSD Sudan, South | S. Sudan | Southern Sudan
STP =São Tomé and Príncipe | Sao Tome | São Tomé e Príncipe
SUR Surinam | Dutch Guiana
SVK Slovak Republic | Slovak Rep. | Slovensko | Slowakia | Slovakya
SVN Slovenija | Slowenia
SWE Sverige | Sweeden | Swedan
SWZ Swaziland | Eswatini (Swaziland) | Swaziland (Eswatini)
SXM =Sint Maarten | Saint Maarten | Dutch Saint Martin
SYC Seychelle Islands | Seychelles Islands | Seychelle
SYR =Syria | Syrian Arab Rep. | Syrian Republic | Siria | Syria Arab Republic
TCA Turks and Caicos
TCD Tchad
TGO Togolese Republic | Togoland
THA Siam | Tailand | Thialand | Thailandia | Thiland
TJK Tadjikistan | Tadzhikistan | Tajikstan | Tadjikstan | Tadzikistan | Tajikestan | Tadschikistan | Tojikiston | Tajikhistan | Tadgikistan | Tadzhikstan | Tajhikistan
TKL Tokelau Islands
TKM Turkmenia | Turkmeniya | Turkmenstan | Turkmanistan | Turkomanistan | Turkmenistan Republic | Turkministan
TLS East Timor | Timor Lorosae | Timor Lorosa'e | ?Timor
TTO Trinidad | Tobago
TUN Tunisie | Tunesia | Tunizia
TUR =Turkey | Türkiye (Turkey) | Turkey (Türkiye) | Turkei | Turkie
TWN =Taiwan | Republic of China | Taiwan (Province of China) | Taiwan (China) | Taiwan China | Taiwan Province of China | Taiwan, ROC | Taiwan (ROC) | Taiwan (Republic of China) | Taiwan, Republic of China | Taiwan ROC | Republic of China (Taiwan) | China (Taiwan) | Taiwan Province | Chinese Taipei | Formosa | Taiwan, China Province of | ~Taiwan, China | ~ROC | ~China, Taiwan | China, Taiwan Province of | China (Taiwan Province) | Taiwan Island
TZA =Tanzania | United Rep. of Tanzania | Tanganyika
UGA Ouganda
UKR Ukrain | Ukraina | Ukrayina | Ukrainia | Ukrainian Republic | Ucraine | Ukarine
UMI US Minor Outlying Islands | Wake Island | Midway Islands
URY Uruguai | Eastern Republic of Uruguay
USA =USA | America | United States (USA) | United States (US) | United States of America (USA) | U.S. of America | U.S. of A. | United States of Amerika | United State of America | Unites States | Untied States | United Sates | Unated States | The United States of North America | ~The States | ~Amerika
UZB Uzbekiston | Ozbekiston | O'zbekiston | Oʻzbekiston | Uzbekstan | Usbekistan | Uzbekhistan | Uzbakistan | Uzbekestan | Uzbeckistan | Uzbekistan Republic | Ouzbekistan
VAT =Vatican City | Vatican | Holy See | Vatican City State | Vatican State | Vatican City (Holy See) | State of the Vatican City | State of Vatican City | Holy See (Vatican City) | Holy See (Vatican) | Vatican (Holy See) | Vatican City State (Holy See) | Vatikan
VCT Saint Vincent | Saint Vincent and Grenadines | Grenadines
VEN Venezuela, RB | Venezuela, Bolivarian Rep. of | Venezuala | Venezuella | Venzuela
VGB =British Virgin Islands | Virgin Islands (British) | Virgin Islands (UK) | Virgin Islands, UK | British Virgin Isles | UK Virgin Islands | ~BVI
VIR =US Virgin Islands | Virgin Islands (US) | Virgin Islands (USA) | Virgin Islands, USA | United States Virgin Islands | Virgin Islands of the United States | Virgin Islands (United States) | American Virgin Islands | USVI | ?Virgin Islands
VNM Viet Nam | S.R. Vietnam | Vietman | Veitnam | Wietnam
VUT New Hebrides
WLF Wallis and Futuna Islands | Wallis Islands
WSM Western Samoa | Independent State of Samoa
XKX Kosova | Kosovo and Metohija | Kosovo (UNSCR 1244) | Kosovo (UN Resolution 1244)
YEM Yeman | Yemen Arab Republic | Yemen, Rep. | Jemen
ZAF RSA | S. Africa | South African Republic | Union of South Africa
ZMB Northern Rhodesia
ZWE Rhodesia | Southern Rhodesia | Zimbabve | Zimbabwe Republic
`;
