import { expect, it } from "vitest";
import { lastingIn, timesIn } from "../../../../ingest/statements/frames/times.js";
import { itemsIn } from "../sentence-items.js";

it.each([
  ["since June 3, 2021", "from"],
  ["from June 3, 2021 to July 5, 2021", "from", "until"],
  ["effective June 3, 2021", "from"],
  ["comes into force on June 3, 2021", "on"],
  ["valid until June 3, 2021", "until"],
  ["through June 3, 2021 inclusive", "until"],
  ["before June 3, 2021", "before"],
  ["by June 3, 2021", "by"],
  ["no later than June 3, 2021", "by"],
  ["a decree of June 3, 2021", "act"],
  ["the order of the minister dated June 3, 2021", "act"],
  ["resolution No. 12 of June 3, 2021", "act"],
  ["as of June 3, 2021", "from"],
  ["on June 3, 2021 the ban was lifted", "on"],
  ["after June 3, 2021", "after"],
  ["the trip of June 3, 2021", "mention"],
  ["June 3, 2021 onwards", "from"],
  ["prior to June 3, 2021", "before"],
  ["the agreement No. 7 June 3, 2021", "act"],
  ["between June 3, 2021 and July 5, 2021", "from", "until"],
  ["starting from June 3, 2021", "from"],
  ["not before June 3, 2021", "not-before"],
  ["will not be resumed before June 3, 2021", "not-before"],
  ["in June 2021", "on"],
  ["moved from June 3, 2021 to July 5, 2021", "from", "until"],
])("%s", (text, ...roles) => {
  expect(timesIn(itemsIn(text), () => true).map(({ role }) => role)).toEqual(roles);
});

it.each([
  ["for 30 days", "30 day"],
  ["for up to two months", "2 month"],
  ["for a period of 3 years", "3 year"],
  ["within 30 days", null],
  ["30 days", null],
])("how long: %s", (text, lasting) => {
  const found = lastingIn(itemsIn(`it is suspended ${text}`), () => true);
  expect(found === null ? null : `${found.count} ${found.unit}`).toBe(lasting);
});

it("sees only the days inside", () => {
  const items = itemsIn("from June 3, 2021 to July 5, 2021");
  const second = items.map(({ kind }) => kind).lastIndexOf("date");
  expect(timesIn(items, (at) => at < second)).toHaveLength(1);
});
