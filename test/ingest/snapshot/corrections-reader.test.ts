import { describe, expect, it } from "vitest";
import { readSnapshotBytes } from "../../../ingest/snapshots.js";

const read = (text: string) => readSnapshotBytes(Buffer.from(text), { name: "corrections.yaml", authority: "official" });

const HEAD = "  - id: a\n    day: 2022-06-20\n    author: A. Clerk\n    reason: the act\n";
const EVIDENCE = "    evidence: { act: { title: Order, number: 57, day: 2021-12-03 } }\n";
const TOLD = "    topic: kz/mci\n    act: set\n    value: 2917\n    from: 2021-01-01\n";

describe("a file of corrections", () => {
  it("gives its entries with their lines, and is the desk's whatever is said", () => {
    const { snapshot, corrections } = read(
      `# Ours\ncorrections:\n${HEAD}${EVIDENCE}${TOLD}\n  # the next\n  - id: b\n    day: 2022-07-01\n    author: B\n    reason: no\n    undo: a\n`,
    );
    expect(snapshot).toMatchObject({ mediaType: "application/yaml", authority: "desk" });
    expect(corrections?.map(({ entry, line, at }) => [entry.id, line, at])).toEqual([
      ["a", 3, 0],
      ["b", 14, 1],
    ]);
    expect(corrections?.[0]?.text.split("\n")[0]).toBe("- id: a");
    expect(corrections?.[0]?.text.split("\n")).toHaveLength(9);
    expect(corrections?.[1]?.text).toBe("- id: b\n  day: 2022-07-01\n  author: B\n  reason: no\n  undo: a");
  });

  it.each([
    ["no YAML", "corrections: [\n", 2, ""],
    ["another file", "topics: []\n", 1, ""],
    ["no author", `corrections:\n${HEAD.replace("    author: A. Clerk\n", "")}${EVIDENCE}${TOLD}`, 2, "corrections[0]"],
    ["an unknown member", `corrections:\n${HEAD}${EVIDENCE}${TOLD}    dai: 3\n`, 11, "corrections[0].dai"],
    ["a day that is none", `corrections:\n${HEAD.replace("2022-06-20", "2022-02-30")}${EVIDENCE}${TOLD}`, 3, "corrections[0].day"],
    ["no evidence", `corrections:\n${HEAD}${TOLD}`, 2, "corrections[0]"],
    [
      "two evidences",
      `corrections:\n${HEAD}    evidence: { address: https://a.b, read: 2021-01-01, post: x, quote: y }\n${TOLD}`,
      6,
      "corrections[0].evidence",
    ],
    [
      "an address nobody read",
      `corrections:\n${HEAD}    evidence: { address: https://a.b }\n${TOLD}`,
      6,
      "corrections[0].evidence",
    ],
    ["a post without words", `corrections:\n${HEAD}    evidence: { post: x }\n${TOLD}`, 6, "corrections[0].evidence"],
    [
      "an act without its day",
      `corrections:\n${HEAD}    evidence: { act: { title: Order, number: 5 } }\n${TOLD}`,
      6,
      "corrections[0].evidence.act",
    ],
    ["nothing told", `corrections:\n${HEAD}${EVIDENCE}`, 2, "corrections[0]"],
    ["two deeds", `corrections:\n${HEAD}${EVIDENCE}    retract: "0a1b2c3d4e5f6071"\n    undo: b\n`, 8, "corrections[0].undo"],
    [
      "a retraction that tells",
      `corrections:\n${HEAD}${EVIDENCE}    retract: "0a1b2c3d4e5f6071"\n${TOLD}`,
      8,
      "corrections[0].topic",
    ],
    ["an id that is no statement's", `corrections:\n${HEAD}${EVIDENCE}    retract: 12\n`, 7, "corrections[0].retract"],
    ["an act of no such name", `corrections:\n${HEAD}${EVIDENCE}${TOLD.replace("set", "raise")}`, 8, "corrections[0].act"],
    ["an end before its beginning", `corrections:\n${HEAD}${EVIDENCE}${TOLD}    until: 2020-12-31\n`, 11, "corrections[0].until"],
    [
      "days that run backwards",
      `corrections:\n${HEAD}${EVIDENCE}${TOLD.replace("2021-01-01", "{ earliest: 2021-02-01, latest: 2021-01-01 }")}`,
      10,
      "corrections[0].from",
    ],
    ["an id that stands twice", `corrections:\n${HEAD}${EVIDENCE}${TOLD}${HEAD}${EVIDENCE}${TOLD}`, 11, "corrections[1].id"],
  ])("is refused for %s, with file, line, field, what was got and what was expected", (_, text, line, field) => {
    let error: unknown = null;
    try {
      read(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      code: "CORRECTIONS_INVALID",
      fields: { got: expect.any(String), expected: expect.any(String), path: "corrections.yaml" },
    });
    expect(String(error)).toContain(`corrections.yaml:${line}${field === "" ? "" : ` ${field}`}: got `);
  });
});
