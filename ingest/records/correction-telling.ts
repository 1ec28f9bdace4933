import type { DayBounds } from "../../src/model/bounds.js";
import type { CorrectionAct, CorrectionDays, CorrectionEntry } from "../../src/model/correction.js";
import { findCountry } from "../../src/model/countries/country-lookup.js";
import { addDays } from "../../src/model/iso-day.js";
import type { Effective } from "../../src/model/statement.js";
import { isValued, type TopicInfo, type TopicKind } from "../../src/model/topic.js";
import type { Telling } from "./record-statement.js";
import { type FieldFault, refused, type Told, taking, told, toldScopes, toldSubject, toldTopic, toldValue } from "./told-fields.js";

/** Why an entry tells nothing, and the member that is at fault. */
export type EntryFault = FieldFault & { readonly field: keyof CorrectionEntry };

const OPERATIONS: Readonly<Record<CorrectionAct, Telling["operation"]>> = {
  begin: "start",
  end: "end",
  suspend: "end",
  extend: "extend",
  move: "move",
  retract: "retract",
  set: "set",
  hold: "observe",
  "hold-not": "observe-not",
  list: "list",
  plan: "plan",
};

const STATES: readonly CorrectionAct[] = ["begin", "end", "suspend", "extend", "move", "retract", "hold", "hold-not", "plan"];
const VALUES: readonly CorrectionAct[] = ["set", "end", "suspend", "extend", "move", "retract", "hold", "plan"];
const ACTS: Readonly<Record<TopicKind, readonly CorrectionAct[]>> = {
  membership: [...STATES, "list"],
  status: STATES,
  quantity: VALUES,
  deadline: VALUES,
};
/** Acts that are told of a day; the others may have none. */
const DATED: readonly CorrectionAct[] = ["begin", "end", "suspend", "set", "hold", "hold-not", "list", "extend"];
/** Acts that speak of an announcement: which one is meant is told by its day, as no day of writing tells it. */
const OF_ANNOUNCEMENTS: readonly CorrectionAct[] = ["move", "retract"];
/** Acts whose value is what they tell. */
const WITH_VALUE: readonly CorrectionAct[] = ["set", "hold"];

/** What an entry tells of each series that it names, or the first member that tells nothing. */
export function tellingsOf(
  entry: CorrectionEntry,
  topics: readonly TopicInfo[],
  jurisdiction: string | null,
): { readonly is: readonly Telling[] } | { readonly fault: EntryFault } {
  const { take, faults } = taking<keyof CorrectionEntry>();
  const topic = take("topic", toldTopic(topics, entry.topic ?? "", jurisdiction));
  if (topic === null) return { fault: faults[0] as EntryFault };
  const act = take("act", actFor(topic, entry.act));
  const isList = act === "list";
  const subject = take("subject", isList ? noSubject(entry) : toldSubject(topic, entry.subject ?? ""));
  const scopes = take("scope", isList ? told([null]) : toldScopes(topic, entry.scope ?? ""));
  const valued = isValued(topic.kind);
  const bare = entry.value === undefined && !(act !== null && WITH_VALUE.includes(act));
  const value = take("value", valued && bare ? told(null) : toldValue(topic, String(entry.value ?? ""), entry.unit ?? ""));
  const members = isList ? take("members", membersOf(entry)) : null;
  const days = take("from", daysFor(act, entry));
  take("until", act === "extend" && entry.until === undefined ? noEnd() : told(null));
  take(
    "announced",
    act !== null && OF_ANNOUNCEMENTS.includes(act) && entry.announced === undefined ? noAnnouncement(act) : told(null),
  );
  const [fault] = faults;
  if (fault !== undefined || act === null || days === null) return { fault: fault as EntryFault };
  const either = act === "extend" || act === "move" || act === "retract" || act === "plan";
  return {
    is: (scopes ?? []).map((scope) => ({
      topic: topic.id,
      operation: OPERATIONS[act],
      subject,
      scope,
      value,
      members,
      effective: effectiveOf(act, days, entry),
      until: entry.until === undefined ? null : addDays(entry.until, 1),
      announced: entry.announced === undefined ? null : boundsOf(entry.announced),
      suspends: act === "suspend",
      direction: either ? (entry.speaksOf ?? "in-force") : null,
    })),
  };
}

function actFor({ id, kind }: TopicInfo, act: CorrectionAct | undefined): Told<CorrectionAct> {
  const fit = ACTS[kind];
  return act !== undefined && fit.includes(act)
    ? told(act)
    : refused(act ?? "", `what can be told of ${id}: ${fit.join(", ")}`, fit[0] as string);
}

function noSubject({ subject }: CorrectionEntry): Told<null> {
  return subject === undefined
    ? told(null)
    : refused(subject, "nothing: a list names its countries under members", "members: [Egypt]");
}

function noEnd(): Told<null> {
  return refused("", "the last day to which it is extended", "2021-12-31");
}

function noAnnouncement(act: CorrectionAct): Told<null> {
  return refused("", `the day for which the change had been announced: ${act} takes back that one`, "2021-12-03");
}

function membersOf({ members = [] }: CorrectionEntry): Told<readonly string[]> {
  const codes = members.map((name) => findCountry(name));
  const unknown = codes.indexOf(null);
  if (members.length === 0) return refused("", "every country on the list", "[Egypt, Turkey]");
  if (unknown >= 0) return refused(members[unknown] as string, "a country", "Egypt");
  return told([...new Set(codes as string[])].sort());
}

function daysFor(act: CorrectionAct | null, { from }: CorrectionEntry): Told<DayBounds> {
  if (from !== undefined) return told(boundsOf(from));
  if (act !== null && DATED.includes(act)) return refused("", `the day of it: ${act} is told of a day`, "2021-12-03");
  return told({ earliest: null, latest: null });
}

function boundsOf(days: CorrectionDays): DayBounds {
  return typeof days === "string" ? { earliest: days, latest: days } : { earliest: days.earliest, latest: days.latest };
}

function effectiveOf(act: CorrectionAct, { earliest, latest }: DayBounds, { day }: CorrectionEntry): Effective {
  if (act === "hold" || act === "hold-not" || act === "extend") return { earliest, latest, basis: "observed" };
  if (act === "list") return { earliest, latest, basis: "listed" };
  if (earliest !== latest) return { earliest, latest, basis: "part" };
  return { earliest, latest, basis: latest === null || latest > day ? "scheduled" : "stated" };
}
