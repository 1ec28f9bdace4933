import { describe, expect, it } from "vitest";
import { readBody, told } from "./read-sentences.js";
import { ENTRY_WORDINGS } from "./topic-wordings-entry.js";
import { STAY_WORDINGS } from "./topic-wordings-stay.js";

/** Sentences that tell two topics at once, by right. */
const TWO_AT_ONCE: ReadonlySet<string> = new Set([
  "home-quarantine-look-back",
  "idc-permission-relatives",
  "visa-extension",
  "invitation-exemption",
  "migration-applications",
  "stay-extension",
  "documents-valid-in-emergency",
  "visa-during-suspension",
]);

const cases = Object.entries({ ...ENTRY_WORDINGS, ...STAY_WORDINGS }).flatMap(([topic, { tells }]) =>
  TWO_AT_ONCE.has(topic) ? [] : tells.map(([body]) => [topic, body] as const),
);

it.each(cases)("no topic but %s is told by: %s", (topic, body) => {
  expect(told(body).filter((line) => !line.startsWith(`${topic} `))).toEqual([]);
});

describe("a sentence counts as read when it serves another one", () => {
  const unread = (body: string): readonly string[] =>
    readBody(body).findings.flatMap(({ rule, place }) => (rule === "unread-sentence" ? [place.quote ?? ""] : []));

  it.each([
    [
      "it dates it",
      "Amendments to the rules on work permits take effect on July 1, 2021. The employer now provides a letter on the qualification of the foreign employee.",
    ],
    ["it restates it", "A B2 visa can be extended for up to 40 days. This means that holders of a visa get 40 days more."],
    [
      "it widens it",
      "Make sure that the passport is not damaged. This requirement applies to all kinds of border crossing, as must every traveller know.",
    ],
  ])("%s", (_why, body) => {
    expect(unread(body)).toEqual([]);
  });

  it.each([
    ["it dates nothing that was told", "Amendments to the rules on work permits take effect on July 1, 2021."],
    ["its figure is its own", "A B2 visa can be extended for up to 40 days. This means that holders of a visa get 50 days more."],
    ["nothing stands before it", "This requirement applies to all kinds of border crossing, as must every traveller know."],
  ])("and not when %s", (_why, body) => {
    expect(unread(body)).toHaveLength(1);
  });
});
