import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HeldPosts } from "../../src/model/held-posts.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";

function postOf(at: number, snapshot: string): Post {
  return {
    id: `post-${at}`,
    snapshot,
    title: `Post ${at}`,
    published: { earliest: null, latest: isoDay("2022-03-05"), basis: "order" },
    text: `Post ${at}\nFees rose.`,
    lineNumbers: [2 * at + 1, 2 * at + 2],
    lines: [2 * at + 1, 2 * at + 2],
    bodyStart: 7,
    marks: ["heading", null],
    duplicateOf: at === 2 ? "post-1" : null,
    ordinal: at,
  };
}

const POSTS = ["a", "a", "b", "a", "c"].map((snapshot, at) => postOf(at, snapshot));

/** Bytes that some thousand posts take. */
function taken(how: "held" | "plain"): number {
  const child = join(import.meta.dirname, "held-posts-child.ts");
  return Number(execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", child, how], { encoding: "utf8" }));
}

describe("held posts", () => {
  const held = HeldPosts.of(POSTS.slice(0, 2), POSTS.slice(2));

  it("are the posts that they were made of, in their order", () => {
    expect([...held]).toEqual(POSTS);
    expect(held.length).toBe(5);
    expect(held.titleOf("post-3")).toBe("Post 3");
    expect(held.titleOf("post-9")).toBeNull();
  });

  it("show their frames without their words", () => {
    const frames = POSTS.map(({ id, snapshot, published, lines, duplicateOf, ordinal }) => {
      return { id, snapshot, published, lines, duplicateOf, ordinal };
    });
    expect([...held.frames]).toEqual(frames);
    expect([...held.frames]).toEqual(frames);
  });

  it("come by snapshot, those of one together wherever they stand", () => {
    const bySnapshot = [...held.bySnapshot()].map(([snapshot, own]) => [snapshot, [...own].map(({ id }) => id)]);
    expect(bySnapshot).toEqual([
      ["a", ["post-0", "post-1", "post-3"]],
      ["b", ["post-2"]],
      ["c", ["post-4"]],
    ]);
  });

  it("take other frames, and others behind them, and stay as they were", () => {
    const later = held.reframed((frame) => ({ ...frame, duplicateOf: frame.id === "post-4" ? "post-0" : frame.duplicateOf }));
    expect([...later].map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, "post-1", null, "post-0"]);
    expect([...held.and([postOf(5, "c")], [postOf(6, "d")])].map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...held]).toEqual(POSTS);
  });

  it("take much less room than posts at hand", () => {
    expect(taken("held")).toBeLessThan(0.7 * taken("plain"));
  });
});
