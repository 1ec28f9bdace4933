import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { stateOf } from "../db/stored-state.js";
import { temporaryFile, temporaryFolder } from "../db/temporary-folder.js";
import { realText } from "./ingest-texts.js";

function storedIn(database: string): unknown {
  const db = openDatabase(database, { mode: "read" });
  try {
    return stateOf(db);
  } finally {
    db.close();
  }
}

it("the same bytes twice change nothing in the knowledge base", () => {
  const text = realText();
  const [path, database] = [join(temporaryFolder(), `news.${text.extension}`), temporaryFile()];
  writeFileSync(path, text.text);
  const first = ingestSnapshot({ path, database, recordedAt: "2022-07-01T00:00:00.000Z" });
  const before = storedIn(database);
  const second = ingestSnapshot({ path, database, recordedAt: "2022-08-01T00:00:00.000Z" });
  expect(storedIn(database)).toEqual(before);
  expect(second.holds).toEqual(first.holds);
});
