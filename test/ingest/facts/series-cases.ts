import type { TopicKind } from "../../../src/model/topic.js";
import type { Told } from "./told-series.js";

/** What posts say of one series, and the facts that follow. */
export interface SeriesCase {
  readonly name: string;
  readonly kind: TopicKind;
  readonly told: readonly Told[];
  /** Rule and subject of each finding. */
  readonly findings: readonly string[];
  /** State, value, start and end of each period, as `known` writes them. */
  readonly now: readonly string[];
  /** The same as it was known on an earlier day. */
  readonly earlier?: { readonly on: string; readonly known: readonly string[] };
}

export const SERIES_CASES: readonly SeriesCase[] = [
  {
    name: "announced start",
    kind: "membership",
    told: [{ on: "2021-06-05", says: "start", days: "2021-06-03", basis: "stated" }],
    findings: [],
    now: ["not-yet .. observed -> 2021-06-03 stated", "in-force 2021-06-03 stated -> open"],
  },
  {
    name: "announced, then ended",
    kind: "membership",
    told: [
      { on: "2021-06-05", says: "start", days: "2021-06-03", basis: "stated" },
      { on: "2021-09-02", says: "end", days: "2021-09-01", basis: "stated", quote: "suspended" },
    ],
    findings: [],
    now: [
      "not-yet .. observed -> 2021-06-03 stated",
      "in-force 2021-06-03 stated -> 2021-09-01 stated",
      "suspended 2021-09-01 stated -> open",
    ],
    earlier: { on: "2021-08-01", known: ["not-yet .. observed -> 2021-06-03 stated", "in-force 2021-06-03 stated -> open"] },
  },
  {
    name: "reported lag",
    kind: "membership",
    told: [{ on: "2021-06-15", says: "start", days: ["2021-04-14", "2021-06-15"], basis: "reported" }],
    findings: [],
    now: ["not-yet .. observed -> 2021-04-14..2021-06-15 unknown", "in-force 2021-04-14..2021-06-15 reported -> open"],
  },
  {
    name: "appears in list",
    kind: "membership",
    told: [
      { on: "2021-05-01", says: "list", members: ["TUR", "DEU"], basis: "listed" },
      { on: "2021-07-01", says: "list", members: ["TUR", "OMN"], basis: "listed" },
    ],
    findings: ["unannounced-disappearance DEU", "unannounced-appearance OMN"],
    now: ["absent ..2021-05-01 listed -> 2021-05-02..2021-07-01 unknown", "in-force 2021-05-02..2021-07-01 listed -> open"],
    earlier: { on: "2021-06-01", known: [] },
  },
  {
    name: "vanishes (DEU)",
    kind: "membership",
    told: [
      { on: "2021-05-01", says: "list", members: ["TUR", "OMN"], basis: "listed" },
      { on: "2021-07-01", says: "list", members: ["TUR", "DEU"], basis: "listed" },
    ],
    findings: ["unannounced-appearance DEU", "unannounced-disappearance OMN"],
    now: ["in-force ..2021-05-01 listed -> 2021-05-02..2021-07-01 unknown", "absent 2021-05-02..2021-07-01 listed -> open"],
    earlier: { on: "2021-06-01", known: ["in-force ..2021-05-01 listed -> open"] },
  },
  {
    name: "short list",
    kind: "membership",
    told: [
      { on: "2021-05-01", says: "list", members: ["TUR", "OMN"], basis: "listed" },
      { on: "2021-07-01", says: "list", members: ["TUR", "DEU"], count: 20, basis: "listed" },
    ],
    findings: ["unannounced-appearance DEU"],
    now: ["in-force ..2021-05-01 listed -> open"],
  },
  {
    name: "pending",
    kind: "membership",
    told: [{ on: "2021-06-15", says: "start", days: ["2021-06-16", null], basis: "pending" }],
    findings: [],
    now: ["not-yet .. observed -> 2021-06-16.. unknown", "in-force 2021-06-16.. pending -> open"],
  },
  {
    name: "pending then listed",
    kind: "membership",
    told: [
      { on: "2021-06-15", says: "start", days: ["2021-06-16", null], basis: "pending" },
      { on: "2021-08-01", says: "list", members: ["OMN", "TUR"], basis: "listed" },
    ],
    findings: [],
    now: ["not-yet .. observed -> 2021-06-16..2021-08-01 unknown", "in-force 2021-06-16..2021-08-01 pending -> open"],
    earlier: { on: "2021-07-01", known: ["not-yet .. observed -> 2021-06-16.. unknown", "in-force 2021-06-16.. pending -> open"] },
  },
  {
    name: "scheduled",
    kind: "membership",
    told: [
      { on: "2021-09-06", says: "start", days: "2021-09-09", basis: "scheduled" },
      { on: "2021-09-06", says: "list", members: ["TUR", "OMN"], basis: "listed", samePost: true },
    ],
    findings: [],
    now: ["not-yet .. observed -> 2021-09-09 stated", "in-force 2021-09-09 scheduled -> open"],
  },
  {
    name: "announced then listed too early",
    kind: "membership",
    told: [
      { on: "2021-09-03", says: "start", days: "2021-09-09", basis: "scheduled" },
      { on: "2021-09-06", says: "list", members: ["TUR", "OMN"], basis: "listed" },
    ],
    findings: [],
    now: ["not-yet .. observed -> 2021-09-09 stated", "in-force 2021-09-09 scheduled -> open"],
  },
  {
    name: "listed then announced for later",
    kind: "membership",
    told: [
      { on: "2021-09-06", says: "list", members: ["TUR", "OMN"], basis: "listed" },
      { on: "2021-09-08", says: "start", days: "2021-09-09", basis: "scheduled" },
    ],
    findings: ["restart-without-end OMN"],
    now: [
      "in-force ..2021-09-06 listed -> 2021-09-07..2021-09-08 unknown",
      "unknown 2021-09-07..2021-09-08 observed -> 2021-09-09 stated",
      "in-force 2021-09-09 scheduled -> open",
    ],
  },
  {
    name: "first value",
    kind: "quantity",
    told: [{ on: "2021-09-06", says: "set", days: "2021-09-01", basis: "stated", value: 4 }],
    findings: [],
    now: ["unknown .. observed -> 2021-09-01 stated", "in-force 4 2021-09-01 stated -> open"],
  },
  {
    name: "same day two posts",
    kind: "quantity",
    told: [
      { on: "2021-09-06", says: "set", days: "2021-09-01", basis: "stated", value: 4 },
      { on: "2021-09-07", says: "set", days: "2021-09-01", basis: "stated", value: 5 },
    ],
    findings: ["contrary-statements"],
    now: [
      "unknown .. observed -> 2021-09-01 stated",
      "in-force 5 2021-09-01 stated -> open",
      "in-force 4 2021-09-01.. stated -> open (conflict)",
    ],
  },
  {
    name: "all suspended",
    kind: "membership",
    told: [
      { on: "2020-03-06", says: "observe", basis: "observed" },
      { on: "2020-03-20", says: "list", days: "2020-03-18", members: [], basis: "stated", changes: true, quote: "suspended" },
    ],
    findings: [],
    now: ["in-force ..2020-03-06 observed -> 2020-03-18 stated", "suspended 2020-03-18 stated -> open"],
  },
  {
    name: "disputed",
    kind: "membership",
    told: [
      { on: "2021-08-20", says: "start", days: "2021-08-16", basis: "stated" },
      { on: "2021-09-20", says: "start", days: "2021-09-18", basis: "stated" },
    ],
    findings: ["disputed-day OMN"],
    now: ["not-yet .. observed -> 2021-08-16..2021-09-18 stated", "in-force 2021-08-16..2021-09-18 stated -> open disputed"],
    earlier: { on: "2021-09-01", known: ["not-yet .. observed -> 2021-08-16 stated", "in-force 2021-08-16 stated -> open"] },
  },
  {
    name: "act after post",
    kind: "membership",
    told: [{ on: "2021-11-30", says: "start", days: ["2021-11-30", "2021-12-03"], basis: "act" }],
    findings: [],
    now: ["not-yet .. observed -> 2021-11-30..2021-12-03 stated", "in-force 2021-11-30..2021-12-03 act -> open"],
  },
  {
    name: "part then stated",
    kind: "membership",
    told: [
      { on: "2021-06-15", says: "start", days: ["2021-06-01", "2021-06-15"], basis: "part" },
      { on: "2021-07-15", says: "start", days: "2021-06-08", basis: "stated" },
    ],
    findings: [],
    now: ["not-yet .. observed -> 2021-06-08 stated", "in-force 2021-06-08 stated -> open"],
    earlier: {
      on: "2021-06-20",
      known: ["not-yet .. observed -> 2021-06-01..2021-06-15 stated", "in-force 2021-06-01..2021-06-15 part -> open"],
    },
  },
  {
    name: "suspended until",
    kind: "status",
    told: [{ on: "2020-11-20", says: "end", days: "2020-11-01", basis: "stated", until: "2021-05-02", quote: "suspended" }],
    findings: [],
    now: [
      "in-force ..2020-10-01 observed -> 2020-11-01 stated",
      "suspended 2020-11-01 stated -> 2021-05-02 stated",
      "in-force 2021-05-02 scheduled -> open",
    ],
  },
  {
    name: "until + extension",
    kind: "status",
    told: [
      { on: "2020-11-20", says: "end", days: "2020-11-01", basis: "stated", until: "2021-05-02", quote: "suspended" },
      { on: "2021-04-20", says: "observe-not", basis: "observed", until: "2022-01-01", quote: "extended" },
    ],
    findings: [],
    now: [
      "in-force ..2020-10-01 observed -> 2020-11-01 stated",
      "suspended 2020-11-01 stated -> 2022-01-01 stated",
      "in-force 2022-01-01 scheduled -> open",
    ],
    earlier: {
      on: "2021-02-15",
      known: [
        "in-force ..2020-10-01 observed -> 2020-11-01 stated",
        "suspended 2020-11-01 stated -> 2021-05-02 stated",
        "in-force 2021-05-02 scheduled -> open",
      ],
    },
  },
  {
    name: "outlived end",
    kind: "status",
    told: [
      { on: "2020-11-20", says: "end", days: "2020-11-01", basis: "stated", until: "2021-05-02", quote: "suspended" },
      { on: "2021-07-01", says: "observe-not", basis: "observed" },
    ],
    findings: ["unannounced-extension"],
    now: [
      "in-force ..2020-10-01 observed -> 2020-11-01 stated",
      "suspended 2020-11-01 stated -> 2021-05-02..2021-07-01 unknown",
      "in-force 2021-05-02..2021-07-01 listed -> 2021-05-03..2021-07-01 unknown",
      "suspended 2021-05-03..2021-07-01 observed -> open",
    ],
  },
  {
    name: "ended early",
    kind: "status",
    told: [
      { on: "2020-03-16", says: "start", days: "2020-03-16", basis: "stated", until: "2020-04-16" },
      { on: "2020-04-10", says: "observe", basis: "observed", until: "2020-05-12" },
      { on: "2020-05-01", says: "end", days: "2020-04-28", basis: "stated" },
    ],
    findings: [],
    now: [
      "not-yet .. observed -> 2020-03-16 stated",
      "in-force 2020-03-16 stated -> 2020-04-28 stated",
      "ended 2020-04-28 stated -> open",
    ],
    earlier: {
      on: "2020-04-01",
      known: [
        "not-yet .. observed -> 2020-03-16 stated",
        "in-force 2020-03-16 stated -> 2020-04-16 stated",
        "ended 2020-04-16 scheduled -> open",
      ],
    },
  },
  {
    name: "planned resumption",
    kind: "status",
    told: [
      { on: "2021-03-01", says: "end", days: "2021-03-01", basis: "stated" },
      { on: "2021-03-20", says: "plan", days: "2021-06-01", basis: "scheduled" },
    ],
    findings: [],
    now: [
      "in-force ..2021-01-29 observed -> 2021-03-01 stated",
      "ended 2021-03-01 stated -> 2021-06-01.. until-event",
      "in-force 2021-06-01.. scheduled -> open",
    ],
  },
  {
    name: "plan then start",
    kind: "status",
    told: [
      { on: "2021-03-01", says: "end", days: "2021-03-01", basis: "stated" },
      { on: "2021-03-20", says: "plan", days: "2021-06-01", basis: "scheduled" },
      { on: "2021-06-20", says: "start", days: "2021-06-15", basis: "stated" },
    ],
    findings: [],
    now: [
      "in-force ..2021-01-29 observed -> 2021-03-01 stated",
      "ended 2021-03-01 stated -> 2021-06-15 stated",
      "in-force 2021-06-15 stated -> open",
    ],
    earlier: {
      on: "2021-04-01",
      known: [
        "in-force ..2021-01-29 observed -> 2021-03-01 stated",
        "ended 2021-03-01 stated -> 2021-06-01.. until-event",
        "in-force 2021-06-01.. scheduled -> open",
      ],
    },
  },
  {
    name: "deadline moved",
    kind: "deadline",
    told: [
      { on: "2020-06-01", says: "set", days: ["2020-04-01", "2020-06-01"], basis: "reported", value: "2020-07-10" },
      { on: "2020-07-05", says: "set", days: "2020-07-04", basis: "stated", value: "2020-08-10" },
    ],
    findings: [],
    now: [
      "not-yet .. observed -> 2020-04-01..2020-06-01 unknown",
      "in-force 2020-07-10 2020-04-01..2020-06-01 reported -> 2020-07-04 stated",
      "in-force 2020-08-10 2020-07-04 stated -> open",
    ],
    earlier: {
      on: "2020-06-15",
      known: [
        "not-yet .. observed -> 2020-04-01..2020-06-01 unknown",
        "in-force 2020-07-10 2020-04-01..2020-06-01 reported -> open",
      ],
    },
  },
  {
    name: "reduced A to B",
    kind: "quantity",
    told: [{ on: "2021-06-15", says: "set", days: ["2021-04-14", "2021-06-15"], basis: "reported", value: 3, previous: 5 }],
    findings: [],
    now: [
      "in-force 3 2021-04-14..2021-06-15 reported -> open",
      "in-force 5 ..2021-05-15 observed -> 2021-04-14..2021-06-15 unknown",
    ],
  },
  {
    name: "previous differs",
    kind: "quantity",
    told: [
      { on: "2021-01-15", says: "observe", basis: "observed", value: 4 },
      { on: "2021-06-15", says: "set", days: "2021-06-10", basis: "stated", value: 3, previous: 5 },
    ],
    findings: ["previous-differs"],
    now: [
      "in-force 4 ..2021-01-15 observed -> 2021-01-16..2021-06-09 unknown",
      "in-force 5 2021-01-16..2021-06-09 observed -> 2021-06-10 stated",
      "in-force 3 2021-06-10 stated -> open",
    ],
  },
  {
    name: "two values seen",
    kind: "quantity",
    told: [
      { on: "2021-01-15", says: "observe", basis: "observed", value: 4 },
      { on: "2021-06-15", says: "observe", basis: "observed", value: 6 },
    ],
    findings: [],
    now: [
      "in-force 4 ..2021-01-15 observed -> 2021-01-16..2021-06-15 unknown",
      "in-force 6 2021-01-16..2021-06-15 observed -> open",
    ],
    earlier: { on: "2021-02-01", known: ["in-force 4 ..2021-01-15 observed -> open"] },
  },
  {
    name: "value rises on a day",
    kind: "quantity",
    told: [
      { on: "2021-01-15", says: "observe", basis: "observed", value: 4 },
      { on: "2021-06-15", says: "set", days: "2021-07-01", basis: "scheduled", value: 6 },
    ],
    findings: [],
    now: ["in-force 4 ..2021-01-15 observed -> 2021-07-01 stated", "in-force 6 2021-07-01 scheduled -> open"],
  },
  {
    name: "end never started",
    kind: "membership",
    told: [{ on: "2021-06-15", says: "end", days: "2021-06-10", basis: "stated", quote: "suspended" }],
    findings: [],
    now: ["in-force ..2021-05-10 observed -> 2021-06-10 stated", "suspended 2021-06-10 stated -> open"],
  },
  {
    name: "observed absent",
    kind: "membership",
    told: [{ on: "2021-06-15", says: "observe-not", basis: "observed" }],
    findings: [],
    now: ["absent ..2021-06-15 observed -> open"],
  },
  {
    name: "restart without an end",
    kind: "membership",
    told: [
      { on: "2021-01-15", says: "start", days: "2021-01-10", basis: "stated" },
      { on: "2021-09-15", says: "start", days: "2021-09-10", basis: "stated" },
    ],
    findings: ["restart-without-end OMN"],
    now: [
      "not-yet .. observed -> 2021-01-10 stated",
      "in-force 2021-01-10 stated -> 2021-01-16..2021-09-09 unknown",
      "unknown 2021-01-16..2021-09-09 observed -> 2021-09-10 stated",
      "in-force 2021-09-10 stated -> open",
    ],
  },
  {
    name: "list of nothing",
    kind: "membership",
    told: [
      { on: "2021-01-15", says: "observe", basis: "observed" },
      { on: "2021-05-20", says: "list", members: [], basis: "listed" },
    ],
    findings: ["unannounced-disappearance OMN"],
    now: ["in-force ..2021-01-15 observed -> 2021-01-16..2021-05-20 unknown", "absent 2021-01-16..2021-05-20 listed -> open"],
  },
  {
    name: "undated post",
    kind: "membership",
    told: [{ on: ["2021-03-01", "2021-05-01"], says: "observe", basis: "observed" }],
    findings: [],
    now: ["in-force ..2021-05-01 observed -> open"],
  },
  {
    name: "late post about the past",
    kind: "membership",
    told: [
      { on: "2021-06-05", says: "list", members: ["OMN", "TUR"], basis: "listed" },
      { on: "2021-08-05", says: "start", days: "2021-02-01", basis: "stated" },
    ],
    findings: [],
    now: ["not-yet .. observed -> 2021-02-01 stated", "in-force 2021-02-01 stated -> open"],
    earlier: { on: "2021-07-01", known: ["in-force ..2021-06-05 listed -> open"] },
  },
  {
    name: "count only",
    kind: "membership",
    told: [{ on: "2021-06-05", says: "count", count: 15, subject: null, basis: "observed" }],
    findings: [],
    now: [],
  },
];
