import type { AnswerSide } from "../../queries/answer-change.js";
import type { Evidence } from "../../queries/as-of-result.js";
import type { PublishedChange, ToldPeriod } from "../../queries/changes-result.js";
import type { ComputedRow } from "../../queries/compute-result.js";
import type { DiffChange, KnowledgeChange } from "../../queries/diff-result.js";
import type { PostHit } from "../../queries/search-result.js";
import type { TimelinePeriod } from "../../queries/timeline-result.js";
import type { UpcomingRow } from "../../queries/upcoming-result.js";
import type { WatchedAnswer } from "../../queries/watch-result.js";
import { countryName } from "../model/countries/country-table.js";
import type { IsoDay } from "../model/iso-day.js";
import type { Value } from "../model/value.js";
import type { CellValue, FlatRow } from "./csv-text.js";
import { oneLine } from "./text-width.js";
import { endWords } from "./timeline-words.js";

type Series = { readonly topic: string; readonly subject: string | null; readonly scope: string | null };

const SERIES = ["topic", "subject", "subject_name", "scope"] as const;
const SOURCE = ["post", "title", "published_latest", "first_line", "last_line", "quote", "source", "authority"] as const;

function periodColumns(prefix: string): readonly string[] {
  const names = ["state", "start_earliest", "start_latest", "end_earliest", "end_latest", "end_kind", "amount", "unit"];
  return names.map((name) => `${prefix}${name}`);
}

function sideColumns(prefix: string): readonly string[] {
  return ["answer", "state", "amount", "unit"].map((name) => `${prefix}_${name}`);
}

/** Of a period also the words that give its end, where those are others. */
const END_SOURCE = SOURCE.map((name) => `end_${name}`);
const KNOWN = ["start_basis", "disputed", "known_from", "known_to", "last_confirmed_on"] as const;
const LAG = ["lag_least", "lag_most"] as const;

/** Columns of the flat rows of each question, in their order. */
export const HISTORY_COLUMNS = {
  period: [...SERIES, ...periodColumns(""), ...KNOWN, ...SOURCE, ...END_SOURCE],
  change: ["day", ...SERIES, "change", ...sideColumns("before"), ...sideColumns("after"), ...SOURCE],
  knowledge: [
    "day",
    ...SERIES,
    "change",
    ...sideColumns("before"),
    ...sideColumns("after"),
    ...SOURCE,
    "learned_on",
    ...LAG,
    "learned_from",
  ],
  published: ["day", ...SERIES, "change", ...periodColumns(""), ...periodColumns("before_"), ...LAG, ...SOURCE],
  upcoming: [
    "kind",
    "day",
    ...SERIES,
    "change",
    "after_answer",
    "amount",
    "unit",
    "event_earliest",
    "event_latest",
    "basis",
    ...SOURCE,
  ],
  watch: ["kind", "from", "to", ...SERIES, "corrected", ...sideColumns("before"), ...sideColumns("after"), ...SOURCE],
  computed: ["scope", "answer", "amount", "unit", "lowest", "highest", "index_topic", "index_amount", ...SOURCE],
  hit: [
    "post",
    "snapshot",
    "title",
    "published_earliest",
    "published_latest",
    "first_line",
    "last_line",
    "score",
    "excerpt",
    "statements",
    "source",
    "authority",
  ],
} as const;

function seriesCells({ topic, subject, scope }: Series): FlatRow {
  return { topic, subject, subject_name: subject === null ? null : countryName(subject), scope };
}

function sourceCells([source]: readonly Evidence[]): FlatRow {
  return {
    source: source?.source ?? null,
    authority: source?.authority ?? null,
    post: source?.post ?? null,
    title: source?.title ?? null,
    published_latest: source?.published.latest ?? null,
    first_line: source?.lines[0] ?? null,
    last_line: source?.lines[1] ?? null,
    quote: source?.quote ?? null,
  };
}

function valueCells(prefix: string, value: Value | null): FlatRow {
  return { [`${prefix}amount`]: value?.amount ?? null, [`${prefix}unit`]: value?.unit ?? null };
}

function sideCells(prefix: string, side: AnswerSide | null): FlatRow {
  const answer: FlatRow = { [`${prefix}_answer`]: side?.answer ?? null, [`${prefix}_state`]: side?.state ?? null };
  return { ...answer, ...valueCells(`${prefix}_`, side?.value ?? null) };
}

