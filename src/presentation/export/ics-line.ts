import type { IsoDay } from "../../model/iso-day.js";

const LINE_OCTETS = 75;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n" };

/** A day as iCalendar writes it. */
export function icsDay(day: IsoDay): string {
  return day.replaceAll("-", "");
}

/** Text as the value of a property; control characters are left out. */
export function icsText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Control}\t\n]/gu, " ")
    .replace(/[\\;,\n]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A content line, folded so that no line is longer than 75 octets and no character is cut. */
export function icsLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = "";
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const width = Buffer.byteLength(sign, "utf8");
    if (octets + width > LINE_OCTETS) {
      lines.push(line);
      line = " ";
      octets = 1;
    }
    line += sign;
    octets += width;
  }
  return [...lines, line].join("\r\n");
}
