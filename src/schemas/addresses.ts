import type { Member, Question } from "./question.js";
import {
  AS_OF,
  CHANGES_BY_EFFECT,
  CHECK,
  COMPUTE,
  DATES,
  DIFF,
  DIFF_KNOWLEDGE,
  DIFF_RECORDED,
  EXPLAIN,
  FINDINGS,
  REVIEW,
  SEARCH,
  TIMELINE,
  TOPICS,
  UPCOMING,
  WATCH,
} from "./questions.js";

/** A parameter of an address; a `texts` one is given again for each of its values. */
export type Parameters = Readonly<Record<string, Member>>;

/** An address of the service that answers with one JSON document. */
export interface Address {
  readonly name: string;
  readonly summary: string;
  /** Names in braces are parameters. */
  readonly path: string;
  readonly parameters: Parameters;
  /** Names of the schemas of what it may answer. */
  readonly answers: readonly string[];
  /** The list of the answer that `limit` and `cursor` cut into pages; null: it has none. */
  readonly paged: string | null;
  /** That list is made as long as a page asks: the best of many. */
  readonly ranked: boolean;
  /** Requests that show what it does, as they are written behind the host. */
  readonly examples: readonly string[];
}

const RECORDED_ON: Member = {
  kind: "text",
  means: "answer as the knowledge base was at this time: a UTC instant, or a day, which means its end",
  example: "2022-07-01",
};
const PAGE: Parameters = {
  limit: { kind: "count", means: "at most so many rows; the header Link leads to the next ones", example: 20, range: [1, 1000] },
  cursor: { kind: "text", means: "where a page begins, as the header Link of the page before it says", example: "" },
};

/** The parameters of a question: several countries are one parameter that is given again, and what is for the same process alone is left out. */
function parametersOf({ members }: Question): Parameters {
  const { subjects, ...single } = members;
  const outer = Object.entries(single).filter(([, member]) => member.inner !== true);
  const told = Object.fromEntries(outer);
  if (subjects === undefined || told.subject === undefined) return told;
  return {
    ...told,
    subject: { ...told.subject, kind: "texts", means: `${told.subject.means}; may be given again`, example: ["DEU"] },
  };
}

interface Rest {
  readonly parameters?: Parameters;
  readonly answers?: readonly string[];
  readonly paged?: string;
  readonly ranked?: boolean;
  readonly examples: readonly string[];
}

function addressOf(question: Question, { parameters, answers, paged, ranked = false, examples }: Rest): Address {
  const { name, summary, path } = question;
  const own = { ...(parameters ?? parametersOf(question)), recordedOn: RECORDED_ON };
  // A list that is ranked has a limit of its own.
  const all = paged === undefined ? own : { ...PAGE, ...own };
  return { name, summary, path, parameters: all, answers: answers ?? [question.answer], paged: paged ?? null, ranked, examples };
}

/** A list without a question: all of something. */
function listOf(name: string, summary: string, rest: Rest & { readonly path?: string }): Address {
  const question = { name, summary, path: rest.path ?? `/v1/${name}`, members: {}, answer: name };
  return addressOf(question, { parameters: {}, ...rest });
}

const optional = (members: Parameters): Parameters =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, { ...member, needed: false }]));

const THREE_DIFFS: Parameters = optional({
  ...parametersOf(DIFF_RECORDED),
  ...parametersOf(DIFF_KNOWLEDGE),
  ...parametersOf(DIFF),
  recorded: { kind: "texts", means: "two times of the store, the earlier first", example: ["2022-06-01", "2022-07-01"] },
  known: { kind: "texts", means: "two knowledge days, the earlier first; with day", example: ["2021-02-15", "2021-12-31"] },
});

const { kinds: KINDS, ...WATCHED } = parametersOf(WATCH);
const WATCH_PARAMETERS: Parameters = {
  ...WATCHED,
  kind: { ...KINDS, means: `${KINDS?.means}; may be given again` } as Member,
  from: { ...WATCHED.from, means: "the day from which deadlines are looked for; left out: today" } as Member,
};

/** An address that answers with a text for another program: a feed or a calendar. */
export interface FeedAddress extends Pick<Address, "name" | "summary" | "path" | "parameters" | "examples"> {
  /** Media type of what it answers. */
  readonly type: string;
}

const ATOM = "application/atom+xml; charset=utf-8";
const CALENDAR = "text/calendar; charset=utf-8";
/** What narrows a feed. */
const NARROWED: Parameters = {
  topic: { kind: "text", means: "one topic", example: "mci" },
  subject: { kind: "text", means: "one country", example: "DEU" },
};

