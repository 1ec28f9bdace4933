import type { FactStore } from "../db/fact-store.js";
import { InforceError } from "../src/model/errors.js";
import type { Finding } from "../src/model/finding.js";
import type { IsoDay } from "../src/model/iso-day.js";
import { nearMatches } from "../src/model/near-match.js";
import type { Effective, Operation, Reading } from "../src/model/statement.js";
import type { Value } from "../src/model/value.js";
import { tellerOf } from "./evidence.js";
import type { PostRow } from "./posts.js";

/** What one sentence of a post states. */
export interface PostStatement {
  readonly id: string;
  readonly topic: string;
  readonly operation: Operation;
  /** ISO 3166-1 alpha-3, or null. */
  readonly subject: string | null;
  /** Of a full list: every member named, sorted. */
  readonly members: readonly string[] | null;
  readonly scope: string | null;
  readonly value: Value | null;
  readonly effective: Effective;
  /** First day on which it no longer holds, where an end is announced. */
  readonly until: IsoDay | null;
  readonly reading: Reading;
  /** The words that stopped the reader; empty for a whole reading. */
  readonly stopped: readonly string[];
  readonly rule: string;
  /** Where its words stand in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First and last line in the original file. */
  readonly lines: readonly [number, number];
}

/** A post with its words, as `inforce posts ID --json` prints it. */
export interface PostResult {
  readonly schemaVersion: 1;
  readonly post: PostRow & {
    /** Title, date line and body as they are stored: every offset is one into it. */
    readonly text: string;
    /** Where the body begins. */
    readonly bodyStart: number;
  };
  /** In the order of their place in the text. */
  readonly statements: readonly PostStatement[];
  /** What was repaired, guessed or left out in reading it. */
  readonly findings: readonly Finding[];
}

const MOST_SUGGESTED_FROM = 5000;

/**
 * One post with its text, what it states and where, and what was found in reading it.
 *
 * @throws InforceError `UNKNOWN_POST` with the nearest ids.
 * @example postById(store, "p1").statements[0].operation // "observe"
 */
export function postById(store: FactStore, id: string): PostResult {
  return store.batch(() => {
    const post = store.post(id);
    if (post === null) throw unknownPost(store, id);
    const { snapshot, title, published, lines, duplicateOf, text, bodyStart } = post;
    const statements = store.statementsOfPost(id).map(({ evidence, ...statement }): PostStatement => {
      const { topic, operation, subject, members, scope, value, effective, until, reading, stopped, rule } = statement;
      return {
        ...{ id: statement.id, topic, operation, subject, members, scope, value, effective, until, reading, stopped, rule },
        ...{ start: evidence.start, end: evidence.end, lines: evidence.lines },
      };
    });
    const ids = statements.map((statement) => statement.id);
    const head = { id, ...tellerOf(store, snapshot), snapshot, title, published, lines, duplicateOf, statements: ids };
    return { schemaVersion: 1, post: { ...head, text, bodyStart }, statements, findings: store.findings({ post: id }) };
  });
}

/** The error for a post that a base does not hold. */
export function unknownPost(store: FactStore, id: string): InforceError {
  const ids = store.postHeads().map((post) => post.id);
  return new InforceError("UNKNOWN_POST", `there is no post "${id}"`, {
    got: id,
    expected: "the id of a post as `inforce posts` lists them",
    ...(ids[0] === undefined ? {} : { example: ids[0] }),
    hint: "list the posts with `inforce posts`, find one by its words with `inforce search WORDS`",
    suggestions: ids.length > MOST_SUGGESTED_FROM ? [] : nearMatches(id, ids),
  });
}
