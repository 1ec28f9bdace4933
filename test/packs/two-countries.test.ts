import { describe, expect, it } from "vitest";
import { runPipeline } from "../../ingest/pipeline.js";
import { readSnapshot } from "../../ingest/snapshots.js";
import { type AsOfResult, isoDay, type KnowledgeBase } from "../../src/index.js";
import { KAZAKHSTAN, UZBEKISTAN, withBase } from "./archives.js";

/** The last ones lie beyond what the digest of Kazakhstan covers, the first before the archive of Uzbekistan begins. */
const DAYS = [
  "2017-07-01",
  "2018-03-01",
  "2019-06-01",
  "2020-04-15",
  "2020-10-15",
  "2021-03-01",
  "2021-12-10",
  "2022-06-12",
  "2023-06-01",
];

/** Every answer about one jurisdiction on some days, with its evidence. */
function answersOf(base: KnowledgeBase, code: string): readonly AsOfResult["answers"][] {
  const topics = base.topicsList().filter(({ id }) => id.startsWith(`${code}/`));
  return DAYS.map((day) => topics.flatMap(({ id }) => base.asOf({ day: isoDay(day), topic: id }).answers));
}

describe("one base of two countries", () => {
  const alone = {
    kz: withBase([KAZAKHSTAN], (base) => answersOf(base, "kz")),
    uz: withBase([UZBEKISTAN], (base) => answersOf(base, "uz")),
  };

  it.each([
    ["Kazakhstan first", [KAZAKHSTAN, UZBEKISTAN]],
    ["Uzbekistan first", [UZBEKISTAN, KAZAKHSTAN]],
  ])("answers for each as if it stood alone: %s", (_, paths) => {
    withBase(paths, (base) => {
      expect(new Set(base.topicsList().map(({ id }) => id.split("/")[0]))).toEqual(new Set(["kz", "uz"]));
      expect(answersOf(base, "kz")).toEqual(alone.kz);
      expect(answersOf(base, "uz")).toEqual(alone.uz);
    });
  });

  it("demands the jurisdiction where both have a topic of the same name", () => {
    withBase([KAZAKHSTAN, UZBEKISTAN], (base) => {
      const validity = (topic: string): unknown =>
        base.asOf({ day: isoDay("2021-07-01"), topic }).answers.map(({ value }) => value?.amount);
      expect(validity("uz/pcr-validity")).toEqual([48]);
      expect(validity("kz/pcr-validity")).toEqual([72]);
      expect(() => base.topic("pcr-validity")).toThrow(expect.objectContaining({ code: "UNKNOWN_TOPIC" }));
    });
  });

  it("reads no rule from an archive of another country that is not said to be its", () => {
    const { snapshot, lines } = readSnapshot(UZBEKISTAN);
    const { statements, findings, topics } = runPipeline([{ snapshot, lines }]);
    expect(statements.filter(({ reading }) => reading === "whole")).toEqual([]);
    expect(topics.every(({ id }) => id.startsWith("kz/"))).toBe(true);
    expect(findings.map(({ rule }) => rule)).toContain("foreign-rules");
  });
});
