import { expect, it } from "vitest";
import { verbGroups } from "../../../../ingest/statements/clauses/verb-groups.js";
import { itemsIn } from "../sentence-items.js";

/** Effect, tense, and where they are not the usual ones mood, denial and state. */
it.each([
  ["flights were resumed", "resume past"],
  ["flights have been suspended", "suspend past"],
  ["the ban is lifted", "end present state"],
  ["the ban will be lifted", "end future"],
  ["flights have not yet been resumed", "resume past not-yet"],
  ["to resume flights", "resume present"],
  ["the service is to be introduced", "begin future"],
  ["the regime remains suspended", "suspend past"],
  ["the ministry plans to resume flights", "plan present", "resume present"],
  ["the ministry declined to resume flights", "decline past", "resume present"],
  ["foreigners may enter", "other present may"],
  ["a test must be shown", "show present must state"],
  ["flights could be resumed", "resume present conditional state"],
  ["a card is not required", "require present not state"],
  ["the term expired", "end past"],
  ["flights with all countries except Egypt are suspended", "suspend present state"],
  ["diplomats are excepted", "exempt present state"],
  ["the weather is mild", "be present state"],
])("%s", (text, ...groups) => {
  const shown = verbGroups(itemsIn(text)).map(({ effect, tense, mood, denial, state }) =>
    [effect, tense, mood === "told" ? "" : mood, denial === "none" ? "" : denial, state ? "state" : ""].filter(Boolean).join(" "),
  );
  expect(shown).toEqual(groups);
});
