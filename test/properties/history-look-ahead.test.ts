import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { changesByEffect } from "../../queries/changes.js";
import { compute } from "../../queries/compute.js";
import { datesOf } from "../../queries/dates.js";
import { diff } from "../../queries/diff.js";
import { explain } from "../../queries/explain.js";
import { diffKnowledge } from "../../queries/knowledge-diff.js";
import { changesByPublication } from "../../queries/published-changes.js";
import { search } from "../../queries/search.js";
import { timeline } from "../../queries/timeline.js";
import { upcoming } from "../../queries/upcoming.js";
import { addDays, type IsoDay } from "../../src/model/iso-day.js";
import { stride } from "../setup/runs.js";
import { realBase } from "./real-base.js";

const { store, remove } = realBase();
afterAll(remove);

const topics = store.topicsList();
const unit = topics.flatMap(({ units }) => units).find((one) => topics.some(({ id }) => id.endsWith(`/${one.toLowerCase()}`)));
/** Every day on which anything was published, the first and the last among them. */
const knowledgeDays = [...new Set(store.postHeads().map(({ published }) => published.latest))].sort();
const KNOWLEDGE = new Set(["knownFrom", "knownTo", "learnedOn"]);

/** Everything in a result that only a later reader could know: a post, or a day of knowledge, after `known`. */
function laterThan(known: IsoDay, result: unknown, path = ""): readonly string[] {
  if (Array.isArray(result)) return result.flatMap((one, at) => laterThan(known, one, `${path}[${at}]`));
  if (typeof result !== "object" || result === null) return [];
  return Object.entries(result).flatMap(([key, value]) => {
    if (key === "published") return (value as { latest: IsoDay }).latest > known ? [`${path}.${key}`] : [];
    if (KNOWLEDGE.has(key)) return typeof value === "string" && value > known ? [`${path}.${key}`] : [];
    return laterThan(known, value, `${path}.${key}`);
  });
}

describe("nothing that is known later", () => {
  it("has days to look at", () => {
    expect(knowledgeDays.length).toBeGreaterThan(20);
  });

  const step = stride(1);
  const [begins = 0] = fc.sample(fc.nat(step - 1), 1);
  const tried = knowledgeDays.map((day, at) => [day, at] as const).filter(([, at]) => at === 0 || at % step === begins);

  it.each(tried)("is told as known on %s", { timeout: 60_000 }, (knownOn, at) => {
    const since = addDays(knownOn, -400);
    const some = topics.filter((_, place) => place === 0 || place % 9 === at % 9);
    const told = store.batch(() => [
      changesByEffect(store, { since, knownOn }),
      changesByPublication(store, { since, knownOn }),
      upcoming(store, { from: since, knownOn }),
      diff(store, { from: since, to: knownOn, knownOn }),
      diffKnowledge(store, { day: since, known: [addDays(knownOn, -100), knownOn] }),
      search(store, { words: "citizens", knownOn, limit: 200 }),
      ...(unit === undefined ? [] : [compute(store, { amount: `10 ${unit}`, on: knownOn, knownOn })]),
      ...some.flatMap(({ id }) => [
        timeline(store, { topic: id, knownOn }),
        datesOf(store, { topic: id, knownOn }),
        explain(store, { topic: id, day: knownOn, knownOn }),
      ]),
    ]);
    expect(laterThan(knownOn, told)).toEqual([]);
    // The guard looks at something: what the last day knows is not all known before.
    if (at === 0) expect(laterThan(addDays(knownOn, -1), timeline(store, { topic: topics[0]?.id ?? "" }))).not.toEqual([]);
  });
});
