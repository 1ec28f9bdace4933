import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { asOf } from "../../queries/as-of.js";
import type { Answer, AnswerBound } from "../../queries/as-of-result.js";
import { explain } from "../../queries/explain.js";
import { addDays, epochDay, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { runs } from "../setup/runs.js";
import { realBase } from "./real-base.js";

/** The bounds of an answer that name a day. */
function boundsOf({ start, end, lastKnown }: Answer): readonly AnswerBound[] {
  const told = lastKnown ?? { start, end };
  const names = (of: "start" | "end", bounds: { readonly earliest: IsoDay | null; readonly latest: IsoDay | null } | null) =>
    (["earliest", "latest"] as const).flatMap((bound): readonly AnswerBound[] => (bounds?.[bound] ? [`${of}.${bound}`] : []));
  return [...names("start", told.start), ...names("end", told.end?.kind === "open" ? null : told.end)];
}

describe("of every answer", () => {
  const { store, remove } = realBase();
  afterAll(remove);
  const { from, to } = store.coverage();
  const [first, last] = [from ?? isoDay("2017-06-01"), to ?? isoDay("2022-06-15")];
  const anyDay = fc.integer({ min: 0, max: epochDay(last) - epochDay(first) + 60 }).map((at) => addDays(first, at));
  const known = fc.option(anyDay, { freq: 2 });

  it("each bound that is a day has words beside it that give it, known by then, and explained alike", { timeout: 240_000 }, () => {
    let told = 0;
    fc.assert(
      fc.property(anyDay, known, (day, knownOn) => {
        const { answers } = asOf(store, { day, knownOn });
        for (const answer of answers) {
          const given = new Set(answer.evidence.flatMap(({ bounds }) => bounds));
          told += given.size;
          expect([...given].sort()).toEqual([...boundsOf(answer)].sort());
          const late = answer.evidence.filter(({ published }) => knownOn !== null && published.latest > knownOn);
          expect(late).toEqual([]);
        }
        const [some] = answers.filter(({ evidence }) => evidence.some(({ bounds }) => bounds.length > 0));
        if (some === undefined) return;
        const { topic, subject, scope } = some;
        const [explained] = explain(store, { topic, subject, scope, day, knownOn }).explanations;
        const words = (explained?.statements ?? []).map(({ evidence }) => `${evidence.post} ${evidence.quote}`);
        for (const { post, quote } of some.evidence) expect(words).toContain(`${post} ${quote}`);
      }),
      { numRuns: runs(40), examples: [[isoDay("2021-12-10"), null]] },
    );
    expect(told).toBeGreaterThan(20);
  });
});
