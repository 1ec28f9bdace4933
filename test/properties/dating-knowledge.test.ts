import fc from "fast-check";
import { expect, it } from "vitest";
import { runPipeline } from "../../ingest/pipeline.js";
import { readPosts } from "../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import { outcomeOn } from "../../queries/day-outcome.js";
import { InforceError } from "../../src/model/errors.js";
import type { Fact } from "../../src/model/fact.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import { runs } from "../setup/runs.js";
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

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const slipOf = ({ head }: Pick<Entry, "head">): -1 | 0 | 1 => (head === "year-before" ? -1 : head === "year-after" ? 1 : 0);

/**
 * Whether of four headings that give a year at least three have the right one. Of 2019-10-02, 2018-10-03 nobody can know which is
 * wrong, or whether the newest stands first; with fewer right headings a wrong year may pass for the order of the archive.
 */
function isMostlyRight(entries: readonly Entry[]): boolean {
  const wrong = entries.filter((one) => slipOf(one) !== 0).length;
  return entries.filter(({ head }) => head === "whole").length >= 3 * wrong;
}

const titleOf = (at: number): string => `Flight news number ${at + 1}`;

function postsOf({ entries, newestFirst }: { readonly entries: readonly Entry[]; readonly newestFirst: boolean }) {
  let day = isoDay("2019-10-01");
  const texts = entries.map(({ gap, head, place, act, after, yearly }, i) => {
    day = addDays(day, gap);
    const year = Number(day.slice(0, 4));
    const line = head === "none" ? [] : [written(day, head === "no-year" ? null : year + slipOf({ head }))];
    const on = addDays(day, after);
    const from = yearly ? written(on) : written(on, null);
    return [titleOf(i), ...line, `Kazakhstan ${act} flights with ${place} from ${from}.`].join("\n");
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
      if (!isMostlyRight(one.entries)) return;
      const all = read(postsOf(one).join("\n\n"), null);
      if (all === null || all.posts.length !== one.entries.length) return;
      const days = [...new Set(all.posts.map(({ published }) => published.latest))].sort();
      const known = days[one.until % days.length] as IsoDay;
      const by = new Set(all.posts.flatMap(({ title, published }) => (published.latest <= known ? title : [])));
      if (!isMostlyRight(one.entries.filter((_, i) => by.has(titleOf(i))))) return;
      const texts = postsOf(one).filter((text) => by.has(text.split("\n", 1)[0] ?? ""));
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
    { numRuns: runs(60) },
  );
});

it("a post lies on one of the days that it is dated by, though one heading of three or more has the year before or after", () => {
  const one = fc.record({
    gaps: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 9 }),
    wrong: fc.nat(8),
    slip: fc.constantFrom(-1, 1),
    newestFirst: fc.boolean(),
  });
  fc.assert(
    fc.property(one, ({ gaps, wrong, slip, newestFirst }) => {
      let day = isoDay("2019-10-01");
      const posts = gaps.map((gap, i) => {
        day = addDays(day, gap);
        return { day, title: titleOf(i), head: written(day, Number(day.slice(0, 4)) + (i === wrong % gaps.length ? slip : 0)) };
      });
      const heads = posts.map(({ head }) => Date.parse(`${head} UTC`));
      // A wrong year that keeps the order is a day like any other.
      const keeps = (sign: number): boolean => heads.every((head, i) => i === 0 || sign * head >= sign * (heads[i - 1] as number));
      if (keeps(1) || keeps(-1)) return;
      const texts = posts.map(({ title, head }) => `${title}\n${head}\nKazakhstan resumes flights with Japan.`);
      const text = (newestFirst ? texts.reverse() : texts).join("\n\n");
      const dated = readPosts(readSnapshotBytes(Buffer.from(text), { name: "news.txt" })).posts;
      for (const { title, day } of posts) {
        const { earliest, latest } = dated.find((post) => post.title === title)?.published ?? {};
        expect(earliest != null && latest != null && earliest <= day && day <= latest, `${title}: ${day}`).toBe(true);
      }
    }),
    { numRuns: runs(200) },
  );
});
