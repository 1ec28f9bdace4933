import type { Verb } from "./verb.js";
import { AS_OF } from "./verbs/as-of-verb.js";
import { AUDIT } from "./verbs/audit-verb.js";
import { CHANGES } from "./verbs/changes-verb.js";
import { CHECK } from "./verbs/check-verb.js";
import { completionVerb } from "./verbs/completion-verb.js";
import { COMPUTE } from "./verbs/compute-verb.js";
import { CORRECT } from "./verbs/correct-verb.js";
import { CORRECTIONS } from "./verbs/corrections-verb.js";
import { COVERAGE } from "./verbs/coverage-verb.js";
import { DATES } from "./verbs/dates-verb.js";
import { DIFF } from "./verbs/diff-verb.js";
import { DOCTOR } from "./verbs/doctor-verb.js";
import { EXPLAIN } from "./verbs/explain-verb.js";
import { EXPORT } from "./verbs/export-verb.js";
import { FINDINGS } from "./verbs/findings-verb.js";
import { IMPORT } from "./verbs/import-verb.js";
import { INGEST } from "./verbs/ingest-verb.js";
import { MCP } from "./verbs/mcp-verb.js";
import { PACK } from "./verbs/pack-verb.js";
import { POSTS } from "./verbs/posts-verb.js";
import { REMOVE } from "./verbs/remove-verb.js";
import { REQUIREMENTS } from "./verbs/requirements-verb.js";
import { REVIEW } from "./verbs/review-verb.js";
import { SEARCH } from "./verbs/search-verb.js";
import { SERVE } from "./verbs/serve-verb.js";
import { SOURCES } from "./verbs/sources-verb.js";
import { TIMELINE } from "./verbs/timeline-verb.js";
import { TOPICS } from "./verbs/topics-verb.js";
import { UPCOMING } from "./verbs/upcoming-verb.js";
import { VERIFY } from "./verbs/verify-verb.js";
import { WATCH } from "./verbs/watch-verb.js";

/** Every verb, in the order in which help lists them. */
export const VERBS: readonly Verb[] = [
  AS_OF,
  TIMELINE,
  DATES,
  DIFF,
  CHANGES,
  UPCOMING,
  WATCH,
  EXPLAIN,
  SEARCH,
  COMPUTE,
  AUDIT,
  CHECK,
  REQUIREMENTS,
  TOPICS,
  POSTS,
  REVIEW,
  FINDINGS,
  COVERAGE,
  SOURCES,
  SERVE,
  MCP,
  INGEST,
  CORRECT,
  CORRECTIONS,
  REMOVE,
  PACK,
  EXPORT,
  IMPORT,
  VERIFY,
  DOCTOR,
  completionVerb(() => VERBS),
];
