/**
 * Named groups of countries, from the public record. Each block is `id: printed name`, `names: …` (looked for in running
 * text; capitals alone are acronyms), `members: …` and `note: …`. A member is `CODE`, `CODE from`, `CODE ..to` or
 * `CODE from..to`; `from` is the first day and `to` the last day of membership; two spells are two members. Days are
 * those on which a treaty took effect for the state; a group without days is a word of geography.
 */
export const COUNTRY_GROUP_TABLE = `
EU: European Union
names: European Union | EU | EU countries | EU member states | EU states | EU members | member states of the European Union | member states of the EU | member countries of the European Union | member countries of the EU | countries of the European Union | countries of the EU | states of the European Union | European Union countries | European Union member states | European Union states
members: BEL 1958-01-01, DEU 1958-01-01, FRA 1958-01-01, ITA 1958-01-01, LUX 1958-01-01, NLD 1958-01-01, DNK 1973-01-01, IRL 1973-01-01, GBR 1973-01-01..2020-01-31, GRC 1981-01-01, ESP 1986-01-01, PRT 1986-01-01, AUT 1995-01-01, FIN 1995-01-01, SWE 1995-01-01, CYP 2004-05-01, CZE 2004-05-01, EST 2004-05-01, HUN 2004-05-01, LVA 2004-05-01, LTU 2004-05-01, MLT 2004-05-01, POL 2004-05-01, SVK 2004-05-01, SVN 2004-05-01, BGR 2007-01-01, ROU 2007-01-01, HRV 2013-07-01
note: Counted from the Communities of 1958. The United Kingdom left at the end of 31 January 2020; free movement with it went on to 31 December 2020.

EEA: European Economic Area
names: European Economic Area | EEA | EEA countries | EEA member states | EEA states | countries of the European Economic Area
members: BEL 1994-01-01, DEU 1994-01-01, FRA 1994-01-01, ITA 1994-01-01, LUX 1994-01-01, NLD 1994-01-01, DNK 1994-01-01, IRL 1994-01-01, GBR 1994-01-01..2020-01-31, GRC 1994-01-01, ESP 1994-01-01, PRT 1994-01-01, AUT 1994-01-01, FIN 1994-01-01, SWE 1994-01-01, NOR 1994-01-01, ISL 1994-01-01, LIE 1995-05-01, CYP 2004-05-01, CZE 2004-05-01, EST 2004-05-01, HUN 2004-05-01, LVA 2004-05-01, LTU 2004-05-01, MLT 2004-05-01, POL 2004-05-01, SVK 2004-05-01, SVN 2004-05-01, BGR 2007-08-01, ROU 2007-08-01, HRV 2014-04-12
note: From 2004 enlargements were applied provisionally, Croatia's from 12 April 2014. Switzerland is no member.

SCHENGEN: Schengen area
names: Schengen area | Schengen zone | Schengen countries | Schengen states | Schengen member states | Schengen space | Schengen territory | countries of the Schengen area | states of the Schengen area | member states of the Schengen area | Schengen
members: BEL 1995-03-26, DEU 1995-03-26, ESP 1995-03-26, FRA 1995-03-26, LUX 1995-03-26, NLD 1995-03-26, PRT 1995-03-26, ITA 1997-10-26, AUT 1997-12-01, GRC 2000-01-01, DNK 2001-03-25, FIN 2001-03-25, ISL 2001-03-25, NOR 2001-03-25, SWE 2001-03-25, CZE 2007-12-21, EST 2007-12-21, HUN 2007-12-21, LVA 2007-12-21, LTU 2007-12-21, MLT 2007-12-21, POL 2007-12-21, SVK 2007-12-21, SVN 2007-12-21, CHE 2008-12-12, LIE 2011-12-19, HRV 2023-01-01, BGR 2024-03-31, ROU 2024-03-31
note: Days on which checks at land borders ended; at airports often some months later. Bulgaria and Romania: air and sea from 31 March 2024, land from 1 January 2025.

EUROZONE: Euro area
names: Eurozone | euro area | euro zone | Eurozone countries | Euro area countries
members: AUT 1999-01-01, BEL 1999-01-01, DEU 1999-01-01, ESP 1999-01-01, FIN 1999-01-01, FRA 1999-01-01, IRL 1999-01-01, ITA 1999-01-01, LUX 1999-01-01, NLD 1999-01-01, PRT 1999-01-01, GRC 2001-01-01, SVN 2007-01-01, CYP 2008-01-01, MLT 2008-01-01, SVK 2009-01-01, EST 2011-01-01, LVA 2014-01-01, LTU 2015-01-01, HRV 2023-01-01, BGR 2026-01-01
note: States that use the euro by agreement without being in the Union are no members.

EFTA: European Free Trade Association
names: European Free Trade Association | EFTA | EFTA countries | EFTA states | EFTA member states
members: CHE 1960-05-03, NOR 1960-05-03, ISL 1970-03-01, LIE 1991-09-01, GBR 1960-05-03..1972-12-31, DNK 1960-05-03..1972-12-31, PRT 1960-05-03..1985-12-31, AUT 1960-05-03..1994-12-31, SWE 1960-05-03..1994-12-31, FIN 1986-01-01..1994-12-31
note: Finland was an associate from 1961.

EAEU: Eurasian Economic Union
names: Eurasian Economic Union | EAEU | EEU | EAEU countries | EAEU member states | EAEU states | EAEU members | EEU countries | EEU member states | EEU states | member states of the Eurasian Economic Union | member states of the EAEU | member states of the EEU | member countries of the EAEU | countries of the EAEU | countries of the Eurasian Economic Union | Eurasian Union
members: BLR 2015-01-01, KAZ 2015-01-01, RUS 2015-01-01, ARM 2015-01-02, KGZ 2015-08-12
note: Before 2015 the Eurasian Economic Community. Observers (Moldova, Uzbekistan, Cuba, Iran) are no members.

CIS: Commonwealth of Independent States
names: Commonwealth of Independent States | CIS | CIS countries | CIS member states | CIS states | CIS members | member states of the CIS | member states of the Commonwealth of Independent States | countries of the CIS | countries of the Commonwealth of Independent States
members: ARM 1991-12-21, AZE 1993-09-24, BLR 1991-12-08, KAZ 1991-12-21, KGZ 1991-12-21, MDA 1994-04-15, RUS 1991-12-08, TJK 1991-12-21, UZB 1991-12-21, TKM 1991-12-21..2005-08-25, GEO 1993-12-03..2009-08-17, UKR 1991-12-08..2018-05-19
note: Turkmenistan has been an associate since 26 August 2005 and is often counted in. Georgia left on 18 August 2009. Ukraine never ratified the charter and withdrew its representatives on 19 May 2018. Rules of travel rest on separate treaties, not on membership.

CSTO: Collective Security Treaty Organization
names: Collective Security Treaty Organization | Collective Security Treaty Organisation | CSTO | CSTO countries | CSTO member states
members: ARM 2002-10-07, BLR 2002-10-07, KAZ 2002-10-07, KGZ 2002-10-07, RUS 2002-10-07, TJK 2002-10-07, UZB 2006-08-16..2012-12-18
note: Armenia has kept its membership frozen since 2024.

SCO: Shanghai Cooperation Organisation
names: Shanghai Cooperation Organisation | Shanghai Cooperation Organization | Shanghai Co-operation Organisation | SCO | SCO countries | SCO member states
members: CHN 2001-06-15, KAZ 2001-06-15, KGZ 2001-06-15, RUS 2001-06-15, TJK 2001-06-15, UZB 2001-06-15, IND 2017-06-09, PAK 2017-06-09, IRN 2023-07-04, BLR 2024-07-04
note: Observers and partners are no members.

OTS: Organization of Turkic States
names: Organization of Turkic States | Organisation of Turkic States | Turkic Council | Turkic states | Turkic countries
members: AZE 2009-10-03, KAZ 2009-10-03, KGZ 2009-10-03, TUR 2009-10-03, UZB 2019-10-15
note: Called Turkic Council until 12 November 2021. Observers (Hungary, Turkmenistan) are no members.

UNION-STATE: Union State of Russia and Belarus
names: Union State of Russia and Belarus | Union State of Belarus and Russia | Union State
members: BLR 2000-01-26, RUS 2000-01-26
note: The treaty of 8 December 1999 took effect on 26 January 2000.

GCC: Gulf Cooperation Council
names: Gulf Cooperation Council | Gulf Co-operation Council | Cooperation Council for the Arab States of the Gulf | GCC | GCC countries | GCC states | GCC member states | Gulf states | Gulf countries | Arab Gulf states | Gulf Arab states | Arab states of the Gulf
members: ARE 1981-05-25, BHR 1981-05-25, KWT 1981-05-25, OMN 1981-05-25, QAT 1981-05-25, SAU 1981-05-25
note: Unchanged since it was founded.

ASEAN: Association of Southeast Asian Nations
names: Association of Southeast Asian Nations | Association of South East Asian Nations | ASEAN | ASEAN countries | ASEAN member states | ASEAN states
members: IDN 1967-08-08, MYS 1967-08-08, PHL 1967-08-08, SGP 1967-08-08, THA 1967-08-08, BRN 1984-01-07, VNM 1995-07-28, LAO 1997-07-23, MMR 1997-07-23, KHM 1999-04-30, TLS 2025-10-26
note: Timor-Leste was an observer before 26 October 2025.

G7: Group of Seven
names: G7 | G-7 | Group of Seven | G7 countries
members: DEU 1975-11-15, FRA 1975-11-15, GBR 1975-11-15, ITA 1975-11-15, JPN 1975-11-15, USA 1975-11-15, CAN 1976-06-27
note: With Russia the G8, from 1997 to 2014.

G8: Group of Eight
names: G8 | G-8 | Group of Eight | G8 countries
members: CAN 1997-06-20..2014-03-24, DEU 1997-06-20..2014-03-24, FRA 1997-06-20..2014-03-24, GBR 1997-06-20..2014-03-24, ITA 1997-06-20..2014-03-24, JPN 1997-06-20..2014-03-24, RUS 1997-06-20..2014-03-24, USA 1997-06-20..2014-03-24
note: From the summit of Denver to the suspension of Russia.

G20: Group of Twenty
names: G20 | G-20 | Group of Twenty | G20 countries
members: ARG 1999-09-26, AUS 1999-09-26, BRA 1999-09-26, CAN 1999-09-26, CHN 1999-09-26, DEU 1999-09-26, FRA 1999-09-26, GBR 1999-09-26, IDN 1999-09-26, IND 1999-09-26, ITA 1999-09-26, JPN 1999-09-26, KOR 1999-09-26, MEX 1999-09-26, RUS 1999-09-26, SAU 1999-09-26, TUR 1999-09-26, USA 1999-09-26, ZAF 1999-09-26
note: States alone; the European Union and, since 9 September 2023, the African Union are members too.

BRICS: BRICS
names: BRICS | BRICS countries
members: BRA 2009-06-16, CHN 2009-06-16, IND 2009-06-16, RUS 2009-06-16, ZAF 2010-12-24, ARE 2024-01-01, EGY 2024-01-01, ETH 2024-01-01, IRN 2024-01-01, IDN 2025-01-06
note: From the first summit. Saudi Arabia was invited for 2024 and its state is disputed; partners are no members.

OECD: Organisation for Economic Co-operation and Development
names: Organisation for Economic Co-operation and Development | Organization for Economic Cooperation and Development | OECD | OECD countries | OECD member states | OECD member countries | OECD states | OECD members | countries of the OECD | member countries of the OECD | member states of the OECD
members: AUT 1961-09-30, BEL 1961-09-30, CAN 1961-09-30, DEU 1961-09-30, DNK 1961-09-30, ESP 1961-09-30, FRA 1961-09-30, GBR 1961-09-30, GRC 1961-09-30, IRL 1961-09-30, ISL 1961-09-30, LUX 1961-12-07, NLD 1961-11-13, NOR 1961-09-30, PRT 1961-09-30, SWE 1961-09-30, CHE 1961-09-30, TUR 1961-09-30, USA 1961-09-30, ITA 1962-03-29, JPN 1964-04-28, FIN 1969-01-28, AUS 1971-06-07, NZL 1973-05-29, MEX 1994-05-18, CZE 1995-12-21, HUN 1996-05-07, POL 1996-11-22, KOR 1996-12-12, SVK 2000-12-14, CHL 2010-05-07, SVN 2010-07-21, ISR 2010-09-07, EST 2010-12-09, LVA 2016-07-01, LTU 2018-07-05, COL 2020-04-28, CRI 2021-05-25
note: Days of accession. Rules that name OECD countries often carry a list of their own.

NATO: North Atlantic Treaty Organization
names: North Atlantic Treaty Organization | North Atlantic Treaty Organisation | NATO | NATO countries | NATO member states
members: BEL 1949-08-24, CAN 1949-08-24, DNK 1949-08-24, FRA 1949-08-24, GBR 1949-08-24, ISL 1949-08-24, ITA 1949-08-24, LUX 1949-08-24, NLD 1949-08-24, NOR 1949-08-24, PRT 1949-08-24, USA 1949-08-24, GRC 1952-02-18, TUR 1952-02-18, DEU 1955-05-06, ESP 1982-05-30, CZE 1999-03-12, HUN 1999-03-12, POL 1999-03-12, BGR 2004-03-29, EST 2004-03-29, LVA 2004-03-29, LTU 2004-03-29, ROU 2004-03-29, SVK 2004-03-29, SVN 2004-03-29, ALB 2009-04-01, HRV 2009-04-01, MNE 2017-06-05, MKD 2020-03-27, FIN 2023-04-04, SWE 2024-03-07
note: The treaty took effect on 24 August 1949.

OPEC: Organization of the Petroleum Exporting Countries
names: Organization of the Petroleum Exporting Countries | OPEC | OPEC countries
members: IRN 1960-09-14, IRQ 1960-09-14, KWT 1960-09-14, SAU 1960-09-14, VEN 1960-09-14, LBY 1962-01-01, ARE 1967-01-01, DZA 1969-01-01, NGA 1971-01-01, QAT 1961-01-01..2018-12-31, IDN 1962-01-01..2008-12-31, IDN 2016-01-01..2016-11-30, ECU 1973-01-01..1992-12-31, ECU 2007-10-24..2019-12-31, GAB 1975-01-01..1994-12-31, GAB 2016-07-01, AGO 2007-01-01..2023-12-31, GNQ 2017-05-25, COG 2018-06-22
note: Of the early members the year alone is certain; OPEC+ is no member list.

MERCOSUR: Mercosur
names: Mercosur | Southern Common Market | Mercosur countries | Mercosur member states
members: ARG 1991-11-29, BRA 1991-11-29, PRY 1991-11-29, URY 1991-11-29, VEN 2012-07-31..2016-11-30, BOL 2024-08-08
note: Venezuela has been suspended since 1 December 2016, Paraguay was from 29 June 2012 to July 2013. Associates are no members.

ECOWAS: Economic Community of West African States
names: Economic Community of West African States | ECOWAS | ECOWAS countries | ECOWAS member states
members: BEN 1975-05-28, CIV 1975-05-28, GHA 1975-05-28, GIN 1975-05-28, GMB 1975-05-28, GNB 1975-05-28, LBR 1975-05-28, NGA 1975-05-28, SEN 1975-05-28, SLE 1975-05-28, TGO 1975-05-28, CPV 1976-11-01, BFA 1975-05-28..2025-01-28, MLI 1975-05-28..2025-01-28, NER 1975-05-28..2025-01-28, MRT 1975-05-28..2000-12-31
note: Burkina Faso, Mali and Niger left on 29 January 2025; Mauritania left in December 2000. Of Cabo Verde the year alone is certain.

CARICOM: Caribbean Community
names: Caribbean Community | CARICOM | CARICOM countries | CARICOM member states
members: BRB 1973-08-01, GUY 1973-08-01, JAM 1973-08-01, TTO 1973-08-01, ATG 1974-07-04, BLZ 1974-05-01, DMA 1974-05-01, GRD 1974-05-01, LCA 1974-05-01, MSR 1974-05-01, VCT 1974-05-01, KNA 1974-07-26, BHS 1983-07-04, SUR 1995-07-04, HTI 2002-07-02
note: Associates are no members.

ARAB-LEAGUE: Arab League
names: Arab League | League of Arab States | Arab states | Arab countries
members: EGY 1945-03-22, IRQ 1945-03-22, JOR 1945-03-22, LBN 1945-03-22, SAU 1945-03-22, SYR 1945-03-22..2011-11-15, SYR 2023-05-07, YEM 1945-05-05, LBY 1953-03-28, SDN 1956-01-19, MAR 1958-10-01, TUN 1958-10-01, KWT 1961-07-20, DZA 1962-08-16, ARE 1971-12-06, BHR 1971-09-11, QAT 1971-09-11, OMN 1971-09-29, MRT 1973-11-26, SOM 1974-02-14, PSE 1976-09-09, DJI 1977-09-04, COM 1993-11-20
note: Syria was suspended from 16 November 2011 to 6 May 2023.

BENELUX: Benelux
names: Benelux | Benelux countries | Benelux states
members: BEL, LUX, NLD
note: Unchanged since it was founded.

NORDIC: Nordic countries
names: Nordic countries | Nordic states
members: DNK, FIN, ISL, NOR, SWE
note: With their autonomous territories; no date.

SCANDINAVIA: Scandinavia
names: Scandinavia | Scandinavian countries | Scandinavian states
members: DNK, NOR, SWE
note: A word of geography; Finland and Iceland are sometimes counted in.

BALTIC: Baltic states
names: Baltic states | Baltic countries | Baltic republics | Baltics
members: EST, LVA, LTU
note: No date.

CENTRAL-ASIA: Central Asia
names: Central Asia | Central Asian countries | Central Asian states | Central Asian republics | countries of Central Asia | states of Central Asia | republics of Central Asia
members: KAZ, KGZ, TJK, TKM, UZB
note: A word of geography; wider meanings take in Afghanistan and others.

SOUTH-CAUCASUS: South Caucasus
names: South Caucasus | Transcaucasia | Transcaucasus | South Caucasian countries | South Caucasian states | Transcaucasian republics | Transcaucasian countries
members: ARM, AZE, GEO
note: A word of geography.

POST-SOVIET: Former Soviet republics
names: former Soviet republics | former Soviet Union | former Soviet states | former Soviet countries | former USSR | former USSR countries | post-Soviet states | post-Soviet countries | post-Soviet republics | post-Soviet space | countries of the former USSR | republics of the former USSR | states of the former USSR | countries of the former Soviet Union | republics of the former Soviet Union
members: ARM, AZE, BLR, EST, GEO, KAZ, KGZ, LTU, LVA, MDA, RUS, TJK, TKM, UKR, UZB
note: Fifteen states since 26 December 1991; some texts leave the Baltic states out.

VISEGRAD: Visegrád Group
names: Visegrad Group | Visegrad Four | Visegrad countries
members: CZE 1991-02-15, HUN 1991-02-15, POL 1991-02-15, SVK 1991-02-15
note: Until 1992 with Czechoslovakia.

WESTERN-BALKANS: Western Balkans
names: Western Balkans | Western Balkan countries | Western Balkan states
members: ALB, BIH, MKD, MNE, SRB, XKX
note: A word of policy; Croatia was counted in before it joined the Union on 1 July 2013.

MAGHREB: Maghreb
names: Maghreb | Maghreb countries | Arab Maghreb
members: DZA, LBY, MAR, MRT, TUN
note: A word of geography; often without Libya and Mauritania.
`;
