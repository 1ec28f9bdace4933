import { z } from "zod";
import type { IsoDay } from "../model/iso-day.js";
import { AUTHORITIES } from "../model/source.js";

/** The parts of answers, as schemas; a description says what a reader of the JSON cannot see. */

/** A civil day. */
export const day = z.iso
  .date()
  .meta({ id: "Day", description: "a civil day, YYYY-MM-DD, without time or zone" }) as unknown as z.ZodType<IsoDay>;
const dayOrNull = day.nullable();
export const country = z.string().describe("ISO 3166-1 alpha-3").nullable();
export const scope = z.string().nullable();
export const lines = z.tuple([z.int(), z.int()]).describe("first and last line in the original file, from 1");

export const value = z
  .strictObject({
    amount: z.union([z.number(), z.string()]).describe("a number; of a deadline a day, with the unit date"),
    unit: z.string(),
  })
  .meta({ id: "Value" });

const basis = z.enum(["stated", "scheduled", "part", "act", "reported", "listed", "pending", "observed"]);
const bounds = { earliest: dayOrNull.describe("null: nothing bounds it"), latest: dayOrNull.describe("null: nothing bounds it") };
export const start = z
  .strictObject({ ...bounds, basis })
  .meta({ id: "Start", description: "the days on which it may have begun, both included" });
export const end = z
  .strictObject({ ...bounds, kind: z.enum(["open", "stated", "until-event", "unknown"]) })
  .meta({ id: "End", description: "the days that may be the first on which it no longer held, both included" });

export const coverage = z
  .strictObject({ from: dayOrNull, to: dayOrNull })
  .meta({ id: "Coverage", description: "the days the archive speaks about, both included" });

export const published = z
  .strictObject({ earliest: dayOrNull, latest: day, basis: z.enum(["heading", "title", "heading-corrected", "order"]) })
  .meta({ id: "Published", description: "between which days it was published, and how that is known" });

export const authority = z.enum(AUTHORITIES);

export const evidence = z
  .strictObject({
    source: z.string().describe("who says it: the publisher, else the name of the snapshot"),
    authority,
    snapshot: z.string(),
    post: z.string(),
    title: z.string(),
    published,
    quote: z.string().describe("the exact words"),
    lines,
    rule: z.string().describe("stable id of the rule that read it"),
  })
  .meta({ id: "Evidence", description: "words that an answer rests on" });
export const allEvidence = z.array(evidence);

const answerEvidence = evidence
  .extend({
    reading: z.enum(["whole", "half"]).describe("half: not all its words were understood, so that it settles nothing"),
    bounds: z
      .array(z.enum(["start.earliest", "start.latest", "end.earliest", "end.latest"]))
      .describe("which bounds of the answer, or of the period, come of these words; of lastKnown where the day is not covered"),
  })
  .meta({ id: "AnswerEvidence", description: "words that an answer rests on, and the bounds that they give" });

export const answerWord = z
  .enum(["yes", "no", "possible", "unknown"])
  .describe("yes and no hold for every way to complete the dates, possible for some; unknown: the archive does not say");
export const answerState = z.enum([
  "in-force",
  "not-yet",
  "suspended",
  "ended",
  "absent",
  "disputed",
  "undated",
  "half-read",
  "unknown",
  "out-of-coverage",
]);

/** What of an answer says what applied. */
export const verdict = {
  answer: answerWord,
  state: answerState,
  value: value.nullable().describe("present when the answer is yes and the topic has values"),
  candidates: z.array(value).nullable().describe("the values that may hold, when the answer is possible and there are several"),
  possibleValue: value.nullable().describe("the only value that may hold, when the answer is possible and one alone was told"),
};

export const answer = z
  .strictObject({
    topic: z.string(),
    subject: country,
    scope,
    ...verdict,
    start: start.nullable(),
    end: end.nullable(),
    lastConfirmedOn: dayOrNull,
    lastKnown: z
      .strictObject({
        answer: answerWord,
        state: answerState,
        value: value.nullable(),
        start: start.nullable(),
        end: end.nullable(),
        on: day,
      })
      .nullable()
      .describe("for a day beyond the horizon: what was last known"),
    unread: z.strictObject({ sentences: z.int(), since: dayOrNull }).describe("later sentences about the topic that were not read"),
    evidence: z.array(answerEvidence).describe("what it rests on, and what gives each of its bounds"),
    disagreeing: allEvidence.describe("what says otherwise and lost to a source of better authority"),
    findings: z.array(z.string()),
  })
  .meta({ id: "Answer" });

const changeKind = z.enum(["started", "ended", "changed", "became-certain", "became-possible"]);
export const side = z.strictObject({ ...verdict, start: start.nullable(), end: end.nullable() }).meta({ id: "AnswerSide" });
export const series = { topic: z.string(), subject: country, scope };
const change = { ...series, change: changeKind, before: side, after: side };

export const diffChange = z.strictObject({ ...change, evidence: z.array(answerEvidence) }).meta({ id: "DiffChange" });

const reportLag = z
  .strictObject({ least: z.int().nullable(), most: z.int().nullable() })
  .describe("whole days from the effect to the report");

export const knowledgeChange = diffChange.extend({
  learnedOn: day,
  posts: z.array(answerEvidence),
  lagDays: reportLag.nullable(),
});

