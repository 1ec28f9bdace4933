import { createDatabase } from "../db/connection.js";
import { migrate, readMigrations } from "../db/migration-runner.js";

const KINDS = ["table", "index", "trigger", "view"];

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** What all migrations together make, as one file: a new base starts from it. */
export function currentSchema(): string {
  const db = createDatabase(":memory:");
  try {
    migrate(db, readMigrations());
    // The tables of the full-text index are made by the index.
    const rows = db.prepare<[], SchemaRow>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'post\\_search\\_%' ESCAPE '\\' ORDER BY rowid",
    );
    const made = rows.all();
    const inOrder = KINDS.flatMap((kind) => made.filter(({ type }) => type === kind));
    const head = "-- What the migrations come to, for a base that is new. Made by `npm run tables`: change no line here.\n";
    return `${head}\n${inOrder.map(({ sql }) => `${sql};\n`).join("\n")}`;
  } finally {
    db.close();
  }
}
