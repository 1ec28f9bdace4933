import { HeldPosts } from "../../src/model/held-posts.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";

const POSTS = 20_000;

function* posts(): Iterable<Post> {
  for (let at = 0; at < POSTS; at++) {
    const words = Array.from({ length: 30 }, (_, word) => `word${(at * 31 + word * 7919) % 4001}`).join(" ");
    const [published, lines] = [
      { earliest: null, latest: isoDay("2022-03-05"), basis: "order" } as const,
      [2 * at + 1, 2 * at + 2],
    ];
    yield {
      id: `post-${at}`,
      snapshot: "snapshot",
      title: `Post ${at}`,
      published,
      text: `Post ${at}\n${words}`,
      lineNumbers: lines,
      lines: [2 * at + 1, 2 * at + 2],
      bodyStart: `Post ${at}`.length + 1,
      marks: [null, null],
      duplicateOf: null,
      ordinal: at,
    };
  }
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Prints the bytes that posts take, held or at hand. */
const before = held();
const all = process.argv[2] === "held" ? HeldPosts.of(posts()) : [...posts()];
process.stdout.write(String(all.length === POSTS ? held() - before : Number.NaN));
