import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withExportData } from "../../src/knowledge-base/export/export-base.js";
import { type KnowledgeBase, openKnowledgeBase } from "../../src/knowledge-base.js";
import { isoDay } from "../../src/model/iso-day.js";
import { type DigestBase, digestBase } from "./digest-base.js";

describe("an export for one day", () => {
  let base: DigestBase;
  let asked: KnowledgeBase;
  beforeAll(() => {
    base = digestBase();
    asked = openKnowledgeBase(base.database);
  });
  afterAll(() => {
    asked.close();
    base.remove();
  });

  it.each([
    ["2020-04-20", null],
    ["2021-09-01", null],
    ["2021-12-10", null],
    ["2021-06-01", "2021-06-15"],
    ["2021-06-20", "2021-06-15"],
  ])("%s, known on %s, holds what the answers rest on", (day, known) => {
    const request = { day: isoDay(day), knownOn: known === null ? null : isoDay(known) };
    const { answers } = asked.asOf(request);
    withExportData(base.database, { asOf: request.day, knownOn: request.knownOn }, (data) => {
      const facts = [...data.facts()];
      for (const { topic, subject, scope, answer, value, start, end } of answers) {
        if (answer !== "yes" && answer !== "possible") continue;
        const own = facts.filter((fact) => fact.topic === topic && fact.subject === subject && fact.scope === scope);
        expect(
          own.some((fact) => fact.state === "in-force" || (answer === "possible" && fact.doubt !== null)),
          `${topic} ${subject} ${scope}`,
        ).toBe(true);
        if (own.length === 1 && answer === "yes") expect([own[0]?.value, own[0]?.start, own[0]?.end]).toEqual([value, start, end]);
      }
      if (data.outOfCoverage) expect(facts).toEqual([]);
      else expect(facts.length).toBeGreaterThan(0);
      const statements = new Set([...data.statements()].map(({ id }) => id));
      const posts = new Set([...data.posts()].map(({ id }) => id));
      expect(facts.flatMap((fact) => fact.statements).filter((id) => !statements.has(id))).toEqual([]);
      expect([...data.statements()].filter(({ evidence }) => !posts.has(evidence.post))).toEqual([]);
    });
  });
});
