import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { catalogReader } from "../../db/catalog-reader.js";
import { type Connection, openDatabase } from "../../db/connection.js";
import { translated } from "../../db/database-error.js";
import type { WriteReport } from "../../db/knowledge-store.js";
import { isSample } from "../../db/sample-mark.js";
import { bytesOf, listSnapshots, type PackedBytes, packBytes, readJurisdictions } from "../../db/snapshot-store.js";
import type { SnapshotSource } from "../../ingest/cut-snapshots.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import { byCapture, type NotedKnowledge, readSources, topicsIn, type Vocabularies } from "../../ingest/pipeline.js";
import {
  correctionFaults,
  correctionsError,
  holdsPosts,
  type ReadSnapshot,
  readFolder,
  readSnapshot,
  type SnapshotDetails,
} from "../../ingest/snapshots.js";
import { type ErrorCode, InforceError } from "../model/errors.js";
import type { Finding } from "../model/finding.js";
import { addDays, type IsoDay, isIsoDay } from "../model/iso-day.js";
import { jurisdictionCode, jurisdictionName } from "../model/jurisdiction-code.js";
import type { Coverage } from "../model/knowledge.js";
import { holdsRecords, type Snapshot, type SnapshotText } from "../model/snapshot.js";
import { AUTHORITIES, type Authority, isAuthority, isPublisher, isWebAddress } from "../model/source.js";
import { packageRoot } from "../package-root.js";
import { INGEST_OPTIONS } from "../schemas/options.js";
import { type Asked, checkedRequest } from "../schemas/question.js";
import { findSnapshot } from "./find-snapshot.js";
import { bringTo, type Holdings, type IncomingSnapshot, readAgain } from "./knowledge-run.js";
import { inNewBase } from "./new-base.js";
import { sampleRefuses } from "./sample-refuses.js";
import { sparingMemory } from "./sparing-memory.js";

/** What to read into which knowledge base. */
export interface IngestRequest {
  /**
   * A file (text, HTML, Markdown, a feed, MHTML), a folder with a `manifest.json`, a folder of pages and Markdown files, or the name of
   * a series that comes with the package (`kz-monthly-index`).
   */
  readonly path: string;
  /** The knowledge base file; made when it does not exist. */
  readonly database: string;
  /** The day the copy was taken: coverage then reaches to it. */
  readonly capturedOn?: IsoDay | null;
  /** Who says it; left out: as the manifest says. */
  readonly publisher?: string | null;
  /** How much the publisher's word weighs; left out: as the manifest says, else `unknown`. */
  readonly authority?: Authority | null;
  /** Where it is published: an address that begins with https:// or http://. */
  readonly sourceUrl?: string | null;
  /** What its characters are written in, for example `windows-1251`; left out: as the file or its manifest declares, else as its bytes tell. */
  readonly encoding?: string | null;
  /** Whose rules it tells: a country that has a pack, by its code or a usual name, for example `kz`; left out: told from its words. */
  readonly jurisdiction?: string | null;
  /**
   * A snapshot whose place it takes, by id or name; true: those of its own name, where there are any. What they said is superseded
   * (and stays on the system clock); publisher, authority, jurisdiction and address stay where nothing else is told.
   */
  readonly replace?: string | boolean | null;
  /** Folders of packs to read with, beside the bundled ones. */
  readonly packs?: readonly string[];
  /** UTC instant of this run, for example `2022-06-15T09:30:00.000Z`. */
  readonly recordedAt: string;
}

/** What an ingest read, and what it changed. */
export interface IngestReport {
  readonly schemaVersion: 1;
  readonly database: string;
  /** What was read; of a folder of files, the first of `snapshots`. */
  readonly snapshot: Snapshot;
  /** One a file. */
  readonly snapshots: readonly Snapshot[];
  /** Files of a folder that are not read, and why. */
  readonly left: readonly { readonly name: string; readonly code: ErrorCode; readonly reason: string }[];
  /** The findings by which posts of what was read are not understood: their language, or a country without a pack. */
  readonly unread: readonly Finding[];
  /** Other snapshots of the same name that stay beside what was read: `replace` lets it take their place. */
  readonly namesakes: readonly Snapshot[];
  /** Snapshots whose place it took. */
  readonly replaced: readonly Snapshot[];
  readonly coverage: Coverage;
  /** Everything that the knowledge base now holds. */
  readonly holds: Holdings;
  readonly changes: WriteReport;
}

