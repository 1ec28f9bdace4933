import type { Verb } from "./verb.js";
import { AS_OF } from "./verbs/as-of-verb.js";
import { AUDIT } from "./verbs/audit-verb.js";
import { COVERAGE } from "./verbs/coverage-verb.js";
import { EXPORT } from "./verbs/export-verb.js";
import { FINDINGS } from "./verbs/findings-verb.js";
import { IMPORT } from "./verbs/import-verb.js";
import { INGEST } from "./verbs/ingest-verb.js";
import { POSTS } from "./verbs/posts-verb.js";
import { TOPICS } from "./verbs/topics-verb.js";
import { VERIFY } from "./verbs/verify-verb.js";

/** Every verb, in the order in which help lists them. */
export const VERBS: readonly Verb[] = [AS_OF, AUDIT, TOPICS, POSTS, FINDINGS, COVERAGE, INGEST, EXPORT, IMPORT, VERIFY];
