import type { Connection } from "./connection.js";

/** Says inside a base that it holds the bundled sample, made by this build of the program. */
export function markSample(db: Connection, program: string): void {
  db.prepare("INSERT OR REPLACE INTO sample (program) VALUES (?)").run(program);
}

/** Whether a base holds the bundled sample. */
export function isSample(db: Connection): boolean {
  return db.prepare("SELECT 1 FROM sample").get() !== undefined;
}
