import { expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.js";
import { isoDay } from "../../src/model/iso-day.js";
import { findingsView } from "../../src/presentation/findings-view.js";
import { palette } from "../../src/presentation/palette.js";

it("shows the topic and the words that a finding concerns, on one line each", () => {
  const finding: Finding = {
    id: "f",
    rule: "half-read",
    message: "A word was not understood",
    topic: "ut/ferries",
    subject: null,
    expected: null,
    actual: null,
    action: "possible at most",
    knownFrom: isoDay("2021-06-01"),
    place: {
      snapshot: "s",
      post: "p",
      lines: [3, 4],
      quote: "Ferries\nto the island sail again, as far as one hears in the harbour.",
    },
  };
  const view = findingsView({ findings: [finding], counts: [{ rule: "half-read", count: 1 }] } as never, {
    width: 60,
    paints: palette(false),
  });
  expect(view.split("\n").slice(1, 4)).toEqual([
    "  - lines 3–4, ut/ferries: A word was not understood",
    "    “Ferries to the island sail again, as far as one hears…”",
    "    → possible at most",
  ]);
});
