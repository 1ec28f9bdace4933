/**
 * What people of a country are called in German and Russian, by alpha-3: the adjective and the noun in German, then the stems in Russian.
 * Endings do not count. What two countries share ("koreanisch", "конголезский") has no place here.
 */
export const COUNTRY_PEOPLE = `
AFG afghanisch afghane | афганск афган
ALB albanisch albaner | албанск албан
ARE emiratisch emirati | эмиратск
ARG argentinisch argentinier | аргентинск аргентин
ARM armenisch armenier | армянск армян
AUS australisch australier | австралийск австрали
AUT österreichisch österreicher | австрийск австри
AZE aserbaidschanisch aserbaidschaner | азербайджанск азербайджан
BEL belgisch belgier | бельгийск бельги
BGD bangladeschisch bangladescher | бангладешск бангладеш
BGR bulgarisch bulgare | болгарск болгар
BIH bosnisch bosnier | боснийск босни
BLR belarussisch belarusse | белорусск белорус
BLR weißrussisch weißrusse | беларусск беларус
BRA brasilianisch brasilianer | бразильск бразил
CAN kanadisch kanadier | канадск канад
CHE schweizerisch schweizer | швейцарск швейцар
CHL chilenisch chilene | чилийск чили
CHN chinesisch chinese | китайск кита
COL kolumbianisch kolumbianer | колумбийск колумби
CUB kubanisch kubaner | кубинск кубин
CYP zypriotisch zypriote | кипрск киприот
CZE tschechisch tscheche | чешск чех
DEU deutsch deutsche | немецк немк немец германск
DNK dänisch däne | датск датчан
DZA algerisch algerier | алжирск алжир
EGY ägyptisch ägypter | египетск египт
ESP spanisch spanier | испанск испан
EST estnisch este | эстонск эстон
ETH äthiopisch äthiopier | эфиопск эфиоп
FIN finnisch finne | финск финн финляндск
FRA französisch franzose | французск француз францужен
GBR britisch brite | британск британ английск англичан
GEO georgisch georgier | грузинск грузин
GHA ghanaisch ghanaer | ганск
GRC griechisch grieche | греческ грек гречан
HRV kroatisch kroate | хорватск хорват
HUN ungarisch ungar | венгерск венгр венгер
IDN indonesisch indonesier | индонезийск индонези
IND indisch inder | индийск индиец индиян инди
IRL irisch ire | ирландск ирланд
IRN iranisch iraner | иранск иран
IRQ irakisch iraker | иракск
ISL isländisch isländer | исландск исланд
ISR israelisch israeli | израильск израильтян
ITA italienisch italiener | итальянск итальян
JOR jordanisch jordanier | иорданск иордан
JPN japanisch japaner | японск япон
KAZ kasachisch kasache | казахстанск казахстан казахск
KAZ kasachstanisch kasachstaner | казах казашк
KEN kenianisch kenianer | кенийск кени
KGZ kirgisisch kirgise | киргизск киргиз кыргызстанск кыргызстан кыргызск кыргыз
KHM kambodschanisch kambodschaner | камбоджийск камбоджи
KOR südkoreanisch südkoreaner | южнокорейск
PRK nordkoreanisch nordkoreaner | северокорейск
KWT kuwaitisch kuwaiter | кувейтск кувейт
LBN libanesisch libanese | ливанск ливан
LBY libysch libyer | ливийск ливи
LKA srilankisch srilanker | шриланкийск
LTU litauisch litauer | литовск литов
LUX luxemburgisch luxemburger | люксембургск люксембурж
LVA lettisch lette | латвийск латыш
MAR marokkanisch marokkaner | марокканск марокк
MDA moldauisch moldauer | молдавск молдаван молдовск
MEX mexikanisch mexikaner | мексиканск мексикан
MKD nordmazedonisch nordmazedonier | северомакедонск
MLT maltesisch malteser | мальтийск мальти
MMR myanmarisch birmane | мьянманск бирманск
MNE montenegrinisch montenegriner | черногорск черногор
MNG mongolisch mongole | монгольск монгол
MYS malaysisch malaysier | малайзийск малайзи
NGA nigerianisch nigerianer | нигерийск нигери
NLD niederländisch niederländer | нидерландск нидерланд голландск голланд
NOR norwegisch norweger | норвежск норвеж
NPL nepalesisch nepalese | непальск непал
NZL neuseeländisch neuseeländer | новозеландск новозеланд
OMN omanisch omaner | оманск оман
PAK pakistanisch pakistaner | пакистанск пакистан
PER peruanisch peruaner | перуанск перуан
PHL philippinisch philippiner | филиппинск филиппин
POL polnisch pole | польск поляк польк
PRT portugiesisch portugiese | португальск португал
PSE palästinensisch palästinenser | палестинск палестин
QAT katarisch katarer | катарск катар
ROU rumänisch rumäne | румынск румын
RUS russisch russe | российск россиян русск
SAU saudisch saudi | саудовск саудов
SAU saudiarabisch saudiaraber | саудоаравийск
SDN sudanesisch sudanese | суданск судан
SGP singapurisch singapurer | сингапурск сингапур
SRB serbisch serbe | сербск серб
SVK slowakisch slowake | словацк словак словач
SVN slowenisch slowene | словенск словен
SWE schwedisch schwede | шведск швед
SYR syrisch syrer | сирийск сири
THA thailändisch thailänder | таиландск тайск таиланд
TJK tadschikisch tadschike | таджикск таджик таджич таджикистанск
TKM turkmenisch turkmene | туркменск туркмен туркменистанск
TUN tunesisch tunesier | тунисск тунис
TUR türkisch türke | турецк турок турчан
TWN taiwanisch taiwaner | тайваньск тайван
UKR ukrainisch ukrainer | украинск украин
USA amerikanisch amerikaner | американск американ
USA usamerikanisch usamerikaner |
UZB usbekisch usbeke | узбекск узбек узбеч узбекистанск
VNM vietnamesisch vietnamese | вьетнамск вьетнам
YEM jemenitisch jemenit | йеменск йемен
ZAF südafrikanisch südafrikaner | южноафриканск
`;

/** Words that stand before or behind a country and say that somebody is its citizen, folded. */
export const CITIZEN_WORDS =
  "citizen citizens national nationals subject of the nationality citizenship bürger bürgerin staatsbürger staatsbürgerin staatsbürgerschaft staatsangehöriger staatsangehörige staatsangehörigkeit von aus der des gr гр гражданин гражданка граждане гражданство подданный подданная подданство";
