import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../ingest/statements/topics/index.js";
import { told } from "./read-sentences.js";
import { TOPIC_WORDINGS } from "./topic-wordings.js";

function toldOf(topic: string, body: string): readonly string[] {
  return told(body).flatMap((line) => (line.startsWith(`${topic} `) ? [line.slice(topic.length + 1)] : []));
}

/** Topics whose wordings nobody has tried yet; may only shrink. */
const UNTRIED_AT_MOST = 45;

it("topics have wordings that tell them and wordings that do not", () => {
  const names = TOPICS.map((topic) => topic.id.split("/")[1] ?? "");
  const untried = names.filter((name) => !TOPIC_WORDINGS[name]?.tells.length || !TOPIC_WORDINGS[name]?.silent.length);
  expect(untried.length, untried.join(" ")).toBeLessThanOrEqual(UNTRIED_AT_MOST);
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
