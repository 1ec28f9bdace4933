import { append } from "../../../src/model/append.js";
import type { DayOrder } from "../../../src/model/dates/date-expression.js";
import { evidenceSpan } from "../../../src/model/evidence-span.js";
import type { Finding } from "../../../src/model/finding.js";
import type { SentenceCount } from "../../../src/model/knowledge.js";
import type { Pack } from "../../../src/model/pack/pack.js";
import { type Post, readingText } from "../../../src/model/post.js";
import { stableId } from "../../../src/model/stable-id.js";
import type { Instrument, Statement } from "../../../src/model/statement.js";
import { instrumentsIn } from "../acts/find-acts.js";
import { type Clause, clausesOf } from "../clauses/clauses.js";
import { withDaysBehind } from "../clauses/days-behind.js";
import { relativeUnits } from "../clauses/relative-units.js";
import { type Unit, unitsOf } from "../clauses/units.js";
import { hasHad } from "../clauses/verb-group.js";
import { withYearsTold } from "../clauses/years-told.js";
import { isOfTopic, topicMarks } from "../frames/marks.js";
import { beforeItsEnd } from "../refiners/before-its-end.js";
import { mergeSamePost } from "../refiners/same-post-refiner.js";
import { meaning } from "../scan/items.js";
import { scanPost } from "../scan/scan-post.js";
import type { TopicEntry, Vocabulary } from "../scan/vocabulary.js";
import type { Claim, Reading } from "./claim.js";
import {
  claimFindings,
  foreignRulesFinding,
  impossibleDayFinding,
  listedBeforeStart,
  type MadeClaim,
  unreadFinding,
  weekdayClashFinding,
} from "./claim-findings.js";
import { doubtIn, doubtOfBefore } from "./doubts.js";
import { A_DRAFT } from "./drafts.js";
import { headlineDays, headsAhead, headsUntold, isHeading } from "./headline-days.js";
import { type Hosted, hostsOf, type PostHosts } from "./hosts.js";
import { looseNews } from "./loosely-named.js";
import { NOT_READ } from "./openings.js";
import { postDays } from "./post-days.js";
import { readDeadlines } from "./read-deadlines.js";
import { readStates } from "./read-states.js";
import { readValues } from "./read-values.js";
import { isBare, looksRegulatory, mayTell, strangeWords, tellsOf } from "./regulatory.js";
import { UNTIL_WHEN } from "./settle.js";
import { titleNews } from "./title-news.js";
import { daysUntold, endsTold, withoutFormerEnds } from "./told-ends.js";
import type { UnitReading } from "./unit-reading.js";
import { alterations, newsBeside, newsOf } from "./unread-changes.js";
import { headOfRow } from "./value-figures.js";
import { whomTheyAre } from "./whom-they.js";

/** What one post says. */
export interface PostReading {
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly findings: readonly Finding[];
  readonly sentences: SentenceCount;
  /** How many of its sentences name the host as the one whose rules they tell, and how many another country. */
  readonly hosts: { readonly own: number; readonly foreign: number };
}

/** How a post is to be read. */
export interface ReadingOptions {
  /** What a sentence is taken for that names no country as the one whose rules it tells, in a post that names none. */
  readonly unhosted: Hosted;
  /** Which figure of a date in digits is the day; null where nothing tells. */
  readonly dayOrder: DayOrder | null;
}

