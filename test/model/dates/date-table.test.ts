import { describe, expect, it } from "vitest";
import { CALENDAR_ROWS } from "./calendar-rows.js";
import { NO_DATE_ROWS } from "./no-date-rows.js";
import { RELATIVE_ROWS } from "./relative-rows.js";
import { shownDates } from "./shown-dates.js";

describe("the table of date expressions", () => {
  it("holds at least three hundred dates, each once", () => {
    const texts = [...CALENDAR_ROWS, ...RELATIVE_ROWS].map(([text]) => text);
    expect(texts.length).toBeGreaterThanOrEqual(300);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([...CALENDAR_ROWS, ...RELATIVE_ROWS])("reads %j", (text, shown) => {
    expect(shown).not.toBe("");
    expect(shownDates(text)).toBe(shown);
  });

  it.each(NO_DATE_ROWS)("finds nothing in %j", (text) => {
    expect(shownDates(text)).toBe("");
  });

  it.each(CALENDAR_ROWS)("reads %j the same in the middle of a sentence", (text, shown) => {
    expect(shownDates(`The rules hold: ${text}; so it was said`)).toBe(shown);
  });
});
