import type { Finding } from "../../src/model/finding.js";
import { addDays, type IsoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Snapshot, SnapshotText, TableRow } from "../../src/model/snapshot.js";
import { stableId } from "../../src/model/stable-id.js";
import type { Effective, Instrument, Statement } from "../../src/model/statement.js";
import type { TableField } from "../../src/model/table-mapping.js";
import { isValued, type TopicInfo } from "../../src/model/topic.js";
import { citedInstrument, recordStatement, type Telling } from "./record-statement.js";
import {
  type FieldFault,
  refused,
  type Told,
  taking,
  told,
  toldDay,
  toldScopes,
  toldSubject,
  toldTopic,
  toldValue,
} from "./told-fields.js";

/** What the records of one snapshot give. */
export interface ReadRecords {
  readonly posts: readonly Post[];
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly findings: readonly Finding[];
}

const CHANGES: Readonly<Record<string, Pick<Telling, "operation" | "suspends">>> = {
  begin: { operation: "start", suspends: false },
  end: { operation: "end", suspends: false },
  suspend: { operation: "end", suspends: true },
  set: { operation: "set", suspends: false },
};

/**
 * What a table tells: a post a row, with a statement for each series that the row speaks of. A row that cannot be read is kept as a
 * post, and a finding says why; of rows that are the same the first counts.
 */
export function readTable({ snapshot, rows = [] }: SnapshotText, topics: readonly TopicInfo[]): ReadRecords {
  const posts = new Map<string, Post>();
  const statements: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [];
  for (const [ordinal, row] of rows.entries()) {
    const cell = cellsOf(snapshot, row);
    const knownOn = dayKnown(snapshot, cell);
    const post = postOf(snapshot, row, ordinal, cell("act"), "is" in knownOn ? knownOn.is : null);
    if (post === null) {
      findings.push(rowFinding(snapshot, row, null, { field: "known", ...(knownOn as { fault: FieldFault }).fault }));
      continue;
    }
    if (posts.has(post.id)) continue;
    posts.set(post.id, post);
    const read = readRow(cell, topics, snapshot.jurisdiction, post.published.latest);
    if ("fault" in read) {
      findings.push(rowFinding(snapshot, row, post, read.fault));
      continue;
    }
    const act = cell("act") === "" ? null : citedInstrument({ title: cell("act"), ...actOf(cell) }, post);
    if (act !== null && !instruments.has(act.id)) instruments.set(act.id, act);
    for (const telling of read.is) statements.push(recordStatement(telling, "table-row", post, act?.id ?? null));
  }
  return { posts: [...posts.values()], statements, instruments: [...instruments.values()], findings };
}

type Cells = (field: TableField) => string;

function cellsOf({ mapping }: Snapshot, { cells }: TableRow): Cells {
  return (field) => {
    const origin = mapping?.[field] ?? "";
    return typeof origin === "string" ? origin : (cells[origin.column] ?? "");
  };
}

function actOf(cell: Cells): { readonly number: string | null; readonly day: IsoDay | null } {
  const day = toldDay(cell("actDay"));
  return { number: cell("actNumber") || null, day: "is" in day ? day.is : null };
}

/** From when a reader could know a row: as it says, else the day of its act, else the day the copy was taken. */
function dayKnown({ capturedOn }: Snapshot, cell: Cells): Told<IsoDay> {
  const said = cell("known") || cell("actDay");
  if (said !== "") return toldDay(said);
  return capturedOn === null ? refused("", "a day from which it could be known, or a capture day", "2020-12-02") : told(capturedOn);
}

function postOf(
  { id: snapshot, name, publisher, mapping }: Snapshot,
  { text, lines }: TableRow,
  ordinal: number,
  act: string,
  known: IsoDay | null,
): Post | null {
  if (known === null) return null;
  const [first = 1, last = first] = [lines[0], lines.at(-1)];
  const rows = text.split(/\r\n|\r|\n/);
  return {
    id: `row-${stableId(publisher ?? name, mapping, text)}`,
    snapshot,
    title: act || `${name}, line ${first}`,
    published: { earliest: known, latest: known, basis: "heading" },
    text: rows.join("\n"),
    lineNumbers: rows.map((_, at) => first + at),
    lines: [first, last],
    bodyStart: 0,
    marks: rows.map(() => null),
    duplicateOf: null,
    ordinal,
  };
}

type RowFault = FieldFault & { readonly field: TableField };

/** What a row tells of each series it speaks of, or the first field that tells nothing. */
function readRow(
  cell: Cells,
  topics: readonly TopicInfo[],
  jurisdiction: string | null,
  known: IsoDay,
): { readonly is: readonly Telling[] } | { readonly fault: RowFault } {
  const { take, faults } = taking<TableField>();
  const topic = take("topic", toldTopic(topics, cell("topic"), jurisdiction));
  if (topic === null) return { fault: faults[0] as RowFault };
  const subject = take("subject", toldSubject(topic, cell("subject")));
  const day = take("day", toldDay(cell("day")));
  const last = cell("until") === "" ? null : take("until", toldDay(cell("until")));
  const change = take("change", changeOf(topic, cell("change")));
  const ends = change?.operation === "end";
  const scopes = take("scope", toldScopes(topic, cell("scope")));
  const value = take("value", ends ? told(null) : toldValue(topic, cell("value"), cell("unit")));
  if (day !== null && last !== null && last < day) take("until", refused(last, `no day before ${day}`, day));
  const [fault] = faults;
  if (fault !== undefined || day === null || change === null) return { fault: fault as RowFault };
  const effective: Effective = { earliest: day, latest: day, basis: day > known ? "scheduled" : "stated" };
  const until = last === null ? null : addDays(last, 1);
  return {
    is: (scopes ?? []).map((scope) => ({
      topic: topic.id,
      ...change,
      subject,
      scope,
      value,
      members: null,
      effective,
      until,
      announced: null,
      direction: null,
    })),
  };
}

function changeOf({ id, kind }: TopicInfo, text: string): Told<Pick<Telling, "operation" | "suspends">> {
  const valued = isValued(kind);
  const fit = valued ? ["set", "end", "suspend"] : ["begin", "end", "suspend"];
  const change = fit.includes(text || (fit[0] as string)) ? CHANGES[text || (fit[0] as string)] : undefined;
  return change ? told(change) : refused(text, `what happened to ${id}: ${fit.join(", ")}`, fit[0] as string);
}

function rowFinding(
  { id: snapshot }: Snapshot,
  { text, lines }: TableRow,
  post: Post | null,
  { field, got, expected, example }: RowFault,
): Finding {
  return {
    id: `row-not-read-${stableId(snapshot, lines[0], field)}`,
    rule: "row-not-read",
    message: "A row of a table cannot be read",
    topic: null,
    subject: null,
    expected: `${field}: ${expected}${example === "" ? "" : `, for example ${example}`}`,
    actual: got,
    action: "left out",
    place: { snapshot, post: post?.id ?? null, lines: [lines[0] ?? 1, lines.at(-1) ?? 1], quote: text },
    knownFrom: post?.published.latest ?? null,
  };
}
