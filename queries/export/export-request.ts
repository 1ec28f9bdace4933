import type { IsoDay } from "../../src/model/iso-day.js";

/** What to export; what is left out does not narrow. */
export interface ExportRequest {
  /** Topic id; the jurisdiction may be left out. */
  readonly topic?: string | null;
  /** Only the facts that an answer for this day rests on, and what they rest on. */
  readonly asOf?: IsoDay | null;
  /** Only what a reader of the archive could know on this day. */
  readonly knownOn?: IsoDay | null;
  /** With the texts of posts. */
  readonly withText?: boolean;
  /** With the bytes of the snapshots, so that an import can read them again. */
  readonly withBytes?: boolean;
}