/** The feeds and calendars, in the order of the documentation. */
export const FEED_ADDRESSES: readonly FeedAddress[] = [
  {
    ...{
      name: "feed",
      summary: "what posts told in the last year that is covered, as a feed (Atom)",
      path: "/feed.atom",
      type: ATOM,
    },
    ...{ parameters: NARROWED, examples: ["/feed.atom?topic=direct-flights&subject=EGY"] },
  },
  {
    ...{ name: "calendar", summary: "every change and deadline as a calendar", path: "/calendar.ics", type: CALENDAR },
    ...{ parameters: NARROWED, examples: ["/calendar.ics?topic=e-visa"] },
  },
  {
    ...{ name: "watch-feed", summary: "which answers changed since a state of knowledge, as a feed (Atom)", path: "/watch.atom" },
    ...{ type: ATOM, parameters: { ...WATCH_PARAMETERS, recordedOn: RECORDED_ON } },
    examples: ["/watch.atom?since=2022-05-01&topics=mci"],
  },
  {
    ...{ name: "watch-calendar", summary: "the same as a calendar with reminders", path: "/watch.ics", type: CALENDAR },
    parameters: {
      ...WATCH_PARAMETERS,
      remind: {
        kind: "count",
        means: "days before each event on which the calendar reminds; left out: 7",
        example: 3,
        range: [0, 36_600],
      },
      recordedOn: RECORDED_ON,
    },
    examples: ["/watch.ics?since=2022-05-01&within=30&from=2022-06-01&remind=3"],
  },
];

/** Of a review: what the desk has settled, too. */
export const ALL_ITEMS: Member = { kind: "flag", means: "also what was accepted or answered", example: true };
const { kinds: REVIEW_KINDS, ...REVIEWED } = parametersOf(REVIEW);

const POST_ID: Member = { kind: "text", means: "the id of a post", example: "e-visa-service-is-back-bb24d572", needed: true };

/** The addresses that are asked with GET, in the order of the documentation. */
export const ADDRESSES: readonly Address[] = [
  addressOf(AS_OF, {
    paged: "answers",
    examples: [
      "/v1/as-of/2021-12-10?topic=direct-flights&subject=EGY&subject=DEU",
      "/v1/as-of/2022-06-01?topic=mci&scope=fees",
      "/v1/as-of/2021-12-10?limit=20",
    ],
  }),
  addressOf(TIMELINE, {
    parameters: {
      ...parametersOf(TIMELINE),
      topic: { ...TIMELINE.members.topic, kind: "texts", means: "a topic; may be given again", example: ["kz/mci"] } as Member,
    },
    answers: ["timeline", "timelines"],
    examples: ["/v1/timeline?topic=kz/mci&scope=fees", "/v1/timeline?topic=direct-flights&subject=EGY"],
  }),
  addressOf(DATES, { paged: "dates", examples: ["/v1/dates?topic=e-visa"] }),
  addressOf(
    { ...DIFF, summary: "what applied differently on two days, or was known of one day on two, or was recorded at two times" },
    {
      parameters: THREE_DIFFS,
      answers: ["diff", "diff-knowledge", "diff-recorded"],
      paged: "changes",
      examples: [
        "/v1/diff?from=2021-06-01&to=2021-12-10&topic=mci",
        "/v1/diff?day=2021-06-01&known=2021-02-15&known=2021-12-31&topic=visa-free-regime",
      ],
    },
  ),
  addressOf(
    { ...CHANGES_BY_EFFECT, name: "changes", summary: "what changed since a day, in the world or in what posts told" },
    {
      parameters: {
        ...parametersOf(CHANGES_BY_EFFECT),
        by: {
          kind: "choice",
          means: "by the day of effect or of publication",
          example: "effect",
          choices: ["effect", "publication"],
        },
      },
      answers: ["changes-by-effect", "changes-by-publication"],
      paged: "changes",
      examples: ["/v1/changes?since=2022-05-01", "/v1/changes?since=2022-05-01&by=publication&limit=5"],
    },
  ),
  addressOf(UPCOMING, {
    parameters: {
      ...parametersOf(UPCOMING),
      from: { ...UPCOMING.members.from, means: "the day from which to look ahead; left out: today", needed: false } as Member,
      days: { kind: "count", means: "look ahead so many days, instead of to", example: 30, range: [1, 36_600] },
    },
    paged: "upcoming",
    examples: ["/v1/upcoming?from=2022-01-01&days=90"],
  }),
  addressOf(WATCH, {
    parameters: WATCH_PARAMETERS,
    paged: "changes",
    examples: ["/v1/watch?since=2022-05-01&topics=mci", "/v1/watch?since=2022-05-01&kind=new-deadline&within=30&from=2022-06-01"],
  }),
  addressOf(EXPLAIN, { examples: ["/v1/explain?topic=e-visa&day=2021-12-10"] }),
  addressOf(SEARCH, { paged: "hits", ranked: true, examples: ["/v1/search?words=tourist%20visa&limit=3"] }),
  addressOf(COMPUTE, { examples: ["/v1/compute?amount=10%20MCI&on=2022-06-01"] }),
  addressOf(TOPICS, { paged: "topics", examples: ["/v1/topics?words=visa"] }),
  listOf("topic", "one topic by its id", {
    path: "/v1/topics/{jurisdiction}/{name}",
    parameters: {
      jurisdiction: { kind: "text", means: "the jurisdiction of the id", example: "kz", needed: true },
      name: { kind: "text", means: "the rest of the id", example: "mci", needed: true },
    },
    answers: ["topics"],
    examples: ["/v1/topics/kz/mci"],
  }),
  listOf("posts", "the posts that were read, newest first", { paged: "posts", examples: ["/v1/posts?limit=10"] }),
  listOf("post", "one post with its text, what it states and where", {
    path: "/v1/posts/{id}",
    parameters: { id: POST_ID },
    answers: ["post"],
    examples: ["/v1/posts/e-visa-service-is-back-bb24d572"],
  }),
  listOf("sources", "who tells what, and how it compares", { examples: ["/v1/sources"] }),
  listOf("corrections", "what the desk set right, and which answers that changed", {
    paged: "corrections",
    examples: ["/v1/corrections"],
  }),
  addressOf(FINDINGS, { paged: "findings", examples: ["/v1/findings?rule=half-read"] }),
  addressOf(REVIEW, {
    parameters: {
      ...REVIEWED,
      kind: { ...REVIEW_KINDS, means: `${REVIEW_KINDS?.means}; may be given again` } as Member,
      all: ALL_ITEMS,
    },
    paged: "items",
    examples: ["/v1/review?limit=10", "/v1/review?topic=mci&kind=half-read&kind=unread"],
  }),
  listOf("coverage", "how much of the archive was read, and what is missing", { examples: ["/v1/coverage"] }),
  listOf("requirements", "what an audit asks, in plain words", {
    parameters: {
      requirements: { kind: "texts", means: "these alone", example: ["visa"] },
      jurisdiction: { kind: "text", means: "whose requirements, as the code of a pack", example: "kz" },
    },
    examples: ["/v1/requirements?requirements=visa"],
  }),
];

