import { readFileSync } from "node:fs";
import jsonld, { type Options } from "jsonld";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFactStore } from "../../db/fact-store.js";
import { type DigestBase, digestBase, factsOf } from "./digest-base.js";

type Node = Readonly<Record<string, unknown>> & { readonly "@id"?: string; readonly "@type"?: readonly string[] };

const LEGISLATION = "https://schema.org/Legislation";
const PERIOD = "urn:inforce:vocabulary:Period";
const noNetwork = async (url: string): Promise<never> => {
  throw new Error(`asked for ${url}`);
};

describe("jsonld, read by another reader", () => {
  let base: DigestBase;
  let nodes: readonly Node[];
  beforeAll(async () => {
    base = digestBase();
    const document = JSON.parse(readFileSync(await base.export("rules.jsonld"), "utf8"));
    const options: Options.Expand & { readonly safe: boolean } = { documentLoader: noNetwork, safe: true };
    nodes = (await jsonld.expand(document, options)) as unknown as readonly Node[];
  });
  afterAll(() => base.remove());

  const ofType = (type: string) => nodes.filter((node) => node["@type"]?.includes(type));
  const value = (node: Node, property: string): unknown => {
    const [first] = (node[property] as readonly { readonly "@value"?: unknown; readonly "@id"?: unknown }[] | undefined) ?? [];
    return first?.["@value"] ?? first?.["@id"] ?? null;
  };

  it("says every word in a vocabulary and every link to a node that is there", () => {
    const ids = new Set(nodes.map((node) => node["@id"]));
    const links = nodes.flatMap((node) =>
      Object.values(node).flatMap((values) => (Array.isArray(values) ? values.flatMap((one) => one?.["@id"] ?? []) : [])),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(nodes.length);
  });

  it("calls acts legislation, and nothing else", () => {
    const store = openFactStore(base.database);
    const acts = store.instruments();
    store.close();
    const laws = ofType(LEGISLATION);
    expect(laws.map((node) => node["@id"])).toEqual(acts.map((act) => `urn:inforce:act:${act.id}`));
    expect(laws.every((node) => node["@type"]?.includes("http://data.europa.eu/eli/ontology#LegalResource"))).toBe(true);
    expect(laws.map((node) => value(node, "https://schema.org/legislationDate"))).toEqual(acts.map((act) => act.date));
    expect(laws.map((node) => value(node, "http://data.europa.eu/eli/ontology#date_document"))).toEqual(
      acts.map((act) => act.date),
    );
    const said = nodes.filter((node) => !laws.includes(node)).flatMap((node) => Object.keys(node));
    expect(said.filter((property) => /legislation|eli/i.test(property))).toEqual([]);
  });

  it("calls posts reports, and their words claims of these reports", () => {
    const reports = new Set(ofType("https://schema.org/Report").map((node) => node["@id"]));
    const claims = ofType("https://schema.org/Claim");
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((node) => !reports.has(value(node, "https://schema.org/appearance") as string))).toEqual([]);
  });

  it("gives back every fact, bounds and all", () => {
    const word = (name: string): string => `urn:inforce:vocabulary:${name}`;
    const names = ["state", "startEarliest", "startLatest", "endEarliest", "endLatest", "endKind", "knownFrom", "knownTo"];
    const got = ofType(PERIOD).map((node) => [
      ...names.map((name) => value(node, word(name))),
      value(node, word("amount")) ?? value(node, word("amountDay")),
    ]);
    const expected = factsOf(base.database).map((fact) => {
      const { state, start, end, knownFrom, knownTo } = fact;
      return [
        state,
        start.earliest,
        start.latest,
        end.earliest,
        end.latest,
        end.kind,
        knownFrom,
        knownTo,
        fact.value?.amount ?? null,
      ];
    });
    expect(got).toEqual(expected);
  });
});
