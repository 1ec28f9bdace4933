import { grouped } from "./grouped.js";
import { PackedList } from "./packed-list.js";
import type { Post } from "./post.js";

/** What of a post all stages of an ingest look at; its words are asked for rarely. */
export type PostFrame = Pick<Post, "id" | "snapshot" | "published" | "lines" | "duplicateOf" | "ordinal">;

type Words = Pick<Post, "title" | "text" | "lineNumbers" | "bodyStart" | "marks">;

/** The posts of one snapshot that follow each other. */
interface Part {
  readonly frames: PostFrame[];
  readonly words: PackedList<Words>;
}

/** The posts of an archive in their order, of which the words are held packed: a large archive has a million. */
export class HeldPosts implements Iterable<Post> {
  readonly #parts: readonly Part[];

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  static of(...lists: readonly Iterable<Post>[]): HeldPosts {
    const parts: Part[] = [];
    for (const posts of lists)
      for (const { title, text, lineNumbers, bodyStart, marks, ...rest } of posts) {
        const { id, snapshot, published, lines, duplicateOf, ordinal } = rest;
        let part = parts.at(-1);
        if (part?.frames[0]?.snapshot !== snapshot) {
          part = { frames: [], words: new PackedList() };
          parts.push(part);
        }
        part.frames.push({ id, snapshot, published, lines, duplicateOf, ordinal });
        part.words.add({ title, text, lineNumbers, bodyStart, marks });
      }
    return new HeldPosts(parts);
  }

  get length(): number {
    return this.#parts.reduce((sum, { frames }) => sum + frames.length, 0);
  }

  /** The same without their words, which need not be unpacked then. */
  get frames(): Iterable<PostFrame> {
    const parts = this.#parts;
    return {
      *[Symbol.iterator]() {
        for (const { frames } of parts) yield* frames;
      },
    };
  }

  *[Symbol.iterator](): Iterator<Post> {
    for (const part of this.#parts) yield* postsOf(part);
  }

  titleOf(id: string): string | null {
    for (const post of this) if (post.id === id) return post.title;
    return null;
  }

  /** The same posts with what `to` makes of their frames. */
  reframed(to: (frame: PostFrame) => PostFrame): HeldPosts {
    return new HeldPosts(this.#parts.map(({ frames, words }) => ({ frames: frames.map(to), words })));
  }

  /** These posts, and others behind them. */
  and(...lists: readonly Iterable<Post>[]): HeldPosts {
    return new HeldPosts([...this.#parts, ...HeldPosts.of(...lists).#parts]);
  }

  /** By snapshot, in the order in which they are met. */
  bySnapshot(): ReadonlyMap<string, HeldPosts> {
    const bySnapshot = grouped(this.#parts, ({ frames }) => frames[0]?.snapshot ?? "");
    return new Map([...bySnapshot].map(([snapshot, parts]) => [snapshot, new HeldPosts(parts)]));
  }
}

function* postsOf({ frames, words }: Part): Iterable<Post> {
  let at = 0;
  for (const { title, text, lineNumbers, bodyStart, marks } of words) {
    const { id, snapshot, published, lines, duplicateOf, ordinal } = frames[at++] as PostFrame;
    yield { id, snapshot, title, published, text, lineNumbers, lines, bodyStart, marks, duplicateOf, ordinal };
  }
}
