import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/model/finding.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { answer, known, reconciled, type Told } from "./told-series.js";

const STARTS: Told = { on: "2021-05-01", says: "start", days: "2021-05-01", basis: "stated" };
/** Suspended from May, until a day that the post names. */
const SUSPENDED: Told = { ...STARTS, says: "end", until: "2021-07-01", suspends: true };
const IN_JUNE: Told = { on: "2021-05-01", says: "start", days: "2021-06-01", basis: "scheduled" };
/** "Early in June", told in May. */
const EARLY_IN_JUNE: Told = { ...IN_JUNE, days: ["2021-06-01", "2021-06-10"], basis: "part" };

const rules = (told: readonly Told[]): readonly string[] => reconciled("membership", told).findings.map(({ rule }) => rule);

describe("words that are edited out", () => {
  it("count until the day on which the edit was seen", () => {
    const told: readonly Told[] = [{ ...STARTS, absent: [["2021-06-01", null]] }];
    expect(answer("membership", told, "2021-05-15", "2021-05-31")).toBe("yes");
    expect(known("membership", told, "2021-06-01")).toEqual([]);
    expect(known("membership", told)).toEqual([]);
  });
  it("count again from the day on which they stood there again", () => {
    const told: readonly Told[] = [{ ...STARTS, absent: [["2021-06-01", "2021-07-01"]] }];
    expect(known("membership", told, "2021-06-30")).toEqual([]);
    expect(answer("membership", told, "2021-05-15", "2021-07-01")).toBe("yes");
  });
  it("count from their day where they had been out before it", () => {
    const told: readonly Told[] = [{ ...STARTS, absent: [["2021-04-01", "2021-05-10"]] }];
    expect(known("membership", told, "2021-05-09")).toEqual([]);
    expect(answer("membership", told, "2021-05-15", "2021-05-10")).toBe("yes");
    const before: readonly Told[] = [{ ...STARTS, absent: [["2021-03-01", "2021-04-01"]] }];
    expect(known("membership", before, "2021-05-01")).toEqual(known("membership", [STARTS]));
    expect(reconciled("membership", before).facts.map(({ knownFrom }) => knownFrom)).toEqual(["2021-05-01", "2021-05-01"]);
  });
  it("leave to what else is told, of sources of several ranks too, what they had said", () => {
    const ends: Told = { on: "2021-05-20", says: "end", days: "2021-05-20", basis: "stated", by: "official" };
    const told: readonly Told[] = [{ ...STARTS, by: "press", absent: [["2021-06-01", null]] }, ends];
    expect(answer("membership", told, "2021-05-10", "2021-05-31")).toBe("yes");
    expect(known("membership", told)).toEqual(known("membership", [ends]));
    expect(answer("membership", told, "2021-05-25")).toBe(answer("membership", [ends], "2021-05-25"));
  });
});

describe("an announced end", () => {
  it("that the change comes later than, is gone past without a word: a finding says so", () => {
    const resumed: Told = { on: "2021-07-09", says: "start", days: "2021-07-10", basis: "scheduled", before: "again" };
    expect(answer("membership", [SUSPENDED, resumed], "2021-07-09")).toBe("no suspended");
    expect(rules([SUSPENDED, resumed])).toEqual(["unannounced-extension"]);
    // On its own day nothing went past it.
    expect(rules([SUSPENDED, { ...resumed, days: "2021-07-01" }])).toEqual([]);
  });
  it("is the day of a resumption that is reported without one", () => {
    const resumed: Told = {
      on: "2021-07-09",
      says: "start",
      days: ["2021-05-20", "2021-07-09"],
      basis: "reported",
      before: "again",
    };
    expect(answer("membership", [SUSPENDED, resumed], "2021-06-30")).toBe("no suspended");
    expect(answer("membership", [SUSPENDED, resumed], "2021-07-01")).toBe("yes");
    // What is only seen to run by then may have resumed on any day since.
    const seen: Told = { on: "2021-07-09", says: "observe", days: ["2021-07-05", "2021-07-09"], basis: "observed" };
    expect(answer("membership", [SUSPENDED, seen], "2021-07-09")).toBe("yes");
    // Seen on one of several days, of which the first lie before the announced end: by the last it had come.
    const around: Told = { ...seen, days: ["2021-06-20", "2021-07-09"] };
    expect(known("membership", [SUSPENDED, around]).at(-1)).toBe("in-force 2021-07-01 stated -> open");
  });
});

