import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { FINDING_RULES } from "../../src/model/finding-rules.js";
import { run } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-cli-"));
const database = join(folder, "kb.sqlite");
beforeAll(async () => {
  const path = join(folder, "news.txt");
  const later =
    "Of flights\nJune 1, 2021\n\nKazakhstan suspends flights with Georgia operated by Zephyrline from June 5, 2021.\n\n";
  writeFileSync(path, `${later}Flights resume\nMarch 1, 2021\n\nFrom March 10, 2021 Kazakhstan resumes flights with Georgia.\n`);
  await run(["ingest", path, "--publisher", "The Gazette", "--captured-on", "2021-12-31", "--db", database]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a filter that is misspelt", () => {
  it.each([
    [["findings", "--rule", "half-raed"], "INVALID_ARGUMENT", "half-raed", "half-read"],
    [["findings", "--rule", "unread-sentnce"], "INVALID_ARGUMENT", "unread-sentnce", "unread-sentence"],
    [["review", "--source", "The Gazete"], "INVALID_ARGUMENT", "The Gazete", "The Gazette"],
  ])("is refused with what is near: %s", async (args, code, got, near) => {
    const printed = await run([...args, "--db", database, "--json"]);
    expect(printed.code).toBe(2);
    const { error } = JSON.parse(printed.err);
    expect(error).toMatchObject({ code, got });
    expect(error.suggestions).toContain(near);
    expect(error.expected).toContain(near);
  });
  it.each([
    [["review", "--item", "nosuch"], "INVALID_ARGUMENT"],
    [["review", "--post", "nosuch"], "UNKNOWN_POST"],
    [["findings", "--post", "nosuch"], "UNKNOWN_POST"],
  ])("is refused with an example of one: %s", async (args, code) => {
    const printed = await run([...args, "--db", database, "--json"]);
    expect(printed.code).toBe(2);
    expect(JSON.parse(printed.err).error).toMatchObject({ code, got: "nosuch", example: expect.any(String) });
  });
  it("is none where nothing is found under a rule that there is", async () => {
    for (const args of [
      ["findings", "--rule", "year-completed"],
      ["review", "--source", "the gazette"],
    ])
      expect((await run([...args, "--db", database])).code).toBe(0);
  });
  it("is none for an item that is there", () => {
    const base = openKnowledgeBase(database);
    const [item] = base.review().items;
    expect(base.review({ item: item?.id ?? "" }).items).toHaveLength(1);
    base.close();
  });
});

it("the rules of findings are those that the reader has", () => {
  const sources = readdirSync("ingest", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("packs"))
    .map((name) => readFileSync(join("ingest", name), "utf8"));
  const text = sources.join("\n");
  for (const rule of FINDING_RULES) expect(text).toContain(rule);
  const told = sources.flatMap((source) => [
    ...[...source.matchAll(/\brule: (?:\w+ \? )?"([a-z-]+)"(?: : "([a-z-]+)")?,?\n\s+message:/g)].flatMap(([, a, b]) => [a, b]),
    ...[...source.matchAll(/\bplaced\(\s*"([a-z-]+)"/g)].map(([, a]) => a),
    ...[...source.matchAll(/\{ rule: "([a-z-]+)", (?:item|expected)/g)].map(([, a]) => a),
    ...[...source.matchAll(/^ {2}"?([a-z]+(?:-[a-z]+)+)"?: [[{]\n? *(?:message:|"[A-Z])/gm)].map(([, a]) => a),
  ]);
  const found = [...new Set(told.filter((rule) => rule !== undefined))];
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter((rule) => !FINDING_RULES.includes(rule))).toEqual([]);
});
