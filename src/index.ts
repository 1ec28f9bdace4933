export type { AnswerSide, ChangeKind } from "../queries/answer-change.js";
export type { NewsStretch } from "../queries/answer-news.js";
export type {
  Answer,
  AnswerBound,
  AnswerEvidence,
  AnswerState,
  AnswerWord,
  AsOfRequest,
  AsOfResult,
  Evidence,
  LastKnown,
} from "../queries/as-of-result.js";
export type { AuditCase, Transport, YesNo } from "../queries/audit/audit-case.js";
export type { AuditEvidence, AuditFact } from "../queries/audit/audit-evidence.js";
export type {
  AuditedCase,
  AuditRequest,
  AuditSink,
  AuditSummary,
  EarlierState,
  VerdictCounts,
} from "../queries/audit/audit-result.js";
export type { AuditSession } from "../queries/audit/audit-session.js";
export type { FileNote } from "../queries/audit/cases/file-note.js";
export type { RowProblem, RowRule } from "../queries/audit/cases/row-problem.js";
export type { FileReading } from "../queries/audit/cases/row-source.js";
export type { Sheet } from "../queries/audit/cases/sheet-choice.js";
export type { DayOrder } from "../queries/audit/cases/written-day.js";
export type { ChangingPost } from "../queries/audit/changed-by.js";
export type { CheckedCells, CheckedRequirement, CheckRequest, CheckResult, OpenQuestion } from "../queries/audit/check.js";
export type { AuditColumn, ColumnName } from "../queries/audit/columns.js";
export type { Decision } from "../queries/audit/decide.js";
export type { ExplainedRequirement, ExplainedRow, RequirementsResult } from "../queries/audit/explained-requirement.js";
export type { Assumption, Missing, Unnamed, UsedSeries } from "../queries/audit/inquiry.js";
export type { InspectedRow, Inspection, InspectionSession } from "../queries/audit/inspection.js";
export type { RequirementId, VerdictWord } from "../queries/audit/requirement.js";
export type { Stay } from "../queries/audit/stays.js";
export type { TripSurvey } from "../queries/audit/trip-survey.js";
export type { Trips } from "../queries/audit/trips.js";
export type { ChangesRequest } from "../queries/changes.js";
export type {
  EffectChange,
  EffectChangesResult,
  PublishedChange,
  PublishedChangesResult,
  ToldPeriod,
} from "../queries/changes-result.js";
export type { ComputeRequest } from "../queries/compute.js";
export type { ComputedRow, ComputeResult } from "../queries/compute-result.js";
export type { CorrectedAnswer, CorrectionRow, CorrectionsResult } from "../queries/corrections.js";
export type { CoverageResult } from "../queries/coverage.js";
export type { ChangeDay, ChangeEvent, DatesResult, DayChange } from "../queries/dates-result.js";
export type { DiffRequest } from "../queries/diff.js";
export type { DiffChange, DiffResult, KnowledgeChange, KnowledgeDiffResult, ReportLag } from "../queries/diff-result.js";
export type { ExplainRequest } from "../queries/explain.js";
export type {
  BoundRule,
  ExplainedBound,
  ExplainedEvent,
  ExplainedPeriod,
  ExplainedStatement,
  ExplainResult,
  Explanation,
  Settling,
  Stance,
} from "../queries/explain-result.js";
export type { ExportData } from "../queries/export/export-data.js";
export type { ExportRequest } from "../queries/export/export-request.js";
export type { ExportWriter, WriteOptions } from "../queries/export/export-writer.js";
export type { FindingsRequest, FindingsResult, RuleCount } from "../queries/findings.js";
export type { KnowledgeDiffRequest } from "../queries/knowledge-diff.js";
export type { PostResult, PostStatement } from "../queries/post.js";
export type { PostRow, PostsResult } from "../queries/posts.js";
export type { RecordedDiffRequest, RecordedDiffResult } from "../queries/recorded-diff.js";
export type {
  CorrectionStub,
  ReviewedStatement,
  ReviewItem,
  ReviewRequest,
  ReviewResult,
  ReviewWeight,
  SettledBy,
} from "../queries/review-result.js";
export type { Verdict } from "../queries/same-outcome.js";
export type { SearchRequest } from "../queries/search.js";
export type { PostHit, SearchResult, StatementHit, TextPiece } from "../queries/search-result.js";
export type { SeriesRequest } from "../queries/series-request.js";
export type { SourceRow, SourcesResult } from "../queries/sources.js";
export type { TimelineRequest } from "../queries/timeline.js";
export type { TimelineLane, TimelinePeriod, TimelineResult, TimelineSpan } from "../queries/timeline-result.js";
export type { TopicRow, TopicsRequest, TopicsResult } from "../queries/topics.js";
export type { UpcomingRequest } from "../queries/upcoming.js";
export type { UpcomingResult, UpcomingRow } from "../queries/upcoming-result.js";
export type { VerifyResult } from "../queries/verify-result.js";
export type { SinceState, WatchEntry, WatchedAnswer, WatchNews, WatchRequest, WatchResult } from "../queries/watch-result.js";
export { AUDIT_COLUMNS } from "./knowledge-base/audit-columns.js";
export { type BuildOptions, buildKnowledge } from "./knowledge-base/build-knowledge.js";
export type { DayQuestions, KnownBy, Narrowed } from "./knowledge-base/day-questions.js";
export { checkExport } from "./knowledge-base/export/check-export.js";
export { type ExportJob, exportBase, withExportData } from "./knowledge-base/export/export-base.js";
export type { ExportPlace } from "./knowledge-base/export/write-target.js";
export type { History } from "./knowledge-base/history.js";
export { type ImportProof, type ImportReport, type ImportRequest, importExport } from "./knowledge-base/import/import-export.js";
export type { ReadOptions } from "./knowledge-base/in-memory.js";
export { type Inforce, inforce } from "./knowledge-base/inforce.js";
export { type IngestReport, type IngestRequest, ingestSnapshot } from "./knowledge-base/ingest-snapshot.js";
export type { Holdings } from "./knowledge-base/knowledge-run.js";
export { checkPack, type PackReport } from "./knowledge-base/packs/check-pack.js";
export { type NewPack, writeNewPack } from "./knowledge-base/packs/new-pack.js";
export { ownRequirements } from "./knowledge-base/packs/own-requirements.js";
export { type RemoveReport, type RemoveRequest, removeSnapshot } from "./knowledge-base/remove-snapshot.js";
export { type VerifyOptions, verifyBase } from "./knowledge-base/verify-base.js";
export { type DeepVerifyOptions, verifyDeep } from "./knowledge-base/verify-deep.js";
export { readWatchList } from "./knowledge-base/watch-list.js";
export { type WriteCorrectionRequest, type WrittenCorrectionReport, writeCorrection } from "./knowledge-base/write-correction.js";
export { type KnowledgeBase, type OpenOptions, openKnowledgeBase, type RequirementsRequest } from "./knowledge-base.js";
export type { Absence } from "./model/absence.js";
export {
  type Basis,
  type Certainty,
  certaintyOn,
  type DayBounds,
  type EndEvent,
  type EndKind,
  type StartEvent,
} from "./model/bounds.js";
export type {
  CorrectionAct,
  CorrectionDays,
  CorrectionDeed,
  CorrectionEntry,
  CorrectionEvidence,
  CorrectionTold,
} from "./model/correction.js";
export { findCountry, suggestCountries } from "./model/countries/country-lookup.js";
export { type ScannedCountry, scanCountries } from "./model/countries/country-scanner.js";
export { countryName } from "./model/countries/country-table.js";
export { type ErrorCode, type ErrorFields, InforceError } from "./model/errors.js";
export type { ExportCheck, ExportFormat, ExportManifest, ExportProblem, ManifestFile } from "./model/export/manifest.js";
export type { Cell, Column, ColumnType, Table, TableReference, TableRow, TableSchema } from "./model/export/table.js";
export { type Doubt, EVERY_OTHER, type Fact, type PeriodState } from "./model/fact.js";
export type { Finding, FindingPlace } from "./model/finding.js";
export { type IsoDay, isIsoDay, isoDay } from "./model/iso-day.js";
export type { Coverage, Knowledge, SentenceCount } from "./model/knowledge.js";
export type { NewsKind, WatchKind } from "./model/news-kind.js";
export type {
  AmountDefinition,
  Condition,
  RequirementDefinition,
  RequirementPack,
  RequirementRow,
} from "./model/pack/requirement.js";
export type { Post, Published, PublishedBasis } from "./model/post.js";
export type { ReviewKind } from "./model/review-kind.js";
export type { Snapshot } from "./model/snapshot.js";
export { AUTHORITIES, type Authority, type Source } from "./model/source.js";
export type { Before, Direction, Effective, EvidenceSpan, Instrument, Operation, Reading, Statement } from "./model/statement.js";
export type { TopicInfo, TopicKind } from "./model/topic.js";
export type { Unit, Value } from "./model/value.js";
export { exportWriter } from "./presentation/export/export-formats.js";
export type { Asked } from "./schemas/question.js";
