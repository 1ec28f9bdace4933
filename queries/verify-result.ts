import type { VerifyReport } from "../db/verify.js";

/** What `inforce verify --json` prints; `ok` when nothing is damaged. Each problem names the facts that rest on it. */
export interface VerifyResult extends VerifyReport {
  readonly schemaVersion: 1;
  readonly database: string;
  readonly ok: boolean;
  /** Of a deep check: whether the stored files could be read again, and why not; null where none was asked for. */
  readonly deep: { readonly provable: true; readonly why: null } | { readonly provable: false; readonly why: string } | null;
}
