import type { AsOfRequest } from "../../queries/as-of-result.js";
import type { CheckRequest } from "../../queries/audit/check.js";
import type { ChangesRequest } from "../../queries/changes.js";
import type { ComputeRequest } from "../../queries/compute.js";
import type { DiffRequest } from "../../queries/diff.js";
import type { ExplainRequest } from "../../queries/explain.js";
import type { FindingsRequest } from "../../queries/findings.js";
import type { KnowledgeDiffRequest } from "../../queries/knowledge-diff.js";
import type { RecordedDiffRequest } from "../../queries/recorded-diff.js";
import type { ReviewRequest } from "../../queries/review-result.js";
import type { SearchRequest } from "../../queries/search.js";
import type { SeriesRequest } from "../../queries/series-request.js";
import type { TimelineRequest } from "../../queries/timeline.js";
import type { TopicsRequest } from "../../queries/topics.js";
import type { UpcomingRequest } from "../../queries/upcoming.js";
import type { WatchRequest } from "../../queries/watch-result.js";
import { WATCH_KINDS } from "../model/news-kind.js";
import { REVIEW_KINDS } from "../model/review-kind.js";
import type { Member, Question } from "./question.js";

/** A member for each of those that a request has, and no other: one that is added to a request and not described does not compile. */
type MembersOf<Request> = { readonly [Name in keyof Required<Request>]: Member };

const DAY: Member = { kind: "day", means: "the day asked about", example: "2021-12-10", needed: true };
const A_TOPIC: Member = {
  kind: "text",
  means: "a topic by its id; the jurisdiction may be left out",
  example: "kz/direct-flights",
};
const THE_TOPIC: Member = { ...A_TOPIC, needed: true };
const SUBJECT: Member = {
  kind: "text",
  means: "one country: ISO alpha-2, alpha-3 or any usual name",
  example: "DEU",
};
const SUBJECTS: Member = { kind: "texts", means: "several countries, each answers as it would alone", example: ["DEU", "FRA"] };
const SCOPE: Member = { kind: "text", means: "one scope of the topic", example: "fees" };
const KNOWN_ON: Member = {
  kind: "day",
  means: "use only what had been published by this day; left out: everything",
  example: "2021-02-15",
};
const CARRY_FORWARD: Member = {
  kind: "flag",
  means: "beyond the horizon answer from what was last known, scheduled changes included",
  example: true,
};
const FROM: Member = { kind: "day", means: "the first day to look at", example: "2021-01-01" };
const TO: Member = { kind: "day", means: "the last day to look at, included", example: "2021-12-31" };
/** Of whom or what an answer is wanted, as known when, and how far ahead. */
const WHOM = { subject: SUBJECT, subjects: SUBJECTS, scope: SCOPE } as const;
const AS_KNOWN = { knownOn: KNOWN_ON, carryForward: CARRY_FORWARD } as const;
const SERIES = { subject: SUBJECT, scope: SCOPE, knownOn: KNOWN_ON } as const;

export const AS_OF: Question = {
  name: "as-of",
  summary: "what applied on a day",
  path: "/v1/as-of/{day}",
  members: {
    day: DAY,
    topic: A_TOPIC,
    ...WHOM,
    ...AS_KNOWN,
  } satisfies MembersOf<AsOfRequest>,
  answer: "as-of",
};

export const TIMELINE: Question = {
  name: "timeline",
  summary: "one topic over time",
  path: "/v1/timeline",
  members: {
    topic: THE_TOPIC,
    ...WHOM,
    from: FROM,
    to: TO,
    knownOn: KNOWN_ON,
  } satisfies MembersOf<TimelineRequest>,
  answer: "timeline",
};

export const DATES: Question = {
  name: "dates",
  summary: "the days on which the answer for a topic changes",
  path: "/v1/dates",
  members: { topic: THE_TOPIC, ...SERIES, from: FROM, to: TO } satisfies MembersOf<SeriesRequest>,
  answer: "dates",
};

export const DIFF: Question = {
  name: "diff",
  summary: "what applied differently on two days",
  path: "/v1/diff",
  members: {
    from: { ...FROM, means: "the earlier day", needed: true },
    to: { ...TO, means: "the later day", needed: true },
    topic: A_TOPIC,
    ...WHOM,
    ...AS_KNOWN,
  } satisfies MembersOf<DiffRequest>,
  answer: "diff",
};

