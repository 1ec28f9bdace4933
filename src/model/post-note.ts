import type { DayOrder } from "./dates/date-expression.js";
import type { IsoDay } from "./iso-day.js";
import type { Instrument } from "./statement.js";

/**
 * What a run notes of a post beside its records, so that a later run need not read it again. Notes can be made again from the
 * snapshots at any time; without them a run reads everything.
 */
export interface PostNote {
  readonly post: string;
  /** Digest of title and date line. */
  readonly head: string;
  /** The capture days on which the text was seen; null where no capture tells its day. */
  readonly firstSeen: IsoDay | null;
  readonly lastSeen: IsoDay | null;
  /** The snapshot whose neighbours date it. */
  readonly datedIn: string;
  /** Which figure of a date in digits was taken for the day, as that snapshot shows it. */
  readonly dayOrder: DayOrder | null;
  /** No capture has the post in another text. */
  readonly alone: boolean;
  /** The day on which another text was seen in its place; null where it stands. */
  readonly withdrawnOn: IsoDay | null;
  /** Null where the stored statements are not just what its reading gave. */
  readonly reading: ReadingNote | null;
}

/** How a post was read; its statements are kept as the records they are. */
export interface ReadingNote {
  /** Digest of all that the reader was given of the post. */
  readonly key: string;
  /** Code of the pack it was read with. */
  readonly pack: string;
  /** Ids of the findings of its reading. */
  readonly findings: readonly string[];
  readonly instruments: readonly Instrument[];
  /** How many of its sentences name the host as the one whose rules they tell, and how many another country. */
  readonly own: number;
  readonly foreign: number;
}
