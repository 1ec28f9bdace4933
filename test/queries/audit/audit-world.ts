import type { EndEvent, StartEvent } from "../../../src/model/bounds.js";
import { EVERY_OTHER, type Fact, type PeriodState } from "../../../src/model/fact.js";
import { dayOfEpoch, epochDay, isoDay } from "../../../src/model/iso-day.js";
import type { TopicInfo } from "../../../src/model/topic.js";
import type { Value } from "../../../src/model/value.js";
import { fact, type World } from "../small-world.js";

const topic = (name: string, rest: Partial<TopicInfo> = {}): TopicInfo => ({
  id: `kz/${name}`,
  kind: "status",
  title: name,
  meaning: "What it means.",
  group: "Entry",
  units: [],
  scopes: [],
  openScopes: false,
  subjects: false,
  ...rest,
});

const members = { kind: "membership", subjects: true } as const;

/** The topics that requirements read. */
export const AUDIT_TOPICS: readonly TopicInfo[] = [
  topic("entry-ban", members),
  topic("idc-entry-permission", { scopes: ["air", "land"] }),
  topic("direct-flights", members),
  topic("visa-free-regime"),
  topic("pcr-certificate"),
  topic("pcr-validity", { kind: "quantity", units: ["hour"] }),
  topic("pcr-child-age", { kind: "quantity", units: ["year"] }),
  topic("vaccination-passports", members),
  topic("pcr-regardless-of-vaccination", members),
  topic("home-quarantine", { kind: "quantity", units: ["day"], subjects: true }),
  topic("border-crossing-interval", { kind: "quantity", units: ["day"] }),
  topic("overstay-penalty", { kind: "quantity", units: ["MCI"], scopes: ["3-5-days", "5-10-days"] }),
  topic("permitted-departure-deadline", { kind: "deadline", units: ["date"] }),
  topic("mci", { kind: "quantity", units: ["KZT"], scopes: ["fees"] }),
  topic("visa-free-stay", { kind: "quantity", units: ["day"], scopes: ["per-stay", "within-180-days"] }),
  topic("bilateral-visa-free-stay", { kind: "quantity", units: ["day"], subjects: true }),
  topic("work-visa-exemption", members),
  topic("passport-validity-margin", { kind: "quantity", units: ["month"] }),
  topic("arrival-notification-deadline", { kind: "quantity", units: ["business-day"] }),
];

/** A series of three periods that two changes part; each change lies within some days. */
export interface SeriesPlan {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly states: readonly [PeriodState, PeriodState, PeriodState];
  readonly amounts: readonly [number, number, number];
  /** First possible day of each change, from the first of 2021 on, and how many days it may be later. */
  readonly changes: readonly [
    { readonly from: number; readonly spread: number },
    { readonly from: number; readonly spread: number },
  ];
}

const UNITS: Readonly<Record<string, string>> = Object.fromEntries(AUDIT_TOPICS.map(({ id, units }) => [id, units[0] ?? ""]));
const FIRST = epochDay(isoDay("2021-01-01"));

/** Series that can be planned. */
export const PLANNED: readonly Pick<SeriesPlan, "topic" | "subject" | "scope">[] = [
  { topic: "kz/entry-ban", subject: "FRA", scope: null },
  { topic: "kz/idc-entry-permission", subject: null, scope: "air" },
  { topic: "kz/direct-flights", subject: "FRA", scope: null },
  { topic: "kz/direct-flights", subject: EVERY_OTHER, scope: null },
  { topic: "kz/pcr-certificate", subject: null, scope: null },
  { topic: "kz/pcr-validity", subject: null, scope: null },
  { topic: "kz/vaccination-passports", subject: "FRA", scope: null },
  { topic: "kz/pcr-child-age", subject: null, scope: null },
  { topic: "kz/pcr-regardless-of-vaccination", subject: "DEU", scope: null },
  { topic: "kz/home-quarantine", subject: "DEU", scope: null },
  { topic: "kz/border-crossing-interval", subject: null, scope: null },
  { topic: "kz/overstay-penalty", subject: null, scope: "3-5-days" },
  { topic: "kz/mci", subject: null, scope: "fees" },
  { topic: "kz/visa-free-regime", subject: null, scope: null },
  { topic: "kz/visa-free-stay", subject: null, scope: "per-stay" },
  { topic: "kz/visa-free-stay", subject: null, scope: "within-180-days" },
  { topic: "kz/bilateral-visa-free-stay", subject: "FRA", scope: null },
  { topic: "kz/work-visa-exemption", subject: "FRA", scope: null },
  { topic: "kz/work-visa-exemption", subject: EVERY_OTHER, scope: null },
  { topic: "kz/passport-validity-margin", subject: null, scope: null },
  { topic: "kz/arrival-notification-deadline", subject: null, scope: null },
];