describe("what is half read", () => {
  it("opens the days until those by which the change has come for certain", () => {
    const not: Told = { on: "2021-06-05", says: "observe-not", days: "2021-06-05", basis: "observed", reading: "half" };
    const told = [EARLY_IN_JUNE, not];
    expect(known("membership", told).at(-1)).toBe("absent 2021-06-05.. observed -> ..2021-06-10 unknown (half-read)");
    expect(answer("membership", told, "2021-06-10")).toBe("yes");
  });
  it("in two posts alike is one doubt that both tell, from the earlier of their days", () => {
    const ends: Told = { on: "2021-06-05", says: "end", days: "2021-06-10", basis: "scheduled", reading: "half" };
    const told = [STARTS, { ...ends, days: "2021-06-12" }, { ...ends, on: "2021-06-06" }];
    const doubts = reconciled("membership", told).facts.filter(({ doubt, knownTo }) => doubt !== null && knownTo === null);
    expect(doubts.map(({ start, statements }) => [start.earliest, [...statements].sort()])).toEqual([
      ["2021-06-10", ["statement-1", "statement-2"]],
    ]);
    const fines = [
      { ...STARTS, says: "set" as const, value: 1 },
      { ...ends, says: "set" as const, value: 2 },
      { ...ends, says: "set" as const, value: 3 },
    ];
    expect(answer("quantity", fines, "2021-06-15")).toBe("possible half-read 1/2/3");
  });
  it("of a move of a figure opens the new day to that figure only where it is said", () => {
    const set: Told = { on: "2021-05-01", says: "set", days: "2021-06-01", basis: "scheduled", value: 5 };
    const moved: Told = { ...set, on: "2021-05-10", says: "move", days: "2021-07-01", reading: "half", announced: "2021-06-01" };
    const { value: _, ...silent } = moved;
    const doubts = (told: readonly Told[]): readonly string[] =>
      known("quantity", told).filter((line) => line.includes("half-read"));
    expect(doubts([set, silent])).toEqual(["unknown 2021-06-01.. scheduled -> ..2021-07-01 unknown (half-read)"]);
    expect(doubts([set, { ...moved, value: 6 }])).toEqual([
      "unknown 2021-06-01.. scheduled -> ..2021-07-01 unknown (half-read)",
      "in-force 6 2021-07-01.. scheduled -> open (half-read)",
    ]);
  });
});

describe("what is half read against an announcement", () => {
  const not: Told = { on: "2021-06-20", says: "observe-not", days: "2021-06-20", basis: "observed", reading: "half" };
  const doubts = (told: readonly Told[]): readonly string[] =>
    known("membership", told).filter((line) => line.includes("half-read"));
  it("opens the days since the change was to come, or since it was last seen to hold", () => {
    expect(doubts([IN_JUNE, not])).toEqual(["absent 2021-06-02.. observed -> open (half-read)"]);
    const seen: Told = { on: "2021-06-10", says: "observe", days: "2021-06-10", basis: "observed" };
    expect(doubts([IN_JUNE, seen, not])).toEqual(["absent 2021-06-11.. observed -> open (half-read)"]);
  });
  it("opens nothing where it says what the announcement says", () => {
    expect(doubts([IN_JUNE, { ...not, on: "2021-04-20", days: [null, "2021-04-01"] }])).toEqual([]);
  });
  it("opens all days that had been announced", () => {
    const moved: Told = { ...not, on: "2021-05-10", says: "move", days: "2021-07-01", announced: ["2021-06-01", "2021-06-10"] };
    expect(
      doubts([
        { ...IN_JUNE, days: ["2021-06-01", "2021-06-10"] },
        { ...moved, direction: "in-force", basis: "scheduled" },
      ]),
    ).toEqual(["absent 2021-06-01.. scheduled -> ..2021-07-01 unknown (half-read)"]);
  });
});

