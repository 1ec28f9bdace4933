import { FileRefused, readRegularFile } from "../files/regular-file.js";
import type { CorrectionEntry } from "../model/correction.js";
import { InforceError } from "../model/errors.js";
import { readYaml } from "../model/yaml-text.js";

/** An entry as somebody has begun to write it: what lacks, lacks. */
export type BegunEntry = Partial<CorrectionEntry>;

/**
 * The entries of a YAML text: one, a list, or a list under `corrections`. Blanks are left out.
 *
 * @param name what the text is called, for the words of an error.
 * @throws InforceError `CORRECTIONS_INVALID` where it is no YAML, or no entry.
 */
export function readBegunEntries(text: string, name: string): readonly BegunEntry[] {
  const { value, faults } = readYaml(text);
  const [fault] = faults;
  if (fault) throw invalid(name, `${name}, line ${fault.line}: ${fault.told}`, "text that is no YAML");
  const told = isRecord(value) && Array.isArray(value.corrections) ? value.corrections : value;
  const entries = Array.isArray(told) ? told : [told];
  const first = entries.find((entry) => !isRecord(entry));
  if (entries.length === 0 || first !== undefined)
    throw invalid(name, `${name} holds no entry of a correction`, entries.length === 0 ? "nothing" : typeof first);
  return entries.map((entry) => filled(entry) as BegunEntry);
}

const LARGEST = 5_000_000;

/**
 * The same of a file.
 *
 * @throws InforceError `CORRECTIONS_INVALID`, also where it cannot be read.
 */
export function readBegunFile(path: string): readonly BegunEntry[] {
  try {
    return readBegunEntries(readRegularFile(path, LARGEST).toString("utf8"), path);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw invalid(path, `${path} cannot be read: ${error.got}`, error.got);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Without blanks, and without what holds nothing but blanks. */
function filled(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const told = Object.entries(record).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    if (value === null || value === undefined) return [];
    if (!isRecord(value)) return [[name, value]];
    const inner = filled(value);
    return Object.keys(inner).length === 0 ? [] : [[name, inner]];
  });
  return Object.fromEntries(told);
}

function invalid(path: string, message: string, got: string): InforceError {
  return new InforceError("CORRECTIONS_INVALID", message, {
    got,
    expected: "an entry, or a list of entries, as inforce review --format stub prints them",
    example: '- retract: "0a1b2c3d4e5f6071"',
    path,
  });
}
