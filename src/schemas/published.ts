import { z } from "zod";
import * as answers from "./answers.js";
import type { JsonSchema } from "./question-schema.js";
import * as reports from "./reports.js";

/** A schema as it is published. */
interface Published {
  readonly title: string;
  readonly schema: z.ZodObject | z.ZodUnion;
}

/** What every printed answer may say of where it comes from. */
const ORIGIN = {
  sample: z.literal(true).optional().describe("the answer comes from the bundled sample"),
  recordedOn: z.string().optional().describe("the UTC instant as of which the knowledge base answered"),
};

/** An answer that begins with where it comes from. */
function printed(title: string, schema: z.ZodObject): Published {
  return { title, schema: schema.extend(ORIGIN) };
}

/** Every document that a command prints with `--json` or the service answers with, by the name of its schema. */
export const PUBLISHED: Readonly<Record<string, Published>> = {
  "as-of": printed("inforce as-of DAY --json", answers.asOf),
  timeline: printed("inforce timeline TOPIC --json", answers.timeline),
  timelines: printed("inforce timeline TOPIC TOPIC --json", answers.timelines),
  dates: printed("inforce dates TOPIC --json", answers.dates),
  diff: printed("inforce diff D1 D2 --json", answers.diff),
  "diff-knowledge": printed("inforce diff --as-of D --known K1 K2 --json", answers.diffKnowledge),
  "diff-recorded": printed("inforce diff --recorded A B --json", answers.diffRecorded),
  "changes-by-effect": printed("inforce changes --since D --json", answers.changesByEffect),
  "changes-by-publication": printed("inforce changes --since D --by publication --json", answers.changesByPublication),
  upcoming: printed("inforce upcoming --json", answers.upcoming),
  watch: printed("inforce watch --json", answers.watch),
  explain: printed("inforce explain TOPIC --as-of D --json", answers.explain),
  search: printed("inforce search WORDS --json", answers.search),
  compute: printed("inforce compute AMOUNT --on D --json", answers.compute),
  audit: { title: "inforce audit CASES --json", schema: answers.audit },
  "audit-row": { title: "one line of inforce audit CASES --format ndjson", schema: answers.auditRow },
  "audit-inspection": printed("inforce audit --inspect CASES --json", reports.auditInspection),
  check: printed("inforce check --json", answers.check),
  requirements: printed("inforce requirements --json", answers.requirements),
  topics: printed("inforce topics --json", answers.topics),
  posts: printed("inforce posts --json", answers.posts),
  post: printed("inforce posts ID --json", answers.post),
  review: printed("inforce review --json", answers.review),
  findings: printed("inforce findings --json", answers.findings),
  coverage: printed("inforce coverage --json", answers.coverageAnswer),
  corrections: printed("inforce corrections --json", answers.corrections),
  sources: printed("inforce sources --json", answers.sources),
  ingest: { title: "inforce ingest ARCHIVE --json", schema: reports.ingest },
  correct: { title: "inforce correct --json", schema: reports.correct },
  remove: { title: "inforce remove SNAPSHOT --json", schema: reports.remove },
  "pack-check": { title: "inforce pack check FOLDER --json", schema: reports.packCheck },
  "pack-new": { title: "inforce pack new CODE --json", schema: reports.packNew },
  export: { title: "inforce export -o PATH --json", schema: reports.exportManifest },
  import: { title: "inforce import FILE --json", schema: reports.importReport },
  verify: { title: "inforce verify --json", schema: reports.verify },
  "verify-export": { title: "inforce verify PATH --json", schema: reports.verifyExport },
  doctor: { title: "inforce doctor --json", schema: reports.doctor },
  error: { title: "the last line of standard error of a command with --json that failed", schema: reports.error },
  problem: { title: "an answer of the service that is an error (RFC 9457)", schema: reports.problem },
};

/**
 * The JSON Schema of a published document; parts that recur stand once, under `$defs`.
 *
 * @example publishedSchema("as-of").title // "inforce as-of DAY --json"
 */
export function publishedSchema(name: keyof typeof PUBLISHED): JsonSchema {
  const found = PUBLISHED[name];
  if (found === undefined) throw new TypeError(`there is no schema "${name}"`);
  const { $schema, ...rest } = z.toJSONSchema(found.schema, { override: ({ jsonSchema }) => pairAsList(jsonSchema) }) as JsonSchema;
  return { $schema, title: found.title, ...rest };
}

/** Two of one kind as a list of two: readers of every draft of JSON Schema understand that, and assistants read an older one. */
function pairAsList(schema: Record<string, unknown>): void {
  const { prefixItems } = schema;
  if (!Array.isArray(prefixItems)) return;
  delete schema.prefixItems;
  Object.assign(schema, { items: prefixItems[0], minItems: prefixItems.length, maxItems: prefixItems.length });
}
