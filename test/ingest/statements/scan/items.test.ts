import { describe, expect, it } from "vitest";
import { itemsIn } from "../sentence-items.js";

it.each([
  ["5 days", "5 day"],
  ["five working days", "5 business-day"],
  ["72 hours", "72 hour"],
  ["3 calendar days", "3 day"],
  ["29,170 KZT", "29170 KZT"],
  ["29 170 ₸", "29170 KZT"],
  ["$80", "80 USD"],
  ["USD 60", "60 USD"],
  ["80 USD", "80 USD"],
  ["from 60 to 45 calendar days", "60 day", "45 day"],
  ["10 MCI", "10 MCI"],
  ["1.5 MCI", "1.5 MCI"],
  ["50 %", "50 percent"],
  ["two blank pages", "2 page"],
  ["61 countries", "61 country"],
  ["20 flights per week", "20 flight-per-week"],
  ["10-day", "10 day"],
  ["ten (10) days", "10 day"],
  ["article 5", "reference"],
  ["1,000,000 tenge", "1000000 KZT"],
  ["12 monthly calculation indices", "12 MCI"],
  ["30 minutes", "30 minute"],
  ["2 or 3 years", "2 year", "3 year"],
  ["9 000 KZT", "9000 KZT"],
  ["3.450 KZT", "3450 KZT"],
  ["1.250,50 tenge", "1250.5 KZT"],
  ["2.125 MCI", "reference"],
  ["No. 41", "reference"],
  ["№ 15-2", "reference"],
  ["once per week"],
])("figures: %s", (text, ...figures) => {
  const shown = itemsIn(text).flatMap((item) =>
    item.kind === "reference" ? ["reference"] : item.amount ? [`${item.amount.value} ${item.amount.unit}`] : [],
  );
  expect(shown).toEqual(figures);
});

describe("what a sentence holds", () => {
  it.each([
    ["Flights with Oman resumed on June 3, 2021.", "word word country word word date punct"],
    ["Dubai is open.", "word word word punct"],
    ["A B2 visa costs $80.", "word category word word amount punct"],
    ["Order No. 41 applies.", "word word punct reference word punct"],
  ])("%s", (text, kinds) => {
    expect(
      itemsIn(text)
        .map(({ kind }) => kind)
        .join(" "),
    ).toBe(kinds);
  });

  it("covers the text in order, and nothing twice", () => {
    const text =
      "From June 3, 2021, citizens of Oman and the Republic of Korea pay 5.5 MCI (16,043 KZT) for a B2 visa under Order No. 41-b.";
    const items = itemsIn(text);
    items.forEach((item, at) => {
      expect(item.start).toBeGreaterThanOrEqual(items[at - 1]?.end ?? 0);
      expect(item.end).toBeGreaterThan(item.start);
    });
    expect(items.at(-1)?.end).toBe(text.length);
  });

  it("the longest phrase wins", () => {
    const meant = (text: string): readonly string[] =>
      itemsIn(text).flatMap((item) =>
        (item.entry?.topics ?? []).flatMap((mark) => (mark.role === "thing" ? [mark.topic.topic.id] : [])),
      );
    expect(meant("temporary residence permit")).not.toContain("kz/residence-permit-validity");
    expect(meant("residence permit")).toContain("kz/residence-permit-validity");
  });

  it("a word of no vocabulary has no entry; a name is one with a capital", () => {
    const [first, second] = itemsIn("flurbly Malik");
    expect([first?.entry, first?.name]).toEqual([null, false]);
    expect([second?.entry, second?.name]).toEqual([null, true]);
  });
});
