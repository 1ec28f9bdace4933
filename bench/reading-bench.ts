import * as chrono from "chrono-node";
import { bundledVocabulary } from "../ingest/packs/bundled-packs.js";
import { readPosts } from "../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../ingest/snapshots.js";
import { readPost } from "../ingest/statements/claims/read-post.js";
import { findDatesIn } from "../src/model/dates/find-dates.js";
import { type Post, readingText } from "../src/model/post.js";
import { ownText } from "./archive-copies.js";
import { perSecond, times } from "./time-per-call.js";

const MEGABYTE = 1_000_000;
const ROUNDS = 5;
/** The reader is much code for a short text: so many rounds go before those that are measured, as in an archive thirty times as long. */
const WARM_ROUNDS = 30;
/** Sizes of one long post, in megabytes. */
const SIZES = [0.5, 1, 2, 5] as const;
/** What the first size is read for, before it is measured. */
const WARM = 0.5;

/** One post of about so many bytes: the bodies of the given posts one after the other, in paragraphs or as one paragraph. */
function longPost(posts: readonly Post[], bytes: number, parted: "\n" | " "): Post {
  const [first] = posts;
  if (first === undefined) throw new Error("no post to make a long one of");
  const bodies = posts.flatMap((post) => post.text.slice(post.bodyStart).split("\n"));
  const parts = [first.title];
  for (let length = 0, i = 0; length < bytes; i++) {
    const part = bodies[i % bodies.length] as string;
    parts.push(part);
    length += part.length + 1;
  }
  const text = `${first.title}\n${parts.slice(1).join(parted)}`;
  const lines = text.split("\n");
  return {
    ...first,
    text,
    bodyStart: first.title.length + 1,
    lineNumbers: lines.map((_, i) => i + 1),
    marks: lines.map(() => null),
  };
}

/** Megabytes a second of the fastest of some rounds. */
function rateOf(megabytes: number, rounds: number, work: () => void): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) best = Math.max(best, perSecond(megabytes, work));
  return best;
}

/** The same after rounds that are not measured. */
function warmRateOf(megabytes: number, work: () => void): number {
  for (let round = 0; round < WARM_ROUNDS; round++) work();
  return rateOf(megabytes, ROUNDS, work);
}

/** How fast posts are read to statements, beside how fast chrono-node finds the dates alone of the same text; and one post that grows. */
export async function bench(): Promise<readonly string[]> {
  const { name, extension, text } = ownText();
  const vocabulary = bundledVocabulary();
  const { posts } = readPosts(readSnapshotBytes(Buffer.from(text), { name: `${name}.${extension}` }));
  const texts = posts.map(readingText);
  const megabytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0) / MEGABYTE;
  const read = (post: Post): number => readPost(post, vocabulary, { unhosted: "own", dayOrder: null }).statements.length;
  const all = (): void => {
    for (const post of posts) read(post);
  };
  const first = perSecond(megabytes, all);
  const statements = warmRateOf(megabytes, all);
  const ours = warmRateOf(megabytes, () => {
    for (const one of texts) findDatesIn(one);
  });
  const theirs = warmRateOf(megabytes, () => {
    for (const one of texts) chrono.parse(one);
  });
  const growth = (parted: "\n" | " "): string => {
    read(longPost(posts, WARM * MEGABYTE, parted));
    const rates = SIZES.map((size) => {
      const post = longPost(posts, size * MEGABYTE, parted);
      return { size, rate: rateOf(post.text.length / MEGABYTE, 1, () => read(post)) };
    });
    const first = rates[0]?.rate ?? 0;
    return rates.map(({ size, rate }) => `${size} MB ${rate.toFixed(2)} MB/s (a megabyte ${times(first / rate)})`).join(", ");
  };
  return [
    `statements of the posts of the ${name} (${megabytes.toFixed(2)} MB): ${statements.toFixed(2)} MB/s (aim: 10), read for the first time ${first.toFixed(2)} MB/s; chrono-node finds the dates alone at ${theirs.toFixed(2)} MB/s: everything is read ${times(statements / theirs)} as fast (aim: above 1×); our dates alone ${ours.toFixed(2)} MB/s, ${times(ours / theirs)}`,
    `one post of many paragraphs (linear: 1×): ${growth("\n")}`,
    `one post of a single paragraph (linear: 1×): ${growth(" ")}`,
  ];
}
