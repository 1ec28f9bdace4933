import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { InforceError } from "../../src/model/errors.js";
import { type IsoDay, isIsoDay } from "../../src/model/iso-day.js";
import { isJurisdiction, MEDIA_TYPES, type MediaType } from "../../src/model/snapshot.js";
import { AUTHORITIES, type Authority, isAuthority, isPublisher, isWebAddress } from "../../src/model/source.js";
import { mappingFault, type TableMapping } from "../../src/model/table-mapping.js";
import { readBytes } from "./file-reader.js";

/** What a snapshot folder's `manifest.json` says. */
export interface Manifest {
  readonly name: string | null;
  readonly file: string;
  readonly mediaType: MediaType | null;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly capturedOn: IsoDay | null;
  readonly publisher: string | null;
  readonly authority: Authority;
  readonly url: string | null;
  readonly jurisdiction: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  readonly note: string | null;
  /** Its `table`: how the columns of a table are read. */
  readonly mapping: TableMapping | null;
}

/** A manifest is a page at most. */
const MAX_MANIFEST = 1_000_000;
const EXAMPLE =
  '{ "file": "archive.html", "sha256": "<64 hexadecimal digits>", "mediaType": "text/html", "capturedOn": "2022-06-20" }';

/**
 * Reads `manifest.json` of a folder.
 *
 * @throws InforceError `SNAPSHOT_MANIFEST_MISSING`, or `SNAPSHOT_MANIFEST_INVALID` naming the member that is wrong.
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) {
    throw new InforceError(
      "SNAPSHOT_MANIFEST_MISSING",
      `${folder} is a folder without manifest.json: expected one beside the file it describes`,
      {
        expected: "manifest.json",
        example: EXAMPLE,
        hint: "Name the file itself, or write a manifest.",
        path: folder,
      },
    );
  }
  const record = parse(readBytes(path, MAX_MANIFEST).toString("utf8"), path);
  return {
    name: text(record, "name", path),
    file: fileName(record, path),
    mediaType: mediaType(record, path),
    encoding: text(record, "encoding", path),
    sha256: sha256(record, path),
    capturedOn: day(record, path),
    publisher: publisher(record, path),
    authority: authority(record, path),
    jurisdiction: jurisdiction(record, path),
    url: url(record, path),
    source: text(record, "source", path),
    licence: text(record, "licence", path),
    note: text(record, "note", path),
    mapping: mapping(record, path),
  };
}

const TABLE_EXAMPLE = '{ "topic": "kz/mci", "day": { "column": "from" }, "value": { "column": "tenge" } }';

type Json = Readonly<Record<string, unknown>>;

function parse(json: string, path: string): Json {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    throw invalid(path, "text that is not JSON", "a JSON object");
  }
  throw invalid(path, "JSON that is not an object", "a JSON object");
}

function text(record: Json, member: string, path: string): string | null {
  const value = record[member] ?? null;
  if (value === null || typeof value === "string") return value;
  throw invalid(path, `"${member}": ${JSON.stringify(value)}`, `"${member}" to be a text or null`);
}

function fileName(record: Json, path: string): string {
  const value = text(record, "file", path);
  if (value !== null && value !== "" && basename(value) === value && value !== "." && value !== "..") return value;
  throw invalid(path, `"file": ${JSON.stringify(value)}`, '"file" to name a file of the same folder');
}

function publisher(record: Json, path: string): string | null {
  const value = text(record, "publisher", path);
  if (value === null || isPublisher(value)) return value;
  throw invalid(path, `"publisher": ${JSON.stringify(value)}`, '"publisher" to be a name on one line');
}

function authority(record: Json, path: string): Authority {
  const value = text(record, "authority", path) ?? "unknown";
  if (isAuthority(value)) return value;
  throw invalid(path, `"authority": ${JSON.stringify(value)}`, `"authority" to be one of ${AUTHORITIES.join(", ")}`);
}

function url(record: Json, path: string): string | null {
  const value = text(record, "url", path);
  if (value === null || isWebAddress(value)) return value;
  throw invalid(path, `"url": ${JSON.stringify(value)}`, '"url" to be an address that begins with https:// or http://');
}

function jurisdiction(record: Json, path: string): string | null {
  const value = text(record, "jurisdiction", path);
  if (value === null || isJurisdiction(value)) return value;
  throw invalid(
    path,
    `"jurisdiction": ${JSON.stringify(value)}`,
    '"jurisdiction" to be a lower-case country code (ISO 3166-1 alpha-2), for example "kz"',
  );
}

function sha256(record: Json, path: string): string {
  const value =
    text(record, "sha256", path)
      ?.toLowerCase()
      .replace(/^sha256[:-]/, "") ?? "";
  if (/^[0-9a-f]{64}$/.test(value)) return value;
  throw invalid(path, `"sha256": ${JSON.stringify(record.sha256 ?? null)}`, '"sha256" to be 64 hexadecimal digits');
}

function mediaType(record: Json, path: string): MediaType | null {
  const value = text(record, "mediaType", path);
  const bare = value?.split(";")[0]?.trim() ?? null;
  if (bare === null) return null;
  const known = MEDIA_TYPES.find((type) => type === bare);
  if (known) return known;
  throw invalid(path, `"mediaType": "${value}"`, `"mediaType" to be one of ${MEDIA_TYPES.join(", ")}`);
}

function mapping(record: Json, path: string): TableMapping | null {
  const value = record.table ?? null;
  const isTable = mediaType(record, path) === "text/csv";
  if (value === null) {
    if (!isTable) return null;
    throw invalid(path, 'a table without "table"', `"table" to say what its columns tell, such as ${TABLE_EXAMPLE}`);
  }
  const fault = mappingFault(value);
  if (fault !== null) throw invalid(path, `"table": ${JSON.stringify(value)}`, `${fault}, such as ${TABLE_EXAMPLE}`);
  if (isTable || (record.mediaType ?? null) === null) return value as TableMapping;
  throw invalid(path, `"table" for ${JSON.stringify(record.mediaType)}`, '"mediaType" to be text/csv where there is a "table"');
}

function day(record: Json, path: string): IsoDay | null {
  const value = text(record, "capturedOn", path);
  if (value === null || isIsoDay(value)) return value;
  throw invalid(path, `"capturedOn": "${value}"`, '"capturedOn" to be a day of the calendar, YYYY-MM-DD, or null');
}

function invalid(path: string, got: string, expected: string): InforceError {
  return new InforceError("SNAPSHOT_MANIFEST_INVALID", `${path} has ${got}: expected ${expected}, for example ${EXAMPLE}`, {
    got,
    expected,
    example: EXAMPLE,
    path,
  });
}
