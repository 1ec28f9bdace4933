import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledLexicon } from "../../../ingest/packs/bundled-packs.js";
import { examinePackFolder, readPackFolder } from "../../../ingest/packs/pack-folder.js";
import { packageRoot } from "../../../src/package-root.js";
import { refusalOf } from "../../queries/error-of.js";
import { HEAD, TOPICS, withFiles } from "./written-pack.js";

const UNITS = Object.keys(bundledLexicon().units);
const PACKS = join(packageRoot(import.meta.url), "packs");

function faults(head: string, topics: string): readonly (readonly [string, string, number, string])[] {
  return withFiles({ "pack.yaml": head, "topics.yaml": topics }, (folder) =>
    examinePackFolder(folder, UNITS).problems.map(({ rule, file, line, at }) => [rule, basename(file), line, at] as const),
  );
}

const put = (text: string, was: string, is: string): string => {
  expect(text).toContain(was);
  return text.replace(was, is);
};
const topic = (was: string, is: string): string => put(TOPICS, was, is);
const quantity = topic("membership", "quantity").replace("as: rule", "as: value");

describe("a pack's folder", () => {
  it("is read, and what is left out has its usual value", () => {
    const pack = withFiles({ "pack.yaml": HEAD, "topics.yaml": TOPICS }, (folder) => readPackFolder(folder, UNITS));
    expect(pack).toMatchObject({ code: "ge", host: "GEO", version: "1", places: [], units: {} });
    expect(pack.topics.map(({ id, subjects, units, tell }) => [id, subjects, units, tell[0]?.inForceWhen])).toEqual([
      ["ge/ferries", true, [], "exists"],
    ]);
  });

  it("may have its topics in several files, and a unit of its own", () => {
    const toll = quantity.replace("ge/ferries", "ge/toll").replace("    tell:", "    units: [GTI]\n    tell:");
    const files = { "pack.yaml": `${HEAD}units:\n  GTI: [toll index]\n`, "topics-sea.yaml": TOPICS, "topics-land.yaml": toll };
    expect(withFiles(files, (folder) => readPackFolder(folder, UNITS)).topics.map(({ id }) => id)).toEqual([
      "ge/toll",
      "ge/ferries",
    ]);
  });

  it.each(readdirSync(PACKS).filter((name) => /^[a-z]{2}$/.test(name)))("packs/%s has no fault", (code) => {
    expect(examinePackFolder(join(PACKS, code), UNITS).problems).toEqual([]);
  });
});

describe("a fault of a pack has its rule, file, line and way", () => {
  it.each<[string, string, string, readonly (readonly [string, string, number, string])[]]>([
    [
      "a member that is misspelt",
      put(HEAD, "title:", "titel:"),
      TOPICS,
      [
        ["schema", "pack.yaml", 1, ""],
        ["schema", "pack.yaml", 3, "titel"],
      ],
    ],
    ["a code in capitals", put(HEAD, "code: ge", "code: GE"), TOPICS, [["schema", "pack.yaml", 1, "code"]]],
    [
      "a code of another country",
      put(HEAD, "code: ge", "code: de"),
      TOPICS.replace("ge/", "de/"),
      [["code-of-host", "pack.yaml", 1, "code"]],
    ],
    ["a host that is no country", put(HEAD, "GEO", "QQQ"), TOPICS, [["unknown-host", "pack.yaml", 2, "host"]]],
    ["a city of no country", `${HEAD}cities:\n  QQQ: [Nowhere]\n`, TOPICS, [["unknown-country", "pack.yaml", 7, "cities.QQQ"]]],
    ["no names of the host", put(HEAD, "[Georgia, Georgian]", "[]"), TOPICS, [["schema", "pack.yaml", 5, "hostNames"]]],
    ["a text that is no YAML", HEAD, "topics: [\n", [["not-yaml", "topics.yaml", 2, ""]]],
    ["an empty file", HEAD, "", [["schema", "topics.yaml", 1, ""]]],
    [
      "a list that is no list",
      HEAD,
      topic("[ferry, ferry line]", "ferry"),
      [["schema", "topics.yaml", 9, "topics[0].tell[0].thing"]],
    ],
    ["a phrase that is a number", HEAD, topic("ferry line", "12"), [["schema", "topics.yaml", 9, "topics[0].tell[0].thing[1]"]]],
    [
      "a flat list where lists are due",
      HEAD,
      `${TOPICS}        with: [ferry]\n`,
      [["schema", "topics.yaml", 10, "topics[0].tell[0].with[0]"]],
    ],
    ["a kind that is none", HEAD, topic("membership", "set"), [["schema", "topics.yaml", 3, "topics[0].kind"]]],
    ["an id in capitals", HEAD, topic("ge/ferries", "ge/Ferries"), [["schema", "topics.yaml", 2, "topics[0].id"]]],
    ["another pack's id", HEAD, topic("ge/ferries", "kz/ferries"), [["id-of-pack", "topics.yaml", 2, "topics[0].id"]]],
    ["an id twice", HEAD, `${TOPICS}${TOPICS.replace("topics:\n", "")}`, [["id-twice", "topics.yaml", 10, "topics[1].id"]]],
    ["a quantity without units", HEAD, quantity, [["unit-missing", "topics.yaml", 2, "topics[0]"]]],
    [
      "a unit that nobody knows",
      HEAD,
      put(quantity, "    tell:", "    units: [league]\n    tell:"),
      [["unknown-unit", "topics.yaml", 7, "topics[0].units[0]"]],
    ],
    [
      "a scope that is not named",
      HEAD,
      put(TOPICS, "    tell:", "    scopeWords: {car: [vehicle]}\n    tell:"),
      [["unknown-scope", "topics.yaml", 7, "topics[0].scopeWords.car"]],
    ],
    ["a value of a set", HEAD, topic("as: rule", "as: value"), [["way-of-kind", "topics.yaml", 8, "topics[0].tell[0].as"]]],
    [
      "a way without a thing",
      HEAD,
      topic("[ferry, ferry line]", "[]"),
      [["thing-missing", "topics.yaml", 9, "topics[0].tell[0].thing"]],
    ],
  ])("%s", (_, head, topics, expected) => {
    expect(faults(head, topics)).toEqual(expected);
  });

  it("and is an error with got, expected and what to do where the pack is needed", () => {
    const error = withFiles({ "pack.yaml": HEAD, "topics.yaml": topic("membership", "set") }, (folder) =>
      refusalOf(() => readPackFolder(folder, UNITS)),
    );
    expect(error.code).toBe("PACK_INVALID");
    expect(error.fields).toMatchObject({ got: '"set"', expected: "one of membership, status, quantity, deadline" });
    expect(error.fields.hint).toContain("inforce pack check");
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["pack.yaml", { "topics.yaml": TOPICS }, "PACK_NOT_FOUND"],
    ["topics.yaml", { "pack.yaml": HEAD }, "PACK_NOT_FOUND"],
    ["everything", {}, "PACK_NOT_FOUND"],
  ])("%s is missing", (_, files, code) => {
    expect(withFiles(files, (folder) => refusalOf(() => readPackFolder(folder, UNITS))).code).toBe(code);
  });

  it("the folder is missing", () => {
    expect(refusalOf(() => readPackFolder(join(PACKS, "no-such-folder"), UNITS)).code).toBe("PACK_NOT_FOUND");
  });
});
