import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../ingest/statements/topics/index.js";
import { told } from "./read-sentences.js";
import { TOPIC_WORDINGS } from "./topic-wordings.js";
import { TOPIC_WORDINGS_BEYOND } from "./topic-wordings-beyond.js";

function toldOf(topic: string, body: string): readonly string[] {
  return told(body).flatMap((line) => (line.startsWith(`${topic} `) ? [line.slice(topic.length + 1)] : []));
}

const BOTH = { ...TOPIC_WORDINGS, ...TOPIC_WORDINGS_BEYOND };

it("every topic has wordings that tell it and wordings that do not", () => {
  const names = TOPICS.map((topic) => topic.id.split("/")[1] ?? "");
  expect(names.filter((name) => !BOTH[name]?.tells.length || !BOTH[name]?.silent.length)).toEqual([]);
  expect(Object.keys(BOTH).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(Object.entries(BOTH))("%s", (topic, { tells, silent }) => {
  it.each(tells)("is told: %s", (body, ...expected) => {
    expect(toldOf(topic, body)).toEqual(expected);
  });

  it.each(silent)("is not told: %s", (body) => {
    expect(toldOf(topic, body)).toEqual([]);
  });
});
