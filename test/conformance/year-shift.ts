import type { Expectation, World } from "./question.js";

/** Years that the archive's dates, titles and file numbers with a date carry; amounts and telephone numbers have other shapes. */
const YEAR = /(?<![\d$+№(-])\b(20[12]\d)\b(?![\d-]|[ \u00a0]?(?:₸|KZT))/gu;

/**
 * The same text `years` later (earlier for a negative number), in headings, prose, `dd.mm.yyyy` and titles alike, with its
 * questions.
 *
 * @throws Error when a day of a question does not exist in the other year.
 */
export function shiftYears(world: World, years: number, name: string): World {
  const day = (text: string): string => {
    const shifted = `${Number(text.slice(0, 4)) + years}${text.slice(4)}`;
    if (Number.isNaN(Date.parse(shifted)) || new Date(shifted).toISOString().slice(0, 10) !== shifted)
      throw new Error(`${text} does not exist ${years} years on`);
    return shifted;
  };
  const expectation = (expect: Expectation): Expectation =>
    typeof expect === "object" && expect.unit === "date" ? { ...expect, value: day(String(expect.value)) } : expect;
  return {
    ...world,
    name,
    text: world.text.replace(YEAR, (year) => String(Number(year) + years)),
    questions: world.questions.map((q) => ({
      ...q,
      on: day(q.on),
      known: q.known === null ? null : day(q.known),
      expect: expectation(q.expect),
    })),
  };
}