/**
 * Reads a snapshot and makes what all snapshots of the knowledge base say together its current state, in one transaction.
 * The same bytes again change nothing. When anything fails the knowledge base stays as it was.
 *
 * @throws InforceError `PACK_NOT_FOUND` for a jurisdiction without a pack; `INVALID_ARGUMENT` for a publisher, an authority or an address that is none, a capture on a day to come, or a name to
 * replace that several snapshots have; the codes of reading a snapshot (`SNAPSHOT_…`, `CORRECTIONS_INVALID`; `SNAPSHOT_NOT_FOUND` too for what is to be
 * replaced), of a pack (`PACK_…`), and of opening and writing a database (`DATABASE_…`).
 * @example ingestSnapshot({ path: "archive.txt", database: "rules.sqlite", recordedAt: "2022-06-15T09:30:00.000Z" }).holds.posts
 */
export function ingestSnapshot(request: Asked<IngestRequest>): IngestReport {
  return sparingMemory(() => ingested(request));
}

function ingested(request: Asked<IngestRequest>): IngestReport {
  const { path, database, recordedAt, packs = [], replace = null } = checkedRequest<IngestRequest>(INGEST_OPTIONS, request);
  const vocabularies = vocabulariesWith(packs);
  const details = { ...snapshotDetails(request as IngestRequest), encoding: request.encoding ?? null };
  checkJurisdiction(details.jurisdiction ?? null, vocabularies);
  const read = (): ReadFresh => {
    const fresh = readAll(bundledOr(path), details);
    const latest = latestToday(recordedAt);
    checkCaptures(fresh.snapshots, latest);
    checkCorrections(fresh.snapshots, vocabularies, latest);
    return fresh;
  };
  const work = (db: Connection, { snapshots, left }: Fresh, first: NotedKnowledge | null): IngestReport => {
    if (isSample(db)) throw sampleRefuses(database);
    const report = db.transaction(() => write(db, snapshots, first, { recordedAt, replace, left, vocabularies }));
    return { ...translated(database, () => report.immediate()), database: resolve(database) };
  };
  if (!existsSync(database)) {
    // Nothing can be replaced in a file that is not there.
    if (typeof replace === "string") openDatabase(database, { mode: "read" }).close();
    // A new file is made only when there is something to write to it.
    const { fresh, first } = understood(read, vocabularies);
    const made = inNewBase(database, (db) => work(db, fresh, first));
    if (made !== null) return made;
  }
  const fresh = read();
  const db = openDatabase(database, { mode: "write" });
  try {
    return work(db, fresh, null);
  } finally {
    db.close();
  }
}

interface Fresh {
  readonly snapshots: readonly IncomingSnapshot[];
  readonly left: IngestReport["left"];
}

interface ReadFresh extends Fresh {
  readonly snapshots: readonly ReadSnapshot[];
}

/** What snapshots say by themselves, and the snapshots without their lines, of which a large archive has too many to hold any longer. */
function understood(read: () => ReadFresh, vocabularies: Vocabularies): { readonly fresh: Fresh; readonly first: NotedKnowledge } {
  const { sources, fresh } = packed(read());
  return { first: readSources(sources, { vocabularies }), fresh };
}

function packed({ snapshots, left }: ReadFresh): { readonly sources: readonly SnapshotSource[]; readonly fresh: Fresh } {
  const all = snapshots.map(({ bytes, ...text }) => {
    const short = packBytes(bytes);
    return { ...openedOnce(text, short), lines: [], bytes: short };
  });
  return { sources: [...all].sort(byCapture), fresh: { snapshots: all, left } };
}

/** What was read is handed out once, and is then read from its bytes again. */
function openedOnce(text: SnapshotText, bytes: PackedBytes): SnapshotSource {
  const { snapshot } = text;
  let held: SnapshotText | null = text;
  const open = (): SnapshotText => {
    const handed = held ?? readAgain({ snapshot, bytes: bytesOf(bytes) });
    held = null;
    return handed;
  };
  return { snapshot, open };
}

/** @throws InforceError `PACK_NOT_FOUND` for a jurisdiction that was asked for and that nothing can be read with. */
function checkJurisdiction(code: string | null, vocabularies: Vocabularies): void {
  const packs = vocabularies.flatMap((one) => one.packs.map((pack) => pack.code));
  if (code === null || packs.includes(code)) return;
  throw new InforceError(
    "PACK_NOT_FOUND",
    `there is no pack of ${jurisdictionName(code)} (${code}), without which no rule of it can be read`,
    {
      got: code,
      expected: `one of ${packs.join(", ")}, or a pack of your own with --pack`,
      example: `inforce ingest archive.txt --jurisdiction ${code} --pack packs/${code}`,
      hint: `\`inforce pack new ${code} --into packs/${code}\` begins one; CONTRIBUTING.md says how it goes on`,
    },
  );
}

