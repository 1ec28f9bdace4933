import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestSnapshot, type KnowledgeBase, openKnowledgeBase } from "../../src/index.js";
import { packageRoot } from "../../src/package-root.js";
import { copyOfMade } from "../setup/copied-base.js";

const root = packageRoot(import.meta.url);

/** Twenty posts on the rules of Uzbekistan, newest first. */
export const UZBEKISTAN = join(root, "test", "packs", "uzbekistan-news.txt");

/** The project's digest of news on the rules of Kazakhstan. */
export const KAZAKHSTAN = join(root, "snapshots", "kz-migration-digest");

/** Hands the work a knowledge base of some of these archives, each ingested after the other, and takes it away afterwards. */
export function withBase<T>(paths: readonly string[], work: (base: KnowledgeBase, database: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "inforce-packs-"));
  const database = join(folder, "rules.sqlite");
  try {
    copyOfMade(database, ["packs", ...paths], (made) => {
      for (const path of paths) {
        const jurisdiction = path === UZBEKISTAN ? "uz" : null;
        ingestSnapshot({ path, database: made, jurisdiction, recordedAt: "2025-01-01T00:00:00.000Z" });
      }
    });
    const base = openKnowledgeBase(database);
    try {
      return work(base, database);
    } finally {
      base.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
