import { expect, it } from "vitest";
import { verbGroups } from "../../../../ingest/statements/clauses/verb-groups.js";
import { compose } from "../../../../ingest/statements/frames/polarity.js";
import { itemsIn } from "../sentence-items.js";

/** What the verbs of a clause make of a rule that is named and not yet told anything of. */
it.each([
  ["was introduced", "change 1"],
  ["was suspended", "change -1"],
  ["is suspended", "hold -1"],
  ["was not suspended", "hold 1"],
  ["is no longer suspended", "change 1"],
  ["has not yet been introduced", "hold -1"],
  ["the ministry plans to suspend", "plan -1"],
  ["declined to suspend", "hold 1"],
  ["refused to suspend", "hold 1"],
  ["refused to restore", "hold -1"],
  ["decided to restore", "change 1"],
  ["may be suspended", "plan -1"],
  ["would be restored", "plan 1"],
  ["denied that it was restored", "hold -1"],
  ["it is not true that it was restored", null],
  ["was extended", "extend 1"],
  ["was postponed", "move 1"],
  ["was discussed", "plan 1"],
  ["was seen", null],
])("%s", (words, said) => {
  const told = compose({ is: "state", v: 1, planned: false }, verbGroups(itemsIn(words)), ({ effect }) => effect);
  expect(told === null ? null : `${told.act} ${told.v}`).toBe(said);
});

it.each([
  ["was cancelled", "retract 1"],
  ["was postponed", "move 1"],
  ["was announced", "change 1"],
])("an event %s", (words, said) => {
  const told = compose({ is: "event", v: 1, planned: false }, verbGroups(itemsIn(words)), ({ effect }) => effect);
  expect(told === null ? null : `${told.act} ${told.v}`).toBe(said);
});