describe("what is told once more", () => {
  it("within days that it shares with what was told before lies within both, told as the better of the two", () => {
    const act: Told = { on: "2021-05-20", says: "start", days: ["2021-05-01", "2021-05-20"], basis: "act" };
    const part: Told = { on: "2021-06-10", says: "start", days: ["2021-05-10", "2021-05-31"], basis: "part" };
    expect(known("membership", [act, part]).at(-1)).toBe("in-force 2021-05-10..2021-05-20 part -> open");
  });
  it("by a list, of what was in force already when a second start was announced, is seen by it", () => {
    const again: Told = { on: "2021-09-03", says: "start", days: "2021-09-09", basis: "scheduled" };
    const list: Told = { on: "2021-09-06", says: "list", members: ["OMN"], basis: "listed" };
    const { facts } = reconciled("membership", [STARTS, again, list]);
    const ran = facts.filter(
      ({ subject, statements, knownTo }) => subject === "OMN" && knownTo === null && statements.includes("statement-2"),
    );
    expect(ran.map(({ start, lastConfirmedOn }) => [start.earliest, lastConfirmedOn])).toEqual([["2021-05-01", "2021-09-06"]]);
  });
  it("by the list of the post that announces its end, is nothing that the list's silence could deny", () => {
    const told: readonly Told[] = [
      STARTS,
      { on: "2021-06-05", says: "end", days: "2021-06-10", basis: "scheduled" },
      { on: "2021-06-05", says: "list", members: ["TUR"], basis: "listed", samePost: true },
    ];
    expect(answer("membership", told, "2021-06-09")).toBe("yes");
    expect(reconciled("membership", told).findings.filter(({ subject }) => subject === "OMN")).toEqual([]);
  });
});

it("a change that is moved to no later than a day has come by it", () => {
  const moved: Told = { on: "2021-05-10", says: "move", days: [null, "2021-07-10"], basis: "scheduled", announced: "2021-06-01" };
  expect(answer("membership", [IN_JUNE, moved], "2021-07-10")).toBe("yes");
  expect(answer("membership", [IN_JUNE, moved], "2021-07-09")).toBe("possible undated");
});

describe("an extension", () => {
  it.each([
    ["without a day is seen on that of its post", [null, null], "2021-06-20"],
    ["with a day is seen on that", "2021-06-25", "2021-06-25"],
    ["by a day is seen on that", [null, "2021-06-18"], "2021-06-18"],
  ] as const)("%s", (_, days, confirmed) => {
    const extended: Told = { on: "2021-06-20", says: "extend", days, basis: "observed", until: "2021-09-01" };
    const { facts } = reconciled("membership", [{ ...STARTS, until: "2021-07-01" }, extended]);
    const runs = facts.filter(({ state, knownTo }) => state === "in-force" && knownTo === null);
    expect(runs.map(({ end, lastConfirmedOn }) => [end.earliest, lastConfirmedOn])).toEqual([["2021-09-01", confirmed]]);
  });
});

