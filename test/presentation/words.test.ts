import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/model/iso-day.js";
import { counted } from "../../src/presentation/count-words.js";
import { boundsInWords, dayInWords, daysInWords, lastDayInWords } from "../../src/presentation/day-words.js";
import { groupThousands, valueInWords } from "../../src/presentation/value-words.js";

const d = isoDay;

describe("days in words", () => {
  it.each([
    ["2021-12-08", "2021-12-08", "8 Dec 2021"],
    ["2021-08-16", "2021-09-18", "16 Aug – 18 Sep 2021"],
    ["2021-09-03", "2021-09-09", "3 – 9 Sep 2021"],
    ["2020-12-30", "2021-01-02", "30 Dec 2020 – 2 Jan 2021"],
    ["2020-05-01", "2021-05-01", "1 May 2020 – 1 May 2021"],
  ])("%s to %s: %s", (first, last, words) => expect(daysInWords(d(first), d(last))).toBe(words));

  it.each([
    [null, "2021-05-20", "20 May 2021 or before"],
    ["2021-05-20", null, "20 May 2021 or later"],
    [null, null, "day not known"],
    ["2021-05-20", "2021-05-20", "20 May 2021"],
  ])("bounds %s and %s: %s", (earliest, latest, words) =>
    expect(boundsInWords({ earliest: earliest === null ? null : d(earliest), latest: latest === null ? null : d(latest) })).toBe(
      words,
    ),
  );

  it("tells the last day of a half-open end", () => {
    expect(lastDayInWords({ earliest: d("2022-01-01"), latest: d("2022-01-01"), kind: "stated" })).toBe("31 Dec 2021");
    expect(lastDayInWords({ earliest: null, latest: null, kind: "open" })).toBeNull();
    expect(lastDayInWords({ earliest: null, latest: null, kind: "unknown" })).toBeNull();
  });

  it("has no leading zero", () => expect(dayInWords(d("0999-01-05"))).toBe("5 Jan 999"));
});

describe("values in words", () => {
  it.each([
    [29170, "KZT", "29,170 KZT"],
    [1, "day", "1 day"],
    [3, "business-day", "3 business days"],
    [20, "flight-per-week", "20 flights per week"],
    [54, "country", "54 countries"],
    [1, "country", "1 country"],
    [70, "percent", "70 %"],
    [10, "MCI", "10 MCI"],
    ["2021-06-05", "date", "5 Jun 2021"],
    ["soon", "date", "soon"],
  ])("%s %s: %s", (amount, unit, words) => expect(valueInWords({ amount, unit })).toBe(words));

  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [-1234567.5, "-1,234,567.5"],
    [1e21, "1e+21"],
  ])("groups %d", (amount, words) => expect(groupThousands(amount)).toBe(words));

  it("keeps the number when the commas are taken away", () => {
    fc.assert(fc.property(fc.integer(), (n) => Number(groupThousands(n).replaceAll(",", "")) === n));
  });

  it.each([
    [0, "0 posts"],
    [1, "1 post"],
    [1771, "1,771 posts"],
  ])("counts %d", (count, words) => expect(counted(count, "post")).toBe(words));
});
