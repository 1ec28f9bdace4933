import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn, findDates, findDatesIn } from "../../../src/model/dates/find-dates.js";
import { weekdayClashes } from "../../../src/model/dates/weekday-dates.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { tokenize } from "../../../src/model/text/tokens.js";

/** `2021-05-14`, `*-05-14`, `2021-07`, `2019`, a part behind a colon, a range with `..`, words of relative time in brackets. */
function show(date: DateExpression): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const year = date.year === null ? "*" : String(date.year);
  const month = date.month === null ? "" : `-${two(date.month)}`;
  const day = date.day === null ? "" : `-${two(date.day)}`;
  const last = date.lastDay ? `..${date.lastDay.year ?? "*"}-${two(date.lastDay.month)}-${two(date.lastDay.day)}` : "";
  const tail = `${date.part ? `:${date.part}` : ""}${date.relative ? `[${date.relative}]` : ""}${date.impossible ? "!" : ""}`;
  return `${year}${month}${day}${last}${tail}`;
}

const ACCEPTED: readonly (readonly [string, string, ...string[]])[] = [
  ["June 15, 2022", "2022-06-15"],
  ["JUNE 15 2022", "2022-06-15"],
  ["June 15th, 2022", "2022-06-15"],
  ["15 June 2022", "2022-06-15"],
  ["15th of June 2022", "2022-06-15"],
  ["the 5th of December, 2018, we", "2018-12-05"],
  ["Jun 15 2022", "2022-06-15"],
  ["Jun. 15, 2022", "2022-06-15"],
  ["13.04.2018", "2018-04-13"],
  ["until 31.12.2021.", "2021-12-31"],
  ["2021-12-10", "2021-12-10"],
  ["2021-12-10T00:00:00Z", "2021-12-10"],
  ["15/06/2022", "2022-06-15"],
  ["06/15/2022", "2022-06-15"],
  ["since May 14, regular flights", "*-05-14"],
  ["from 28th of April.", "*-04-28"],
  ["until 10 July 2020", "2020-07-10"],
  ["In July 2021, the", "2021-07"],
  ["restrictions. November 2020", "2020-11"],
  ["people | March, 2021", "2021-03"],
  ["in early June this year.", "*-06:early[this-year]"],
  ["In May this year, the", "*-05[this-year]"],
  ["May this year", "*-05[this-year]"],
  ["Last month the", "*[last-month]"],
  ["January of this year", "*-01[this-year]"],
  ["until September 30 this year", "*-09-30[this-year]"],
  ["by the end of March 2022", "2022-03:late"],
  ["mid-April 2022", "2022-04:mid"],
  ["Resolution as of 30.04.2021 # 286", "2021-04-30"],
  ["on March 17-19 in", "*-03-17..*-03-19"],
  ["on 10-11 February 2020", "2020-02-10..2020-02-11"],
  ["From the 9th to 17th of September 2019 we", "2019-09-09..2019-09-17"],
  ["On November 9 and 10, 2017 in", "2017-11-09", "2017-11-10"],
  ["April 28 \u2013 May 2, 2020", "2020-04-28..2020-05-02"],
  ["December 28 - January 3, 2021", "2020-12-28..2021-01-03"],
  ["01.02.2020-05.02.2020", "2020-02-01..2020-02-05"],
  ["from March 16, 2020 till April 15, 2020", "2020-03-16", "2020-04-15"],
  ["today, April 16.", "*[today]", "*-04-16"],
  ["Yesterday we met", "*[yesterday]"],
  ["In 2019, our", "2019"],
  ["by the end of 2021", "2021:late"],
  ["February 30, 2021", "2021-02-30!"],
  ["31.02.2021", "2021-02-31!"],
  ["February 29, 2021", "2021-02-29!"],
  ["since February 29", "*-02-29"],
  ["June 5, 6, 7 (up to 3 days)", "*-06-05", "*-06-06", "*-06-07"],
  ["leave before June 5. And", "*-06-05"],
  ["dated 16.08.2021 \u2116 21/05", "2021-08-16"],
  ["(photo: 26.05.2019; Almaty, 21.04.2019)", "2019-05-26", "2019-04-21"],
  ["As of 20.05.2021, flights", "2021-05-20"],
  ["reduced on June 5 to 3 business days", "*-06-05"],
  ["since May 1 and 20 countries", "*-05-01"],
  ["№189 dated 13.04.2018", "2018-04-13"],
];

const REJECTED: readonly string[] = [
  "",
  "1/30 day border rule",
  "+7 (7172) 798213, 27-01-17",
  "+7 (701) 930-51-53",
  "Protocol \u2116 21/05",
  "No. 01-1-21/6175",
  "\u2116 12.05.2021",
  "No. 12.05.2021",
  "3,063 KZT and 29 170",
  "visas B1-B3, C5",
  "90 days within a 180-day period",
  "10.5 percent",
  "from 9:00 till 18:00 (13:00-14:00)",
  "it may be issued within 5 days",
  "15 may apply",
  "they march on",
  "the January changes",
  "Jan Smith and May Brown",
  "1.2.3.2021.4",
  "room 2021",
  "5-7 working days",
  "in 2021-05 series 9",
];

