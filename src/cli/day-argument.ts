import { InforceError } from "../model/errors.js";
import { type IsoDay, isIsoDay } from "../model/iso-day.js";

/**
 * A day that was typed.
 *
 * @param name what the day is for, as help calls it.
 * @throws InforceError `INVALID_DAY`.
 */
export function dayArgument(name: string, text: string): IsoDay {
  const written = text.trim();
  if (isIsoDay(written)) return written;
  const shaped = /^\d{4}-\d{2}-\d{2}$/.test(written);
  throw new InforceError("INVALID_DAY", shaped ? `the calendar has no day ${written}` : `${name} "${text}" is not a day`, {
    got: text,
    expected: "a day of the calendar, YYYY-MM-DD",
    example: "2021-12-10",
  });
}

/** The same for an option that may be left out. */
export function optionalDay(name: string, text: string | null): IsoDay | null {
  return text === null ? null : dayArgument(name, text);
}
