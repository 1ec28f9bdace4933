import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CASES_HEADER, casesCsv } from "../../bench/audit-cases.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { TextBytes } from "../../src/model/text-bytes.js";
import { auditCsv } from "../../src/presentation/audit-csv.js";
import type { AuditParameters } from "../../src/presentation/audit-writer.js";
import { copiedBase } from "../setup/copied-base.js";
import { FULL, runs } from "../setup/runs.js";

const PARAMETERS: AuditParameters = {
  ...{ cases: "cases.csv", knownOn: null, recordedOn: null, run: null, knownAtEntry: false, compare: false, against: null },
  ...{ requirements: null, only: null, version: "0" },
};

const CASES = runs(250);
/** Other cases in each run, where not all are asked. */
const [SEED = 11] = FULL ? [] : fc.sample(fc.nat(10_000), 1);

it.each([false, true])(
  "lines that share words, facts and posts are those that are made alone (known at entry: %s)",
  (knownAtEntry) => {
    const folder = mkdtempSync(join(tmpdir(), "inforce-audit-csv-"));
    const database = join(folder, "base.sqlite");
    copiedBase(database, "2022-07-01T00:00:00.000Z");
    const base = openKnowledgeBase(database);
    try {
      const [shared, alone] = [new TextBytes(), new TextBytes()];
      const lines = { told: 0, differing: 0 };
      const session = base.audit(
        { knownAtEntry },
        {
          columns: () => {},
          problem: () => {},
          audited: (row) => {
            writer.row(row, shared);
            const fresh = auditCsv(PARAMETERS, session);
            fresh.begin(["department"]);
            fresh.row(row, alone);
            lines.told += row.shown.length;
            if (!Buffer.from(shared.take()).equals(Buffer.from(alone.take()))) lines.differing++;
          },
        },
      );
      const writer = auditCsv(PARAMETERS, session);
      writer.begin(["department"]);
      session.feed(Buffer.from(`${CASES_HEADER}${casesCsv(CASES, SEED)}`));
      session.end();
      expect({ ...lines, seed: SEED }).toEqual({ told: CASES * 12, differing: 0, seed: SEED });
    } finally {
      base.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
