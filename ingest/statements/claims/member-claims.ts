import type { Unit } from "../clauses/units.js";
import { type Frame, type Reach, reachOf } from "../frames/frames.js";
import { hasMark, thingsIn } from "../frames/marks.js";
import type { Told } from "../frames/polarity.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import { isEnoughInPart, leftoverOf, liftsRule } from "./accounting.js";
import { strangeAgent } from "./agents.js";
import type { Claim } from "./claim.js";
import { timesFor } from "./clause-days.js";
import { agentOf, countriesOf, type Enumeration, enumerations, isOneCarriers } from "./countries.js";
import { areDescribed } from "./described-persons.js";
import { ofPersonsOnly, ofSomePersons } from "./persons.js";
import { daysOf } from "./settle.js";
import { framedClaim, halfHost, type Sides, settled, usedOf } from "./state-days.js";
import { undatedOf, undatedPresent } from "./undated.js";
import type { UnitReading } from "./unit-reading.js";

/** Claims of a topic that is a set of countries. */
export function memberClaims(given: Frame, reach: Reach, reading: UnitReading): readonly Claim[] | null {
  const { topic, told } = given;
  const { unit } = reading;
  const { items } = unit;
  const host = topic.pack.host;
  const agent = agentOf(items, given.clause, host);
  if (agent !== null || reading.hosted === "foreign" || isElsewhere(items, given, host)) return [];
  const dated = timesFor(given, reach).some((time) => time.role !== "act" && time.role !== "mention");
  if (given.clause.role === "relative" && given.clause.shares !== null && !dated) return [];
  const act = actOf(given, reach, dated);
  const frame: Frame = act === told.act ? given : { ...given, told: { ...told, act } };
  const full = told.v === 1 && told.act !== "plan" ? fullList(frame, reach, unit) : null;
  // "Air travel was resumed with four countries (…)": those, beside others.
  const listed = full !== null && isOneStep(frame, items) ? null : full;
  const routes = topic.topic.routes && told.v === 1;
  let named = countriesOf(items, reach.own, host, null, routes);
  if (named.codes.length === 0 && frame.clause.shares !== null && named.excepted.length === 0)
    named = countriesOf(items, reach.shared, host, null, routes);
  if (named.codes.length === 0 && named.excepted.length === 0) named = countriesOf(items, namesBehind(items, reach), host, null);
  // "passports issued in A and B": what describes the thing right behind it names its countries.
  const beside = reading.clauses.find(
    (one) =>
      one.role === "relative" &&
      one.ranges[0]?.[0] === frame.phrase[1] &&
      one.verbs.every((verb) => verb.effect === "other" && verb.denial === "none"),
  );
  if (named.codes.length === 0 && named.excepted.length === 0 && beside)
    named = countriesOf(items, reachOf(items, beside).own, host, null);
  // "of 10 countries, among which are A and B"
  const exampled = reading.clauses.find(
    (one) =>
      one.role === "relative" &&
      /^among wh/.test(items[one.ranges[0]?.[0] ?? -1]?.text ?? "") &&
      one.verbs.every((verb) => verb.kind === "be" && verb.denial === "none"),
  );
  if (named.codes.length === 0 && named.excepted.length === 0 && exampled)
    named = countriesOf(items, reachOf(items, exampled).own, host, null);
  const sides = settled(frame, reach, reading, listed !== null, null);
  if (sides === null) return null;
  const used = usedOf(frame, reach, named.at);
  if (listed?.at !== undefined) used.add(listed.at);
  const partIsEnough = isEnoughInPart(frame);
  const left = leftoverOf(items, reach.own, topic, {
    countries: true,
    verb: frame.clause.verbs.at(-1)?.head ?? 0,
    used,
    units: ["country", "flight-per-week", "week"],
    partIsEnough,
    lifts: liftsRule(frame),
  });
  if (left.narrow) return [];
  const carriers =
    topic.topic.existential &&
    topic.topic.routes &&
    isOneCarriers(items, frame.clause.verbs.length > 0 || frame.clause.shares === null ? frame.clause : frame.clause.shares);
  if (carriers && told.v === -1) return [];
  // That one carrier begins does not say that no other flew before; several are told of where all are.
  const flying = items.filter((item, at) => is(item, "carrier") || (item.name && items[at - 1]?.text === ";"));
  const alone = carriers && flying.length <= 1 && !reading.clauses.some((one) => one !== frame.clause && isOneCarriers(items, one));
  const stopped = [
    ...new Set([
      ...frame.stopped,
      ...left.words,
      ...named.doubtful,
      ...(partIsEnough ? [] : strangeAgent(items, frame.clause, frame.thing, reading.clauses)),
      ...sides.settled.unread,
      ...undatedOf(frame, reach, sides),
      ...undatedPresent(frame, reach, reading),
      ...halfHost(reading),
    ]),
  ];
  const times = timesFor(frame, reach);
  const base: Claim = { ...framedClaim(frame, unit, sides, told, times), stopped };
  if (named.codes.length === 0 && told.v === 1 && listed === null) {
    const count = reach.own.map((at) => items[at]?.amount).find((amount) => amount?.unit === "country");
    if (count)
      return [
        {
          ...base,
          operation: "count",
          rule: "bare-count",
          until: null,
          changes: false,
          statedCount: count.value,
        },
      ];
  }
  if (listed !== null) {
    const hold = settled({ ...frame, told: { ...told, act: "hold" } }, reach, reading, true, null);
    const at = hold?.settled ?? sides.settled;
    return [
      {
        ...base,
        effective: { ...at.effective, basis: "listed" },
        until: null,
        changes: false,
        operation: "list",
        members: listed.members,
        statedCount: listed.count,
        rule: "full-list",
        repeated: listed.repeated,
      },
    ];
  }
  if (named.codes.length === 0)
    return everyone(frame, reach, reading, sides, named.excepted, base) ?? carried(frame, reading, sides, base);
  const ownDay = withOwnDay(items, times);
  return named.codes.map((subject) => ({
    ...base,
    stopped: ownDay.size > 0 && !ownDay.has(subject) ? [...stopped, "a day of others"] : stopped,
    ...(alone && base.changes ? { changes: false, before: "again" as const } : {}),
    subject,
  }));
}

