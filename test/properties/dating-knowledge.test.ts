import fc from "fast-check";
import { expect, it } from "vitest";
import { runPipeline } from "../../ingest/pipeline.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import { outcomeOn } from "../../queries/day-outcome.js";
import { InforceError } from "../../src/model/errors.js";
import type { Fact } from "../../src/model/fact.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import { bySeries, isKnownOn } from "./ingest-answers.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const PLACES = ["Turkey", "Georgia", "Japan"];

function written(day: IsoDay, year: number | null = Number(day.slice(0, 4))): string {
  const [, month, date] = day.split("-").map(Number);
  return `${MONTHS[(month as number) - 1]} ${date}${year === null ? "" : `, ${year}`}`;
}

/** How a post gives its day, and what it tells. */
const entry = fc.record({
  gap: fc.integer({ min: 1, max: 90 }),
  head: fc.oneof(
    { weight: 6, arbitrary: fc.constant("whole" as const) },
    { weight: 1, arbitrary: fc.constantFrom("no-year" as const, "none" as const) },
    { weight: 1, arbitrary: fc.constantFrom("year-before" as const, "year-after" as const) },
  ),
  place: fc.constantFrom(...PLACES),
  act: fc.constantFrom("resumes", "suspends"),
  after: fc.integer({ min: 1, max: 40 }),
  yearly: fc.boolean(),
});
const archive = fc.record({ entries: fc.array(entry, { minLength: 3, maxLength: 9 }), newestFirst: fc.boolean(), until: fc.nat() });

function postsOf({
  entries,
  newestFirst,
}: {
  entries: readonly (typeof entry extends fc.Arbitrary<infer T> ? T : never)[];
  newestFirst: boolean;
}) {
  let day = isoDay("2019-10-01");
  const texts = entries.map(({ gap, head, place, act, after, yearly }, i) => {
    day = addDays(day, gap);
    const year = Number(day.slice(0, 4));
    const slip = head === "year-before" ? -1 : head === "year-after" ? 1 : 0;
    const line = head === "none" ? [] : [written(day, head === "no-year" ? null : year + slip)];
    const on = addDays(day, after);
    const from = yearly ? written(on) : written(on, null);
    return [`Flight news number ${i + 1}`, ...line, `Kazakhstan ${act} flights with ${place} from ${from}.`].join("\n");
  });
  return newestFirst ? texts.reverse() : texts;
}

/** What a text says; null where it cannot be placed in time. `capturedOn`: the day on which it was read. */
function read(text: string, capturedOn: IsoDay | null): Knowledge | null {
  try {
    return runPipeline([readSnapshotBytes(Buffer.from(text), { name: "news.txt", jurisdiction: "kz", capturedOn })]);
  } catch (error) {
    if (error instanceof InforceError) return null;
    throw error;
  }
}

function answers(facts: readonly Fact[]): (name: string, day: IsoDay) => string {
  const series = bySeries(facts);
  return (name, day) => outcomeOn(series.get(name) ?? [], day).answer;
}

it("a post that comes later turns no certain answer of a knowledge day into another", () => {
  fc.assert(
    fc.property(archive, (one) => {
      const all = read(postsOf(one).join("\n\n"), null);
      if (all === null || all.posts.length !== one.entries.length) return;
      const days = [...new Set(all.posts.map(({ published }) => published.latest))].sort();
      const known = days[one.until % days.length] as IsoDay;
      const texts = postsOf(one).filter((text) =>
        all.posts.some(({ title, published }) => text.startsWith(`${title}\n`) && published.latest <= known),
      );
      const then = read(texts.join("\n\n"), known);
      if (then === null || then.posts.length !== texts.length) return;
      const after = answers(all.facts.filter((fact) => isKnownOn(fact, known)));
      const before = answers(then.facts.filter((fact) => isKnownOn(fact, known)));
      for (const name of bySeries([...all.facts, ...then.facts]).keys())
        for (let day = isoDay("2019-09-01"); day < "2022-03-01"; day = addDays(day, 9)) {
          const pair = `${before(name, day)} ${after(name, day)}`;
          expect(["yes no", "no yes"], `${name} on ${day}, known on ${known}\n${postsOf(one).join("\n\n")}`).not.toContain(pair);
        }
    }),
    { numRuns: 60 },
  );
});
