import type { FactStore } from "../db/fact-store.js";
import type { Published } from "../src/model/post.js";
import type { Authority } from "../src/model/source.js";
import { tellerOf } from "./evidence.js";

/** One post as `inforce posts --json` lists it. */
export interface PostRow {
  readonly id: string;
  /** Who says it: the publisher; where nobody named one, the name of the snapshot. */
  readonly source: string;
  readonly authority: Authority;
  readonly snapshot: string;
  readonly title: string;
  readonly published: Published;
  /** First and last line in the original file. */
  readonly lines: readonly [number, number];
  readonly duplicateOf: string | null;
  /** Ids of the statements read from it, in the order of their place in it. */
  readonly statements: readonly string[];
}

/** All posts, newest first. */
export interface PostsResult {
  readonly schemaVersion: 1;
  readonly posts: readonly PostRow[];
}

/**
 * Every post of every snapshot, newest first (by the latest day it can have been published, then by its place in the
 * archive), duplicates included and marked.
 */
export function listPosts(store: FactStore): PostsResult {
  return store.batch(() => {
    const posts = store.postHeads().map(({ id, snapshot, title, published, lines, duplicateOf }): PostRow => {
      const statements = store.statementsOfPost(id).map((statement) => statement.id);
      return { id, ...tellerOf(store, snapshot), snapshot, title, published, lines, duplicateOf, statements };
    });
    return { schemaVersion: 1, posts };
  });
}
