import { type Connection, createDatabase } from "./connection.js";
import { migrate } from "./migration-runner.js";
import { type Damage, damage } from "./verify-problem.js";

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Tables that belong to the full-text index are SQLite's own business. */
const SCHEMA = `SELECT type, name, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'post\\_search\\_%' ESCAPE '\\' ORDER BY type, name`;

/** Holds tables, indexes, views and triggers against those that the migrations make. */
export function checkSchema(db: Connection): readonly Damage[] {
  const fresh = createDatabase(":memory:");
  try {
    migrate(fresh);
    const [expected, actual] = [schemaOf(fresh), schemaOf(db)];
    return [...new Set([...expected.keys(), ...actual.keys()])].sort().flatMap((name) => {
      const [made, found] = [expected.get(name), actual.get(name)];
      if (made === found) return [];
      const told = made === undefined ? "nothing of this name" : "as the program makes it";
      const got = found === undefined ? "nothing of this name" : made === undefined ? "one that was added" : "one that was changed";
      return [damage("schema", "database", name, { expected: told, actual: got })];
    });
  } finally {
    fresh.close();
  }
}

function schemaOf(db: Connection): ReadonlyMap<string, string> {
  return new Map(
    db
      .prepare<[], SchemaRow>(SCHEMA)
      .all()
      .map(({ type, name, sql }) => [`${type} ${name}`, sql]),
  );
}