export const DIFF_KNOWLEDGE: Question = {
  name: "diff-knowledge",
  summary: "what a reader learned about one day between two knowledge days",
  path: "/v1/diff",
  members: {
    day: DAY,
    known: {
      kind: "days",
      means: "the two knowledge days, the earlier first",
      example: ["2021-02-15", "2021-12-31"],
      needed: true,
    },
    topic: A_TOPIC,
    ...WHOM,
    carryForward: CARRY_FORWARD,
  } satisfies MembersOf<KnowledgeDiffRequest>,
  answer: "diff-knowledge",
};

export const DIFF_RECORDED: Question = {
  name: "diff-recorded",
  summary: "how the answers differ between two times of the store",
  path: "/v1/diff",
  members: {
    recorded: {
      kind: "instants",
      means: "two UTC instants, or days: then what was recorded by their end",
      example: ["2022-06-01", "2022-07-01"],
      needed: true,
    },
    day: { ...DAY, means: "the day asked about; left out: the last day covered at both times", needed: false },
    topic: A_TOPIC,
    ...WHOM,
    ...AS_KNOWN,
  } satisfies MembersOf<RecordedDiffRequest>,
  answer: "diff-recorded",
};

const CHANGES_MEMBERS = {
  since: { kind: "day", means: "the first day whose changes are told", example: "2021-12-01", needed: true },
  until: { kind: "day", means: "the last day, included", example: "2021-12-31" },
  topic: A_TOPIC,
  ...SERIES,
} as const satisfies MembersOf<ChangesRequest>;

export const CHANGES_BY_EFFECT: Question = {
  name: "changes-by-effect",
  summary: "what changed in the world since a day",
  path: "/v1/changes",
  members: CHANGES_MEMBERS,
  answer: "changes-by-effect",
};

export const CHANGES_BY_PUBLICATION: Question = {
  name: "changes-by-publication",
  summary: "what the posts published since a day told",
  path: "/v1/changes",
  members: CHANGES_MEMBERS,
  answer: "changes-by-publication",
};

export const UPCOMING: Question = {
  name: "upcoming",
  summary: "what lies ahead of a day: starts, ends, deadlines",
  path: "/v1/upcoming",
  members: {
    from: { ...FROM, means: "the day from which to look ahead", needed: true },
    to: TO,
    topic: A_TOPIC,
    ...SERIES,
  } satisfies MembersOf<UpcomingRequest>,
  answer: "upcoming",
};

export const EXPLAIN: Question = {
  name: "explain",
  summary: "how an answer comes about",
  path: "/v1/explain",
  members: {
    topic: THE_TOPIC,
    day: DAY,
    ...WHOM,
    ...AS_KNOWN,
  } satisfies MembersOf<ExplainRequest>,
  answer: "explain",
};

export const SEARCH: Question = {
  name: "search",
  summary: "full text over posts and what they state",
  path: "/v1/search",
  members: {
    words: {
      kind: "text",
      means: 'words; "in quotes" they follow each other, visa* is a beginning',
      example: "tourist visa",
      needed: true,
    },
    topic: A_TOPIC,
    subject: SUBJECT,
    from: { ...FROM, means: "published on this day or later" },
    to: { ...TO, means: "published on this day or earlier" },
    knownOn: KNOWN_ON,
    limit: { kind: "count", means: "how many posts at most", example: 20, range: [1, 1000] },
  } satisfies MembersOf<SearchRequest>,
  answer: "search",
};

export const COMPUTE: Question = {
  name: "compute",
  summary: "what an amount in units of an index came to on a day",
  path: "/v1/compute",
  members: {
    amount: { kind: "text", means: "an amount and its unit", example: "10 MCI", needed: true },
    on: { ...DAY, means: "the day whose index counts" },
    scope: { ...SCOPE, means: "one scope of the index" },
    topic: { ...A_TOPIC, means: "the index, where two jurisdictions name one alike", example: "kz/mci" },
    ...AS_KNOWN,
  } satisfies MembersOf<ComputeRequest>,
  answer: "compute",
};

export const TOPICS: Question = {
  name: "topics",
  summary: "the topics with their meaning and how much evidence there is for each",
  path: "/v1/topics",
  members: {
    words: { kind: "text", means: "the topics that hold these words, or the one with this id", example: "visa" },
    cues: { kind: "cells", means: "the words by which posts speak of each topic, to look in too", example: {}, inner: true },
  } satisfies MembersOf<TopicsRequest>,
  answer: "topics",
};

