import type { Series } from "../db/fact-reader.js";
import type { FactStore } from "../db/fact-store.js";
import { append } from "../src/model/append.js";
import { checkKind } from "../src/model/check-kind.js";
import { compareTexts } from "../src/model/compare-texts.js";
import { deedOf } from "../src/model/correction.js";
import { findCountries } from "../src/model/countries/find-countries.js";
import { InforceError } from "../src/model/errors.js";
import { EVERY_OTHER } from "../src/model/fact.js";
import type { Finding } from "../src/model/finding.js";
import { addDays, type IsoDay, minDay } from "../src/model/iso-day.js";
import { nearMatches } from "../src/model/near-match.js";
import { REVIEW_KINDS } from "../src/model/review-kind.js";
import type { Statement } from "../src/model/statement.js";
import { tokenize } from "../src/model/text/tokens.js";
import type { TopicInfo } from "../src/model/topic.js";
import { answerSpans, cutSpans } from "./answer-spans.js";
import { coverageOfTopic } from "./as-of-horizon.js";
import { type CountingCorrection, countingCorrections } from "./corrections.js";
import { tellerOf } from "./evidence.js";
import { unknownPost } from "./post.js";
import { resolveRequest } from "./request-check.js";
import { hangingsOf, kindOf, type Look, type PassedOver } from "./review-hangings.js";
import { itemsOf, type Matter } from "./review-items.js";
import type { ReviewItem, ReviewRequest, ReviewResult } from "./review-result.js";

/** What is looked through for one request. */
interface Reading {
  readonly store: FactStore;
  readonly knownOn: IsoDay | null;
  readonly subject: string | null;
  /** The day that people ask about; null: the last one that is covered. */
  readonly near: IsoDay | null;
  readonly corrections: readonly CountingCorrection[];
}

/**
 * What a person should look at, on which most answers hang first: by how many answers it leaves open, then by how many certain ones rest
 * on it, then the newest words. An answer is that of one series (topic, country, scope) on one day that is covered.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_COUNTRY`; `INVALID_ARGUMENT` for a subject that the topic has not, and for a kind, a source or an item
 * that there is not; `UNKNOWN_POST`.
 * @example review(store, { topic: "ut/ferries" }).items[0].weight.open // 12
 */
export function review(store: FactStore, request: ReviewRequest = {}): ReviewResult {
  return store.batch(() => {
    const { topic = null, subject = null, knownOn = null, near = null } = request;
    for (const kind of request.kinds ?? []) checkKind(kind, REVIEW_KINDS, "item", "half-read");
    const asked = resolveRequest(store, { topic, subject });
    const corrections = countingCorrections(store, knownOn);
    const reading: Reading = { store, knownOn, subject: asked.subject, near, corrections };
    const found: ReviewItem[] = asked.topics.flatMap((one) => [...itemsOf(store, one, mattersOf(reading, one), knownOn)]);
    if (topic === null && subject === null) {
      const faults = correctionFaults(reading, null).map(({ finding }) => idle("correction", true, { place: finding }));
      append(found, itemsOf(store, null, faults, knownOn));
    }
    checkNarrowed(store, request, found);
    const meant = found.filter((item) => isMeant(item, request));
    const held = corrections.map(({ told }) => told.id);
    const items = meant.filter((item) => !isDone(item, held, request)).sort(byWeight);
    return { schemaVersion: 1, knownOn, items, leftOut: meant.length - items.length };
  });
}

/** @throws InforceError for a source, a post or an item that there is not. */
function checkNarrowed(store: FactStore, { source, post, item }: ReviewRequest, found: readonly ReviewItem[]): void {
  if (post != null && store.postHead(post) === null) throw unknownPost(store, post);
  const sources = [...new Set(store.snapshots().map(({ id }) => tellerOf(store, id).source))];
  if (source != null && !sources.some((one) => one.toLowerCase() === source.toLowerCase()))
    throw new InforceError("INVALID_ARGUMENT", `there is no source "${source}"`, {
      got: source,
      expected: sources.length === 0 ? "a source; the base has none" : `one of ${sources.join(", ")}`,
      ...(sources[0] === undefined ? {} : { example: `--source "${sources[0]}"` }),
      hint: "`inforce sources` lists them",
      suggestions: nearMatches(source, sources),
    });
  const ids = found.map(({ id }) => id);
  if (item != null && !ids.includes(item))
    throw new InforceError("INVALID_ARGUMENT", `there is no item "${item}" to look at`, {
      got: item,
      expected: "the id of an item as `inforce review --json` lists them, of the topic and the country that are asked about",
      ...(ids[0] === undefined ? {} : { example: `--item ${ids[0]}` }),
      hint: "an item is gone once what it asks is settled; `inforce review` lists those that are left",
      suggestions: nearMatches(item, ids),
    });
}

function isMeant(item: ReviewItem, { source, post, since, kinds = [], item: id }: ReviewRequest): boolean {
  const [words] = item.words;
  if (source != null && words?.source.toLowerCase() !== source.toLowerCase()) return false;
  if (post != null && !item.words.some((one) => one.post === post)) return false;
  if (since != null && (words === undefined || words.published.latest < since)) return false;
  return (kinds.length === 0 || kinds.includes(item.kind)) && (id == null || id === item.id);
}

/** Whether it was accepted, or somebody has written an entry that is named after it, or about each of its statements. */
function isDone({ id, understood }: ReviewItem, held: readonly string[], { accepted = [], answered = [] }: ReviewRequest): boolean {
  if (accepted.includes(id) || [...held, ...answered].some((one) => one === id || one.startsWith(`${id}-`))) return true;
  return understood.length > 0 && understood.every((statement) => answered.includes(statement.id));
}

