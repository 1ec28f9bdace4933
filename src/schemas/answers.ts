import { z } from "zod";
import { postRow, run, snapshot, sourceRow, topicRow } from "./catalog-records.js";
import { correctionRow } from "./correction-records.js";
import { watchedAnswer } from "./news-records.js";
import {
  allEvidence,
  answer,
  answerState,
  answerWord,
  country,
  coverage,
  day,
  dayChange,
  diffChange,
  effectChange,
  effective,
  end,
  evidence,
  explainedPeriod,
  explainedStatement,
  finding,
  instrument,
  knowledgeChange,
  operation,
  periodState,
  postHit,
  publishedChange,
  scope,
  settling,
  start,
  timelineLane,
  timelinePeriod,
  upcomingRow,
  value,
} from "./records.js";
import { reviewItem } from "./review-records.js";

const version = { schemaVersion: z.literal(1) };
const dayOrNull = day.nullable();
const text = z.string();

export const asOf = z.strictObject({ ...version, asOf: day, knownOn: dayOrNull, coverage, answers: z.array(answer) });

const window = { from: dayOrNull, to: dayOrNull, knownOn: dayOrNull };
export const timeline = z.strictObject({
  ...version,
  topic: text,
  subject: country,
  scope,
  ...window,
  coverage,
  periods: z.array(timelinePeriod).describe("by subject and scope, oldest start first"),
  lanes: z.array(timelineLane).describe("what as-of answers on every covered day, as stretches"),
});
export const timelines = z.strictObject({ ...version, timelines: z.array(timeline) });

export const dates = z.strictObject({
  ...version,
  topic: text,
  subject: country,
  scope,
  ...window,
  coverage,
  dates: z.array(z.strictObject({ day, changes: z.array(dayChange) })),
});

export const diff = z.strictObject({ ...version, from: day, to: day, knownOn: dayOrNull, coverage, changes: z.array(diffChange) });
export const diffKnowledge = z.strictObject({
  ...version,
  asOf: day,
  known: z.tuple([day, day]),
  coverage: z.tuple([coverage, coverage]),
  changes: z.array(knowledgeChange),
});
export const diffRecorded = z.strictObject({
  ...version,
  asOf: dayOrNull,
  recorded: z.tuple([text, text]).describe("as UTC instants"),
  knownOn: dayOrNull,
  coverage: z.tuple([coverage, coverage]),
  changes: z.array(diffChange),
});

const changes = { since: day, until: dayOrNull, knownOn: dayOrNull, coverage };
export const changesByEffect = z.strictObject({
  ...version,
  by: z.literal("effect"),
  ...changes,
  changes: z.array(effectChange).describe("oldest first"),
});
export const changesByPublication = z.strictObject({
  ...version,
  by: z.literal("publication"),
  ...changes,
  changes: z.array(publishedChange).describe("oldest first"),
});

export const upcoming = z.strictObject({
  ...version,
  from: day,
  to: dayOrNull,
  knownOn: dayOrNull,
  coverage,
  upcoming: z.array(upcomingRow).describe("by day"),
});

const verdictWord = z.enum(["met", "not-met", "not-required", "undetermined"]);
const changing = evidence.extend({ gone: z.boolean() });
const watchedCases = z
  .strictObject({
    judged: z.int(),
    rejected: z.int(),
    changed: z.array(
      z.strictObject({
        caseId: text,
        line: z.int(),
        requirement: text,
        before: verdictWord,
        now: verdictWord,
        detail: text,
        changedBy: z.array(changing),
      }),
    ),
  })
  .describe("of a file of cases the verdicts that differ between the two states");
export const watch = z.strictObject({
  ...version,
  since: z.strictObject({
    knownOn: dayOrNull.describe("what had been published by this day; null: whatever had been recorded by the run"),
    run: z.int().nullable(),
    recordedOn: text.nullable().describe("UTC instant"),
  }),
  knownOn: dayOrNull,
  ahead: z.strictObject({ from: day, to: day }).nullable().describe("days between which deadlines were looked for, both included"),
  coverage: z.tuple([coverage, coverage]).describe("before, and now"),
  changes: z.array(watchedAnswer).describe("answers that are other ones than they were, over all days"),
  deadlines: z.array(upcomingRow).describe("by day"),
  cases: watchedCases.nullable(),
});