/** A change that is told as past, without a word that speaks of how many there are by now. */
function isOneStep({ told, clause }: Frame, items: readonly Item[]): boolean {
  const verb = clause.verbs.at(-1);
  return (
    told.act === "change" &&
    told.before === "again" &&
    verb?.tense === "past" &&
    !verb.state &&
    items.some((item, at) => item.text === "(" && items[at + 1]?.kind === "country") &&
    !items.some((item) => speaksOfAll(item) || item.text === "already")
  );
}

/** A word that speaks of all there are by now ("currently", "only", "in total", "as of D"). */
function speaksOfAll(item: Item): boolean {
  return (
    is(item, "role", "now") ||
    is(item, "therefore") ||
    is(item, "quantifier", "only") ||
    /^(?:total|full|complete|whole|entire|list|following|so far|as of|as at|as on)$/.test(item.text)
  );
}

/** "Flights with A (from D), B and C": the countries whose day stands in brackets behind them, where no day is told of all. */
function withOwnDay(items: readonly Item[], times: readonly TimeMark[]): ReadonlySet<string> {
  const own = new Map<number, string>();
  items.forEach(({ country }, at) => {
    if (country === null || items[at + 1]?.text !== "(") return;
    for (let i = at + 2; i < items.length && items[i]?.text !== ")"; i++) if (items[i]?.kind === "date") own.set(i, country.code);
  });
  return times.every(({ at }) => own.has(at)) ? new Set(own.values()) : new Set();
}

/** "Citizens of the countries below must … when they enter: A, B, C": the names at the end of a unit belong to the clause that points to them. */
function namesBehind(items: readonly Item[], { own }: Reach): readonly number[] {
  const seam = items.findIndex(({ kind }) => kind === "seam");
  const points = (item: Item | undefined): boolean => /(?:following|below|listed|these|mentioned)$/.test(item?.text ?? "");
  if (
    seam < 0 ||
    !own.some((at) => at < seam && is(items[at], "unit", "country") && (points(items[at - 1]) || points(items[at + 1])))
  )
    return [];
  const behind = items.map((_, at) => at).slice(seam + 1);
  return behind.every(
    (at) =>
      items[at]?.kind === "country" ||
      items[at]?.kind === "punct" ||
      items[at]?.kind === "seam" ||
      is(items[at], "and") ||
      is(items[at], "neutral"),
  )
    ? behind
    : [];
}

