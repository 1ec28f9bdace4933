import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import * as schema from "../../db/schema.js";
import { bundledVocabularies } from "../../ingest/packs/bundled-packs.js";
import { readerDigest } from "../../ingest/packs/reader-version.js";
import { byCapture, readSnapshots } from "../../ingest/pipeline.js";
import { readPosts } from "../../ingest/posts/read-posts.js";
import { holdsPosts, readSnapshotBytes } from "../../ingest/snapshots.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { removeSnapshot } from "../../src/knowledge-base/remove-snapshot.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { temporaryFile, temporaryFolder } from "../db/temporary-folder.js";
import { runs } from "../setup/runs.js";
import { corpusText, snapshotOf } from "./ingest-texts.js";

/** Posts of several publishers as blocks of text, some with an edited twin. */
const BLOCKS: readonly string[] = [
  ...["steppe-consult", "people-desk", "embassy-notices"].flatMap((name) =>
    readPosts(snapshotOf(corpusText(name, "txt")))
      .posts.filter(({ duplicateOf }) => duplicateOf === null)
      .slice(0, 14)
      .map(({ text }) => text),
  ),
  "Flights\nJune 1, 2021\nKazakhstan resumes flights with Turkey from June 10, 2021.",
  "Flights\nJune 1, 2021\nKazakhstan resumes flights with Turkey from June 20, 2021.",
  "Rules of Tashkent\nJune 3, 2021\nUzbekistan requires a PCR test for entry into Uzbekistan from June 5, 2021.",
  "Digits\n03.04.2021\nThe MCI in Kazakhstan is 2,917 tenge from January 1, 2021.",
  "Notiz\nJune 4, 2021\nAlles ist gut und wir sind da.",
  "Hinweis\nJune 6, 2021\nDie Kanzlei ist ab heute wieder geöffnet und wir freuen uns auf Ihren Besuch, der wie immer nach den Regeln des Hauses und nur mit Termin möglich ist.",
  "Ja\nJune 7, 2021\nVisa fee 2021: 10 USD.",
  "Visa-free countries\nMay 3, 2021\nKazakhstan has a visa-free regime with the following 3 countries: Turkey, Georgia, Armenia.",
];

interface Capture {
  readonly blocks: readonly string[];
  readonly capturedOn: IsoDay | null;
  readonly authority: "official" | "press" | "unknown";
  readonly jurisdiction: string | null;
}

const captureArbitrary: fc.Arbitrary<Capture> = fc
  .record({
    blocks: fc.shuffledSubarray([...BLOCKS], { minLength: 1, maxLength: 12 }),
    capturedOn: fc.option(
      fc.integer({ min: 0, max: 30 }).map((days) => addDays(isoDay("2022-06-01"), days)),
      { freq: 3 },
    ),
    authority: fc.constantFrom<Capture["authority"][]>("unknown", "unknown", "unknown", "press", "official"),
    jurisdiction: fc.constantFrom(null, null, null, null, "kz", "uz", "ge"),
  })
  .filter((capture) => holdsPosts(textOf(capture)));

function textOf({ blocks, ...told }: Capture): ReturnType<typeof readSnapshotBytes> {
  return readSnapshotBytes(Buffer.from(blocks.join("\n\n")), { name: "news.txt", ...told });
}

/** What is current in every table, without the columns of the system clock. */
function currentIn(db: Connection): Readonly<Record<string, readonly unknown[]>> {
  const tables = (Object.values(schema) as readonly SQLiteTable[]).map((table) => getTableConfig(table));
  const rows = tables.map(({ name, columns }) => {
    const names = columns.map((column) => column.name);
    const shown = names.filter((column) => !["row", "added_in", "superseded_in"].includes(column));
    const current = names.includes("superseded_in") ? "WHERE superseded_in = 0" : "";
    return [name, inOrder(db.prepare(`SELECT ${shown.join(", ")} FROM ${name} ${current}`).all())] as const;
  });
  const series = inOrder(db.prepare("SELECT * FROM series WHERE facts > 0").all());
  return { ...Object.fromEntries(rows), snapshot: [], series };
}

function inOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function currentOf(database: string): Readonly<Record<string, readonly unknown[]>> {
  const db = openDatabase(database, { mode: "read" });
  try {
    return currentIn(db);
  } finally {
    db.close();
  }
}

/** A base of some captures, read together into a file of its own. */
function builtFromNothing(captures: readonly Capture[]): Readonly<Record<string, readonly unknown[]>> {
  const vocabularies = bundledVocabularies();
  const read = captures.map((capture) => ({ ...textOf(capture), bytes: Buffer.from(capture.blocks.join("\n\n")) }));
  const { knowledge, notes } = readSnapshots([...read].sort(byCapture), { vocabularies });
  const db = openDatabase(temporaryFile(), { mode: "write" });
  try {
    const bytes = new Map(read.map((one) => [one.snapshot.id, one.bytes]));
    writeKnowledge(db, knowledge, "2022-07-01T00:00:00.000Z", bytes, { reader: readerDigest(vocabularies), posts: notes });
    return currentIn(db);
  } finally {
    db.close();
  }
}

