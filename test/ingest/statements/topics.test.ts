import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../ingest/statements/topics/index.js";
import { told } from "./read-sentences.js";
import { TOPIC_WORDINGS } from "./topic-wordings.js";

function toldOf(topic: string, body: string): readonly string[] {
  return told(body).flatMap((line) => (line.startsWith(`${topic} `) ? [line.slice(topic.length + 1)] : []));
}

it("every topic has wordings that tell it and wordings that do not", () => {
  const names = TOPICS.map((topic) => topic.id.split("/")[1] ?? "");
  const without = names.filter((name) => !TOPIC_WORDINGS[name]?.tells.length || !TOPIC_WORDINGS[name]?.silent.length);
  expect(without).toEqual([]);
  expect(Object.keys(TOPIC_WORDINGS).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(Object.entries(TOPIC_WORDINGS))("%s", (topic, { tells, silent }) => {
  it.each(tells)("is told: %s", (body, ...expected) => {
    expect(toldOf(topic, body)).toEqual(expected);
  });

  it.each(silent)("is not told: %s", (body) => {
    expect(toldOf(topic, body)).toEqual([]);
  });
});
