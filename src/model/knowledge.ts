import type { Fact } from "./fact.js";
import type { Finding } from "./finding.js";
import type { HeldPosts } from "./held-posts.js";
import type { IsoDay } from "./iso-day.js";
import type { Post } from "./post.js";
import type { Snapshot } from "./snapshot.js";
import type { Instrument, Statement } from "./statement.js";
import type { TopicInfo } from "./topic.js";

/** How a sentence that looks regulatory fared. */
export interface SentenceCount {
  readonly post: string;
  readonly sentences: number;
  readonly regulatory: number;
  readonly read: number;
}

/** The days the archive can speak about, both included. */
export interface Coverage {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/** Everything that one run of the ingester makes of all snapshots; a pure function of their bytes. */
export interface Knowledge {
  readonly snapshots: readonly Snapshot[];
  readonly posts: readonly Post[];
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly topics: readonly TopicInfo[];
  readonly sentences: readonly SentenceCount[];
  readonly coverage: Coverage;
  /** Where archives of several jurisdictions were read, the days that those of each cover, by its code. */
  readonly coverageOf?: Readonly<Record<string, Coverage>>;
}

/** The same of an archive that may be large: the words of its posts are held packed. */
export interface HeldKnowledge extends Omit<Knowledge, "posts"> {
  readonly posts: HeldPosts;
}
