import { describe, expect, it } from "vitest";
import { bundledVocabulary } from "../../../ingest/packs/bundled-packs.js";
import { told, toldForCertain } from "./read-sentences.js";
import { TOPIC_WORDINGS } from "./topic-wordings.js";
import { DONE_SILENT, DONE_TELLS } from "./topic-wordings-done.js";
import { ENTRY_WORDINGS } from "./topic-wordings-entry.js";
import { MORE_SILENT, MORE_TELLS } from "./topic-wordings-more.js";
import { NEW_WORDINGS } from "./topic-wordings-new.js";
import { MISREAD, MOST_MISREAD, MOST_NOT_READ, NOT_READ, TWO_AT_ONCE } from "./topic-wordings-open.js";
import { STAY_WORDINGS } from "./topic-wordings-stay.js";
import { TOLD_SILENT, TOLD_TELLS } from "./topic-wordings-told.js";
import { OTHER_SILENT, OTHER_TELLS } from "./topic-wordings-ways.js";

const WORDINGS = { ...TOPIC_WORDINGS, ...ENTRY_WORDINGS, ...STAY_WORDINGS, ...NEW_WORDINGS };
const names = bundledVocabulary().topics.map(({ topic }) => topic.id.split("/")[1] ?? "");
const tells = [
  ...Object.entries(WORDINGS).flatMap(([topic, { tells }]) => tells.map(([body, ...lines]) => ({ topic, body, lines }))),
  ...[...OTHER_TELLS, ...DONE_TELLS, ...TOLD_TELLS, ...MORE_TELLS].map(([topic, body, ...lines]) => ({ topic, body, lines })),
];
const silent = [
  ...Object.entries(WORDINGS).flatMap(([topic, { silent }]) => silent.map((body) => ({ topic, body }))),
  ...[...OTHER_SILENT, ...DONE_SILENT, ...TOLD_SILENT, ...MORE_SILENT].map(([topic, body]) => ({ topic, body })),
];

const of = (topic: string, lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => (line.startsWith(`${topic} `) ? [line.slice(topic.length + 1)] : []));

it("every topic has wordings that tell it and wordings that do not", () => {
  expect(names.filter((name) => !WORDINGS[name]?.tells.length || !WORDINGS[name]?.silent.length)).toEqual([]);
  expect(Object.keys(WORDINGS).filter((name) => !names.includes(name))).toEqual([]);
});

describe("a wording of a topic is read", () => {
  it.each(tells.filter(({ body }) => !NOT_READ.includes(body) && !MISREAD.includes(body)))(
    "$topic: $body",
    ({ topic, body, lines }) => {
      expect(of(topic, told(body))).toEqual(lines);
    },
  );
});

describe("a wording that is not read yet settles nothing", () => {
  it.each(tells.filter(({ body }) => NOT_READ.includes(body)))("$topic: $body", ({ topic, body }) => {
    expect(of(topic, toldForCertain(body))).toEqual([]);
  });

  it("and there are only so many of them", () => {
    expect(NOT_READ.length).toBeLessThanOrEqual(MOST_NOT_READ);
    expect(NOT_READ.filter((body) => !tells.some((one) => one.body === body))).toEqual([]);
  });
});

describe("a wording of something else settles nothing", () => {
  it.each(silent.filter(({ body }) => !MISREAD.includes(body)))("$topic: $body", ({ topic, body }) => {
    expect(of(topic, toldForCertain(body))).toEqual([]);
  });

  it("with a few exceptions", () => {
    expect(MISREAD.length).toBeLessThanOrEqual(MOST_MISREAD);
  });
});

describe("a wording of a topic settles no other", () => {
  it.each(tells.filter(({ body }) => !TWO_AT_ONCE.includes(body) && !MISREAD.includes(body)))(
    "$topic: $body",
    ({ topic, body }) => {
      expect(toldForCertain(body).filter((line) => !line.startsWith(`${topic} `))).toEqual([]);
    },
  );
});