/** A manifest tells whose rules it tells: of a country without a pack too, which an option may not name. */
function ingestInto(database: string, { blocks, ...told }: Capture, minute: number, replace: string | null = null): string {
  const folder = temporaryFolder();
  const [path, manifest] = [join(folder, "news.txt"), join(folder, "manifest.json")];
  const text = blocks.join("\n\n");
  writeFileSync(path, text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  writeFileSync(manifest, JSON.stringify({ name: "news.txt", file: "news.txt", mediaType: "text/plain", sha256, ...told }));
  const recordedAt = `2022-07-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
  const { snapshot } = ingestSnapshot({ path: folder, database, recordedAt, replace });
  for (const file of [path, manifest]) rmSync(file);
  return snapshot.id;
}

/** Captures of different bytes: the same bytes told otherwise are one snapshot. */
function distinct(captures: readonly Capture[]): readonly Capture[] {
  return [...new Map(captures.map((one) => [one.blocks.join("\n\n"), one])).values()];
}

const capture = (capturedOn: string | null, ...blocks: readonly string[]): Capture => ({
  blocks,
  capturedOn: capturedOn === null ? null : isoDay(capturedOn),
  authority: "unknown",
  jurisdiction: null,
});
const LIST =
  "Visa-free countries\nMay 3, 2021\nKazakhstan has a visa-free regime with the following 3 countries: Turkey, Georgia, Armenia.";
const FEE = "Fees\nDecember 12, 2016\nThe MCI for state fees and fines in Kazakhstan is 2,284 KZT from 01.02.2017.";
const DIGITS = "Office hours\n25.11.2019\nThe office is open from nine to six.";

/** Captures of which a later one tells something of a post that an earlier one has. */
const HARD: readonly (readonly [what: string, captures: readonly Capture[]])[] = [
  ["the order of day and month", [capture("2022-06-01", FEE), capture("2022-06-20", FEE, DIGITS)]],
  [
    "the end of a post, which there swallows the next",
    [capture("2022-06-20", FEE, `${FEE}\nMore of it.`), capture("2022-06-01", FEE)],
  ],
  [
    "the day of a post without one",
    [
      capture("2022-06-01", `Untitled words\nThe office moved.\n\n${FEE}`),
      capture("2022-06-20", LIST, `Untitled words\nThe office moved.\n\n${FEE}`),
    ],
  ],
  ["an edit, seen from the newer", [capture("2022-06-20", FEE.replace("2,284", "2,285"), DIGITS), capture("2022-06-01", FEE)]],
  [
    "a list, which speaks of all subjects",
    [capture(null, BLOCKS.at(-7) as string, BLOCKS.at(-8) as string), capture("2022-06-01", LIST)],
  ],
];

describe("captures that come one after the other", () => {
  it.each(HARD)("leave the state of all of them together where a later one tells %s", (_, captures) => {
    const database = temporaryFile();
    captures.forEach((one, minute) => void ingestInto(database, one, minute));
    expect(currentOf(database)).toEqual(builtFromNothing(captures));
  });

  it("leave the state that reading all of them together gives", () => {
    fc.assert(
      fc.property(fc.array(captureArbitrary, { minLength: 2, maxLength: 4 }).map(distinct), (captures) => {
        const database = temporaryFile();
        captures.forEach((capture, minute) => void ingestInto(database, capture, minute));
        expect(currentOf(database)).toEqual(builtFromNothing(captures));
      }),
      { numRuns: runs(12) },
    );
  }, 120_000);

  it("and one that is removed leaves the state without it", () => {
    fc.assert(
      fc.property(fc.array(captureArbitrary, { minLength: 2, maxLength: 3 }).map(distinct), (captures) => {
        fc.pre(captures.length > 1);
        const database = temporaryFile();
        const ids = captures.map((capture, minute) => ingestInto(database, capture, minute));
        removeSnapshot({ snapshot: ids[0] as string, database, recordedAt: "2022-07-02T00:00:00.000Z" });
        expect(currentOf(database)).toEqual(builtFromNothing(captures.slice(1)));
      }),
      { numRuns: runs(4) },
    );
  }, 120_000);

  it("and one that takes the place of another leaves the state as if the other had never been", () => {
    fc.assert(
      fc.property(fc.array(captureArbitrary, { minLength: 3, maxLength: 3 }).map(distinct), (captures) => {
        const [first, second, third] = captures;
        fc.pre(first !== undefined && second !== undefined && third !== undefined);
        const database = temporaryFile();
        const [old] = [first, second].map((capture, minute) => ingestInto(database, capture, minute));
        const grown = { ...third, blocks: [...new Set([...third.blocks, ...first.blocks])] };
        fc.pre([first, second].every(({ blocks }) => blocks.join() !== grown.blocks.join()));
        ingestInto(database, grown, 2, old);
        const told = {
          ...grown,
          authority: grown.authority === "unknown" ? first.authority : grown.authority,
          jurisdiction: grown.jurisdiction ?? first.jurisdiction,
        };
        expect(currentOf(database)).toEqual(builtFromNothing([second, told]));
      }),
      { numRuns: runs(4) },
    );
  }, 120_000);
});
