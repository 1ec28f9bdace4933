import { describe, expect, it } from "vitest";
import { runPipeline } from "../../ingest/pipeline.js";
import type { Fact } from "../../src/model/fact.js";
import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import { lineAt } from "../../src/model/post.js";
import { digestWorld } from "../conformance/rewrite-archive.js";
import { isKnownOn, sayingOf, seriesName } from "./ingest-answers.js";
import { corpusText, knowledgeOfText, realText, snapshotOf } from "./ingest-texts.js";

const TEXTS = [
  realText(),
  digestWorld(),
  corpusText("law-firm-alerts", "txt"),
  corpusText("embassy-notices", "txt"),
  corpusText("travel-newsletter", "html"),
  corpusText("chamber-digest", "txt"),
];

describe.each(TEXTS.map((text) => [text.name, text] as const))("%s", (_name, text) => {
  const knowledge = knowledgeOfText(text);
  const posts = new Map(knowledge.posts.map((post) => [post.id, post]));

  it("is read to the same bytes again", () => {
    expect(JSON.stringify(runPipeline([snapshotOf(text)]))).toBe(JSON.stringify(knowledge));
  });

  it("quotes its posts to the letter", () => {
    expect(knowledge.statements.length).toBeGreaterThan(10);
    for (const { evidence } of [...knowledge.statements, ...knowledge.instruments]) {
      const post = posts.get(evidence.post);
      expect(evidence.quote).not.toBe("");
      expect(post?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      expect(evidence.lines[0]).toBe(post && lineAt(post, evidence.start));
      expect(evidence.lines[0]).toBeLessThanOrEqual(evidence.lines[1]);
    }
  });

  it("gives each record an id of its own", () => {
    for (const records of [knowledge.posts, knowledge.statements, knowledge.instruments, knowledge.facts, knowledge.findings])
      expect(records.length - new Set(records.map(({ id }) => id)).size).toBe(0);
  });

  it("has no statement with crossing bounds, and none known before its post", () => {
    for (const { effective, evidence, knownFrom } of knowledge.statements) {
      const { earliest, latest } = effective;
      if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      expect(knownFrom).toBe(posts.get(evidence.post)?.published.latest);
    }
  });

  it("has no fact with an empty interval or crossing bounds", () => {
    for (const fact of knowledge.facts) {
      const { start, end, knownFrom, knownTo } = fact;
      const told = sayingOf(fact);
      if (start.earliest !== null && start.latest !== null) expect(start.earliest <= start.latest, told).toBe(true);
      if (end.earliest !== null && end.latest !== null) expect(end.earliest <= end.latest, told).toBe(true);
      if (start.earliest !== null && end.latest !== null) expect(start.earliest < end.latest, told).toBe(true);
      if (knownTo !== null) expect(knownFrom < knownTo, told).toBe(true);
    }
  });

  it("facts of a series follow each other and share the event between them, on every knowledge day", () => {
    const days = [...new Set(knowledge.facts.map(({ knownFrom }) => knownFrom))].sort();
    const series = new Map<string, Fact[]>();
    // What is in doubt stands beside the settled facts.
    const settled = knowledge.facts.filter(({ doubt }) => doubt === null);
    for (const fact of settled) series.set(seriesName(fact), [...(series.get(seriesName(fact)) ?? []), fact]);
    for (const [name, facts] of series) {
      for (const day of days) {
        const known = facts.filter((fact) => isKnownOn(fact, day)).sort(inTime);
        for (const [i, fact] of known.entries()) {
          const next = known[i + 1];
          if (next === undefined) {
            expect(fact.end.kind, `${name} known on ${day}: the last period is open`).toBe("open");
            continue;
          }
          const event = ({ earliest, latest }: { earliest: IsoDay | null; latest: IsoDay | null }) => ({ earliest, latest });
          expect(event(fact.end), `${name} known on ${day}`).toEqual(event(next.start));
        }
      }
    }
  });

  it("rests every fact on statements that exist, known no later than the fact", () => {
    const statements = new Map(knowledge.statements.map((statement) => [statement.id, statement]));
    const findings = new Set(knowledge.findings.map(({ id }) => id));
    for (const fact of knowledge.facts) {
      expect(fact.statements.length).toBeGreaterThan(0);
      for (const id of fact.statements)
        expect((statements.get(id)?.knownFrom ?? "9999") <= fact.knownFrom, sayingOf(fact)).toBe(true);
      for (const id of fact.findings) expect(findings.has(id), id).toBe(true);
    }
  });
});

function inTime(a: Fact, b: Fact): number {
  const key = ({ start }: Fact): number =>
    start.earliest === null ? (start.latest === null ? -1e9 : -1e8) : epochDay(start.earliest);
  return (
    key(a) - key(b) || (a.end.latest === null ? 1 : b.end.latest === null ? -1 : epochDay(a.end.latest) - epochDay(b.end.latest))
  );
}