export const explain = z.strictObject({
  ...version,
  topic: text,
  subject: country,
  scope,
  asOf: day,
  knownOn: dayOrNull,
  coverage,
  explanations: z.array(
    z.strictObject({
      answer,
      lookedAt: dayOrNull,
      byDefault: z.boolean(),
      periods: z.array(explainedPeriod),
      statements: z.array(explainedStatement),
      findings: z.array(finding),
      acts: z.array(instrument),
      settledBy: z.array(settling).describe("evidence that would turn a doubt into an answer"),
    }),
  ),
});

export const search = z.strictObject({
  ...version,
  words: text,
  topic: text.nullable(),
  subject: country,
  ...window,
  hits: z.array(postHit).describe("best first"),
});

export const compute = z.strictObject({
  ...version,
  amount: value,
  on: day,
  knownOn: dayOrNull,
  coverage,
  topic: text.describe("the topic by which the unit is reckoned"),
  value: value.nullable(),
  results: z.array(
    z.strictObject({
      scope,
      answer: answerWord,
      value: value.nullable(),
      lowest: value.nullable(),
      highest: value.nullable(),
      index: answer,
    }),
  ),
  rules: z.array(answer).describe("rules that set this very amount on the day"),
});

export const topics = z.strictObject({ ...version, topics: z.array(topicRow).describe("in the order of the register") });
export const posts = z.strictObject({ ...version, posts: z.array(postRow).describe("newest first") });
export const post = z.strictObject({
  ...version,
  post: postRow.extend({ text: text.describe("every offset is one into it"), bodyStart: z.int() }),
  statements: z.array(
    z.strictObject({
      id: text,
      topic: text,
      operation,
      subject: country,
      members: z.array(text).nullable(),
      scope,
      value: value.nullable(),
      effective,
      until: dayOrNull,
      reading: z.enum(["whole", "half"]),
      stopped: z.array(text),
      rule: text,
      start: z.int().describe("where its words begin in the text"),
      end: z.int().describe("where they end, exclusive"),
      lines: z.tuple([z.int(), z.int()]),
    }),
  ),
  findings: z.array(finding),
});
export const corrections = z.strictObject({
  ...version,
  corrections: z.array(correctionRow).describe("in the order of their days"),
});
export const sources = z.strictObject({ ...version, sources: z.array(sourceRow).describe("those of the best authority first") });
const counts = z.array(z.strictObject({ rule: text, count: z.int() }));
export const review = z.strictObject({
  ...version,
  knownOn: dayOrNull,
  items: z.array(reviewItem).describe("those on which most answers hang first"),
  leftOut: z.int().describe("items that were accepted, or of which the desk has said something"),
});

export const findings = z.strictObject({ ...version, findings: z.array(finding), counts });

export const coverageAnswer = z.strictObject({
  ...version,
  coverage,
  snapshots: z.array(snapshot),
  posts: z.strictObject({ total: z.int(), duplicates: z.int(), dated: z.int(), regulatory: z.int() }),
  sentences: z.strictObject({
    total: z.int(),
    regulatory: z.int(),
    read: z.int(),
    unread: z.int(),
    unreadPercent: z.number().nullable(),
  }),
  topicSentences: z.array(z.strictObject({ topic: text, snapshot: text, read: z.int(), half: z.int(), unread: z.int() })),
  topics: z.array(
    z.strictObject({ topic: text, statements: z.int(), facts: z.int(), firstEvidence: dayOrNull, lastEvidence: dayOrNull }),
  ),
  withoutEvidence: z.array(text),
  findings: counts,
});

