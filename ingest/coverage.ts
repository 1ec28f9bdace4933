import type { PostFrame } from "../src/model/held-posts.js";
import { type IsoDay, maxDay, minDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import { reachOf } from "../src/model/post.js";
import type { SnapshotText } from "../src/model/snapshot.js";
import type { Statement } from "../src/model/statement.js";
import type { Archive } from "./archives.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";

/** What of some archives nobody reads: it is no evidence that nothing changed, and widens no coverage. */
export interface Unread {
  /** Ids of the posts in another language than the lexicon's. */
  readonly foreign: ReadonlySet<string>;
  /** Ids of the snapshots whose last posts are among those: the day of the capture bears out nothing. */
  readonly foreignEnds: ReadonlySet<string>;
  /** Ids of the snapshots of jurisdictions that have no pack. */
  readonly withoutPack: ReadonlySet<string>;
}

/** What is not read of some snapshots. */
export function unreadOf(
  snapshots: readonly SnapshotText[],
  vocabularies: readonly Vocabulary[],
  { foreign = new Set(), foreignEnds = new Set() }: Partial<Unread>,
): Unread {
  const codes = new Set(vocabularies.flatMap(({ packs }) => packs.map(({ code }) => code)));
  const lacking = snapshots.filter(({ snapshot: { jurisdiction } }) => jurisdiction !== null && !codes.has(jurisdiction));
  return { foreign, foreignEnds, withoutPack: new Set(lacking.map(({ snapshot }) => snapshot.id)) };
}

/**
 * From the first publication that is read to the last, or to the last capture. A post whose day is not certain reaches as far as the first
 * day on which it may have been published: what nothing dates moves no horizon. None reaches behind the day on which it was copied.
 */
export function coverageOf(posts: Iterable<PostFrame>, snapshots: readonly SnapshotText[], unread: Unread): Coverage {
  const { foreign, foreignEnds, withoutPack } = unread;
  let from: IsoDay | null = null;
  let to: IsoDay | null = null;
  const captures = new Map(snapshots.map(({ snapshot }) => [snapshot.id, snapshot.capturedOn]));
  for (const { id, published, snapshot, duplicateOf } of posts) {
    // A copy is read as the post that it is one of, and dated with it.
    if (duplicateOf !== null || foreign.has(id) || withoutPack.has(snapshot)) continue;
    from = minDay(from, published.earliest);
    to = maxDay(to, minDay(reachOf(published), captures.get(snapshot) ?? null));
  }
  for (const { snapshot } of snapshots)
    if (!foreignEnds.has(snapshot.id) && !withoutPack.has(snapshot.id)) to = maxDay(to, snapshot.capturedOn);
  return { from, to };
}

/**
 * A table tells of single series, and nothing of what others did not tell meanwhile: beside archives it widens nothing. Of tables
 * alone: from the first day that they tell of to the last, or to the last capture.
 */
export function coverageOfRecords(statements: readonly Statement[], snapshots: readonly SnapshotText[]): Coverage {
  const days = statements.flatMap(({ effective, knownFrom }) => [effective.earliest, effective.latest, knownFrom]);
  const captured = snapshots.map(({ snapshot }) => snapshot.capturedOn);
  return { from: days.reduce(minDay, null), to: [...days, ...captured].reduce(maxDay, null) };
}

/** What the archives of one jurisdiction cover says nothing of another's. */
export function coverageByCode(
  posts: Iterable<PostFrame>,
  snapshots: readonly SnapshotText[],
  archives: ReadonlyMap<string, Archive>,
  unread: Unread,
): Readonly<Record<string, Coverage>> {
  const code = (snapshot: string): string | undefined => archives.get(snapshot)?.vocabulary?.packs[0]?.code;
  const codes = [...new Set([...archives.keys()].flatMap((snapshot) => code(snapshot) ?? []))].sort();
  return Object.fromEntries(
    codes.map((one) => [
      one,
      coverageOf(
        [...posts].filter((post) => code(post.snapshot) === one),
        snapshots.filter(({ snapshot }) => code(snapshot.id) === one),
        unread,
      ),
    ]),
  );
}
