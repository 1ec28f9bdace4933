import type { TableRow } from "../../model/export/table.js";
import type { Fact } from "../../model/fact.js";
import type { Finding } from "../../model/finding.js";
import type { IsoDay } from "../../model/iso-day.js";
import type { Coverage, SentenceCount } from "../../model/knowledge.js";
import type { Snapshot } from "../../model/snapshot.js";
import type { EvidenceSpan, Instrument, Statement } from "../../model/statement.js";
import { mappingFault, type TableMapping } from "../../model/table-mapping.js";
import type { TopicInfo } from "../../model/topic.js";
import type { Value } from "../../model/value.js";
import { importError } from "./import-error.js";

// Rows come here checked against their tables: every cell has the type that its column names.
const cell = <T>(row: TableRow, name: string): T => (row[name] ?? null) as unknown as T;

/** The fact that a row tells. */
export function factOfRow(row: TableRow): Fact {
  return {
    id: cell(row, "id"),
    topic: cell(row, "topic"),
    subject: cell(row, "subject"),
    scope: cell(row, "scope"),
    state: cell(row, "state"),
    value: valueOfRow(row, ""),
    start: { earliest: cell(row, "start_earliest"), latest: cell(row, "start_latest"), basis: cell(row, "start_basis") },
    end: { earliest: cell(row, "end_earliest"), latest: cell(row, "end_latest"), kind: cell(row, "end_kind") },
    disputed: cell(row, "disputed"),
    lastConfirmedOn: cell(row, "last_confirmed_on"),
    knownFrom: cell(row, "known_from"),
    knownTo: cell(row, "known_to"),
    statements: cell(row, "statements"),
    findings: cell(row, "findings"),
    doubt: cell(row, "doubt"),
    disagreeing: cell(row, "disagreeing"),
  };
}

/** The statement that a row tells. */
export function statementOfRow(row: TableRow): Statement {
  return {
    id: cell(row, "id"),
    topic: cell(row, "topic"),
    operation: cell(row, "operation"),
    subject: cell(row, "subject"),
    scope: cell(row, "scope"),
    value: valueOfRow(row, ""),
    previous: valueOfRow(row, "previous_"),
    members: cell(row, "members"),
    statedCount: cell(row, "stated_count"),
    effective: {
      earliest: cell(row, "effective_earliest"),
      latest: cell(row, "effective_latest"),
      basis: cell(row, "effective_basis"),
    },
    until: cell(row, "until"),
    changes: cell(row, "changes"),
    derived: cell(row, "derived"),
    instrument: cell(row, "instrument"),
    reading: cell(row, "reading"),
    stopped: cell(row, "stopped"),
    direction: cell(row, "direction"),
    announced: announcedOfRow(row),
    suspends: cell(row, "suspends"),
    before: cell(row, "before"),
    rule: cell(row, "rule"),
    knownFrom: cell(row, "known_from"),
    evidence: spanOf(row),
  };
}

function announcedOfRow(row: TableRow): Statement["announced"] {
  const earliest = cell<IsoDay | null>(row, "announced_earliest");
  const latest = cell<IsoDay | null>(row, "announced_latest");
  return earliest === null && latest === null ? null : { earliest, latest };
}

/** The act that a row tells. */
export function instrumentOfRow(row: TableRow): Instrument {
  return {
    id: cell(row, "id"),
    kind: cell(row, "kind"),
    issuer: cell(row, "issuer"),
    number: cell(row, "number"),
    date: cell(row, "dated"),
    title: cell(row, "title"),
    evidence: spanOf(row),
  };
}

/** The finding that a row tells. */
export function findingOfRow(row: TableRow): Finding {
  const lines = cell<number | null>(row, "first_line") === null ? null : linesOf(row);
  return {
    id: cell(row, "id"),
    rule: cell(row, "rule"),
    message: cell(row, "message"),
    topic: cell(row, "topic"),
    subject: cell(row, "subject"),
    expected: cell(row, "expected"),
    actual: cell(row, "actual"),
    action: cell(row, "action"),
    place: { snapshot: cell(row, "snapshot"), post: cell(row, "post"), lines, quote: cell(row, "quote") },
    knownFrom: cell(row, "known_from"),
  };
}

/** The topic that a row tells. */
export function topicOfRow(row: TableRow): TopicInfo {
  return {
    id: cell(row, "id"),
    kind: cell(row, "kind"),
    title: cell(row, "title"),
    meaning: cell(row, "meaning"),
    group: cell(row, "heading"),
    units: cell(row, "units"),
    scopes: cell(row, "scopes"),
    openScopes: cell(row, "open_scopes"),
    subjects: cell(row, "subjects"),
  };
}

/** The snapshot that a row tells. */
export function snapshotOfRow(row: TableRow): Snapshot {
  return {
    id: cell(row, "id"),
    name: cell(row, "name"),
    sha256: cell(row, "sha256"),
    mediaType: cell(row, "media_type"),
    encoding: cell(row, "encoding"),
    byteLength: cell(row, "byte_length"),
    capturedOn: cell(row, "captured_on"),
    publisher: cell(row, "publisher"),
    authority: cell(row, "authority"),
    jurisdiction: cell(row, "jurisdiction"),
    url: cell(row, "url"),
    source: cell(row, "source"),
    licence: cell(row, "licence"),
    note: cell(row, "note"),
    mapping: mappingOf(cell(row, "mapping")),
  };
}

function mappingOf(json: string | null): TableMapping | null {
  if (json === null) return null;
  let value: unknown = null;
  try {
    value = JSON.parse(json);
  } catch {}
  const fault = mappingFault(value);
  if (fault === null) return value as TableMapping;
  throw importError("a snapshot says what no table can be read by", json, fault);
}

/** The count of sentences that a row tells. */
export function sentencesOfRow(row: TableRow): SentenceCount {
  return {
    post: cell(row, "post"),
    sentences: cell(row, "sentences"),
    regulatory: cell(row, "regulatory"),
    read: cell(row, "read"),
  };
}

/** The coverage that a row tells. */
export function coverageOfRow(row: TableRow): Coverage {
  return { from: cell(row, "from_day"), to: cell(row, "to_day") };
}

function valueOfRow(row: TableRow, prefix: string): Value | null {
  const unit = cell<string | null>(row, `${prefix}unit`);
  const amount = cell<number | null>(row, `${prefix}amount`) ?? cell<IsoDay | null>(row, `${prefix}amount_day`);
  return unit === null || amount === null ? null : { amount, unit };
}

function spanOf(row: TableRow): EvidenceSpan {
  return {
    post: cell(row, "post"),
    start: cell(row, "span_start"),
    end: cell(row, "span_end"),
    quote: cell(row, "quote"),
    lines: linesOf(row),
  };
}

function linesOf(row: TableRow): readonly [number, number] {
  return [cell(row, "first_line"), cell(row, "last_line")];
}
