export type {
  Answer,
  AnswerState,
  AnswerWord,
  AsOfRequest,
  AsOfResult,
  Evidence,
  LastKnown,
} from "../queries/as-of-result.js";
export type { CoverageResult } from "../queries/coverage.js";
export type { FindingsRequest, FindingsResult, RuleCount } from "../queries/findings.js";
export type { PostRow, PostsResult } from "../queries/posts.js";
export type { TopicRow, TopicsResult } from "../queries/topics.js";
export type { VerifyResult } from "../queries/verify-result.js";
export { buildKnowledge } from "./knowledge-base/build-knowledge.js";
export { type IngestReport, type IngestRequest, ingestSnapshot } from "./knowledge-base/ingest-snapshot.js";
export { verifyBase } from "./knowledge-base/verify-base.js";
export { type KnowledgeBase, openKnowledgeBase } from "./knowledge-base.js";
export {
  type Basis,
  type Certainty,
  certaintyOn,
  type DayBounds,
  type EndEvent,
  type EndKind,
  type StartEvent,
} from "./model/bounds.js";
export { findCountry, suggestCountries } from "./model/countries/country-lookup.js";
export { type CountryMention, scanCountries } from "./model/countries/country-scanner.js";
export { countryName } from "./model/countries/country-table.js";
export { type ErrorCode, type ErrorFields, InforceError } from "./model/errors.js";
export { EVERY_OTHER, type Fact, type PeriodState } from "./model/fact.js";
export type { Finding, FindingPlace } from "./model/finding.js";
export { type IsoDay, isIsoDay, isoDay } from "./model/iso-day.js";
export type { Coverage, Knowledge, SentenceCount } from "./model/knowledge.js";
export type { Post, Published, PublishedBasis } from "./model/post.js";
export type { Snapshot } from "./model/snapshot.js";
export type { Effective, EvidenceSpan, Instrument, Operation, Statement } from "./model/statement.js";
export type { TopicInfo, TopicKind } from "./model/topic.js";
export type { Unit, Value } from "./model/value.js";
