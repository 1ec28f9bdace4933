import { expect, it } from "vitest";
import { clausesOf } from "../../../../ingest/statements/clauses/clauses.js";
import { itemsIn, wordsOf } from "../sentence-items.js";

it.each([
  ["Flights resume, but trains do not.", "main: Flights resume,", "main: but trains do not."],
  ["The ban is lifted and flights are open.", "main: The ban is lifted", "main: and flights are open."],
  ["The rule applies; the fee is paid.", "main: The rule applies", "main: the fee is paid."],
  ["Flights are not yet open.", "main: Flights are not yet open."],
  ["We note that the fee is 5 MCI.", "main: We note that the fee is 5 MCI."],
  ["Flights with Italy and Spain are open.", "main: Flights with Italy and Spain are open."],
  [
    "If the situation improves, flights will be resumed.",
    "condition: If the situation improves",
    "main conditional: , flights will be resumed.",
  ],
  [
    "Flights will be resumed unless the border is closed.",
    "main conditional: Flights will be resumed",
    "condition: unless the border is closed.",
  ],
  ["Flights, launched in May, were stopped.", "main: Flights … were stopped.", "relative: , launched in May,"],
  [
    "Flights were resumed with Oman on June 3, with Nepal on June 5.",
    "main: Flights were resumed with Oman on June 3",
    "main: , with Nepal on June 5.",
  ],
  [
    "Because the border is closed, trains are cancelled.",
    "subordinate: Because the border is closed",
    "main: , trains are cancelled.",
  ],
  [
    "The ban has ended, the trains to the north, Oman among them, have resumed.",
    "main: The ban has ended",
    "main: , the trains to the north, Oman among them, have resumed.",
  ],
])("%s", (text, ...clauses) => {
  const items = itemsIn(text);
  const shown = clausesOf(items).map(
    ({ role, conditional, ranges }) => `${role}${conditional ? " conditional" : ""}: ${wordsOf(text, items, ranges)}`,
  );
  expect(shown).toEqual(clauses);
});

it("every item belongs to exactly one clause", () => {
  const text =
    "Flights, launched in May, were stopped, but trains run if the border is open; citizens of Oman, who need a visa, may stay.";
  const items = itemsIn(text);
  const inside = clausesOf(items).flatMap(({ ranges }) =>
    ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  expect(new Set(inside).size).toBe(inside.length);
  const outside = items.flatMap((item, at) => (inside.includes(at) ? [] : [item.text]));
  expect(outside).toEqual([";"]);
});