const OPEN: EndEvent = { earliest: null, latest: null, kind: "open" };
const on = (day: string): StartEvent => ({ earliest: isoDay(day), latest: isoDay(day), basis: "stated" });
const deadline = (from: string, amount: string, end = OPEN): Fact =>
  fact("kz/permitted-departure-deadline", { start: on(from), end, value: { amount, unit: "date" } });
const DEADLINE = deadline("2021-01-01", "2021-06-05");

/**
 * A world in which one topic alone changes: it is in force, not in force from May, and in force with another amount from October.
 *
 * @param ended topics that are never in force.
 */
export function calmWorld(changing: string, ended: readonly string[]): World {
  const facts = PLANNED.flatMap(({ topic: about, subject, scope }) => {
    const unit = UNITS[about] ?? "";
    const told = (amount: number): Value | null => (unit === "" ? null : { amount, unit });
    const series = { subject, scope };
    if (about !== changing)
      return [
        fact(about, {
          ...series,
          start: on("2020-01-01"),
          end: OPEN,
          ...(ended.includes(about) ? { state: "ended" as const } : { value: told(24) }),
        }),
      ];
    const [may, october] = ["2021-05-01", "2021-10-01"].map((day) => ({ earliest: isoDay(day), latest: isoDay(day) }));
    return [
      fact(about, { ...series, start: on("2020-01-01"), end: { ...OPEN, ...may, kind: "unknown" }, value: told(24) }),
      fact(about, { ...series, start: on("2021-05-01"), end: { ...OPEN, ...october, kind: "unknown" }, state: "ended" }),
      fact(about, { ...series, start: on("2021-10-01"), end: OPEN, value: told(48) }),
    ];
  });
  const change = { earliest: isoDay("2021-08-01"), latest: isoDay("2021-08-01"), kind: "unknown" } as const;
  const deadlines =
    changing === "kz/permitted-departure-deadline"
      ? [deadline("2021-01-01", "2021-06-05", change), deadline("2021-08-01", "2022-12-31")]
      : [DEADLINE];
  const coverage = { from: isoDay("2020-01-01"), to: isoDay("2022-12-31") };
  return { facts: [...facts, ...deadlines], topics: AUDIT_TOPICS, coverage };
}

/**
 * The world that plans describe, with the bounds of their changes, or with each change on one day of them.
 *
 * @param late for each plan, by how many days each change comes after its first possible day; null keeps the bounds.
 */
export function plannedWorld(plans: readonly SeriesPlan[], late: readonly (readonly [number, number])[] | null): World {
  const facts = plans.flatMap((plan, at) => factsOf(plan, late?.[at] ?? null));
  return { facts: [...facts, DEADLINE], topics: AUDIT_TOPICS, coverage: { from: isoDay("2021-01-01"), to: isoDay("2021-12-31") } };
}

function factsOf(plan: SeriesPlan, late: readonly [number, number] | null): readonly Fact[] {
  const days = plan.changes.map(({ from, spread }, at) => {
    const offset = late?.[at] ?? 0;
    const [first, last] = late === null ? [from, from + spread] : [from + (offset % (spread + 1)), from + (offset % (spread + 1))];
    return { earliest: dayOfEpoch(FIRST + first), latest: dayOfEpoch(FIRST + last) };
  });
  const [one, two] = days;
  if (!one || !two) return [];
  const began: StartEvent = { earliest: isoDay("2020-01-01"), latest: isoDay("2020-01-01"), basis: "stated" };
  const open: EndEvent = { earliest: null, latest: null, kind: "open" };
  const starts: readonly StartEvent[] = [began, { ...one, basis: "reported" }, { ...two, basis: "reported" }];
  const ends: readonly EndEvent[] = [{ ...one, kind: "unknown" }, { ...two, kind: "unknown" }, open];
  const unit = UNITS[plan.topic] ?? "";
  return plan.states.map((state, at) => {
    const value: Value | null = unit !== "" && state === "in-force" ? { amount: plan.amounts[at] ?? 0, unit } : null;
    const { topic: about, subject, scope } = plan;
    return fact(about, { subject, scope, state, value, start: starts[at] ?? began, end: ends[at] ?? open });
  });
}
