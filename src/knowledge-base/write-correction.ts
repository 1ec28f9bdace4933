import { existsSync } from "node:fs";
import { parseDocument, stringify } from "yaml";
import { openFactStore } from "../../db/fact-store.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import { topicsIn } from "../../ingest/pipeline.js";
import { correctionFaults, correctionsError, readSnapshotBytes } from "../../ingest/snapshots.js";
import { writeOutputFile } from "../files/output-file.js";
import { readRegularFile } from "../files/regular-file.js";
import { type CorrectionEntry, deedOf } from "../model/correction.js";
import { InforceError } from "../model/errors.js";
import { readYaml } from "../model/yaml-text.js";
import { CORRECTION_OPTIONS } from "../schemas/named-options.js";
import { checkedRequest } from "../schemas/question.js";
import { cannotAddEntry } from "./cannot-add-entry.js";

/** A correction to write, and where. */
export interface WriteCorrectionRequest {
  /** The file of corrections; made where there is none. */
  readonly file: string;
  /** Left out: `id` is made of the day and a number. */
  readonly entry: Omit<CorrectionEntry, "id"> & { readonly id?: string };
  /** A knowledge base in which a statement that is named is looked up, and its words are taken down. */
  readonly database?: string | null;
  /** Folders of packs, beside the bundled ones. */
  readonly packs?: readonly string[];
}

/** What was written. */
export interface WrittenCorrectionReport {
  readonly schemaVersion: 1;
  readonly file: string;
  readonly entry: CorrectionEntry;
  /** The entry as it stands in the file. */
  readonly text: string;
}

const HEAD =
  "# Corrections, each with its evidence, author, day and reason. A later entry undoes an earlier one; none is taken out.\n";
const LARGEST = 50_000_000;

/**
 * Adds an entry at the end of a file of corrections. What stands there, comments included, stays as it is.
 *
 * @throws InforceError `CORRECTIONS_INVALID` where the file or the entry is wrong, `INVALID_ARGUMENT` for a statement that the base
 * does not hold; `OUTPUT_FAILED`; `DATABASE_…` of opening the base.
 */
export function writeCorrection(request: WriteCorrectionRequest): WrittenCorrectionReport {
  const { entry, ...rest } = checkedRequest<WriteCorrectionRequest>(CORRECTION_OPTIONS, request);
  const [report] = writeCorrections({ ...rest, entries: [entry] });
  return report as WrittenCorrectionReport;
}

/**
 * The same for several entries: all of them are written, or none.
 *
 * @throws InforceError as `writeCorrection`.
 */
export function writeCorrections({
  file,
  entries: told,
  database = null,
  packs = [],
}: Omit<WriteCorrectionRequest, "entry"> & {
  readonly entries: readonly WriteCorrectionRequest["entry"][];
}): readonly WrittenCorrectionReport[] {
  const topics = topicsIn(vocabulariesWith(packs));
  const reports: WrittenCorrectionReport[] = [];
  let before = existsSync(file) ? readRegularFile(file, LARGEST).toString("utf8") : "";
  for (const one of told) {
    const held = before.trim() === "" ? [] : entriesOf(before, file);
    const entry = ordered({ ...one, id: one.id ?? freshId(one.day, held), ...wordsOf(one, database) });
    const text = stringify([entry], { lineWidth: 0 });
    const after = added(before, text, held.length > 0) ?? edited(before, entry);
    const entries = entriesOf(after, file);
    if (JSON.stringify(entries) !== JSON.stringify([...held, entry]))
      throw cannotAddEntry(file, "a list of corrections", "corrections:\n  - id: egypt-flights-2021");
    const read = readSnapshotBytes(Buffer.from(after), { name: file, mediaType: "application/yaml" });
    const fault = correctionFaults(read, topics, null).find(({ at }) => at.startsWith(`corrections[${held.length}]`));
    if (fault !== undefined) throw correctionsError(file, fault, 0);
    reports.push({ schemaVersion: 1, file, entry, text });
    before = after;
  }
  writeOutputFile(file, before);
  return reports;
}

function entriesOf(text: string, file: string): readonly CorrectionEntry[] {
  const { corrections = [] } = readSnapshotBytes(Buffer.from(text), { name: file, mediaType: "application/yaml" });
  return corrections.map(({ entry }) => entry);
}

/** The members in the order in which people read them. */
function ordered({ id, day, author, reason, evidence, ...rest }: CorrectionEntry): CorrectionEntry {
  const entry = { id, day, author, reason, ...(evidence === undefined ? {} : { evidence }), ...rest };
  return JSON.parse(JSON.stringify(entry)) as CorrectionEntry;
}

function freshId(day: string, held: readonly CorrectionEntry[]): string {
  const taken = new Set(held.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${day}-${number}`)) number++;
  return `${day}-${number}`;
}

function wordsOf(told: WriteCorrectionRequest["entry"], database: string | null): { readonly words?: string } {
  const { deed, target } = deedOf({ ...told, id: "" });
  if (database === null || target === null || deed === "undo" || told.words !== undefined) return {};
  const store = openFactStore(database);
  try {
    const statement = store.statement(target);
    if (statement !== null) return { words: statement.evidence.quote.replace(/\s+/g, " ") };
    throw new InforceError("INVALID_ARGUMENT", `"${database}" holds no statement "${target}"`, {
      got: target,
      expected: "the id of a statement",
      example: "inforce explain mci --as-of 2022-01-01",
      hint: "inforce posts ID and inforce explain show the ids of statements",
      path: database,
    });
  } finally {
    store.close();
  }
}

/** The file with the entry behind its last one, every other character as it was; null where its form does not allow that. */
function added(before: string, entry: string, hasEntries: boolean): string | null {
  if (before.trim() === "") return `${before === "" ? HEAD : before}corrections:\n${indented(entry, 2)}`;
  if (!hasEntries) return null;
  const line = readYaml(before).lineOf(["corrections", 0]);
  const indent = /^(\s*)- /.exec(before.split(/\r\n|\r|\n/)[line - 1] ?? "")?.[1];
  if (indent === undefined) return null;
  return `${before.replace(/\s*$/, "")}\n\n${indented(entry, indent.length)}`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}

/** The same for a list in one line, or an empty one. */
function edited(before: string, entry: CorrectionEntry): string {
  const document = parseDocument(before);
  const list = document.get("corrections") as { flow?: boolean } | null;
  if (list !== null && typeof list === "object") list.flow = false;
  document.addIn(["corrections"], document.createNode(entry));
  return document.toString({ lineWidth: 0 });
}
