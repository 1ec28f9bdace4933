import { expect, it } from "vitest";
import { findAmounts } from "../../../../ingest/statements/phrases/amount-parser.js";

it.each([
  ["5 days", "5 day"],
  ["five working days", "5 business-day"],
  ["72 hours", "72 hour"],
  ["3 calendar days", "3 day"],
  ["29,170 kzt", "29170 KZT"],
  ["29 170 ₸", "29170 KZT"],
  ["$80", "80 USD"],
  ["usd 60", "60 USD"],
  ["80 usd", "80 USD"],
  ["from 60 to 45 calendar days", "60 day", "45 day"],
  ["within 45 days, reduced from 60", "45 day", "60 day"],
  ["10 mci", "10 MCI"],
  ["1.5 mci", "1.5 MCI"],
  ["50 %", "50 percent"],
  ["two blank pages", "2 page"],
  ["61 countries", "61 country"],
  ["20 flights per week", "20 flight-per-week"],
  ["once per week"],
  ["10-day", "10 day"],
  ["ten (10) days", "10 day"],
  ["article 5"],
  ["5"],
  ["§d0 days"],
  ["room 12b"],
  ["half a year", "0.5 year"],
  ["1,000,000 tenge", "1000000 KZT"],
  ["12 monthly calculation indices", "12 MCI"],
  ["30 minutes", "30 minute"],
  ["v5 days"],
  ["3rd day"],
  ["2 or 3 years", "2 year", "3 year"],
  ["9 000kzt", "9000 KZT"],
  ["weekly frequencies: turkey 14, germany (5) and italy 3.", "14 flight-per-week", "5 flight-per-week", "3 flight-per-week"],
  ["flights per week: §§§§ 14; room 5.", "14 flight-per-week"],
  ["frequencies: turkey 14."],
])("%s", (text, ...amounts) => {
  expect(findAmounts(text).map(({ amount, unit }) => `${amount} ${unit}`)).toEqual(amounts);
});

it("gives places that never overlap and rise", () => {
  const found = findAmounts("from 60 to 45 days, 2 or 3 years, 10 mci or 29 170 kzt and $80");
  expect(found.map(({ amount }) => amount)).toEqual([60, 45, 2, 3, 10, 29170, 80]);
  for (const [i, { start, end }] of found.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  }
});
