import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FactStore, openFactStore } from "../../db/fact-store.js";
import { archivePath } from "../conformance/rewrite-archive.js";
import { copiedBase } from "../setup/copied-base.js";

/** A knowledge base of real texts for the length of a test file. */
export interface RealBase {
  readonly store: FactStore;
  readonly remove: () => void;
}

/** The archive where it is present, else the bundled digest, in a file of its own. */
export function realBase(): RealBase {
  const folder = mkdtempSync(join(tmpdir(), "inforce-real-"));
  const database = join(folder, "real.sqlite");
  const archive = archivePath();
  copiedBase(database, "2022-07-01T00:00:00.000Z", archive === null ? undefined : [archive]);
  const store = openFactStore(database);
  const remove = (): void => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, remove };
}
