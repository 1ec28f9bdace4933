import { grouped } from "../src/model/grouped.js";
import type { PostNote, ReadingNote } from "../src/model/post-note.js";
import type { Statement } from "../src/model/statement.js";
import { codeOf, type ReadArchivePost } from "./archives.js";
import type { PostNotes } from "./cut-snapshots.js";
import type { ReadStatements } from "./pipeline.js";

/** What to note of the reading of a post, as long as its statements are stored as they were read. */
export interface NotedReading extends ReadingNote {
  readonly post: string;
}

export function noteOf({ key, vocabulary, reading }: ReadArchivePost): NotedReading {
  const { findings, instruments, hosts, sentences } = reading;
  return { post: sentences.post, key, pack: codeOf(vocabulary), findings: findings.map(({ id }) => id), instruments, ...hosts };
}

/**
 * What a later run may build on, made post by post while it is walked.
 *
 * @param statements as they are stored.
 */
export function notesOf(read: ReadStatements, statements: readonly Statement[], notes: PostNotes): Iterable<PostNote> {
  return { [Symbol.iterator]: () => walk(read, statements, notes) };
}

function* walk(
  { posts, readings, said }: ReadStatements,
  statements: readonly Statement[],
  { seen, replaced, dayOrders }: PostNotes,
): Iterator<PostNote> {
  const stored = grouped(statements, (one) => one.evidence.post);
  // Readings come in the order of their posts; not every post has one.
  const following = readings[Symbol.iterator]();
  let next = following.next();
  for (const post of posts) {
    const { id } = post;
    const read = next.done !== true && next.value.post === id ? next.value : null;
    if (read !== null) next = following.next();
    const sighting = seen?.(post);
    if (sighting === undefined) continue;
    const own = stored.get(id) ?? [];
    const told = said.get(id) ?? [];
    const asRead = told.length === own.length && told.every((one, at) => one === own[at]);
    const dayOrder = dayOrders?.get(sighting.datedIn) ?? null;
    const withdrawnOn = replaced?.get(id)?.on ?? null;
    yield { post: id, ...sighting, dayOrder, withdrawnOn, reading: asRead ? read : null };
  }
}