/** Reads every topic of a vocabulary in one post. Duplicates are not read: the post they repeat is. */
export function readPost(post: Post, vocabulary: Vocabulary, { unhosted, dayOrder }: ReadingOptions): PostReading {
  const scanned = scanPost(readingText(post), vocabulary, dayOrder);
  const units = withDaysBehind(withYearsTold(unitsOf(post, scanned), post.published));
  const clauses = new Map<Unit, readonly Clause[]>();
  for (const unit of units) clauses.set(unit, goingOn(clausesOf(unit.items), unit, clauses));
  const days = postDays(post, units, clauses);
  const hosts = new Map(vocabulary.packs.map((pack) => [pack, hostsOf(units, clauses, pack)]));
  const made: MadeClaim[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [];
  const counts = { regulatory: 0, read: 0 };
  const foreign: Unit[] = [];
  const add = (claims: readonly Claim[], act: string | null): void => {
    for (const claim of claims) made.push({ claim, statement: statementOf(claim, post, act) });
  };
  const remake = (at: number, part: Partial<Claim>): void => {
    const { claim: before, statement } = made[at] as MadeClaim;
    const claim = { ...before, ...part };
    made[at] = { claim, statement: statementOf(claim, post, statement.instrument) };
  };
  const doubted = (word: string | null, of: Unit, spares?: (claim: Claim) => boolean): void => {
    for (let at = made.length - 1; at >= 0 && word !== null; at--) {
      const { claim, statement } = made[at] as MadeClaim;
      if (claim.unit !== of && claim.unit.start < of.start) break;
      if (claim.unit !== of || spares?.(claim) === true) continue;
      const stopped = [...claim.stopped, word];
      made[at] = { claim: { ...claim, stopped }, statement: { ...statement, reading: "half", stopped } };
    }
  };
  const readingOf = (unit: Unit, after: Unit | null, { pack }: TopicEntry): UnitReading => {
    const said = hosts.get(pack)?.of.get(unit) ?? "unsaid";
    return { unit, after, clauses: clauses.get(unit) ?? [], post, days, hosted: said === "unsaid" ? unhosted : said };
  };
  for (const [at, unit] of units.entries()) {
    if (topicMarks(unit.items).dates.length > 0) append(findings, dayFindings(unit, post));
    const acts = instrumentsIn(unit, post);
    for (const act of acts) if (!instruments.has(act.id)) instruments.set(act.id, act);
    if (unit.introduces) continue;
    const topics = topicsIn(unit, vocabulary.measured);
    const values = topics.filter((entry) => entry.topic.kind === "quantity");
    const read: TopicEntry[] = [];
    let abroad = false;
    const own = clauses.get(unit) ?? [];
    let asked: UnitReading | null = null;
    let askedFor: Pack | null = null;
    const askedOf = (entry: TopicEntry): UnitReading => {
      if (asked !== null && askedFor === entry.pack) return asked;
      askedFor = entry.pack;
      asked = readingOf(unit, units[at + 1] ?? null, entry);
      return asked;
    };
    for (const entry of topics) {
      const given = askedOf(entry);
      const reading = readTopic(entry, given, values);
      add(withoutFormerEnds(reading.claims).map(asPlanned), acts[0]?.id ?? null);
      if (reading.understood || reading.claims.length > 0) read.push(entry);
      abroad ||= given.hosted === "foreign" && tellsOf(unit, entry);
    }
    const inPassing = relativeUnits(unit, own).flatMap((one) => toldInPassing(one, unit, vocabulary, askedOf));
    add(inPassing, null);
    for (const { topic } of inPassing) if (!read.includes(topic)) read.push(topic);
    for (const at of keptThroughout(made, unit, own)) remake(at, { operation: "observe", changes: false, before: "unsaid" });
    const ended = endsTold(unit, own, made, post);
    for (const { at, until } of ended) {
      const { stopped } = (made[at] as MadeClaim).claim;
      if (until === null) remake(at, { stopped: [...stopped, UNTIL_WHEN] });
      else remake(at, { until, stopped: stopped.filter((word) => word !== UNTIL_WHEN) });
    }
    const dangling = ended.length > 0 ? [] : daysUntold(unit, own, made, post);
    for (const at of dangling) remake(at, { stopped: [...(made[at] as MadeClaim).claim.stopped, "a day"] });
    const understood = read.length > 0 || ended.length > 0;
    const named = understood ? newsBeside(unit, topics, read, askedOf) : newsOf(unit, own, topics, askedOf);
    const silent = named.length === 0 && made.at(-1)?.claim.unit !== unit;
    const altered = silent && understood ? alterations(unit, own, read, askedOf) : [];
    const unread =
      altered.length > 0
        ? altered
        : silent
          ? looseNews(unit, own, { topics: vocabulary.topics, understood: read }, askedOf)
          : named;
    const opened = unread.length > 0;
    if (opened) add(unread, acts[0]?.id ?? null);
    if (made.at(-1)?.claim.unit === unit) {
      doubted(doubtIn(unit, own), unit);
      const some = whomTheyAre(unit, own);
      if (some !== null) doubted(some.word, unit, ({ topic }) => some.items.some((item) => isOfTopic(item, topic)));
    }
    if (unit.before !== null) doubted(doubtOfBefore(unit), unit.before);
    if (abroad) foreign.push(unit);
    if (isHeading(unit) || unit.question || !(opened || looksRegulatory(unit))) continue;
    // Below a heading that names its thing a day or a figure speaks of that.
    const spoken = topics.length > 0 || !isBare(unit) ? topics : topicsIn({ ...unit, items: unit.heading }, []);
    const topic = spoken.find((entry) => mayTell(unit, entry)) ?? (opened ? unread[0]?.topic : undefined);
    if (topic === undefined) continue;
    counts.regulatory++;
    if ((understood && !opened) || abroad) counts.read++;
    else findings.push(unreadFinding(unit, topic.topic.id, strangeWords(unit), opened, post));
  }
  const [title] = units;
  if (title?.kind === "title") {
    const own = clauses.get(title) ?? [];
    const told = new Set(made.map(({ claim }) => claim.topic));
    const topics = topicsIn(title, vocabulary.measured);
    add(
      titleNews(title, own, topics, told, (entry) => readingOf(title, null, entry)),
      null,
    );
  }
  const [pack] = vocabulary.packs;
  if (foreign.length > 0 && pack !== undefined) findings.push(foreignRulesFinding(foreign, post, pack.host));
  const told = made.map(({ claim }) => claim);
  for (const { at, effective } of headlineDays(told, post.published.latest)) remake(at, { effective });
  const hasVerb = (unit: Unit): boolean => clauses.get(unit)?.some(({ verbs }) => verbs.length > 0) === true;
  const redated = made.map(({ claim }) => claim);
  for (const at of headsUntold(told, units, hasVerb)) remake(at, { stopped: [NOT_READ] });
  for (const { at, effective } of headsAhead(redated, units, post))
    remake(at, effective === null ? { stopped: [NOT_READ] } : { effective });
  for (const at of onlyHad(made, clauses)) remake(at, { stopped: [NOT_READ] });
  const statements = mergeSamePost(made.map((one) => one.statement));
  const kept = new Set(statements);
  const left = made.filter((one) => kept.has(one.statement));
  append(findings, claimFindings(left, post));
  append(findings, listedBeforeStart(statements, post));
  return {
    statements,
    instruments: [...instruments.values()],
    findings,
    sentences: { post: post.id, sentences: units.length, ...counts },
    hosts: tally(units, hosts),
  };
}

/**
 * "From D a test taken within 48 hours is asked for instead of 72": what has another figure from then on was there before. Which of the claims
 * made so far are of such a rule, told in the one clause that gives its figure and the one before.
 */
function keptThroughout(made: readonly MadeClaim[], unit: Unit, clauses: readonly Clause[]): readonly number[] {
  const own: number[] = [];
  for (let at = made.length - 1; at >= 0 && made[at]?.claim.unit === unit; at--) own.push(at);
  const claimAt = (at: number): Claim => (made[at] as MadeClaim).claim;
  if (
    !own.some((at) => claimAt(at).previous !== null) ||
    clauses.filter(({ verbs, role }) => verbs.length > 0 && role === "main").length !== 1
  )
    return [];
  return own.filter((at) => claimAt(at).operation === "start" && claimAt(at).topic.topic.kind === "status");
}

/**
 * "The border had been closed in March", in a post that tells nothing else of it: what had become of it by some other day is not what holds
 * today. Which claims tell no more than that.
 */
function onlyHad(made: readonly MadeClaim[], clauses: ReadonlyMap<Unit, readonly Clause[]>): readonly number[] {
  const had = new Map<Unit, boolean>();
  const tellsHad = (unit: Unit): boolean => {
    const known = had.get(unit);
    if (known !== undefined) return known;
    const verbs = (clauses.get(unit) ?? []).filter(({ role }) => role === "main").flatMap((clause) => clause.verbs);
    const told = verbs.filter(({ form, effect }) => form === "finite" && effect !== "say");
    const all = told.length > 0 && told.every((verb) => hasHad(unit.items, verb));
    had.set(unit, all);
    return all;
  };
  const found = made.flatMap(({ claim }, at) => (claim.changes && claim.stopped.length === 0 && tellsHad(claim.unit) ? [at] : []));
  if (found.length === 0) return found;
  const keyOf = ({ topic, subject }: Claim): string => `${topic.topic.id} ${subject ?? ""}`;
  const units = new Map<string, Set<Unit>>();
  for (const { claim } of made) units.set(keyOf(claim), (units.get(keyOf(claim)) ?? new Set()).add(claim.unit));
  return found.filter((at) => units.get(keyOf((made[at] as MadeClaim).claim))?.size === 1);
}

/** What a draft says without a day, read whole but for that, is planned; with one it may be so from then on. */
function asPlanned(claim: Claim): Claim {
  const [only, ...more] = claim.stopped;
  const undated = /^(?:observed|reported)$/.test(claim.effective.basis);
  if (only !== A_DRAFT || more.length > 0 || !undated || !OUTRIGHT.has(claim.operation)) return claim;
  return { ...claim, operation: "plan", changes: false, until: null, stopped: [] };
}

/** What a clause tells of a thing beside what its sentence (`of`) tells: only what was read of it whole, about whom it names itself. */
function toldInPassing(
  unit: Unit,
  of: Unit,
  { measured }: Vocabulary,
  askedOf: (entry: TopicEntry) => UnitReading,
): readonly Claim[] {
  const clauses = clausesOf(unit.items);
  return topicsIn(unit, measured).flatMap((entry) => {
    if (entry.topic.kind === "deadline") return []; // "the applications, which were due by D, are accepted longer"
    const { claims } = readTopic(entry, { ...askedOf(entry), unit, after: null, clauses }, []);
    const whole = claims.every(({ stopped, subject }) => stopped.length === 0 && (subject !== null || !entry.topic.subjects));
    if (!whole) return [];
    // "Which had been set to end on D": what was to come then may have been changed since.
    const had = clauses.some(({ verbs }) => verbs.some((verb) => hasHad(unit.items, verb)));
    const { latest } = askedOf(entry).post.published;
    return claims
      .filter(({ operation, effective }) => IN_PASSING.has(operation) && !(had && isOfNow(operation, effective.latest, latest)))
      .map((claim) => ({ ...claim, unit: of }));
  });
}

/** "Which had covered them", "which had been set to end on D": what is told of today, or of days to come, was so once. */
function isOfNow(operation: Claim["operation"], day: string | null, published: string): boolean {
  return operation.startsWith("observe") || (day ?? "9") > published;
}

const OUTRIGHT = new Set<Claim["operation"]>(["start", "end", "observe", "observe-not", "set"]);
const IN_PASSING = new Set<Claim["operation"]>([...OUTRIGHT, "extend"]);

function tally(units: readonly Unit[], hosts: ReadonlyMap<unknown, PostHosts>): PostReading["hosts"] {
  const said = units.map((unit) => [...hosts.values()].map((one) => one.of.get(unit)));
  return { own: said.filter((one) => one.includes("own")).length, foreign: said.filter((one) => one.includes("foreign")).length };
}

function dayFindings(unit: Unit, post: Post): readonly Finding[] {
  const out: Finding[] = [];
  if (unit.items.some((item) => item.date?.impossible)) out.push(impossibleDayFinding(unit, post));
  if (unit.items.some((item) => item.date?.weekdayClash)) out.push(weekdayClashFinding(unit, post));
  return out;
}

/** A sentence without a verb takes that of the sentence it continues: "Flights with A were resumed. Flights with B as well." */
function goingOn(own: readonly Clause[], unit: Unit, clauses: ReadonlyMap<Unit, readonly Clause[]>): readonly Clause[] {
  const { before } = unit;
  if (
    unit.kind !== "sentence" ||
    before?.kind !== "sentence" ||
    before.line !== unit.line ||
    own.some((clause) => clause.verbs.length > 0)
  )
    return own;
  const last = (clauses.get(before) ?? []).filter((clause) => clause.role === "main" && clause.verbs.length > 0).at(-1);
  if (last === undefined || !sharesThing(unit, before)) return own;
  const verbs = last.verbs.map((verb) => ({ ...verb, from: -1, to: -1, head: -1 }));
  return own.map((clause) => ({ ...clause, verbs, conditional: last.conditional }));
}

function sharesThing(a: Unit, b: Unit): boolean {
  const here = topicMarks(a.items).told;
  return topicMarks(b.items).told.some((topic) => here.includes(topic));
}

function readTopic(entry: TopicEntry, reading: UnitReading, values: readonly TopicEntry[]): Reading {
  switch (entry.topic.kind) {
    case "membership":
    case "status":
      return readStates(entry, reading);
    case "quantity":
      return readValues(entry, reading, values);
    case "deadline":
      return readDeadlines(entry, reading);
  }
}

/** The topics of which a thing stands in the unit, or a figure of a unit that tells the topic by itself. */
function topicsIn(unit: Unit, byUnit: readonly TopicEntry[]): readonly TopicEntry[] {
  const marks = topicMarks(unit.items);
  const { figures } = marks;
  if (figures.length === 0 && !marks.classes.has("unit")) return marks.told;
  const units = new Set<string>();
  for (const item of unit.items) {
    const named = item.amount?.unit ?? meaning(item, "unit")?.sub;
    if (named !== undefined) units.add(named);
  }
  const found = new Set<TopicEntry>(
    units.size === 0 ? [] : byUnit.filter(({ topic }) => topic.units.some((one) => units.has(one))),
  );
  for (const topic of marks.told) found.add(topic);
  for (const topic of topicMarks(headOfRow(unit)).told) found.add(topic);
  if (figures.some((at) => unit.items[at]?.amount?.unit != null))
    for (const { marks: all } of [marks, topicMarks(unit.title)])
      for (const { topic } of all) if (topic.topic.impliedBy !== null) found.add(topic);
  return [...found];
}

function statementOf(claim: Claim, post: Post, instrument: string | null): Statement {
  const { operation, subject, scope, value, previous, until, stopped, rule } = claim;
  const effective = beforeItsEnd(claim.effective, until);
  const topic = claim.topic.topic.id;
  const evidence = evidenceSpan(post, claim.unit);
  const members = claim.members === null ? null : [...claim.members].sort();
  return {
    id: stableId(
      post.id,
      [topic, operation, subject, scope, value, previous, members],
      [effective, until],
      [evidence.start, evidence.end],
      rule,
    ),
    topic,
    operation,
    subject,
    scope,
    value,
    previous,
    members,
    statedCount: claim.statedCount,
    effective,
    until,
    changes: claim.changes,
    derived: claim.derived,
    instrument,
    reading: stopped.length > 0 ? "half" : "whole",
    stopped,
    direction: claim.direction,
    announced: claim.announced,
    suspends: claim.suspends,
    before: claim.before,
    rule,
    knownFrom: post.published.latest,
    evidence,
  };
}