/** The latest day that it may be anywhere at an instant: somewhere it may be the next day already. */
function latestToday(recordedAt: string): IsoDay | null {
  const today = recordedAt.slice(0, 10);
  return isIsoDay(today) ? addDays(today, 1) : null;
}

/** @throws InforceError `INVALID_ARGUMENT` for a capture on a day to come: all answers would be certain until then. */
function checkCaptures(snapshots: readonly ReadSnapshot[], latest: IsoDay | null): void {
  for (const { snapshot } of snapshots) {
    const { capturedOn, name } = snapshot;
    if (latest === null || capturedOn === null || capturedOn <= latest) continue;
    throw new InforceError("INVALID_ARGUMENT", `${name} was captured on ${capturedOn}, a day that has not come yet`, {
      got: capturedOn,
      expected: `the day on which the copy was taken, ${latest} at the latest`,
      example: "inforce ingest news.html --captured-on 2022-06-20",
      hint: "correct --captured-on, or capturedOn in the manifest",
      path: name,
    });
  }
}

/** @throws InforceError `CORRECTIONS_INVALID` for a correction that cannot be read with the topics that there are. */
function checkCorrections(snapshots: readonly ReadSnapshot[], vocabularies: Vocabularies, latest: IsoDay | null): void {
  const topics = topicsIn(vocabularies);
  for (const text of snapshots) {
    const [fault, ...more] = correctionFaults(text, topics, latest);
    if (fault !== undefined) throw correctionsError(text.snapshot.name, fault, more.length);
  }
}

/**
 * What is told of an archive beside its bytes, checked.
 *
 * @throws InforceError `INVALID_ARGUMENT`, `UNKNOWN_COUNTRY`.
 */
export function snapshotDetails({
  capturedOn = null,
  publisher = null,
  authority = null,
  jurisdiction = null,
  sourceUrl = null,
}: Pick<IngestRequest, "capturedOn" | "publisher" | "authority" | "jurisdiction" | "sourceUrl">): SnapshotDetails {
  const refused = (name: string, got: string, expected: string, example: string): InforceError =>
    new InforceError("INVALID_ARGUMENT", `"${got}" is not ${expected}`, { got, expected: `${name}: ${expected}`, example });
  if (publisher !== null && !isPublisher(publisher))
    throw refused("publisher", publisher, "a name on one line", "Ministry of Labour");
  if (authority !== null && !isAuthority(authority))
    throw refused("authority", authority, `one of ${AUTHORITIES.join(", ")}`, "official");
  if (sourceUrl !== null && !isWebAddress(sourceUrl))
    throw refused("source URL", sourceUrl, "an address of the web", "https://example.org/news");
  return { capturedOn, publisher, authority, jurisdiction: jurisdictionCode(jurisdiction, "jurisdiction"), url: sourceUrl };
}

/** A path, or the folder of what comes with the package under that name (`kz-monthly-index`), where nothing lies at the path. */
function bundledOr(path: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(path) || existsSync(path)) return path;
  const folder = join(packageRoot(import.meta.url), "series", path);
  return existsSync(join(folder, "manifest.json")) ? folder : path;
}

const NO_POST = "it holds no title with a day beside it, so that no post begins in it";

/** The snapshots of a path. Of a folder of files, those without a post are left out, unless none has one. */
function readAll(path: string, told: SnapshotDetails): ReadFresh {
  const folder = readFolder(path, told);
  if (folder === null) return { snapshots: [readSnapshot(path, told)], left: [] };
  const snapshots = folder.snapshots.filter(holdsPosts);
  if (snapshots.length === 0) return folder;
  const empty = folder.snapshots.filter((one) => !snapshots.includes(one));
  return {
    snapshots,
    left: [
      ...folder.left,
      ...empty.map(({ snapshot: { name } }) => ({ name, code: "SNAPSHOT_NO_POSTS" as const, reason: NO_POST })),
    ],
  };
}

interface WriteOptions {
  readonly recordedAt: string;
  readonly replace: string | boolean | null;
  readonly left: IngestReport["left"];
  readonly vocabularies: Vocabularies;
}

