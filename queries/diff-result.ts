import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { AnswerSide, ChangeKind } from "./answer-change.js";
import type { AnswerEvidence } from "./as-of-result.js";

/** How the answer of one series differs between two sides. */
export interface DiffChange {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly change: ChangeKind;
  readonly before: AnswerSide;
  readonly after: AnswerSide;
  /** The words behind the later answer, else behind the earlier, with the bounds of that answer that they give. */
  readonly evidence: readonly AnswerEvidence[];
}

/** What `inforce diff D1 D2 --json` prints. */
export interface DiffResult {
  readonly schemaVersion: 1;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  readonly changes: readonly DiffChange[];
}

/** Whole days from the effect to the report; negative for what was announced beforehand; null without that bound. */
export interface ReportLag {
  readonly least: number | null;
  readonly most: number | null;
}

/** A change of what was known about one day, and what brought it. */
export interface KnowledgeChange extends DiffChange {
  /** First knowledge day on which the later answer was the answer. */
  readonly learnedOn: IsoDay;
  /** The posts of that day that tell it; none where the archive only came to cover the day. */
  readonly posts: readonly AnswerEvidence[];
  /** From the effect (the start of the period that is now the answer) to the report; null where no post reported it. */
  readonly lagDays: ReportLag | null;
}

/** What `inforce diff --as-of D --known K1 K2 --json` prints. */
export interface KnowledgeDiffResult {
  readonly schemaVersion: 1;
  readonly asOf: IsoDay;
  readonly known: readonly [IsoDay, IsoDay];
  /** What could be answered on the two knowledge days. */
  readonly coverage: readonly [Coverage, Coverage];
  readonly changes: readonly KnowledgeChange[];
}