describe("a value before, told as another than the known one", () => {
  const eleven: Told = { ...STARTS, says: "set", value: 11 };
  const seen = (on: string): Told => ({ on, says: "observe", days: on, basis: "observed", value: 11 });
  const downFrom: Told = { on: "2021-05-20", says: "set", days: "2021-05-20", basis: "stated", value: 7, previous: 21 };
  it("stands between the day on which the known one was last seen and the change", () => {
    const told = [eleven, seen("2021-05-18"), downFrom];
    expect(answer("quantity", told, "2021-05-18")).toBe("yes 11");
    expect(answer("quantity", told, "2021-05-19")).toBe("yes 21");
    expect(answer("quantity", told, "2021-05-20")).toBe("yes 7");
  });
  it("stands nowhere where no day is left for it; the finding is that of the change", () => {
    const told = [eleven, seen("2021-05-19"), downFrom];
    expect(answer("quantity", told, "2021-05-19")).toBe("yes 11");
    const { facts, findings } = reconciled("quantity", told);
    expect(findings.map(({ rule, expected }) => [rule, expected])).toEqual([["previous-differs", "11"]]);
    const now = facts.filter(({ knownTo }) => knownTo === null);
    expect(now.map(({ value, findings: own }) => [value?.amount, own])).toEqual([
      [undefined, []],
      [11, []],
      [7, [findings[0]?.id]],
    ]);
  });
});

it("what disagrees with a fact stands beside it only as it was known once both were told", () => {
  const { facts } = reconciled("quantity", [
    { ...STARTS, says: "set", value: 5, by: "official" },
    { on: "2021-05-15", says: "observe", days: "2021-05-15", basis: "observed", value: 5, by: "official" },
    { ...STARTS, on: "2021-05-20", says: "set", value: 6, by: "press" },
  ]);
  const five = facts.filter(({ state }) => state === "in-force");
  expect(five.map(({ knownFrom, knownTo, disagreeing }) => [knownFrom, knownTo, disagreeing])).toEqual([
    ["2021-05-01", "2021-05-15", []],
    ["2021-05-15", null, ["statement-2"]],
  ]);
});

describe("what is put off without a day", () => {
  const putOff: Told = { on: "2021-05-10", says: "move", days: [null, null], basis: "scheduled" };
  it("comes after the day that had been announced", () => {
    expect(known("membership", [IN_JUNE, putOff]).at(-1)).toBe("in-force 2021-06-02.. scheduled -> open");
    expect(answer("membership", [IN_JUNE, putOff], "2021-06-01")).toBe("no not-yet");
  });
  it("comes after the post where no day had been announced", () => {
    expect(known("membership", [putOff])).toEqual([
      "not-yet ..2021-05-10 observed -> 2021-05-11.. until-event",
      "in-force 2021-05-11.. scheduled -> open",
    ]);
  });
});

describe("findings", () => {
  it("of two contrary posts name the one that does not run, and what runs", () => {
    const told: readonly Told[] = [
      { ...STARTS, says: "set", value: 5 },
      { ...STARTS, on: "2021-05-02", says: "set", value: 7 },
    ];
    const [finding, ...others] = reconciled("quantity", told).findings;
    expect(others).toEqual([]);
    expect([finding?.rule, finding?.place.post, finding?.expected, finding?.actual]).toEqual([
      "contrary-statements",
      "post-0",
      "7",
      "2021-05-01",
    ]);
  });
  it("about the lines of a post stand at the facts that these lines tell, and at no others", () => {
    const about = (id: string, topic: string, post: string | null): Finding => ({
      id,
      rule: "day-corrected",
      message: "",
      topic,
      subject: null,
      expected: null,
      actual: null,
      action: "",
      knownFrom: isoDay("2021-05-01"),
      place: { snapshot: null, post, lines: [1, 1], quote: null },
    });
    const given = [
      about("b", "xx/topic", "post-0"),
      about("a", "xx/topic", "post-0"),
      about("c", "xx/other", "post-0"),
      about("d", "xx/topic", null),
    ];
    const ends: Told = { on: "2021-08-01", says: "end", days: "2021-08-01", basis: "stated" };
    const { facts } = reconciled("membership", [STARTS, ends], given);
    const now = facts.filter(({ knownTo, state }) => knownTo === null && state !== "not-yet");
    expect(now.map(({ state, findings }) => [state, findings])).toEqual([
      ["in-force", ["a", "b"]],
      ["ended", []],
    ]);
  });
});

