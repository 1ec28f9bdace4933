import { existsSync } from "node:fs";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import { writeOutputFile } from "../files/output-file.js";
import { readRegularFile } from "../files/regular-file.js";
import type { AcceptedItem } from "../model/accepted-item.js";
import { type CorrectionEntry, deedOf } from "../model/correction.js";
import { InforceError } from "../model/errors.js";
import { faultInWords, schemaProblems, wayTo } from "../model/schema-problems.js";
import { readYaml } from "../model/yaml-text.js";
import { REVIEW_LOG_SCHEMA } from "../schemas/review-log.js";
import { cannotAddEntry } from "./cannot-add-entry.js";
import { type DeskFiles, reviewLogBeside } from "./desk-files.js";

const LARGEST = 50_000_000;
const HEAD =
  "# What inforce review showed and somebody accepted as it is. An item comes back when its evidence changes; to see one again, take its entry out.\nreviewed:\n";

/**
 * What a file of corrections, and the list of what was accepted beside it, say; nothing where there are none.
 *
 * @throws InforceError `CORRECTIONS_INVALID` with the line and the member of the first fault of either.
 */
export function readDeskFiles(corrections: string): DeskFiles {
  const accepted = acceptedIn(reviewLogBeside(corrections));
  if (!existsSync(corrections)) return { accepted, answered: [] };
  const bytes = readRegularFile(corrections, LARGEST);
  const read = readSnapshotBytes(bytes, { name: corrections, mediaType: "application/yaml" });
  const entries = (read.corrections ?? []).map(({ entry }) => entry);
  const undone = new Set(entries.flatMap(({ undo }) => undo ?? []));
  const counting = entries.filter(({ id }) => !undone.has(id));
  return { accepted, answered: counting.flatMap(answeredBy) };
}

function answeredBy(entry: CorrectionEntry): readonly string[] {
  const { deed, target } = deedOf(entry);
  return deed === "undo" || target === null ? [entry.id] : [entry.id, target];
}

/**
 * Adds an item to the list of what was accepted; what stands there, comments included, stays as it is.
 *
 * @throws InforceError `CORRECTIONS_INVALID`, `OUTPUT_FAILED`.
 */
export function acceptItem(file: string, entry: AcceptedItem): void {
  const before = existsSync(file) ? readRegularFile(file, LARGEST).toString("utf8") : "";
  const held = acceptedIn(file);
  const members = Object.entries(entry).filter(([, value]) => value !== undefined);
  const lines = members.map(([name, value], at) => `  ${at === 0 ? "-" : " "} ${name}: ${JSON.stringify(value)}\n`);
  const after = `${before.trim() === "" ? HEAD : `${before.trimEnd()}\n`}${lines.join("")}`;
  const now = checked(file, after);
  if (now.length !== held.length + 1)
    throw cannotAddEntry(file, "a list under reviewed", "reviewed:\n  - item: wide-bounds-0a1b2c3d4e5f6071");
  writeOutputFile(file, after);
}

function acceptedIn(file: string): readonly AcceptedItem[] {
  return existsSync(file) ? checked(file, readRegularFile(file, LARGEST).toString("utf8")) : [];
}

function checked(file: string, text: string): readonly AcceptedItem[] {
  const yaml = readYaml(text);
  const [fault] = yaml.faults;
  if (fault) throw invalid(file, { line: fault.line, at: "", got: fault.told, expected: "YAML" });
  const [problem] = schemaProblems(yaml.value, REVIEW_LOG_SCHEMA);
  if (problem) throw invalid(file, { ...problem, line: yaml.lineOf(problem.at), at: wayTo(problem.at) });
  return (yaml.value as { readonly reviewed: readonly AcceptedItem[] }).reviewed;
}

function invalid(
  path: string,
  fault: { readonly line: number; readonly at: string; readonly got: string; readonly expected: string },
): InforceError {
  return new InforceError("CORRECTIONS_INVALID", faultInWords(path, fault), {
    got: fault.got,
    expected: fault.expected,
    hint: "docs/schemas/v1/reviewed.schema.json describes every member",
    path,
  });
}
