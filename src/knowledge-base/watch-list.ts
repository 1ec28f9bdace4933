import { readYamlFile } from "../../ingest/packs/yaml-file.js";
import type { WatchEntry } from "../../queries/watch-result.js";
import { findCountry, suggestCountries } from "../model/countries/country-lookup.js";
import { InforceError } from "../model/errors.js";
import { nearMatches } from "../model/near-match.js";
import { WATCH_KINDS } from "../model/news-kind.js";
import { faultInWords, schemaProblems, wayTo } from "../model/schema-problems.js";
import type { YamlText } from "../model/yaml-text.js";
import { WATCH_LIST_SCHEMA } from "../schemas/watch-list.js";

type At = readonly (string | number)[];

/** What is wrong at one place of a list. */
interface Fault {
  readonly at: At;
  readonly got: string;
  readonly expected: string;
  readonly example?: string | null;
  readonly suggestions?: readonly string[];
}

/**
 * Reads a list of what to watch, as `docs/schemas/v1/watch-list.schema.json` describes it.
 *
 * @throws InforceError `WATCH_LIST_NOT_FOUND`; `WATCH_LIST_INVALID` with the line and the field of the first fault.
 * @example readWatchList("watch.yaml")[0].topic // "kz/direct-flights"
 */
export function readWatchList(path: string): readonly WatchEntry[] {
  const yaml = readYamlFile(path);
  if (yaml === null) throw notFound(path);
  const [fault] = yaml.faults;
  if (fault) throw invalid(path, fault.line, { at: [], got: fault.told, expected: "YAML" });
  const [problem] = schemaProblems(yaml.value, WATCH_LIST_SCHEMA);
  if (problem) throw faulty(path, yaml, { ...problem, suggestions: suggested(problem.got) });
  const { watch } = yaml.value as { readonly watch: readonly WatchEntry[] };
  for (const [at, { subjects = [] }] of watch.entries())
    for (const [place, name] of subjects.entries())
      if (findCountry(name) === null) {
        const expected = "an ISO 3166-1 code or a usual name of a country";
        const suggestions = suggestCountries(name);
        throw faulty(path, yaml, { at: ["watch", at, "subjects", place], got: `"${name}"`, expected, example: "DEU", suggestions });
      }
  return watch;
}

const NAMES = ["watch", "topic", "subjects", "scope", "kinds", ...WATCH_KINDS];

function suggested(got: string): readonly string[] {
  return nearMatches(got.replaceAll('"', ""), NAMES);
}

function faulty(path: string, yaml: YamlText, fault: Fault): InforceError {
  return invalid(path, yaml.lineOf(fault.at), fault);
}

function invalid(path: string, line: number, { at, got, expected, example = null, suggestions = [] }: Fault): InforceError {
  return new InforceError("WATCH_LIST_INVALID", faultInWords(path, { line, at: wayTo(at), got, expected }), {
    got,
    expected,
    ...(example === null ? {} : { example }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
    hint: "docs/schemas/v1/watch-list.schema.json describes every member",
    path,
  });
}

function notFound(path: string): InforceError {
  return new InforceError("WATCH_LIST_NOT_FOUND", `there is no list of what to watch at "${path}"`, {
    got: path,
    expected: "a YAML file with a list under watch",
    example: "watch: [{ topic: kz/mci }]",
    path,
  });
}
