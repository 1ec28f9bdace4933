import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { lineAt, readingText } from "../../../src/model/post.js";

/** The lines of a text, those that go on joined to the one before by "/". */
const joined = (text: string, name = "a.txt"): readonly string[] => {
  const out: string[] = [];
  for (const line of readSnapshotBytes(Buffer.from(text), { name }).lines) {
    if (line.continues) out.push(`${out.pop()}/${line.text}`);
    else if (line.text !== "") out.push(line.text);
  }
  return out;
};

describe("a heading", () => {
  it("does not go on in the line below, whatever its last word asks for", () => {
    const text = "## The ferry: by day yes, by night no\n*Mon 4 May 2018 – posted by Olga*\n\nIt is full.";
    expect(joined(text)).toEqual(["## The ferry: by day yes, by night no", "*Mon 4 May 2018 – posted by Olga*", "It is full."]);
  });
});

describe("a sentence over several lines", () => {
  it.each([
    [
      "a word that asks for more",
      "The ferry to the islands will be\nfull for a week.",
      ["The ferry to the islands will be/full for a week."],
    ],
    ["a name behind it", "The ferry has been closed for\nPeru and Cuba.", ["The ferry has been closed for/Peru and Cuba."]],
    ["the halves of a date", "The ferry is full until May\n9, 2018 at least.", ["The ferry is full until May/9, 2018 at least."]],
    ["a year", "The ferry is full until May 9,\n2018.", ["The ferry is full until May 9,/2018."]],
    [
      "a small letter",
      "The ferry to the islands runs again\nwhile the bridge is shut.",
      ["The ferry to the islands runs again/while the bridge is shut."],
    ],
    [
      "one width",
      "Whoever wishes to go there by the morning\nferry needs a paper which the bureau gives\nfree of charge. Nobody goes without it, as\nOlga Nilsen told the town on Monday.",
      [
        "Whoever wishes to go there by the morning/ferry needs a paper which the bureau gives/free of charge. Nobody goes without it, as/Olga Nilsen told the town on Monday.",
      ],
    ],
    [
      "an item",
      "- the ferry to the islands, which is\nfull for a week\n- the bridge",
      ["\u2022 the ferry to the islands, which is/full for a week", "\u2022 the bridge"],
    ],
  ])("goes on behind %s", (_, text, lines) => expect(joined(text)).toEqual(lines));

  it.each([
    ["a sentence that ended", "The ferry is full.\nthe bridge is shut."],
    ["a title", "Ferry full for the summer\nMay 9, 2018\nIt is full."],
    ["a title that ends in a small word", "What to look out for\nMay 9, 2018"],
    ["a title with a figure", "The bridge is shut.\nFerries of town 12\nMay 9, 2018"],
    ["a list without bullets", "Papers to bring along:\npassport\nphoto\nletter of the host"],
    ["a list of small words", "Papers to bring along\npassport\nphoto\nletter of the host"],
    ["an item", "The ferry is for\n- Peru\n- Cuba"],
    ["a blank line", "The ferry will be\n\nfull for a week."],
  ])("does not go on behind %s", (_, text) =>
    expect(joined(text)).toEqual(
      text
        .split("\n")
        .filter(Boolean)
        .map((line) => line.replace(/^- /, "\u2022 ")),
    ),
  );

  it("goes on behind breaks of a page, not behind its blocks", () => {
    expect(joined("<p>The ferry will be<br>full for a week.</p>", "a.html")).toEqual(["The ferry will be/full for a week."]);
    expect(joined("<pre>The ferry will be\nfull for a week.</pre>", "a.html")).toEqual(["The ferry will be/full for a week."]);
    expect(joined("<p>The ferry will be</p><p>full for a week.</p>", "a.html")).toEqual(["The ferry will be", "full for a week."]);
  });

  it("keeps its lines in the post", () => {
    const text = "Ferry full\nMay 9, 2018\n\nThe ferry to the islands will be\nfull until\nMay 20, 2018.\nThe bridge is shut.\n";
    const [post] = readPosts(readSnapshotBytes(Buffer.from(text), { name: "a.txt" })).posts;
    if (!post) throw new Error("no post");
    expect(readingText(post)).toBe(
      "Ferry full\nMay 9, 2018\nThe ferry to the islands will be full until May 20, 2018.\nThe bridge is shut.",
    );
    expect(post.text).toHaveLength(readingText(post).length);
    expect(post.lineNumbers).toEqual([1, 2, 4, 5, 6, 7]);
    expect(post.marks).toHaveLength(4);
    for (const [words, line] of [
      ["Ferry full", 1],
      ["islands", 4],
      ["full until", 5],
      ["20, 2018", 6],
      ["bridge", 7],
    ] as const)
      expect(lineAt(post, readingText(post).indexOf(words))).toBe(line);
  });
});