function byWeight(a: ReviewItem, b: ReviewItem): number {
  if (a.weight.open !== b.weight.open) return b.weight.open - a.weight.open;
  if (a.weight.certain !== b.weight.certain) return b.weight.certain - a.weight.certain;
  const [newest, other] = [a.words[0]?.published.latest ?? "", b.words[0]?.published.latest ?? ""];
  return compareTexts(other, newest) || compareTexts(a.id, b.id);
}

/** What the answers of a topic hang on, and what was read by half or not at all, also where nothing hangs on it. */
function mattersOf(reading: Reading, topic: TopicInfo): readonly Matter[] {
  const { store, knownOn, subject } = reading;
  const { from, to } = coverageOfTopic(store, topic.id, knownOn);
  if (from === null || to === null) return [];
  const half = halfRead(reading, topic);
  const unread = notRead(reading, topic, half);
  const faults = correctionFaults(reading, topic);
  const findings = new Map([...unread, ...faults.map(({ finding }) => finding)].map((finding) => [finding.id, finding]));
  const look: Look = {
    source: store,
    near: minDay(reading.near, to) as IsoDay,
    unread: unread.map(passedOver),
    ranked: store.snapshots().some(({ authority }) => authority === "official" || authority === "adviser"),
    corrections: new Map(faults.flatMap(({ finding, made }) => made.map((id) => [id, [finding.id]]))),
  };
  const all = store.seriesOf(topic.id);
  const own = new Set(all.flatMap((series) => (series.subject === subject ? [series.scope] : [])));
  const isAsked = (series: Series): boolean =>
    subject === null || series.subject === subject || (series.subject === EVERY_OTHER && !own.has(series.scope));
  const hanging = all.flatMap((series): readonly Matter[] => {
    const facts = store.series(topic.id, series.subject, series.scope, knownOn);
    const spans = cutSpans(answerSpans(facts), from, addDays(to, 1));
    const found = hangingsOf(series.subject, facts, spans, look);
    return found.map((one) => ({ ...one, series, place: findings.get(one.finding ?? "") ?? null, asked: isAsked(series) }));
  });
  return [
    ...hanging,
    ...half.map((one) => idle(kindOf(one), concerns(one.subject, subject), { about: [one] })),
    ...unread.map((place) => idle("unread", concernsAny(passedOver(place).subjects, subject), { place })),
    ...faults.map(({ finding }) => idle("correction", concerns(finding.subject, subject), { place: finding })),
  ];
}

/** A matter on which nothing hangs. */
function idle(kind: Matter["kind"], asked: boolean, rest: Partial<Pick<Matter, "about" | "place">>): Matter {
  const blank = { against: [], bounds: null, into: null, lastConfirmedOn: null, from: null, to: null, open: false, series: null };
  return { ...blank, kind, asked, about: [], place: null, ...rest, finding: rest.place?.id ?? null };
}

function concerns(told: string | null, asked: string | null): boolean {
  return asked === null || told === null || told === asked;
}

function concernsAny(told: readonly string[], asked: string | null): boolean {
  return asked === null || told.length === 0 || told.includes(asked);
}

/** The statements that were read by half, and of which the desk has said nothing. */
function halfRead({ store, knownOn, corrections }: Reading, { id }: TopicInfo): readonly Statement[] {
  const targets = new Set(corrections.map(targetOf));
  const half = store.statementsOfTopic(id).filter(({ reading }) => reading === "half");
  return half.filter((one) => (knownOn === null || one.knownFrom <= knownOn) && !targets.has(one.id));
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The sentences that were not read, of which nothing is left open as it is, and whose words the desk has not cited. */
function notRead({ store, knownOn, corrections }: Reading, { id }: TopicInfo, half: readonly Statement[]): readonly Finding[] {
  const opened = new Set(half.map(({ evidence }) => `${evidence.post} ${plain(evidence.quote)}`));
  const meant = corrections.flatMap((one) => store.statement(targetOf(one) ?? "") ?? []);
  const answered = new Set(meant.map(({ evidence }) => `${evidence.post} ${plain(evidence.quote)}`));
  return store.findings({ rule: "unread-sentence", topic: id, known: knownOn }).filter(({ place }) => {
    const words = plain(place.quote ?? "");
    const key = `${place.post} ${words}`;
    const cited = corrections.some(
      ({ told: { evidence } }) => evidence?.post === place.post && overlaps(plain(evidence.quote ?? ""), words),
    );
    return place.post !== null && words !== "" && !cited && !opened.has(key) && !answered.has(key);
  });
}

/** The statement that an entry takes back, confirms or replaces. */
function targetOf({ told }: CountingCorrection): string | null {
  const { deed, target } = deedOf(told);
  return deed === "undo" ? null : target;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function passedOver({ id, knownFrom, place }: Finding): PassedOver {
  const named = findCountries(tokenize(place.quote ?? "")).flatMap((mention) => (mention.form === "group" ? [] : mention.code));
  return { finding: id, since: knownFrom as IsoDay, subjects: [...new Set(named)] };
}

/** What is wrong with corrections that count and speak of a topic; null: of no topic that is known. */
function correctionFaults(
  { store, corrections }: Reading,
  topic: TopicInfo | null,
): readonly { readonly finding: Finding; readonly made: readonly string[] }[] {
  return corrections.flatMap(({ post, made, series, told }) => {
    const topics = told.topic === undefined ? series.map((one) => one.topic) : [told.topic];
    const about = topic === null ? topics.length === 0 : topics.some((one) => one === topic.id || one === topic.id.split("/")[1]);
    if (!about) return [];
    const ids = made.map((one) => one.id);
    return store.findings({ post }).map((finding) => ({ finding, made: ids }));
  });
}
