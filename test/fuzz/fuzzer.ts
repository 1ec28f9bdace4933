import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, createDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { migrate } from "../../db/migration-runner.js";
import { verifyDatabase } from "../../db/verify.js";
import { runPipeline } from "../../ingest/pipeline.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import { importExport } from "../../src/knowledge-base/import/import-export.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { verifyBase } from "../../src/knowledge-base/verify-base.js";
import { verifyDeep } from "../../src/knowledge-base/verify-deep.js";
import { type KnowledgeBase, openKnowledgeBase } from "../../src/knowledge-base.js";
import { InforceError } from "../../src/model/errors.js";
import { run } from "../cli/run-in-process.js";
import { closedExport } from "../export/closed-export.js";
import { ARCHIVES, caseFile, mutatedExport, type Slice } from "./generators.js";
import { faultsOf } from "./invariants.js";

const RECORDED_AT = "2024-01-01T00:00:00.000Z";
const ARCHIVE = `News | December 10, 2021

Direct flights with Egypt were resumed from December 1, 2021. Order No. 5 of November 20, 2021 says so.

News | November 2, 2021

From January 1, 2022 the MCI is 3,063 KZT. Direct flights with Egypt were suspended from November 5, 2021.
`;

/** Every reader, by the name of its generator. */
export const READERS = [...Object.keys(ARCHIVES), "cases", "exports"] as const;

/** One slice in so many is read twice and stored. */
const THOROUGH_ONE_IN = 4;

/** One slice read: what was wrong with it, and the text it was made of. */
export interface Tried {
  readonly slice: Slice;
  readonly faults: readonly string[];
}

/**
 * Reads generated texts and looks for what must never be: an error that is not an `InforceError`, a broken invariant, a record that
 * the store refuses, another outcome of the same bytes. Close it when done.
 */
export class Fuzzer {
  readonly #folder = mkdtempSync(join(tmpdir(), "inforce-fuzz-"));
  readonly #store: Connection = createDatabase(":memory:");
  #base: KnowledgeBase | null = null;
  #lines: readonly string[] = [];

  /** Makes the base that cases are judged by, and the export that is changed. */
  async open(): Promise<void> {
    migrate(this.#store);
    const archive = join(this.#folder, "news.txt");
    const database = join(this.#folder, "rules.sqlite");
    writeFileSync(archive, ARCHIVE);
    ingestSnapshot({ path: archive, database, recordedAt: RECORDED_AT, jurisdiction: "kz" });
    const exported = join(this.#folder, "rules.ndjson");
    const { code, err } = await run(["export", "-o", exported, "--with-text", "--db", database], { program: "test" });
    if (code !== 0) throw new Error(err);
    this.#lines = readFileSync(exported, "utf8").trimEnd().split("\n").slice(0, -1);
    this.#base = openKnowledgeBase(database);
  }

  close(): void {
    this.#base?.close();
    this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** One slice of a generator. */
  try(reader: string, seed: number): Tried {
    if (reader === "exports") {
      const text = closedExport(mutatedExport(seed, this.#lines));
      const slice = { name: `slice-${seed}.ndjson`, text };
      return { slice, faults: refusedOr(() => this.#imported(slice)) };
    }
    const slice = reader === "cases" ? caseFile(seed) : ARCHIVES[reader]?.(seed);
    if (slice === undefined) throw new Error(`there is no reader "${reader}"`);
    return { slice, faults: this.faultsOf(slice, seed % THOROUGH_ONE_IN === 0) };
  }

  /** The same of a text that was kept, by the ending of its name. */
  faultsOf(slice: Slice, thorough = true): readonly string[] {
    if (slice.name.endsWith(".csv")) return refusedOr(() => this.#audited(slice));
    if (slice.name.endsWith(".ndjson")) return refusedOr(() => this.#imported(slice));
    return refusedOr(() => this.#read(slice, thorough));
  }

  #read({ name, text }: Slice, thorough: boolean): readonly string[] {
    const read = () => runPipeline([readSnapshotBytes(Buffer.from(text), { name })]);
    const knowledge = read();
    const faults = [...faultsOf(knowledge)];
    if (!thorough) return faults;
    if (JSON.stringify(read()) !== JSON.stringify(knowledge)) faults.push("read again, it gives something else");
    const bytes = new Map(knowledge.snapshots.map((snapshot) => [snapshot.id, Buffer.from(text)]));
    try {
      writeKnowledge(this.#store, knowledge, RECORDED_AT, bytes);
    } catch (error) {
      faults.push(`the store refuses it: ${String(error)}`);
    }
    return faults;
  }

  /** What the store holds of all that it was given. */
  storeFaults(): readonly string[] {
    const { problems } = verifyDatabase(this.#store);
    return problems.filter(({ check }) => check !== "nothing-stored").map((one) => `store: ${one.check} ${one.record} ${one.id}`);
  }

  #audited({ text }: Slice): readonly string[] {
    const bytes = Buffer.from(text);
    const whole = this.#verdicts(bytes, bytes.length);
    return this.#verdicts(bytes, 7) === whole ? [] : ["fed in pieces, it gives something else"];
  }

  #verdicts(bytes: Uint8Array, piece: number): string {
    const told: unknown[] = [];
    const session = this.#base?.audit(
      {},
      {
        columns: (...columns) => void told.push(columns),
        audited: ({ entry, decisions }) => void told.push([entry.id, decisions.map(({ verdict }) => verdict)]),
        problem: (problem) => void told.push(problem),
      },
    );
    try {
      for (let at = 0; at < bytes.length; at += Math.max(1, piece)) session?.feed(bytes.subarray(at, at + piece));
      told.push(session?.end());
    } catch (error) {
      if (!(error instanceof InforceError)) throw error;
      told.push(error.code);
    }
    return JSON.stringify(told);
  }

  #imported({ text }: Slice): readonly string[] {
    const path = join(this.#folder, "given.ndjson");
    const database = join(this.#folder, "given.sqlite");
    writeFileSync(path, text);
    try {
      const { proof } = importExport({ path, database, recordedAt: RECORDED_AT });
      const { ok, deep } = (proof === "read-again" ? verifyDeep : verifyBase)(database);
      return ok && (deep === null || deep.provable) ? [] : [`imported as ${proof}, and is not whole`];
    } catch (error) {
      if (error instanceof InforceError && error.code !== "IMPORT_INVALID") return [`refused as ${error.code}: ${error.message}`];
      throw error;
    } finally {
      for (const end of ["", "-wal", "-shm"]) rmSync(`${database}${end}`, { force: true });
    }
  }
}

/** A refusal in words is an answer; any other error is a fault. */
function refusedOr(work: () => readonly string[]): readonly string[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof InforceError) return [];
    return [`${String(error)} ${error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 3).join(" ") : ""}`];
  }
}
