import { describe, expect, it } from "vitest";
import { runPipeline } from "../../ingest/pipeline.js";
import { membership, quantity, type TopicFile } from "../../ingest/statements/topic-file.js";
import { TOPICS } from "../../ingest/statements/topics/index.js";
import { realText, snapshotOf } from "./ingest-texts.js";

/** Rules of a country that the project says nothing of. */
const CARAVAN_TOLL = quantity({
  id: "ge/caravan-toll",
  group: "Roads",
  title: "Toll for caravans",
  meaning: "What a caravan pays on the toll road.",
  units: ["USD"],
  about: /\btoll\b/,
  context: /\bcaravans?\b/,
});
const FERRIES = membership({
  id: "ge/ferries",
  group: "Roads",
  title: "Ferries",
  meaning: "Ferries run to the country.",
  about: /\bferr(?:y|ies)\b/,
  told: "change",
});
const OWN: readonly TopicFile[] = [CARAVAN_TOLL, FERRIES];

const NEWS = snapshotOf({
  name: "coast-news",
  extension: "txt",
  text: [
    "Ferries in spring",
    "April 20, 2022",
    "Ferries from Georgia to Bulgaria have been resumed since April 12, 2022.",
    "",
    "Toll road",
    "March 3, 2022",
    "The toll for a caravan on the roads of Georgia was raised from 12 to 15 USD on March 1, 2022.",
  ].join("\n"),
});
const real = snapshotOf(realText());

describe("a topic of another jurisdiction", () => {
  const without = runPipeline([real, NEWS]);
  const withOwn = runPipeline([real, NEWS], [...TOPICS, ...OWN]);

  it("is read", () => {
    const told = withOwn.facts
      .filter((fact) => fact.topic.startsWith("ge/") && fact.knownTo === null && fact.subject !== "*")
      .map(({ topic, subject, state, value, start }) => [topic, subject, state, value?.amount ?? null, start.earliest]);
    expect(told).toEqual([
      ["ge/caravan-toll", null, "in-force", 12, null],
      ["ge/caravan-toll", null, "in-force", 15, "2022-03-01"],
      ["ge/ferries", "BGR", "suspended", null, null],
      ["ge/ferries", "BGR", "in-force", null, "2022-04-12"],
    ]);
  });

  it("changes nothing else", () => {
    const others = <T extends { readonly topic: string | null }>(records: readonly T[]): readonly T[] =>
      records.filter(({ topic }) => topic === null || !topic.startsWith("ge/"));
    expect(others(withOwn.statements)).toEqual(without.statements);
    expect(others(withOwn.facts)).toEqual(without.facts);
    expect(withOwn.posts).toEqual(without.posts);
    expect(withOwn.topics.map(({ id }) => id)).toEqual([...without.topics.map(({ id }) => id), ...OWN.map(({ id }) => id)]);
    const read = new Set(others(withOwn.findings).map(({ id }) => id));
    const lost = without.findings.filter(({ id, rule }) => !read.has(id) && rule !== "unread-sentence");
    expect(lost).toEqual([]);
  });

  it("stands alone as well", () => {
    const alone = runPipeline([NEWS], OWN);
    expect(new Set(alone.statements.map(({ topic }) => topic))).toEqual(new Set(["ge/ferries", "ge/caravan-toll"]));
  });
});
