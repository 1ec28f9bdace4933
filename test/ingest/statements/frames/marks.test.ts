import { describe, expect, it } from "vitest";
import { hasMark, someIs, someMarked, thingsIn, topicMarks } from "../../../../ingest/statements/frames/marks.js";
import { itemsIn } from "../sentence-items.js";

describe("topicMarks", () => {
  it.each([
    "Direct flights with Oman have been resumed, and the visa-free regime was extended to 30 days.",
    "Foreigners who hold a residence permit need no work permit; a PCR test is required of all others.",
    "The monthly calculation index is 3,063 tenge, and the minimum wage 60,000 tenge.",
  ])("gathers what each item has: %s", (text) => {
    const items = itemsIn(text);
    const { marks, at, told, dates, countries, figures } = topicMarks(items);
    const all = items.flatMap((item) => item.entry?.topics ?? []);
    expect(told.length).toBeGreaterThan(0);
    expect(marks).toEqual(all);
    expect(at).toEqual(items.flatMap((item, i) => item.entry?.topics.map(() => i) ?? []));
    expect(dates).toEqual(items.flatMap(({ kind }, i) => (kind === "date" ? [i] : [])));
    expect(countries).toEqual(items.flatMap(({ kind }, i) => (kind === "country" ? [i] : [])));
    expect(figures).toEqual(items.flatMap(({ amount }, i) => (amount === null ? [] : [i])));
    expect(told).toEqual([...new Set(all.filter((mark) => mark.role === "thing").map((mark) => mark.topic))]);
    for (const topic of new Set(all.map((mark) => mark.topic)))
      expect(thingsIn(items, topic)).toEqual(items.flatMap((item, at) => (hasMark(item, topic, "thing") ? [at] : [])));
    for (const { topic, role, way, which } of all) {
      expect(someMarked(items, topic, role, way, which)).toBe(true);
      expect(someMarked([], topic, role, way, which)).toBe(false);
    }
    for (const { cls, sub } of items.flatMap((item) => item.entry?.meanings ?? [])) {
      expect(someIs(items, cls)).toBe(true);
      expect(someIs(items, cls, sub)).toBe(true);
      expect(someIs(items, cls, "of no kind")).toBe(false);
      expect(someIs([], cls)).toBe(false);
    }
  });

  it("tells the ways of a topic and their lists apart", () => {
    const items = itemsIn("Direct flights with Oman have been resumed.");
    const [topic] = topicMarks(items).told;
    const [way] = topic?.ways ?? [];
    if (topic === undefined || way === undefined) throw new Error("the sentence tells of no topic");
    expect(someMarked(items, topic, "thing", way)).toBe(true);
    expect(someMarked(items, topic, "thing", { ...way })).toBe(false);
    expect(someMarked(items, topic, "thing", way, 77)).toBe(false);
  });
});