/** "All flights are suspended", "no passport is recognised except those of X": the whole set at once. */
function everyone(
  frame: Frame,
  reach: Reach,
  reading: UnitReading,
  sides: Sides,
  excepted: readonly string[],
  base: Claim,
): readonly Claim[] | null {
  const { told } = frame;
  const { items, own } = reach;
  // "no flights between X and the host": a name that is no known country is not everybody.
  if (own.some((at) => items[at]?.name === true && /^(?:between|with|to|from|and|of)$/.test(items[at - 1]?.text ?? ""))) return [];
  const all = own.some(
    (at) => is(items[at], "quantifier", "all") || is(items[at], "denier", "none") || hasMark(items[at], frame.topic, "whole"),
  );
  if (own.some((at) => /^(?:other|others|rest|remaining)$/.test(items[at]?.text ?? ""))) return [];
  // "Flights with several countries are suspended"; "keeps air travel from restarting".
  if (
    own.some(
      (at) => is(items[at], "quantifier", "some") && /^(?:countr|state|destination|direction)/.test(items[at + 1]?.text ?? ""),
    )
  )
    return [];
  if (
    own.some(
      (at) => items[at]?.text === "from" && items[at + 1]?.entry?.meanings.some((m) => m.cls === "verb" && m.form === "gerund"),
    )
  )
    return [];
  const some = (at: number): boolean =>
    is(items[at], "group", "everyone") && areDescribed(items, at, frame.topic, frame.clause.verbs);
  if (own.some(some)) return [];
  // Of whomever comes, wherever from: "home quarantine is abolished", "is introduced".
  const ruled = frame.topic.topic.kind === "quantity";
  if (ruled && isOfSome(frame, reach, reading)) return [];
  const kept = told.v === 1 && !(ruled && excepted.length === 0 && (told.act === "change" || told.act === "hold"));
  if (kept || told.act === "plan" || !(all || ruled || excepted.length > 0)) return null;
  // "All other countries", "the rest": those are left out that were named elsewhere.
  if (own.some((at) => /^(?:others?|the rest of|rest|remaining)$/.test(items[at]?.text ?? "")) && excepted.length === 0)
    return null;
  if (own.some((at) => items[at]?.amount?.unit === "country")) return null;
  const effective = sides.changes ? base.effective : { ...base.effective, basis: "listed" as const };
  return [
    {
      ...base,
      effective,
      operation: "list",
      members: excepted,
      changes: sides.changes,
      rule: "all-of-them",
    },
  ];
}

/** "Passengers with a test need not isolate", "those who were vaccinated": a part of those who come. */
function isOfSome(frame: Frame, reach: Reach, { unit, clauses }: UnitReading): boolean {
  const those = unit.items.some(
    (item, at) => /^(?:those|anyone|people|ones)$/.test(item.text) && is(unit.items[at + 1], "relative"),
  );
  const part = reach.own.some((at) => is(unit.items[at], "group", "part") || /^transit\b/.test(unit.items[at]?.text ?? ""));
  return those || part || ofPersonsOnly(frame, reach, unit) || ofSomePersons(frame, reach, clauses);
}

/** Countries that the unit before names, where "they", "these countries" or the thing alone points back to them. */
function carried(frame: Frame, reading: UnitReading, sides: Sides, base: Claim): readonly Claim[] | null {
  const { unit } = reading;
  // "The flights will …", right behind the sentence that tells with whom.
  const definite =
    unit.before?.line === unit.line &&
    unit.items.slice(Math.max(0, frame.thing - 2), frame.thing).some((item) => item.text === "the") &&
    thingsIn(unit.before.items, frame.topic).length > 0;
  const points = definite || unit.items.some((item) => is(item, "pronoun"));
  if (!points) return sides.operation === "plan" ? [] : null;
  const runs = enumerations(unit.before?.items ?? [], frame.topic.pack.host);
  const [only] = runs;
  if (runs.length !== 1 || only === undefined) return null;
  // What follows a rule that is still to come may begin with it.
  const { latest } = reading.post.published;
  const later =
    !sides.settled.dated &&
    timesIn(unit.before?.items ?? [], () => true).some(
      (time) => time.role === "from" && (daysOf(time.date, reading.post, "future")?.earliest ?? latest) > latest,
    );
  const stopped = later ? [...base.stopped, "the day of the sentence before"] : base.stopped;
  return only.codes.map((subject) => ({ ...base, stopped, subject }));
}

