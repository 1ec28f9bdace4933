import { InforceError } from "../model/errors.js";

/** The error for a write into the bundled sample. */
export function sampleRefuses(database: string): InforceError {
  return new InforceError("DATABASE_READ_ONLY", `"${database}" is the bundled sample, which stays as it is`, {
    got: database,
    expected: "a knowledge base of your own",
    example: "inforce ingest archive.txt --db rules.sqlite",
    hint: "name a file of your own with --db",
    path: database,
  });
}