function write(
  db: Connection,
  fresh: readonly IncomingSnapshot[],
  first: NotedKnowledge | null,
  options: WriteOptions,
): IngestReport {
  const { recordedAt, replace, left, vocabularies } = options;
  const stored = listSnapshots(db);
  demandPacks(db, vocabularies);
  const ids = new Set(fresh.map(({ snapshot }) => snapshot.id));
  const replaced = replacedBy(
    fresh,
    stored.filter(({ id }) => !ids.has(id)),
    replace,
  );
  const named = fresh.map((one): IncomingSnapshot => {
    const again = stored.find(({ id }) => id === one.snapshot.id);
    if (again) return { ...one, snapshot: merged(one.snapshot, again) };
    const place = replaced.find(({ name }) => name === one.snapshot.name) ?? replaced[0];
    return place ? { ...one, snapshot: inPlaceOf(one.snapshot, place) } : one;
  });
  const { coverage, holds, changes } = bringTo(db, { fresh: named, stored, gone: replaced, first, vocabularies, recordedAt });
  const snapshots = named.map(({ snapshot }) => snapshot);
  const names = new Set(snapshots.map(({ name }) => name));
  const stay = stored.filter((one) => !ids.has(one.id) && !replaced.includes(one));
  return {
    schemaVersion: 1,
    database: db.name,
    snapshot: snapshots[0] as Snapshot,
    snapshots,
    left,
    unread: unreadIn(db, ids),
    namesakes: stay.filter(({ name }) => names.has(name)),
    replaced,
    coverage,
    holds,
    changes,
  };
}

/** The findings of whole posts of some snapshots that were not understood. */
function unreadIn(db: Connection, snapshots: ReadonlySet<string>): readonly Finding[] {
  const catalog = catalogReader(db);
  const found = ["language-not-read", "no-pack"].flatMap((rule) => catalog.findings({ rule }));
  return found.filter(({ place }) => snapshots.has(place.snapshot ?? ""));
}

/**
 * The stored snapshots whose place is taken: the one that was meant, or those that have the name of one that was read. A table is
 * kept as a whole, so that its newer copy takes the place of the older in any case.
 */
function replacedBy(
  fresh: readonly IncomingSnapshot[],
  snapshots: readonly Snapshot[],
  replace: WriteOptions["replace"],
): readonly Snapshot[] {
  if (replace === null || replace === false) {
    const tables = new Set(fresh.filter(({ snapshot }) => holdsRecords(snapshot)).map(({ snapshot }) => snapshot.name));
    return snapshots.filter((one) => holdsRecords(one) && tables.has(one.name));
  }
  if (typeof replace === "string")
    return fresh.some(({ snapshot }) => snapshot.id === replace) ? [] : [findSnapshot(snapshots, replace)];
  const names = new Set(fresh.map(({ snapshot }) => snapshot.name));
  return snapshots.filter(({ name }) => names.has(name));
}

/**
 * What was read with a pack is read again with every ingest, so the pack is needed again.
 *
 * @throws InforceError `PACK_NOT_FOUND` naming the jurisdiction that the base has topics of, and no pack was given for.
 */
export function demandPacks(db: Connection, vocabularies: Vocabularies): void {
  const given = new Set(vocabularies.flatMap(({ packs }) => packs.map(({ code }) => code)));
  const lacking = readJurisdictions(db).filter((code) => !given.has(code));
  if (lacking.length === 0) return;
  throw new InforceError(
    "PACK_NOT_FOUND",
    `${db.name} was read with a pack of "${lacking.join('", "')}": expected it with this ingest too`,
    {
      got: `packs of ${[...given].join(", ")}`,
      expected: `a pack of ${lacking.join(", ")}`,
      example: `inforce ingest archive.txt --pack ${lacking[0]}`,
      hint: "Give --pack with the folder of that pack; every archive of the base is read again.",
      path: db.name,
    },
  );
}

/** The same bytes again, told with less: what was known of them stays. */
function merged(fresh: Snapshot, before: Snapshot): Snapshot {
  return { ...inPlaceOf(fresh, before), capturedOn: fresh.capturedOn ?? before.capturedOn, note: fresh.note ?? before.note };
}

/** Other bytes in the place of some: who tells them, and under which licence, stays where nothing else is told. */
function inPlaceOf(fresh: Snapshot, before: Snapshot): Snapshot {
  return {
    ...fresh,
    publisher: fresh.publisher ?? before.publisher,
    authority: fresh.authority === "unknown" ? before.authority : fresh.authority,
    url: fresh.url ?? before.url,
    jurisdiction: fresh.jurisdiction ?? before.jurisdiction,
    source: fresh.source ?? before.source,
    licence: fresh.licence ?? before.licence,
  };
}
