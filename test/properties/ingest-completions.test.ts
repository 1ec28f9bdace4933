import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOn } from "../../queries/day-outcome.js";
import { certaintyOn, type DayBounds } from "../../src/model/bounds.js";
import type { Fact } from "../../src/model/fact.js";
import { addDays, epochDay, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { sameValue } from "../../src/model/value.js";
import { reconciled, type Told } from "../ingest/facts/told-series.js";
import { runs } from "../setup/runs.js";
import { bySeries, sayingOf } from "./ingest-answers.js";
import { knowledgeOfText, realText } from "./ingest-texts.js";

const FIRST = isoDay("2021-01-01");
/** How far a missing bound may lie from the one that is known. */
const FAR = 120;

/** A change as it really was, and how a post tells it. */
interface Turn {
  readonly gap: number;
  readonly style: "stated" | "part" | "reported" | "scheduled";
  readonly delay: number;
  readonly before: "new" | "again" | "unsaid";
}

interface Story {
  readonly switches: readonly IsoDay[];
  readonly told: readonly Told[];
}

const turn = fc.record({
  gap: fc.integer({ min: 45, max: 200 }),
  style: fc.constantFrom("stated" as const, "part" as const, "reported" as const, "scheduled" as const),
  delay: fc.integer({ min: 4, max: 40 }),
  before: fc.constantFrom("new" as const, "again" as const, "unsaid" as const),
});

/** Every change is told truly by a post; other posts tell truly what held on their day. */
const story = fc
  .tuple(fc.array(turn, { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(fc.nat(900), fc.boolean()), { maxLength: 6 }))
  .map(([turns, looks]): Story => {
    const switches: IsoDay[] = [];
    const told: Told[] = [];
    let at = FIRST;
    for (const [i, one] of turns.entries()) {
      at = addDays(at, one.gap);
      switches.push(at);
      told.push({ ...report(at, i % 2 === 0 ? "start" : "end", one), before: i === 0 ? one.before : "unsaid" });
    }
    for (const [after, listed] of looks) {
      const on = addDays(FIRST, after);
      const holds = isOn(switches, on);
      if (listed) told.push({ on, says: "list", members: holds ? ["OMN", "TUR"] : ["TUR", "DEU"], basis: "listed" });
      else told.push({ on, says: holds ? "observe" : "observe-not", basis: "observed" });
    }
    return { switches, told };
  });

function report(day: IsoDay, says: "start" | "end", { style, delay }: Turn): Told {
  const on = addDays(day, delay);
  if (style === "stated") return { on, says, days: day, basis: "stated" };
  if (style === "scheduled") return { on: addDays(day, -delay), says, days: day, basis: "scheduled" };
  if (style === "part") return { on, says, days: [addDays(day, -3), addDays(day, 3)], basis: "part" };
  return { on, says, days: [addDays(on, -62), on], basis: "reported" };
}

function isOn(switches: readonly IsoDay[], day: IsoDay): boolean {
  return switches.filter((one) => one <= day).length % 2 === 1;
}

/** Some exact days for the events between facts that follow each other: in order, each within its bounds. */
function completed(facts: readonly Fact[], share: () => number): readonly (readonly [number, number])[] | null {
  const events: DayBounds[] = [facts[0]?.start as DayBounds, ...facts.map((fact) => fact.end)];
  const days: number[] = [];
  for (const { earliest, latest } of events) {
    const from = earliest === null ? (latest === null ? Number.NEGATIVE_INFINITY : epochDay(latest) - FAR) : epochDay(earliest);
    const to = latest === null ? (earliest === null ? from : epochDay(earliest) + FAR) : epochDay(latest);
    const least = Math.max(from, days.at(-1) ?? from);
    if (least > to && to !== Number.NEGATIVE_INFINITY) return null;
    days.push(from === Number.NEGATIVE_INFINITY ? from : least + Math.floor(share() * (to - least + 1)));
  }
  return facts.map((fact, i) => [days[i] as number, fact.end.kind === "open" ? Number.POSITIVE_INFINITY : (days[i + 1] as number)]);
}

function agrees(newestFirst: readonly Fact[], share: () => number, days: readonly IsoDay[]): void {
  const facts = [...newestFirst].reverse();
  const spans = completed(facts, share);
  if (spans === null) return;
  for (const on of days) {
    const at = epochDay(on);
    const held = facts.filter((_, i) => (spans[i]?.[0] ?? 0) <= at && at < (spans[i]?.[1] ?? 0));
    for (const [i, fact] of facts.entries()) {
      const certainty = certaintyOn(fact.start, fact.end, on);
      const holds = held.includes(fact);
      if (certainty === "certain" && (spans[i]?.[0] ?? 0) < (spans[i]?.[1] ?? 0))
        expect(holds, `${sayingOf(fact)} on ${on}`).toBe(true);
      if (holds) expect(certainty, `${sayingOf(fact)} on ${on}`).not.toBe("no");
    }
    const [real] = held;
    if (real === undefined || held.length > 1) continue;
    const { answer, value } = outcomeOn(newestFirst, on);
    const label = `${answer} on ${on}: ${facts.map(sayingOf).join(" | ")}`;
    if (real.state === "in-force") {
      expect(answer, label).not.toBe("no");
      if (answer === "yes") expect(sameValue(value, real.value), label).toBe(true);
    } else if (real.state !== "unknown") expect(answer, label).not.toBe("yes");
  }
}

describe("certain and possible against the exact days that the bounds allow", () => {
  it("for true reports of a series", () => {
    const days = Array.from({ length: 60 }, (_, i) => addDays(FIRST, i * 17));
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), ({ switches, told }, stream) => {
        const facts = reconciled("membership", told).facts.filter((fact) => fact.knownTo === null && fact.subject === "OMN");
        const newestFirst = [...bySeries(facts).values()][0] ?? [];
        for (let i = 0; i < 3; i++) agrees(newestFirst, () => stream.next().value as number, days);
        for (const on of days) {
          const { answer } = outcomeOn(newestFirst, on);
          const label = `${answer} on ${on}: ${newestFirst.map(sayingOf).join(" | ")}`;
          expect(answer, label).not.toBe(isOn(switches, on) ? "no" : "yes");
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("for every series of a real text", () => {
    const { facts } = knowledgeOfText(realText());
    const series = bySeries(facts.filter((fact) => fact.knownTo === null && fact.doubt === null));
    const days = Array.from({ length: 80 }, (_, i) => addDays(isoDay("2018-01-01"), i * 23));
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (stream) => {
        for (const one of series.values()) agrees(one, () => stream.next().value as number, days);
      }),
      { numRuns: runs(2) },
    );
  });
});
