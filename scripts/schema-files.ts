import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CORRECTIONS_SCHEMA } from "../src/model/correction.js";
import { openApi } from "../src/schemas/open-api.js";
import { PUBLISHED, publishedSchema } from "../src/schemas/published.js";
import { REVIEW_LOG_SCHEMA } from "../src/schemas/review-log.js";
import { WATCH_LIST_SCHEMA } from "../src/schemas/watch-list.js";

/** Where the schemas of answers stand, below the root of the repository. */
export const SCHEMA_FOLDER = join("docs", "schemas", "v1", "answers");
/** Where the description of the service stands. */
export const OPEN_API_FILE = join("docs", "openapi.json");

/** Where the schema of a list of what to watch stands. */
const WATCH_LIST_FILE = join("docs", "schemas", "v1", "watch-list.schema.json");

/** Where the schema of a file of corrections stands. */
const CORRECTIONS_FILE = join("docs", "schemas", "v1", "corrections.schema.json");

/** Where the schema of the list of what was accepted stands. */
const REVIEW_LOG_FILE = join("docs", "schemas", "v1", "reviewed.schema.json");

/** Every file that is made of the schemas, by its path, with its text. */
export function schemaFiles(root: string): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
  const schemas = Object.keys(PUBLISHED).map(
    (name) => [join(SCHEMA_FOLDER, `${name}.schema.json`), json(publishedSchema(name))] as const,
  );
  const others = [
    [WATCH_LIST_FILE, json(WATCH_LIST_SCHEMA)],
    [CORRECTIONS_FILE, json(CORRECTIONS_SCHEMA)],
    [REVIEW_LOG_FILE, json(REVIEW_LOG_SCHEMA)],
    [OPEN_API_FILE, json(openApi(version))],
  ] as const;
  return new Map([...schemas, ...others]);
}

/** Writes them anew; schemas of answers that are gone go. */
export function writeSchemaFiles(root: string): number {
  const files = schemaFiles(root);
  const folder = join(root, SCHEMA_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(join(SCHEMA_FOLDER, name))) rmSync(join(folder, name));
  for (const [path, text] of files) writeFileSync(join(root, path), text);
  return files.size;
}
