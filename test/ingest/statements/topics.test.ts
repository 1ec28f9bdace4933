import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../ingest/statements/topics/index.js";
import { told } from "./read-sentences.js";
import { TOPIC_WORDINGS } from "./topic-wordings.js";
import { ENTRY_WORDINGS } from "./topic-wordings-entry.js";
import { STAY_WORDINGS } from "./topic-wordings-stay.js";

function toldOf(topic: string, body: string): readonly string[] {
  return told(body).flatMap((line) => (line.startsWith(`${topic} `) ? [line.slice(topic.length + 1)] : []));
}

const WORDINGS = { ...TOPIC_WORDINGS, ...ENTRY_WORDINGS, ...STAY_WORDINGS };

it("every topic has wordings that tell it and wordings that do not", () => {
  const names = TOPICS.map((topic) => topic.id.split("/")[1] ?? "");
  expect(names.filter((name) => !WORDINGS[name]?.tells.length || !WORDINGS[name]?.silent.length)).toEqual([]);
  expect(Object.keys(WORDINGS).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(Object.entries(WORDINGS))("%s", (topic, { tells, silent }) => {
  it.each(tells)("is told: %s", (body, ...expected) => {
    expect(toldOf(topic, body)).toEqual(expected);
  });

  it.each(silent)("is not told: %s", (body) => {
    expect(toldOf(topic, body)).toEqual([]);
  });
});
