/** How states style themselves, with the countries that do: `Style: codes`; a code with `the` takes the article. */
const STYLES = `
Republic of: ALB AGO ARM AUT AZE BDI BEN BGR BLR BOL BWA CHL CIV CMR COL CPV CRI CUB CYP DJI ECU EGY EST FIN FJI GAB GEO GHA GIN GNB GNQ GTM GUY HND HRV HTI HUN IDN IND IRL IRQ ISL ITA KAZ KEN KGZ KIR KOR LBR LTU LVA MDA MDG MDV_the MHL_the MKD MLI MLT MMR MNE MOZ MUS MWI NAM NER NGA NIC NRU PAN PAK PER PHL_the PLW POL PRT PRY RWA SDN_the SEN SGP SLE SLV SMR SRB SSD SUR SVN SYC TCD TGO TJK TTO TUN TUR TKM UGA UKR UZB VUT XKX YEM ZAF ZMB ZWE CZE GMB_the COG_the
Islamic Republic of: AFG IRN MRT PAK GMB_the COM_the
Islamic Emirate of: AFG
People's Republic of: CHN BGD
People's Democratic Republic of: DZA LAO
Democratic People's Republic of: DZA
Democratic Republic of: STP TLS COD COD_the AFG
Federal Republic of: DEU NGA SOM BRA
Federal Democratic Republic of: ETH NPL
Federative Republic of: BRA
Plurinational State of: BOL
Bolivarian Republic of: VEN
Oriental Republic of: URY
Co-operative Republic of: GUY
United Republic of: TZA
Democratic Socialist Republic of: LKA
Socialist Republic of: VNM
Arab Republic of: EGY
Kingdom of: BEL BHR BTN KHM DNK ESP LSO MAR NLD_the NOR SAU SWE SWZ THA TON
Hashemite Kingdom of: JOR
State of: ISR KWT LBY PSE QAT ERI BHR
Sultanate of: OMN
Emirate of: KWT
Grand Duchy of: LUX
Principality of: AND LIE MCO
Commonwealth of: AUS DMA BHS_the
Union of: COM_the MMR
Federation of: RUS
Federated States of: FSM
Nation of: BRN
`;

/** The words of a style, folded, with the article of the name where it takes one, and the alpha-3 code of a state that has it. */
export interface CountryStyle {
  /** "republic of", "republic of the". */
  readonly words: readonly string[];
  readonly code: string;
}

/** Every style of every state. */
export const COUNTRY_STYLES: readonly CountryStyle[] = STYLES.trim()
  .split("\n")
  .flatMap((line) => {
    const [style = "", states = ""] = line.split(": ");
    const words = style.toLowerCase().replace("'", " ").replace("-", " ").split(" ");
    return states.split(" ").map((state) => {
      return { words: state.endsWith("_the") ? [...words, "the"] : words, code: state.slice(0, 3) };
    });
  });

/**
 * The words of a full name in each order that is met: "Republic of Moldova", "Moldova, Republic of", "Moldova (Republic of)",
 * "Moldova (the Republic of)".
 */
export function fullNames(style: readonly string[], name: readonly string[]): readonly (readonly string[])[] {
  return [
    [...style, ...name],
    [...name, ",", ...style],
    [...name, "(", ...style, ")"],
    [...name, "(", "the", ...style, ")"],
  ];
}
