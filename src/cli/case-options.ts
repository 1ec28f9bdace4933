import { readFileSync } from "node:fs";
import { type MappedColumn, mappedColumn } from "../knowledge-base/cases/mapped-column.js";
import { InforceError } from "../model/errors.js";
import { nearMatches } from "../model/near-match.js";
import { VERDICT_WORDS } from "../presentation/audit-words.js";
import { listOption, switchOption, textOption, type VerbInput } from "./verb.js";

/** What the options say about a file of cases. */
export interface CaseReading {
  readonly columns: readonly MappedColumn[];
  readonly dates: "dmy" | "mdy" | "ymd" | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly keep: readonly string[];
  readonly unmasked: boolean;
}

const MOST_JOBS = 64;
const EXAMPLE = '--map "Datum Einreise=date"';

/**
 * How the file is to be read, from `--map`, `--map-file`, `--dates`, `--encoding` and `--sheet`.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a map that names no known column.
 */
export function caseReading(input: VerbInput): CaseReading {
  const file = textOption(input, "mapFile");
  const given = listOption(input, "map").map((text) => mappedColumn(text, "--map", EXAMPLE));
  const fromFile = file === null ? [] : mapFile(file);
  const headings = new Set(given.map(([heading]) => heading));
  const dates = textOption(input, "dates");
  return {
    columns: [...fromFile.filter(([heading]) => !headings.has(heading)), ...given],
    dates: dates === "dmy" || dates === "mdy" || dates === "ymd" ? dates : null,
    encoding: textOption(input, "encoding"),
    sheet: textOption(input, "sheet"),
    keep: listOption(input, "keep").flatMap((text) => text.split(",")),
    unmasked: switchOption(input, "unmasked"),
  };
}

/** The values of an option, parted by commas or given again. */
function listed(input: VerbInput, name: string): readonly string[] {
  return listOption(input, name)
    .flatMap((text) => text.split(","))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== "");
}

/**
 * The values of an option that takes several, parted by commas or given again; null when it was left out.
 *
 * @throws InforceError `INVALID_ARGUMENT` for one that is not known.
 */
function chosen<T extends string>(input: VerbInput, name: string, flag: string, known: readonly T[]): readonly T[] | null {
  const given = listed(input, name);
  if (given.length === 0) return null;
  return given.map((text) => {
    const found = known.find((one) => one === text);
    if (found !== undefined) return found;
    throw new InforceError("INVALID_ARGUMENT", `${flag} does not know "${text}"`, {
      got: text,
      expected: known.join(", "),
      example: `${flag} ${known.slice(0, 2).join(",")}`,
      suggestions: nearMatches(text, known),
    });
  });
}

/** The verdicts that `--only` asks for. */
export function verdictsAsked(input: VerbInput): readonly (typeof VERDICT_WORDS)[number][] | null {
  return chosen(input, "only", "--only", VERDICT_WORDS);
}

/** The requirements that `--requirement` asks for. */
export function requirementsAsked(input: VerbInput): readonly string[] | null {
  const asked = listed(input, "requirement");
  return asked.length === 0 ? null : asked;
}

/**
 * How many threads judge, from `--jobs`.
 *
 * @throws InforceError `INVALID_ARGUMENT` for anything but a whole number from 1 to 64.
 */
export function jobsAsked(input: VerbInput): number {
  const text = textOption(input, "jobs");
  if (text === null) return 1;
  const jobs = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InforceError("INVALID_ARGUMENT", `"${text}" is no number of jobs`, {
    got: text,
    expected: `a whole number from 1 to ${MOST_JOBS}`,
    example: "--jobs 4",
  });
}

/** Lines "heading = column", or one JSON object. */
function mapFile(path: string): readonly MappedColumn[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new InforceError("INVALID_ARGUMENT", `the map "${path}" cannot be read (${why})`, {
      got: path,
      expected: "a file of lines, each a heading and a column",
      example: "Datum Einreise = date",
      path,
    });
  }
  if (!text.trimStart().startsWith("{")) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
    return lines.map((line) => mappedColumn(line, path, EXAMPLE));
  }
  try {
    const told: unknown = JSON.parse(text);
    return Object.entries(told as object).map(([heading, column]) => mappedColumn(`${heading}=${column ?? ""}`, path, EXAMPLE));
  } catch (error) {
    if (error instanceof InforceError) throw error;
    throw new InforceError("INVALID_ARGUMENT", `the map "${path}" is no JSON`, {
      got: path,
      expected: '{ "Datum Einreise": "date" }',
      path,
    });
  }
}