describe("a plan", () => {
  const ends: Told = { on: "2021-05-02", says: "end", days: "2021-05-20", basis: "scheduled" };
  const resumes: Told = { on: "2021-05-03", says: "plan", days: "2021-06-20", basis: "scheduled" };
  it("to begin again after an announced end opens the days from its own", () => {
    for (const told of [
      [STARTS, ends, resumes],
      [{ ...STARTS, until: "2021-05-20" }, resumes],
    ]) {
      expect(answer("membership", told, "2021-05-19")).toBe("yes");
      expect(answer("membership", told, "2021-06-19")).toBe("no ended");
      expect(answer("membership", told, "2021-06-20")).toMatch(/^possible/);
    }
  });
  it("that is older than the word of the end, or for a day before it, opens nothing", () => {
    const until: Told = { ...STARTS, until: "2021-05-20" };
    expect(answer("membership", [{ ...resumes, on: "2021-04-30" }, until], "2021-06-20")).toBe("no ended");
    expect(answer("membership", [until, { ...resumes, days: "2021-05-19" }], "2021-06-20")).toBe("no ended");
    expect(
      answer("membership", [STARTS, { ...resumes, says: "plan", direction: "not-in-force", days: "2021-04-30" }], "2021-06-20"),
    ).toBe("yes");
  });
  it("of another value says nothing of the time after a value has ended", () => {
    const until: Told = { ...STARTS, says: "set", value: 5, until: "2021-05-20" };
    expect(answer("quantity", [until, { ...resumes, value: 6 }], "2021-06-20")).toBe("unknown");
  });
  it("half read opens the days from its own, and none where it has no first day", () => {
    const half: Told = { ...resumes, direction: "not-in-force", reading: "half" };
    expect(answer("membership", [STARTS, half], "2021-06-20")).toBe("possible half-read");
    expect(answer("membership", [STARTS, { ...half, days: [null, "2021-06-20"] }], "2021-06-21")).toBe("yes");
  });
});

describe("what ends", () => {
  it("and is moved to a later day, or taken back, goes on", () => {
    const ends: Told = { on: "2021-05-10", says: "end", days: "2021-06-01", basis: "scheduled" };
    const moved: Told = {
      ...ends,
      on: "2021-05-20",
      says: "move",
      days: "2021-07-01",
      direction: "not-in-force",
      announced: "2021-06-01",
    };
    expect(known("membership", [STARTS, ends, moved]).slice(1)).toEqual([
      "in-force 2021-05-01 stated -> 2021-07-01 stated",
      "ended 2021-07-01 scheduled -> open",
    ]);
    const taken: Told = { ...moved, says: "retract", days: [null, null] };
    expect(known("membership", [STARTS, ends, taken]).slice(1)).toEqual(["in-force 2021-05-01 stated -> open"]);
    const planned: Told = { ...moved, says: "plan", days: "2021-06-01" };
    expect(known("membership", [STARTS, planned]).slice(1)).toEqual([
      "in-force 2021-05-01 stated -> 2021-06-01.. until-event",
      "ended 2021-06-01.. scheduled -> open",
    ]);
  });
  it("was extended without a day and is seen since, may have ended from the first announced day", () => {
    const extended: Told = { on: "2021-06-20", says: "extend", days: "2021-06-20", basis: "observed" };
    const until: Told = { ...STARTS, until: "2021-07-01" };
    const seen: Told = { on: "2021-06-25", says: "observe", days: "2021-06-25", basis: "observed" };
    expect(known("membership", [until, extended, seen]).slice(1)).toEqual([
      "in-force 2021-05-01 stated -> 2021-07-01.. unknown",
      "ended 2021-07-01.. scheduled -> open",
    ]);
    const anew: Told = { on: "2021-08-10", says: "start", days: "2021-08-10", basis: "stated", before: "again" };
    expect(known("membership", [until, extended, anew]).slice(1)).toEqual([
      "in-force 2021-05-01 stated -> 2021-07-01..2021-08-09 unknown",
      "ended 2021-07-01..2021-08-09 scheduled -> 2021-08-10 stated",
      "in-force 2021-08-10 stated -> open",
    ]);
  });
  it("is not so until a day, is so again from that day; what is only not so was never told to end", () => {
    const not: Told = { on: "2021-05-01", says: "observe-not", days: "2021-05-01", basis: "observed" };
    expect(known("membership", [{ ...not, until: "2021-07-01" }])).toEqual([
      "ended ..2021-05-01 observed -> 2021-07-01 stated",
      "in-force 2021-07-01 scheduled -> open",
    ]);
    expect(known("membership", [not])).toEqual(["absent ..2021-05-01 observed -> open"]);
  });
});

