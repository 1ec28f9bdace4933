/** A run of the store: its number, when it was recorded, and the hash of everything recorded up to it. */
export interface RecordedRun {
  readonly run: number;
  /** UTC instant. */
  readonly recordedAt: string;
  /** SHA-256, 64 hexadecimal digits, over all records and runs, current and superseded; each run's covers the one before it. */
  readonly root: string;
}