/** "Countries with which flights were resumed" tells a state, and not the change; "are now recognised" a change. */
function actOf(frame: Frame, reach: Reach, dated: boolean): Told["act"] {
  const { act } = frame.told;
  if (frame.clause.role === "relative" && act === "change" && !dated) return "hold";
  return act === "hold" && nowChanged(frame, reach) ? "change" : act;
}

/** "are now recognised": the change is news. */
function nowChanged(frame: Frame, { items, own }: Reach): boolean {
  const verb = frame.clause.verbs.at(-1);
  const changes = verb?.passive === true && verb.denial === "none" && /^(?:begin|resume|end|suspend|cancel)$/.test(verb.effect);
  return changes && own.some((at) => items[at]?.text === "now");
}

interface FullList {
  readonly members: readonly string[];
  readonly count: number | null;
  /** Item index of the count. */
  readonly at?: number;
  readonly repeated: number;
}

/** A present total with its names: "currently direct flights are open with 3 countries: A, B, C". */
function fullList(frame: Frame, reach: Reach, unit: Unit): FullList | null {
  const { items } = unit;
  const { topic } = frame.topic;
  const runs = enumerations(items, frame.topic.pack.host).filter((run) => run.codes.length >= 2);
  const run = runs.at(-1);
  if (run === undefined) return null;
  if (
    items.some((item) => is(item, "quantifier", "examples")) ||
    items.slice(0, run.from).some((item) => is(item, "exception") || is(item, "noun", "exempt"))
  )
    return null;
  const count = countBefore(items, run, frame.topic.pack.host);
  const counted = count?.value ?? null;
  const now = items.slice(0, run.from).some(speaksOfAll);
  if (counted !== null) {
    if (!now && run.codes.length < counted - 1) return null;
    return {
      members: run.codes,
      count: counted,
      ...(count === null ? {} : { at: count.at }),
      repeated: run.mentions - run.codes.length,
    };
  }
  const whole =
    items.slice(0, run.from).some((item) => /^(?:full|complete|whole|entire|list|following)$/.test(item.text)) ||
    is(items[run.from - 1], "pronoun");
  const named =
    topic.enumerates &&
    reach.clause.role !== "relative" &&
    colonBefore(items, run) &&
    (whole || items.slice(0, run.from).some((item) => is(item, "unit", "country")));
  if (!((now && whole) || named) || !colonBefore(items, run) || reach.clause.role === "relative") return null;
  return { members: run.codes, count: null, repeated: run.mentions - run.codes.length };
}

function colonBefore(items: readonly Item[], run: Enumeration): boolean {
  return items[run.from - 1]?.text === ":" || items[run.from - 1]?.kind === "seam" || items[run.from - 1]?.text === "–";
}

/** "with 15 countries: …", "has expanded to 33: …", "of 20 states (…)": the count that goes with an enumeration. */
function countBefore(
  items: readonly Item[],
  run: Enumeration,
  host: string,
): { readonly value: number; readonly at: number } | null {
  for (let i = run.from - 1; i >= 0 && run.from - i <= 12; i--) {
    const item = items[i] as Item;
    if (
      item.amount !== null &&
      (item.amount.unit === "country" || (item.amount.unit === null && /^[:–(-]$/.test(items[i + 1]?.text ?? "")))
    )
      return { value: item.amount.value, at: i };
    if (
      (item.kind === "country" && item.country?.code !== host) ||
      item.kind === "date" ||
      (item.kind === "punct" && item.text === ";")
    )
      return null;
  }
  return null;
}

/** "Ferries from A to B", "trains between A and B", "A's land border": neither end is the host's, or it is another's own. */
function isElsewhere(items: readonly Item[], { phrase, thing, topic }: Frame, host: string): boolean {
  const owner = items[thing - 1]?.text === "s" ? items[thing - 3] : undefined;
  if (
    owner?.kind === "country" &&
    owner.country?.code !== host &&
    owner.country?.form === "name" &&
    !topic.topic.ofOthers &&
    !topic.topic.routes
  )
    return true;
  const [first, one, link, two] = items.slice(phrase[1], phrase[1] + 4);
  const foreign = (item: Item | undefined): boolean => item?.kind === "country" && item.country?.code !== host;
  const ends = `${first?.text} ${link?.text}`;
  return (ends === "from to" || ends === "between and") && foreign(one) && foreign(two);
}
