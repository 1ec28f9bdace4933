import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { importExport } from "../../src/knowledge-base/import/import-export.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { addDays, type IsoDay } from "../../src/model/iso-day.js";
import { run } from "../cli/run-in-process.js";
import { archivePath } from "./rewrite-archive.js";

const path = archivePath();
const RECORDED_AT = "2024-01-01T00:00:00.000Z";
const title = path === null ? "the archive is absent, so it cannot be exported" : "the archive, exported and imported again";

describe.skipIf(path === null)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-round-trip-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("answers the same on every day", async () => {
    const [database, copied, exported] = ["archive.sqlite", "copy.sqlite", "all.ndjson"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    ingestSnapshot({ path: path ?? "", database, recordedAt: RECORDED_AT });
    expect((await run(["export", "-o", exported, "--db", database])).code).toBe(0);
    importExport({ path: exported, database: copied, recordedAt: RECORDED_AT });
    const [original, copy] = [openKnowledgeBase(database), openKnowledgeBase(copied)];
    const { from, to } = original.coverage().coverage;
    const different: IsoDay[] = [];
    for (let day = addDays(from as IsoDay, -2); day <= addDays(to as IsoDay, 2); day = addDays(day, 1)) {
      if (JSON.stringify(copy.asOf({ day })) !== JSON.stringify(original.asOf({ day }))) different.push(day);
    }
    original.close();
    copy.close();
    expect(different).toEqual([]);
  });
});
