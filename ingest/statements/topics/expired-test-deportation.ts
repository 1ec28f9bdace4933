import { status } from "../topic-file.js";

/** A test that is too old. */
export const expiredTestDeportation = status({
  id: "kz/expired-test-deportation",
  group: "Entry",
  title: "Deportation with an expired test",
  meaning: "A foreigner with an expired COVID test may be deported.",
  about: /\b(?:expired|outdated|old)\b[^.]*\btest\b[^.]*\bdeported\b|\bdeported\b[^.]*\b(?:expired|outdated)\b[^.]*\btest\b/,
  told: "change",
  wordings: [{ when: /\bdeported\b/, says: "observe" }],
});
