import { describe, expect, it } from "vitest";
import { bundledLexicon, bundledVocabularies } from "../../ingest/packs/bundled-packs.js";
import { runPipeline } from "../../ingest/pipeline.js";
import { vocabularyOf } from "../../ingest/statements/scan/vocabulary.js";
import { readPack } from "../../src/model/pack/read-pack.js";
import { realText, snapshotOf } from "./ingest-texts.js";

/** Rules of a country that the project says nothing of. */
const COAST = readPack(
  {
    code: "ge",
    host: "GEO",
    title: "Rules of Georgia",
    version: "1",
    hostNames: ["Georgia", "Georgian"],
    places: ["Batumi"],
    carriers: [],
    authorities: [],
    groups: { everyone: [], part: [] },
    units: {},
    cities: {},
  },
  [
    {
      id: "ge/caravan-toll",
      kind: "quantity",
      group: "Roads",
      title: "Toll for caravans",
      meaning: "What a caravan pays on the toll road.",
      units: ["USD"],
      tell: [{ as: "value", thing: ["toll"], near: [["caravan"]] }],
    },
    {
      id: "ge/ferries",
      kind: "membership",
      group: "Roads",
      title: "Ferries",
      meaning: "Ferries run to the country.",
      existential: true,
      tell: [{ as: "rule", thing: ["ferry"] }],
    },
  ],
);
const OWN = vocabularyOf(bundledLexicon(), [COAST]);

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
  const without = runPipeline([real]);
  const withOwn = runPipeline([real, NEWS], { vocabularies: [...bundledVocabularies(), OWN] });
  const own = (topic: string | null): boolean => topic?.startsWith("ge/") === true;

  it("is read where the posts are about its country", () => {
    const told = withOwn.facts
      .filter((fact) => own(fact.topic) && fact.knownTo === null && fact.subject !== "*" && fact.state === "in-force")
      .map(({ topic, subject, value, start }) => [topic, subject, value?.amount ?? null, start.earliest]);
    expect(told).toEqual([
      ["ge/caravan-toll", null, 12, null],
      ["ge/caravan-toll", null, 15, "2022-03-01"],
      ["ge/ferries", "BGR", null, "2022-04-12"],
    ]);
  });

  it("changes nothing else", () => {
    const { id } = real.snapshot;
    const posts = new Set(without.posts.map((post) => post.id));
    expect(withOwn.statements.filter(({ evidence }) => posts.has(evidence.post))).toEqual(without.statements);
    expect(withOwn.facts.filter(({ topic }) => !own(topic))).toEqual(without.facts);
    expect(withOwn.findings.filter(({ place }) => place.snapshot === id)).toEqual(
      without.findings.filter(({ place }) => place.snapshot === id),
    );
    expect(withOwn.posts.filter((post) => posts.has(post.id))).toEqual(without.posts);
    expect(withOwn.topics.map(({ id: topic }) => topic)).toEqual([
      ...without.topics.map(({ id: topic }) => topic),
      "ge/caravan-toll",
      "ge/ferries",
    ]);
  });

  it("stands alone as well", () => {
    const alone = runPipeline([NEWS], { vocabularies: [OWN] });
    expect(new Set(alone.statements.map(({ topic }) => topic))).toEqual(new Set(["ge/ferries", "ge/caravan-toll"]));
  });
});
