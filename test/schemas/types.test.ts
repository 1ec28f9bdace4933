import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { AsOfResult } from "../../queries/as-of-result.js";
import type { CheckResult } from "../../queries/audit/check.js";
import type { RequirementsResult } from "../../queries/audit/explained-requirement.js";
import type { EffectChangesResult, PublishedChangesResult } from "../../queries/changes-result.js";
import type { ComputeResult } from "../../queries/compute-result.js";
import type { CorrectionsResult } from "../../queries/corrections.js";
import type { CoverageResult } from "../../queries/coverage.js";
import type { DatesResult } from "../../queries/dates-result.js";
import type { DiffResult, KnowledgeDiffResult } from "../../queries/diff-result.js";
import type { ExplainResult } from "../../queries/explain-result.js";
import type { FindingsResult } from "../../queries/findings.js";
import type { PostResult } from "../../queries/post.js";
import type { PostsResult } from "../../queries/posts.js";
import type { RecordedDiffResult } from "../../queries/recorded-diff.js";
import type { SearchResult } from "../../queries/search-result.js";
import type { SourcesResult } from "../../queries/sources.js";
import type { TimelineResult } from "../../queries/timeline-result.js";
import type { TopicsResult } from "../../queries/topics.js";
import type { UpcomingResult } from "../../queries/upcoming-result.js";
import type { WatchResult } from "../../queries/watch-result.js";
import type * as answers from "../../src/schemas/answers.js";

/** A type with every member readonly. */
type Told<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Name in keyof T]: Told<T[Name]> };

/** True where each of two types can stand for the other, member by member. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : [A, "is not", B];
type Described<Schema extends z.ZodType, Result> = Same<Told<z.infer<Schema>>, Told<Result>>;
/** The same where a name is one of many in the type and a text in the schema: columns of cases, rules of rows. */
type Covered<Schema extends z.ZodType, Result> = Told<Result> extends Told<z.infer<Schema>> ? true : false;

/** Every line is an error of the compiler where a schema and the type of its answer differ. */
const SAME: readonly true[] = [
  true satisfies Described<typeof answers.asOf, AsOfResult>,
  true satisfies Described<typeof answers.timeline, TimelineResult>,
  true satisfies Described<typeof answers.dates, DatesResult>,
  true satisfies Described<typeof answers.diff, DiffResult>,
  true satisfies Described<typeof answers.diffKnowledge, KnowledgeDiffResult>,
  true satisfies Described<typeof answers.diffRecorded, RecordedDiffResult>,
  true satisfies Described<typeof answers.changesByEffect, EffectChangesResult>,
  true satisfies Described<typeof answers.changesByPublication, PublishedChangesResult>,
  true satisfies Described<typeof answers.upcoming, UpcomingResult>,
  true satisfies Described<typeof answers.watch, WatchResult>,
  true satisfies Described<typeof answers.explain, ExplainResult>,
  true satisfies Described<typeof answers.search, SearchResult>,
  true satisfies Described<typeof answers.compute, ComputeResult>,
  true satisfies Described<typeof answers.topics, TopicsResult>,
  true satisfies Described<typeof answers.posts, PostsResult>,
  true satisfies Described<typeof answers.post, PostResult>,
  true satisfies Described<typeof answers.sources, SourcesResult>,
  true satisfies Described<typeof answers.corrections, CorrectionsResult>,
  true satisfies Described<typeof answers.findings, FindingsResult>,
  true satisfies Described<typeof answers.coverageAnswer, CoverageResult>,
  true satisfies Covered<typeof answers.requirements, RequirementsResult>,
  true satisfies Covered<typeof answers.check, CheckResult>,
];

describe("the schemas of answers", () => {
  it("are the types of answers, as the compiler finds", () => {
    expect(SAME.every(Boolean)).toBe(true);
  });
});