/** The formats that one address can give: one file each. */
const EXPORT_FORMATS = ["csv", "ndjson", "json", "sqlite", "parquet", "xlsx", "ics", "jsonld"] as const;

/** What is asked of `GET /v1/export/{format}`. */
export const EXPORT_PARAMETERS: Parameters = {
  format: { kind: "choice", means: "the format", example: "csv", choices: EXPORT_FORMATS, needed: true },
  topic: { kind: "text", means: "only one topic", example: "mci" },
  asOf: { kind: "day", means: "only the facts that answer for this day", example: "2021-12-10" },
  knownOn: { kind: "day", means: "only what could be known on this day", example: "2021-02-15" },
  table: { kind: "text", means: "of csv and parquet the one table; left out: facts", example: "facts" },
};

/** What is asked of `POST /v1/check` beside the person: the body is the question. */
export const CHECK_BODY: Parameters = parametersOf(CHECK);

/** Media type of a workbook (.xlsx). */
export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is asked of `POST /v1/audit` beside the cases, which are its body. */
export const AUDIT_PARAMETERS: Parameters = {
  knownOn: { kind: "day", means: "judge with what had been published by this day", example: "2021-02-15" },
  knownAtEntry: { kind: "flag", means: "judge each case with what had been published on its day of entry", example: true },
  compare: { kind: "flag", means: "give the verdicts that differ between the day of entry and now", example: true },
  unnamed: CHECK.members.unnamed as Member,
  requirements: { kind: "texts", means: "judge these alone", example: ["visa"] },
  only: {
    kind: "texts",
    means: "show these verdicts alone: met, not-met, not-required, undetermined",
    example: ["not-met", "undetermined"],
  },
  jurisdiction: CHECK.members.jurisdiction as Member,
  against: {
    kind: "state",
    means:
      "give the verdicts that differ from this state of knowledge: a day (what had been published by it), a run of the base, previous, a UTC instant, or a snapshot",
    example: "2022-05-01",
  },
  map: {
    kind: "texts",
    means: "the column that a heading stands for, as HEADING=COLUMN; HEADING= leaves it unread",
    example: ["Datum Einreise=date"],
  },
  dates: { kind: "choice", means: "the order in which days are written in digits", example: "dmy", choices: ["dmy", "mdy", "ymd"] },
  encoding: { kind: "text", means: "the encoding of a text; left out: found", example: "windows-1251" },
  sheet: { kind: "text", means: "the sheet of a workbook; left out: the one with cases", example: "Entries" },
  keep: {
    kind: "texts",
    means: "copy these further columns into the results, * for all; numbers of passports are masked",
    example: ["purpose"],
  },
  unmasked: { kind: "flag", means: "copy numbers of passports as they stand", example: true },
  strict: { kind: "flag", means: "stop at the first row that is wrong", example: true },
  recordedOn: RECORDED_ON,
};