const changeEvent = z
  .strictObject({ ...bounds, basis: z.string().nullable(), of: z.enum(["start", "end"]) })
  .nullable()
  .describe("the event behind the change");

export const dayChange = z.strictObject({ ...change, event: changeEvent, evidence: allEvidence });
export const effectChange = dayChange.extend({ day });

export const periodState = z.enum(["in-force", "suspended", "ended", "not-yet", "absent", "unknown"]);
const doubt = z.enum(["half-read", "conflict"]).nullable().describe("why it settles nothing; null: settled");
const told = { state: periodState, value: value.nullable(), start, end };

export const publishedChange = z.strictObject({
  day: day.describe("the day of publication"),
  ...series,
  change: changeKind,
  before: z.strictObject(told).nullable(),
  after: z.strictObject(told),
  lagDays: reportLag,
  evidence: allEvidence,
});

export const upcomingRow = z
  .strictObject({
    kind: z.enum(["change", "deadline"]),
    day: day.describe("the first day on which it may happen; of a deadline the last day that is left"),
    ...series,
    change: changeKind.nullable(),
    before: side.nullable(),
    after: side.nullable(),
    event: changeEvent,
    value: value.nullable(),
    evidence: allEvidence,
  })
  .meta({ id: "UpcomingRow" });

export const timelinePeriod = z
  .strictObject({
    subject: country,
    scope,
    ...told,
    disputed: z.boolean(),
    doubt,
    knownFrom: day,
    knownTo: dayOrNull,
    lastConfirmedOn: dayOrNull,
    evidence: z.array(answerEvidence).describe("what it rests on, and what gives each of its bounds"),
    findings: z.array(z.string()),
  })
  .meta({ id: "TimelinePeriod" });

export const timelineLane = z
  .strictObject({
    subject: country,
    scope,
    spans: z.array(
      z
        .strictObject({
          from: day,
          to: day.describe("the first day after it"),
          ...verdict,
          periods: z.array(z.int()).describe("places in periods of those it rests on"),
        })
        .describe("a stretch of covered days with one answer"),
    ),
  })
  .meta({ id: "TimelineLane" });

export const finding = z
  .strictObject({
    id: z.string(),
    rule: z.string(),
    message: z.string(),
    topic: z.string().nullable(),
    subject: z.string().nullable(),
    expected: z.string().nullable(),
    actual: z.string().nullable(),
    action: z.string().describe("what was done about it"),
    place: z.strictObject({
      snapshot: z.string().nullable(),
      post: z.string().nullable(),
      lines: lines.nullable(),
      quote: z.string().nullable(),
    }),
    knownFrom: dayOrNull.describe("from which knowledge day it can be seen; null: it is about a file as a whole"),
  })
  .meta({ id: "Finding" });

export const operation = z.enum([
  "start",
  "end",
  "set",
  "observe",
  "observe-not",
  "list",
  "count",
  "plan",
  "extend",
  "move",
  "retract",
]);
export const effective = z.strictObject({ ...bounds, basis }).meta({ id: "Effective" });

export const explainedStatement = z.strictObject({
  id: z.string(),
  knownFrom: day,
  operation,
  stance: z
    .enum(["for", "against", "other-value", "later", "plan", "half-read"])
    .describe("what it says, taken alone, about the day"),
  effective,
  until: dayOrNull.describe("the first day on which it no longer holds"),
  value: value.nullable(),
  previous: value.nullable(),
  list: z.strictObject({ names: z.int(), stated: z.int().nullable(), named: z.boolean() }).nullable(),
  derived: z.boolean(),
  stopped: z.array(z.string()).describe("the words that stopped the reader"),
  act: z.string().nullable(),
  used: z.boolean().describe("whether the periods that answer rest on it"),
  evidence,
});

const explainedBound = z.strictObject({
  day: dayOrNull,
  rule: z.enum(["words", "publication", "after-contrary", "reporting-lag", "other", "none"]),
  statements: z.array(z.string()),
});

export const explainedPeriod = z.strictObject({
  ...told,
  disputed: z.boolean(),
  doubt,
  certainty: z.enum(["certain", "possible", "no"]),
  answers: z.boolean().describe("whether the answer speaks of it"),
  events: z.array(
    z.strictObject({ of: z.enum(["start", "end"]), basis: z.string(), earliest: explainedBound, latest: explainedBound }),
  ),
});

export const instrument = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    issuer: z.string().nullable(),
    number: z.string().nullable(),
    date: dayOrNull,
    title: z.string(),
    evidence: z.strictObject({ post: z.string(), start: z.int(), end: z.int(), quote: z.string(), lines }),
  })
  .meta({ id: "Instrument" });

export const settling = z.strictObject({
  event: z.enum(["start", "end", "any"]),
  state: periodState.nullable(),
  value: value.nullable(),
  ...bounds,
});

const piece = z.strictObject({ text: z.string(), hit: z.boolean() });

export const postHit = z.strictObject({
  source: z.string(),
  authority,
  post: z.string(),
  snapshot: z.string(),
  title: z.string(),
  published,
  lines,
  score: z.number().describe("greater is better; comparable within one search alone"),
  excerpt: z.array(piece),
  statements: z.array(
    z.strictObject({
      id: z.string(),
      topic: z.string(),
      operation,
      subject: country,
      scope,
      value: value.nullable(),
      effective,
      quote: z.array(piece),
      lines,
      rule: z.string(),
    }),
  ),
});
