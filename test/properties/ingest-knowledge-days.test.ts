import { describe, expect, it } from "vitest";
import { reconcile } from "../../ingest/facts/reconcile.js";
import { knowledgeOf } from "../../ingest/pipeline.js";
import type { Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import { isKnownOn, sayingOf } from "./ingest-answers.js";
import { knowledgeOfText, realText } from "./ingest-texts.js";

const world = realText();
const all = knowledgeOfText(world);
const knowledgeDays = [...new Set(all.posts.map(({ published }) => published.latest))].sort();

function alone(day: IsoDay): readonly Fact[] {
  const posts = all.posts.filter(({ published }) => published.latest <= day);
  const ids = new Set(posts.map(({ id }) => id));
  const statements = all.statements.filter(({ evidence }) => ids.has(evidence.post));
  return reconcile(statements, posts, all.topics).facts.filter((fact) => fact.knownTo === null);
}

describe(`what was known on a day, in ${world.name}`, () => {
  it("has days to try", () => {
    expect(knowledgeDays.length).toBeGreaterThan(50);
  });

  it.each(knowledgeDays)("%s: is what the posts known then give alone", (day) => {
    const then = all.facts.filter((fact) => isKnownOn(fact, day));
    const only = alone(day);
    expect(then.map(sayingOf).sort()).toEqual(only.map(sayingOf).sort());
  });

  it("is the same through all later stages", () => {
    for (const day of [knowledgeDays[10], knowledgeDays[Math.floor(knowledgeDays.length / 2)]] as IsoDay[]) {
      const posts = all.posts.filter(({ published }) => published.latest <= day);
      const facts = knowledgeOf(posts, [], []).facts.filter((fact) => fact.knownTo === null);
      expect(facts.map(sayingOf).sort()).toEqual(alone(day).map(sayingOf).sort());
    }
  });
});
