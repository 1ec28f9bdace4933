import { isIsoDay } from "../model/iso-day.js";
import type { Value } from "../model/value.js";
import { dayInWords } from "./day-words.js";

const PLURALS: Readonly<Record<string, string>> = { country: "countries", "flight-per-week": "flights per week" };

/**
 * A value as people write it. Currencies and indexes keep their code; other units take a plural.
 *
 * @example valueInWords({ amount: 29170, unit: "KZT" }) // "29,170 KZT"
 */
export function valueInWords({ amount, unit }: Value): string {
  if (typeof amount === "string") return isIsoDay(amount) ? dayInWords(amount) : amount;
  return `${groupThousands(amount)} ${unitInWords(unit, amount)}`;
}

function unitInWords(unit: string, amount: number): string {
  if (unit === "percent") return "%";
  if (/^[A-Z]/.test(unit)) return unit;
  const plural = PLURALS[unit] ?? `${unit}s`;
  return (amount === 1 ? unit : plural).replaceAll("-", " ");
}

/** @example groupThousands(29170.5) // "29,170.5" */
export function groupThousands(amount: number): string {
  const [whole = "", part] = String(amount).split(".");
  if (!/^-?\d+$/.test(whole)) return String(amount);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}
