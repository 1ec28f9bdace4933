import type { Finding } from "../../src/model/finding.js";
import { grouped } from "../../src/model/grouped.js";
import { addDays, type IsoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Snapshot, SnapshotText, TableRow } from "../../src/model/snapshot.js";
import { stableId } from "../../src/model/stable-id.js";
import type { Effective, Instrument, Statement } from "../../src/model/statement.js";
import { TABLE_FIELDS, type TableField } from "../../src/model/table-mapping.js";
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

/** What a row of a full list says of its change. */
const LIST = "list";

const CHANGES: Readonly<Record<string, Pick<Telling, "operation" | "suspends">>> = {
  begin: { operation: "start", suspends: false },
  end: { operation: "end", suspends: false },
  suspend: { operation: "end", suspends: true },
  set: { operation: "set", suspends: false },
  list: { operation: "list", suspends: false },
};

/** Rows that are one record: a row by itself, or all rows of a full list. */
interface TableEntry {
  readonly row: TableRow;
  readonly cell: Cells;
  /** What the rows of a list name, each with its row; null: no list. */
  readonly members: readonly TableRow[] | null;
}

/**
 * What a table tells: a post a row, with a statement for each series that the row speaks of; the rows of a full list are one post
 * together. A row that cannot be read is kept as a post, and a finding says why; of rows that are the same the first counts.
 */
export function readTable({ snapshot, rows = [] }: SnapshotText, topics: readonly TopicInfo[]): ReadRecords {
  const posts = new Map<string, Post>();
  const statements: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [];
  for (const [ordinal, { row, cell, members }] of entriesOf(snapshot, rows).entries()) {
    const knownOn = dayKnown(snapshot, cell);
    const post = postOf(snapshot, row, ordinal, cell("act"), "is" in knownOn ? knownOn.is : null);
    if (post === null) {
      findings.push(rowFinding(snapshot, row, null, { field: "known", ...(knownOn as { fault: FieldFault }).fault }));
      continue;
    }
    if (posts.has(post.id)) continue;
    posts.set(post.id, post);
    const read = readRow(cell, topics, snapshot, post.published.latest, members);
    if ("fault" in read) {
      findings.push(rowFinding(snapshot, read.row ?? row, post, read.fault));
      continue;
    }
    const act = cell("act") === "" ? null : citedInstrument({ title: cell("act"), ...actOf(cell) }, post);
    if (act !== null && !instruments.has(act.id)) instruments.set(act.id, act);
    for (const telling of read.is) statements.push(recordStatement(telling, "table-row", post, act?.id ?? null));
  }
  return { posts: [...posts.values()], statements, instruments: [...instruments.values()], findings };
}

/** The rows of a full list have everything but the country in common. */
const OF_ONE_LIST = TABLE_FIELDS.filter((field) => field !== "subject");

/** The records of a table, each where its first row stands. */
function entriesOf(snapshot: Snapshot, rows: readonly TableRow[]): readonly TableEntry[] {
  const entries = grouped([...rows.entries()], ([at, row]) => {
    const cell = cellsOf(snapshot, row);
    return cell("change") === LIST ? JSON.stringify(OF_ONE_LIST.map(cell)) : String(at);
  });
  return [...entries.values()].flatMap((group): readonly TableEntry[] => {
    const own = group.map(([, row]) => row);
    const [first] = own;
    if (first === undefined) return [];
    const cell = cellsOf(snapshot, first);
    if (cell("change") !== LIST) return [{ row: first, cell, members: null }];
    const text = own.map((one) => one.text).join("\n");
    return [{ row: { ...first, text, lines: own.flatMap(({ lines }) => lines) }, cell, members: own }];
  });
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
  // A cell that is quoted may run over lines, and the rows of a list need not follow each other.
  const numbers = lines.length === rows.length ? lines : rows.map((_, at) => first + at);
  return {
    id: `row-${stableId(publisher ?? name, mapping, text)}`,
    snapshot,
    title: act || `${name}, line ${first}`,
    published: { earliest: known, latest: known, basis: "heading" },
    text: rows.join("\n"),
    lineNumbers: numbers,
    lines: [first, last],
    bodyStart: 0,
    marks: rows.map(() => null),
    duplicateOf: null,
    ordinal,
  };
}

type RowFault = FieldFault & { readonly field: TableField };

/** What a row, or a list, tells of each series it speaks of, or the first field that tells nothing, of which row. */
function readRow(
  cell: Cells,
  topics: readonly TopicInfo[],
  snapshot: Snapshot,
  known: IsoDay,
  members: readonly TableRow[] | null,
): { readonly is: readonly Telling[] } | { readonly fault: RowFault; readonly row?: TableRow } {
  const { take, faults } = taking<TableField>();
  const topic = take("topic", toldTopic(topics, cell("topic"), snapshot.jurisdiction));
  if (topic === null) return { fault: faults[0] as RowFault };
  const day = take("day", toldDay(cell("day")));
  const last = cell("until") === "" ? null : take("until", members === null ? toldDay(cell("until")) : noEnd(cell("until")));
  const change = take("change", changeOf(topic, cell("change")));
  const named = members === null || change === null ? null : membersOf(topic, snapshot, members);
  if (named !== null && "fault" in named) return named;
  const subject = named === null ? take("subject", toldSubject(topic, cell("subject"))) : null;
  const ends = change?.operation === "end";
  const scopes = take("scope", toldScopes(topic, cell("scope")));
  const value = take("value", ends ? told(null) : toldValue(topic, cell("value"), cell("unit")));
  if (day !== null && last !== null && last < day) take("until", refused(last, `no day before ${day}`, day));
  const [fault] = faults;
  if (fault !== undefined || day === null || change === null) return { fault: fault as RowFault };
  const basis = named !== null ? "listed" : day > known ? "scheduled" : "stated";
  const effective: Effective = { earliest: day, latest: day, basis };
  const until = last === null ? null : addDays(last, 1);
  return {
    is: (scopes ?? []).map((scope) => ({
      topic: topic.id,
      ...change,
      subject,
      scope,
      value,
      members: named?.is ?? null,
      effective,
      until,
      announced: null,
      direction: null,
    })),
  };
}

/** Every country on a list; a list with a row that names none is not full, and tells nothing. */
function membersOf(
  topic: TopicInfo,
  snapshot: Snapshot,
  rows: readonly TableRow[],
): { readonly is: readonly string[] } | { readonly fault: RowFault; readonly row: TableRow } {
  const codes = new Set<string>();
  for (const row of rows) {
    const subject = toldSubject(topic, cellsOf(snapshot, row)("subject"));
    if ("fault" in subject) return { fault: { field: "subject", ...subject.fault }, row };
    codes.add(subject.is as string);
  }
  return { is: [...codes].sort() };
}

function noEnd(got: string): Told<null> {
  return refused(got, "nothing: a list speaks of its day", "");
}

function changeOf({ id, kind }: TopicInfo, text: string): Told<Pick<Telling, "operation" | "suspends">> {
  const valued = isValued(kind);
  const stated = kind === "membership" ? ["begin", "end", "suspend", LIST] : ["begin", "end", "suspend"];
  const fit = valued ? ["set", "end", "suspend"] : stated;
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
