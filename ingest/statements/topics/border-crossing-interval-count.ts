import { status } from "../topic-file.js";

/** From when the days between two crossings are counted. */
export const borderCrossingIntervalCount = status({
  id: "kz/border-crossing-interval-count",
  group: "Entry",
  title: "Interval counted from the last departure",
  meaning: "The days until the next permitted crossing are counted from the last departure.",
  about: /§a\d+(?: period)? (?:for|until) (?:the )?next entry\b/,
  told: "change",
  wordings: [
    {
      when: /\bnext entry\b[^.]*\b(?:starts?|runs?|counts?|counted)\b[^.]*(?:\blast\b[^.]*\b(?:departure|left)\b|\byou last left\b)/,
      says: "observe",
    },
  ],
});