const missing = z.union([
  z.strictObject({ kind: z.literal("column"), column: text }),
  z.strictObject({ kind: z.literal("evidence"), topic: text, subject: country, scope, state: text, tells: text }),
]);
const auditEvidence = z.strictObject({
  topic: text,
  subject: country,
  scope,
  on: text.describe("the column of the day it was asked about"),
  answer: answerWord,
  state: answerState,
  facts: z.array(
    z.strictObject({
      id: text,
      subject: text.nullable().describe("* stands for every country that no post names"),
      state: periodState,
      value: value.nullable(),
      start,
      end,
      lastConfirmedOn: dayOrNull,
      sources: allEvidence,
      furtherSources: z.int(),
    }),
  ),
});
const assumed = z.array(z.strictObject({ topic: text, subject: country }));
const rowProblem = {
  rule: text,
  line: z.int(),
  column: text.nullable(),
  got: text,
  accepted: text,
  suggestions: z.array(text),
  caseId: text.nullable(),
};

export const check = z.strictObject({
  ...version,
  date: day,
  nationality: text.describe("ISO 3166-1 alpha-3"),
  transport: z.enum(["air", "land"]),
  knownOn: dayOrNull,
  results: z.array(
    z.strictObject({
      requirement: text,
      title: text,
      verdict: verdictWord,
      reason: text,
      detail: text,
      amounts: z.array(value),
      assumed,
      missing: z.array(missing),
      evidence: z.array(auditEvidence),
    }),
  ),
  questions: z.array(
    z.strictObject({
      column: text,
      asks: text,
      accepts: text,
      requirements: z.array(text),
      answers: z.array(
        z.strictObject({
          says: z.enum(["yes", "no"]),
          verdicts: z.array(z.strictObject({ requirement: text, verdict: verdictWord })),
        }),
      ),
    }),
  ),
  evidenceMissing: z.array(missing),
  notes: z.array(z.strictObject({ ...rowProblem, audited: z.boolean() })),
});

const judged = {
  requirement: text,
  verdict: verdictWord,
  detail: text,
  asOf: day,
  knownOn: dayOrNull,
  missing: z.array(missing),
  reason: text,
  amounts: z.array(value),
  assumed,
  evidence: z.array(auditEvidence),
};
const auditVerdict = z.strictObject({
  ...judged,
  atEntry: z.strictObject(judged).optional(),
  before: z.strictObject(judged).optional(),
  changedBy: z.array(changing).optional(),
});
const passedThrough = z.record(text, text).optional();
const auditProblem = z.strictObject({ ...rowProblem, rejected: z.boolean() });

/** One line of `inforce audit --format ndjson`: a verdict, or what is wrong with a row. */
export const auditRow = z.union([auditVerdict.extend({ caseId: text, passedThrough }), auditProblem]);

export const audit = z.strictObject({
  ...version,
  parameters: z.strictObject({
    cases: text,
    recordedOn: text.nullable(),
    run: run.nullable(),
    knownOn: dayOrNull,
    knownAtEntry: z.boolean(),
    compare: z.boolean(),
    against: z.strictObject({ knownOn: text.nullable(), recordedOn: text.nullable() }).nullable(),
    requirements: z.array(text).nullable(),
    only: z.array(text).nullable(),
    version: text,
  }),
  rows: z.array(
    z.union([z.strictObject({ caseId: text, line: z.int(), passedThrough, verdicts: z.array(auditVerdict) }), auditProblem]),
  ),
  casesSha256: text,
  summary: z.strictObject({
    ...version,
    cases: z.int(),
    rejected: z.int(),
    problems: z.record(text, z.int()),
    counts: z.array(z.strictObject({ requirement: text, title: text, verdicts: z.record(verdictWord, z.int()) })),
    assumed: z.int(),
    differing: z.int().nullable(),
  }),
});

export const requirements = z.strictObject({
  ...version,
  jurisdiction: text,
  requirements: z.array(
    z.strictObject({
      id: text,
      title: text,
      asks: text,
      on: text,
      rows: z.array(
        z.strictObject({ verdict: z.enum(["met", "not-met", "not-required"]), when: text.nullable(), because: text, says: text }),
      ),
      topics: z.array(z.strictObject({ id: text, title: text.nullable(), meaning: text.nullable() })),
      columns: z.array(z.strictObject({ name: text, meaning: text })),
    }),
  ),
});
