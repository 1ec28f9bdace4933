/** How cells look, in the order in which the workbook numbers them. */
export const STYLES = [
  "plain",
  "header",
  "day",
  "wrapped",
  "literal",
  "title",
  "exact",
  "bounded",
  "unbounded",
  "disputed",
  "free-literal",
  "number",
] as const;

export type StyleName = (typeof STYLES)[number];

/** Fill colours; the colours of certainty keep black text readable, and the words stand beside them. */
const FILLS = { header: "FFDDE3EA", exact: "FFD5EBD8", bounded: "FFFCE9B8", unbounded: "FFE3E3E3", disputed: "FFF8D2CB" } as const;

const WRAPPED: readonly StyleName[] = ["wrapped", "header", "literal", "exact", "bounded", "unbounded", "disputed"];
const FILLED = Object.keys(FILLS);

/** The styles part of a workbook. */
export function stylesXml(): string {
  const fills = Object.values(FILLS).map(
    (colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font>${font}</font><font><b/>${font}</font><font><b/>${font.replace("11", "16")}</font></fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join("")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLES.length}">${STYLES.map(formatXml).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function formatXml(style: StyleName): string {
  const fill = FILLED.includes(style) ? FILLED.indexOf(style) + 2 : 0;
  const font = style === "title" ? 2 : style === "header" ? 1 : 0;
  const format = style === "day" ? 164 : 0;
  const wrap = WRAPPED.includes(style) ? ' wrapText="1"' : "";
  // Beside a text on its right a day or a number would run into it.
  const left = style === "day" || style === "wrapped" ? ' horizontal="left"' : "";
  const literal = style === "literal" || style === "free-literal" ? ' quotePrefix="1"' : "";
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${literal} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${left}${wrap}/></xf>`;
}