describe("findDates", () => {
  it.each(ACCEPTED)("reads %j", (text, ...expected) => {
    expect(findDatesIn(text).map(show)).toEqual(expected);
  });

  it.each(REJECTED)("finds nothing in %j", (text) => {
    expect(findDatesIn(text).map(show)).toEqual([]);
  });

  it("gives offsets of the words that are the date", () => {
    const text = "resumed on the 5th of March, 2021 by";
    expect(findDatesIn(text).map((date) => text.slice(date.start, date.end))).toEqual(["5th of March, 2021"]);
  });

  it("reads every day written in any shape", () => {
    const months = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2150 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const name = months[m - 1] ?? "";
          const two = (n: number): string => String(n).padStart(2, "0");
          const shapes = [
            `${name} ${d}, ${y}`,
            `${d} ${name} ${y}`,
            `${d}th of ${name}, ${y}`,
            `${two(d)}.${two(m)}.${y}`,
            `${y}-${two(m)}-${two(d)}`,
          ];
          for (const shape of shapes) expect(findDatesIn(`on ${shape} it`).map(show)).toEqual([`${y}-${two(m)}-${two(d)}`]);
        },
      ),
    );
  });

  it("never overlaps and stays in order, whatever the text", () => {
    const words = fc.constantFrom(
      "May",
      "of",
      "15",
      "2021",
      "-",
      ",",
      "this year",
      "31.12.2021",
      "early",
      "June",
      "to",
      "3",
      " ",
      "th",
      "today",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom("", " "), (parts, glue) => {
        let end = 0;
        for (const date of findDatesIn(parts.join(glue))) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          end = date.end;
        }
      }),
    );
  });

  it("gives the first and the last token of the words that are the date", () => {
    const tokens = tokenize("It ends at 24:00 (GMT +6) on Friday, 5 March 2021 (sic).");
    const [date] = findDates(tokens);
    const words = tokens.folded.slice(date?.first, (date?.last ?? 0) + 1).join(" ");
    expect(words).toBe("24 : 00 ( gmt + 6 ) on friday , 5 march 2021");
    expect([tokens.start[date?.first ?? 0], tokens.end[date?.last ?? 0]]).toEqual([date?.start, date?.end]);
    expect(date).toMatchObject({ kind: "day", year: 2021, month: 3, day: 5, weekday: 5, time: { hour: 24, minute: 0 } });
  });

  it("keeps both readings of digits, and settles them where the digits do", () => {
    const orders = (text: string) =>
      findDatesIn(text).map(({ month, day, order, alternative }) => ({ month, day, order, alternative }));
    expect(orders("05/04/2021 13/04/2021 04/13/2021 5.4.2021 2021-05-04")).toEqual([
      { month: 4, day: 5, order: "ambiguous", alternative: { month: 5, day: 4 } },
      { month: 4, day: 13, order: "day-first", alternative: undefined },
      { month: 4, day: 13, order: "month-first", alternative: undefined },
      { month: 4, day: 5, order: "day-first", alternative: undefined },
      { month: 5, day: 4, order: undefined, alternative: undefined },
    ]);
  });

  it("flags a weekday that its date does not have", () => {
    const [clash, fits, open] = findDatesIn("Tuesday, 20 March 2023; Monday, 20 March 2023; Monday, 20 March;");
    expect([clash?.weekdayClash, fits?.weekdayClash, open?.weekdayClash]).toEqual([true, undefined, undefined]);
    if (!open) throw new Error("no date");
    expect(weekdayClashes(open, isoDay("2023-03-20"))).toBe(false);
    expect(weekdayClashes(open, isoDay("2022-03-20"))).toBe(true);
  });

  it.each([
    "May ",
    "1 ",
    "12.",
    "early ",
    "- ",
    "of the ",
    "15 June 20-",
    "2021-",
    "end of ",
    "1, ",
    "1 and ",
    "March 1 and ",
    "Monday, ",
    "08:00 to ",
    "twenty-",
    "12.04 \u2013 ",
    "a day ",
    "the ",
  ])("takes time in proportion to the text: %j", (unit) => {
    const time = (times: number): number => {
      const tokens = tokenize(unit.repeat(times));
      // Of this process alone: what else the machine does costs nothing.
      const began = process.cpuUsage();
      findDates(tokens);
      return process.cpuUsage(began).user / 1000;
    };
    time(2_000);
    const small = Math.min(time(5_000), time(5_000), time(5_000));
    // Eight times the text: a nested scan would take sixty-four times as long. Of three tries one is enough.
    const most = 30 * small + 60;
    let large = time(40_000);
    for (let more = 2; more > 0 && large >= most; more--) large = Math.min(large, time(40_000));
    expect(large).toBeLessThan(most);
  });
});

describe("calendarDatesIn", () => {
  it.each([
    ["at 10:00 on Friday, 5 March 2021", ["5 March 2021"]],
    ["next Friday, in two days, on the same day, in summer", []],
    ["yesterday, last month", ["yesterday", "last month"]],
    ["on November 9 and 10, 2017", ["November 9 and 10, 2017"]],
    ["on November 9 and 12, 2017", ["November 9", "12, 2017"]],
  ] as const)("in %j: %j", (text, expected) => {
    expect(calendarDatesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("reads open digits day first", () => {
    expect(calendarDatesIn("05/04/2021")[0]).toMatchObject({ month: 4, day: 5, order: "day-first" });
    expect(calendarDatesIn("05/04/2021")[0]).not.toHaveProperty("alternative");
  });
});