function periodCells(prefix: string, period: ToldPeriod | null): FlatRow {
  const cells: Record<string, CellValue> = {
    [`${prefix}state`]: period?.state ?? null,
    [`${prefix}start_earliest`]: period?.start.earliest ?? null,
    [`${prefix}start_latest`]: period?.start.latest ?? null,
    [`${prefix}end_earliest`]: period?.end.earliest ?? null,
    [`${prefix}end_latest`]: period?.end.latest ?? null,
    [`${prefix}end_kind`]: period?.end.kind ?? null,
  };
  return { ...cells, ...valueCells(prefix, period?.value ?? null) };
}

/** A period of a timeline as a flat row. Ends are half-open. */
export function periodRow(topic: string, period: TimelinePeriod): FlatRow {
  const { subject, scope, start, disputed, knownFrom, knownTo, lastConfirmedOn, evidence } = period;
  const known = {
    start_basis: start.basis,
    disputed,
    known_from: knownFrom,
    known_to: knownTo,
    last_confirmed_on: lastConfirmedOn,
  };
  const words = endWords(evidence);
  const endCells = Object.fromEntries(
    Object.entries(sourceCells(words === null ? [] : [words])).map(([name, cell]) => [`end_${name}`, cell]),
  );
  return { ...seriesCells({ topic, subject, scope }), ...periodCells("", period), ...known, ...sourceCells(evidence), ...endCells };
}

/** A change with the day it falls on, if it has one, as a flat row. */
export function changeRow(
  change: Omit<DiffChange, "evidence"> & { readonly day?: IsoDay | null; readonly evidence: readonly Evidence[] },
): FlatRow {
  const { day = null, before, after, evidence } = change;
  const sides = { ...sideCells("before", before), ...sideCells("after", after) };
  return { day, ...seriesCells(change), change: change.change, ...sides, ...sourceCells(evidence) };
}

/** A change of knowledge as a flat row. */
export function knowledgeRow(change: KnowledgeChange): FlatRow {
  const { learnedOn, lagDays, posts } = change;
  const learned = { learned_on: learnedOn, lag_least: lagDays?.least ?? null, lag_most: lagDays?.most ?? null };
  return { ...changeRow(change), ...learned, learned_from: posts[0]?.post ?? null };
}

/** What a post told as a flat row. */
export function publishedRow(change: PublishedChange): FlatRow {
  const { day, before, after, lagDays, evidence } = change;
  const told = { ...periodCells("", after), ...periodCells("before_", before) };
  const lag = { lag_least: lagDays.least, lag_most: lagDays.most };
  return { day, ...seriesCells(change), change: change.change, ...told, ...lag, ...sourceCells(evidence) };
}

/** Something ahead as a flat row. */
export function upcomingRow(row: UpcomingRow): FlatRow {
  const { kind, day, change, event, value, after, evidence } = row;
  const bounds = { event_earliest: event?.earliest ?? null, event_latest: event?.latest ?? null, basis: event?.basis ?? null };
  const what = { change, after_answer: after?.answer ?? null, ...valueCells("", value) };
  return { kind, day, ...seriesCells(row), ...what, ...bounds, ...sourceCells(evidence) };
}

/** An answer that changed as flat rows, one a stretch of days. Ends are half-open. */
export function watchRows(change: WatchedAnswer): readonly FlatRow[] {
  const { corrected, stretches, evidence, gone } = change;
  return stretches.map(({ kind, from, to, before, after }) => {
    const sides = { ...sideCells("before", before), ...sideCells("after", after) };
    return { kind, from, to, ...seriesCells(change), corrected, ...sides, ...sourceCells(evidence.length > 0 ? evidence : gone) };
  });
}

/** A computed amount as a flat row. */
export function computedRow({ scope, answer, value, lowest, highest, index }: ComputedRow): FlatRow {
  const range = { lowest: lowest?.amount ?? null, highest: highest?.amount ?? null };
  const by = { index_topic: index.topic, index_amount: index.value?.amount ?? null };
  return { scope, answer, ...valueCells("", value ?? lowest), ...range, ...by, ...sourceCells(index.evidence) };
}

/** A post found as a flat row. */
export function hitRow(hit: PostHit): FlatRow {
  const { post, source, authority, snapshot, title, published, lines, score, excerpt, statements } = hit;
  return {
    post,
    source,
    authority,
    snapshot,
    title,
    published_earliest: published.earliest,
    published_latest: published.latest,
    first_line: lines[0],
    last_line: lines[1],
    score,
    excerpt: oneLine(excerpt.map(({ text }) => text).join("")),
    statements: statements.length,
  };
}
