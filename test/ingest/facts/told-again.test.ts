import { describe, expect, it } from "vitest";
import type { TopicKind } from "../../../src/model/topic.js";
import { answer, reconciled, type Told } from "./told-series.js";

/** Changes that are told exactly, one of them told once more: it opens and settles nothing. Found by the properties of the fold. */
interface AgainCase {
  readonly name: string;
  readonly kind?: TopicKind;
  readonly told: readonly Told[];
  readonly again: Told;
  /** Known on this day; left out: now. */
  readonly on?: string;
  readonly answers: Readonly<Record<string, string>>;
}

const CASES: readonly AgainCase[] = [
  {
    name: "within days that an earlier change of its kind has too, before its own day was told",
    told: [
      { on: "2021-04-01", says: "end", days: "2021-04-01", basis: "stated" },
      { on: "2021-04-26", says: "start", days: "2021-04-13", basis: "stated", before: "unsaid" },
      { on: "2021-05-20", says: "end", days: "2021-05-07", basis: "stated", before: "unsaid" },
      { on: "2021-05-19", says: "start", days: "2021-05-19", basis: "stated", before: "unsaid" },
    ],
    again: { on: "2021-05-08", says: "end", days: ["2021-04-01", "2021-05-07"], basis: "part", before: "unsaid" },
    answers: {
      "2021-04-12": "no ended",
      "2021-04-13": "yes",
      "2021-04-15": "yes",
      "2021-05-06": "yes",
      "2021-05-07": "no ended",
      "2021-05-18": "no ended",
      "2021-05-19": "yes",
    },
  },
  {
    name: "within days that hold the end that was announced for what runs, and days before it began",
    told: [
      { on: "2021-04-01", says: "start", days: "2021-04-01", basis: "stated", until: "2021-04-13" },
      { on: "2021-05-20", says: "start", days: "2021-05-07", basis: "stated", before: "unsaid" },
    ],
    again: { on: "2021-04-14", says: "end", days: ["2021-03-31", "2021-04-13"], basis: "part", before: "unsaid" },
    on: "2021-04-14",
    answers: {
      "2021-03-31": "no not-yet",
      "2021-04-01": "yes",
      "2021-04-12": "yes",
      "2021-04-13": "no ended",
      "2021-05-08": "no ended",
    },
  },
];

describe("a change told once more", () => {
  it.each(CASES)("$name", ({ kind = "status", told, again, on, answers }) => {
    for (const reports of [told, [...told, again], [again, ...told], [...told, again, again]])
      for (const [day, word] of Object.entries(answers)) expect(answer(kind, reports, day, on ?? null), day).toBe(word);
    expect(reconciled(kind, [...told, again]).findings).toEqual([]);
  });

  it("settles nothing where only one of two changes within its days is told exactly, and it came before what runs", () => {
    const told: readonly Told[] = [
      { on: "2021-04-01", says: "end", days: "2021-04-01", basis: "stated" },
      { on: "2021-04-13", says: "start", days: "2021-04-13", basis: "stated", before: "unsaid" },
      { on: "2021-05-20", says: "end", days: "2021-05-19", basis: "stated", before: "unsaid" },
      { on: "2021-05-08", says: "end", days: ["2021-04-01", "2021-05-07"], basis: "part", before: "unsaid" },
    ];
    expect(answer("status", told, "2021-04-13")).toBe("yes");
    expect(answer("status", told, "2021-05-07")).toBe("possible disputed");
    expect(answer("status", told, "2021-05-19")).toBe("no ended");
  });
});

describe("what is told to begin anew on the very day of its announced end", () => {
  it.each<[TopicKind, Told, Told, string]>([
    ["status", { on: "2021-01-01", says: "start", basis: "stated" }, { on: "2021-06-20", says: "start", basis: "stated" }, "yes"],
    ["status", { on: "2021-01-01", says: "end", basis: "stated" }, { on: "2021-06-20", says: "end", basis: "stated" }, "no ended"],
    [
      "quantity",
      { on: "2021-01-01", says: "set", basis: "stated", value: 10 },
      { on: "2021-06-20", says: "set", basis: "stated", value: 10 },
      "yes 10",
    ],
  ])("goes on without a gap (%s %j)", (kind, first, second, word) => {
    const told = [
      { ...first, until: "2021-07-01" },
      { ...second, days: "2021-07-01", before: "unsaid" as const },
    ];
    for (const day of ["2021-01-01", "2021-03-01", "2021-06-30", "2021-07-01", "2021-12-01"])
      expect(answer(kind, told, day), day).toBe(word);
    expect(reconciled(kind, told).findings).toEqual([]);
  });

  it("stands though an earlier report of that end was contested", () => {
    const told: readonly Told[] = [
      { on: "2021-04-01", says: "end", days: "2021-04-01", basis: "stated" },
      { on: "2021-04-13", says: "start", days: "2021-04-13", basis: "stated", before: "unsaid" },
      { on: "2021-04-25", says: "end", days: "2021-04-25", basis: "stated", until: "2021-05-07", before: "unsaid" },
      { on: "2021-04-25", says: "start", days: "2021-04-25", basis: "stated", until: "2021-05-07", before: "unsaid" },
      { on: "2021-05-08", says: "start", days: "2021-05-07", basis: "stated", before: "unsaid" },
      { on: ["2021-04-07", "2021-06-06"], says: "observe", basis: "observed" },
    ];
    expect(answer("status", told, "2021-04-24")).toBe("yes");
    expect(answer("status", told, "2021-04-30")).toBe("possible disputed");
    expect(answer("status", told, "2021-05-07")).toBe("yes");
    expect(answer("status", told, "2021-06-07")).toBe("yes");
  });
});
