import type { VerifyReport } from "../db/verify.js";

/** What `inforce verify --json` prints; `ok` when nothing is damaged. Each problem names the facts that rest on it. */
export interface VerifyResult extends VerifyReport {
  readonly schemaVersion: 1;
  readonly database: string;
  readonly ok: boolean;
}
