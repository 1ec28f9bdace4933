import { expect, it } from "vitest";
import { dateRoles } from "../../../../ingest/statements/phrases/date-role-parser.js";

it.each([
  ["since §d0", "effective"],
  ["from §d0 to §d1", "effective", "until"],
  ["effective §d0", "effective"],
  ["comes into force on §d0", "effective"],
  ["valid until §d0", "until"],
  ["through §d0 inclusive", "until"],
  ["before §d0", "before"],
  ["by §d0", "deadline"],
  ["no later than §d0", "deadline"],
  ["a decree of §d0", "act"],
  ["the order of the minister dated §d0", "act"],
  ["resolution no. 12 of §d0", "act"],
  ["the ministry decided on §d0", "act"],
  ["as of §d0", "as-of"],
  ["on §d0 the ban was lifted", "on"],
  ["during §d0", "on"],
  ["planned for §d0", "planned"],
  ["the expected date is §d0", "planned"],
  ["§d0 as the planned date", "planned"],
  ["after §d0", "after"],
  ["papers that ran out after §d0 stay valid", "mention"],
  ["the trip of §d0", "mention"],
  ["§d0, the office opened", "on"],
  ["was moved from §d0 to §d1", "mention", "effective"],
  ["§d0 onwards", "effective"],
  ["prior to §d0", "before"],
  ["the agreement no. 7 §d0", "act"],
  ["between §d0 and §d1", "mention", "until"],
  ["starting from §d0", "effective"],
  ["status on §d0", "as-of"],
  ["in §d0", "on"],
  ["the letter № 15-2 from §d0", "act"],
])("%s", (masked, ...roles) => {
  expect(dateRoles(masked)).toEqual(roles);
});

it("looks back a bounded way only", () => {
  expect(dateRoles(`since ${"x ".repeat(200)}§d0`)).toEqual(["mention"]);
});