export const FINDINGS: Question = {
  name: "findings",
  summary: "repairs, guesses, conflicts and skips of the reading",
  path: "/v1/findings",
  members: {
    rule: { kind: "text", means: "one rule id", example: "half-read" },
    topic: A_TOPIC,
    subject: SUBJECT,
    post: { kind: "text", means: "one post by its id", example: "2021-12-10-news" },
    knownOn: { ...KNOWN_ON, means: "only what could be seen on this knowledge day; left out: everything" },
  } satisfies MembersOf<FindingsRequest>,
  answer: "findings",
};

export const CHECK: Question = {
  name: "check",
  summary: "what is asked of one person at one entry",
  path: "/v1/check",
  members: {
    cells: {
      kind: "cells",
      means: "what is told of the person, by the names of the columns of an audit; date, nationality and transport are needed",
      example: { date: "2021-12-10", nationality: "DEU", transport: "air" },
      needed: true,
    },
    knownOn: KNOWN_ON,
    requirements: { kind: "texts", means: "judge by these alone", example: ["pcr-certificate"] },
    unnamed: {
      kind: "choice",
      means: "what a country is that no post names, under a rule that names countries",
      example: "free",
      choices: ["free", "undetermined"],
    },
    packs: { kind: "cells", means: "requirements besides the bundled ones", example: {}, inner: true },
    jurisdiction: { kind: "text", means: "whose requirements, as the code of a pack", example: "kz" },
  } satisfies MembersOf<CheckRequest>,
  answer: "check",
};

export const WATCH: Question = {
  name: "watch",
  summary: "which answers changed since a state of knowledge, over all days",
  path: "/v1/watch",
  members: {
    since: {
      kind: "state",
      means:
        "a day (what had been published by it), a run of the base, a UTC instant, or a snapshot; left out: the run before the last one",
      example: "2022-05-01",
    },
    topics: { kind: "texts", means: "topics by their ids; left out: every topic", example: ["kz/mci"] },
    subject: SUBJECT,
    subjects: SUBJECTS,
    scope: SCOPE,
    kinds: {
      kind: "texts",
      means: `news of these kinds alone: ${WATCH_KINDS.join(", ")}`,
      example: ["became-certain"],
    },
    entries: { kind: "cells", means: "a list of what to watch instead", example: {}, inner: true },
    within: { kind: "count", means: "the deadlines at most so many days after from", example: 30, range: [1, 36_600] },
    from: { ...FROM, means: "the day from which deadlines are looked for; with within" },
    knownOn: KNOWN_ON,
  } satisfies MembersOf<WatchRequest>,
  answer: "watch",
};

export const REVIEW: Question = {
  name: "review",
  summary: "what a person should look at, on which most answers hang first",
  path: "/v1/review",
  members: {
    topic: A_TOPIC,
    subject: SUBJECT,
    source: { kind: "text", means: "only what this source says, by its publisher or the name of its file", example: "news.html" },
    post: { kind: "text", means: "one post by its id", example: "2021-12-10-news" },
    since: { kind: "day", means: "only what was told on this day or later", example: "2022-05-01" },
    kinds: { kind: "texts", means: `items of these kinds alone: ${REVIEW_KINDS.join(", ")}`, example: ["half-read"] },
    item: { kind: "text", means: "one item by its id", example: "half-read-0a1b2c3d4e5f6071" },
    near: {
      kind: "day",
      means: "a day that people ask about: what was last confirmed long before it is stale; left out: the last day that is covered",
      example: "2022-06-15",
    },
    knownOn: KNOWN_ON,
    accepted: { kind: "texts", means: "items that were accepted", example: [], inner: true },
    answered: { kind: "texts", means: "what the desk has said of, and the base does not hold yet", example: [], inner: true },
  } satisfies MembersOf<ReviewRequest>,
  answer: "review",
};

/** Every question that an address answers with one document. */
export const QUESTIONS: readonly Question[] = [
  AS_OF,
  TIMELINE,
  DATES,
  DIFF,
  DIFF_KNOWLEDGE,
  DIFF_RECORDED,
  CHANGES_BY_EFFECT,
  CHANGES_BY_PUBLICATION,
  UPCOMING,
  EXPLAIN,
  SEARCH,
  COMPUTE,
  TOPICS,
  FINDINGS,
  WATCH,
  REVIEW,
  CHECK,
];
