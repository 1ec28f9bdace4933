import { AUDIT_COLUMNS } from "../knowledge-base/audit-columns.js";
import { packFingerprints } from "../knowledge-base/pack-fingerprints.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { jurisdictionsOf } from "../model/topic.js";
import type { ReportBasis } from "../presentation/report/report-page.js";
import { runInWords } from "../presentation/run-words.js";

/** What a report tells of the knowledge base and the packs. */
export function reportBasis(base: KnowledgeBase): ReportBasis {
  const topics = base.topicsList();
  const run = base.run();
  return {
    coverage: base.coverage(),
    topics,
    columns: AUDIT_COLUMNS,
    sample: base.sample,
    fingerprints: [
      ["Knowledge base", run === null ? "nothing recorded" : runInWords(run)],
      ...(run === null ? [] : [["Root hash", run.root] as const]),
      ...packFingerprints(jurisdictionsOf(topics)).map(({ name, sha256 }) => [`Pack ${name}, as installed`, sha256] as const),
    ],
  };
}
