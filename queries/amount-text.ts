import { InforceError } from "../src/model/errors.js";
import type { Value } from "../src/model/value.js";

const WHOLE = /^\d{1,3}(?:[ ,]\d{3})+$|^\d+$/;
const PART = /^\d{1,9}$/;
const LONGEST = 60;

/**
 * Reads an amount with its unit; thousands may be parted by commas or spaces, a part of one stands after a point.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a text of another shape.
 * @example readAmount("1,000.5 MCI") // { amount: 1000.5, unit: "MCI" }
 */
export function readAmount(text: string): Value {
  const written = text.trim();
  const at = written.length > LONGEST ? -1 : written.search(/[^\d\s.,]/);
  const unit = at < 0 ? "" : written.slice(at);
  const [whole = "", part = null, ...more] = written.slice(0, Math.max(0, at)).trim().split(".");
  const amount = Number(`${whole.replace(/[ ,]/g, "")}.${part ?? 0}`);
  if (
    more.length > 0 ||
    !WHOLE.test(whole) ||
    (part !== null && !PART.test(part)) ||
    /\s/.test(unit) ||
    amount > Number.MAX_SAFE_INTEGER
  ) {
    throw new InforceError("INVALID_ARGUMENT", `"${text}" is not an amount with a unit`, {
      got: text,
      expected: "a number, with a point before its decimals, and a unit in one word",
      example: /^\d+,\d{1,2}\D/.test(written) ? written.replace(",", ".") : "10.5 MCI",
    });
  }
  return { amount, unit };
}

/**
 * A product without the noise of binary fractions.
 *
 * @example multiplied(1.1, 1200) // 1320
 */
export function multiplied(a: number, b: number): number {
  const places = decimals(a) + decimals(b);
  return Number((a * b).toFixed(Math.min(places, 12)));
}

function decimals(number: number): number {
  return String(number).split(".")[1]?.length ?? 0;
}