describe("days of one change, told twice", () => {
  const reported: Told = { on: "2021-05-20", says: "start", days: ["2021-05-01", "2021-05-10"], basis: "reported" };
  const later: Told = { on: "2021-06-10", says: "start", days: "2021-06-01", basis: "stated" };
  it("are disputed where both are told of an act or better, else the change came twice", () => {
    expect(known("membership", [{ ...reported, basis: "act" }, later]).at(-1)).toBe(
      "in-force 2021-05-01..2021-06-01 act -> open disputed",
    );
    expect(known("membership", [reported, later]).at(-1)).toBe("in-force 2021-06-01 stated -> open");
    expect(rules([reported, later])).toEqual(["restart-without-end"]);
  });
  it("of which the second is an act are disputed too", () => {
    const act: Told = { on: "2021-06-10", says: "start", days: ["2021-06-01", "2021-06-05"], basis: "act" };
    expect(known("membership", [STARTS, act]).at(-1)).toBe("in-force 2021-05-01..2021-06-05 stated -> open disputed");
    expect(rules([STARTS, act])).toEqual(["disputed-day"]);
  });
  it("too far apart for a dispute, leave an interruption where a day is left between what was seen and the second", () => {
    const again: Told = { on: "2021-12-01", says: "start", days: "2021-12-01", basis: "stated", before: "again" };
    const seen = (on: string): Told => ({ on, says: "observe", days: on, basis: "observed" });
    expect(answer("membership", [STARTS, seen("2021-11-29"), again], "2021-11-30")).toBe("unknown");
    expect(known("membership", [STARTS, seen("2021-11-30"), again]).slice(1)).toEqual(["in-force 2021-05-01 stated -> open"]);
  });
  it("in common are told by the better of the two", () => {
    const act: Told = { on: "2021-05-25", says: "start", days: ["2021-05-05", "2021-05-10"], basis: "act" };
    expect(known("membership", [reported, act]).at(-1)).toBe("in-force 2021-05-05..2021-05-10 act -> open");
  });
  it("to contrary ends by posts as good as each other, say nothing of the time before", () => {
    const told: readonly Told[] = [STARTS, { ...STARTS, on: "2021-05-02", says: "end" }];
    expect(known("membership", told)[0]).toBe("unknown .. observed -> 2021-05-01 stated");
    expect(answer("membership", told, "2021-05-01")).toBe("possible disputed");
  });
});

it("a row of a table shows what it tells on the last of its days, not on that of its publication", () => {
  const row: Told = { on: "2021-09-01", says: "set", days: ["2021-05-01", "2021-05-10"], basis: "part", value: 5, row: true };
  const set = (told: readonly Told[]) => reconciled("quantity", told).facts.filter(({ state }) => state === "in-force");
  expect(set([row]).map(({ lastConfirmedOn }) => lastConfirmedOn)).toEqual(["2021-05-10"]);
  const { row: _, ...post } = row;
  expect(set([post]).map(({ lastConfirmedOn }) => lastConfirmedOn)).toEqual(["2021-09-01"]);
});
