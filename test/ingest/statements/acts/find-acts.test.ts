import { expect, it } from "vitest";
import { readBody } from "../read-sentences.js";

it.each([
  ["The decree No. 41 of June 1, 2021 restored flights with Oman.", ["decree", null, "41", "2021-06-01"]],
  [
    "The Interdepartmental Commission dated June 3, 2021 opened flights with Oman.",
    ["decision", "Interdepartmental Commission", null, "2021-06-03"],
  ],
  ["Law № 12-VII amends the rules.", ["law", null, "12-VII", null]],
  ["IDC protocol dated 03.06.2021 № 9/01 resumes flights with Oman.", ["protocol", "IDC", "9/01", "2021-06-03"]],
])("%s", (body, act) => {
  expect(readBody(body).instruments.map(({ kind, issuer, number, date }) => [kind, issuer, number, date])).toEqual([act]);
});

it.each([
  ["On June 4, 2021 the ministry held a meeting."],
  ["In order to enter on June 3, 2021 one needs a visa."],
  ["The agreement was reached in June."],
])("no act: %s", (body) => {
  expect(readBody(body).instruments).toEqual([]);
});

it("one act named twice is one record, and what it orders points at it", () => {
  const body = "The decree No. 41 of June 1, 2021 restored flights with Oman.\nThe decree No. 41 of June 1, 2021 is short.";
  const { instruments, statements } = readBody(body);
  expect(instruments).toHaveLength(1);
  expect(statements.map(({ instrument }) => instrument)).toEqual([instruments[0]?.id]);
});
