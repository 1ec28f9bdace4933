import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeStaging, stagingIn } from "../files/staging.js";
import { kindOf } from "../knowledge-base/cases/case-kind.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { type FileSize, OpenCases } from "./cases-file.js";
import { type CasesTaker, feedCases, feedPieces } from "./feed-cases.js";

type Survey = ReturnType<KnowledgeBase["surveyTrips"]>;

/** The cases of an audit, and the trips of their people. */
export interface SurveyedCases {
  /** Null where none were asked for, or the cases name no persons. */
  readonly trips: ReturnType<Survey["end"]>;
  /** Feeds the cases from their beginning, telling every piece. */
  feed(taker: CasesTaker, onPiece: (bytes: Uint8Array, size: FileSize) => void): Promise<void>;
  /** Leaves nothing of a stream behind. */
  close(): void;
}

/**
 * Reads a file of cases for the trips of its people first. A stream is read once: as soon as its head is known, it goes on as it
 * comes where it names no persons; else it waits, whole, in a folder that nobody else may look into, until it has been judged.
 *
 * @param survey null where nothing counts over trips.
 * @throws InforceError as `feedCases`.
 */
export async function surveyedCases(path: string, survey: Survey | null): Promise<SurveyedCases> {
  const fromFile = (file: string, trips: SurveyedCases["trips"], close = (): void => {}): SurveyedCases => ({
    trips,
    feed: (taker, onPiece) => feedCases(file, taker, onPiece),
    close,
  });
  if (survey === null) return fromFile(path, null);
  if (path !== "-" && statSync(path, { throwIfNoEntry: false })?.isFile() !== false) {
    await feedCases(path, survey);
    return fromFile(path, survey.end());
  }
  const stream = new OpenCases(path);
  const kept: Buffer[] = [];
  let piece = stream.next();
  const text = piece === null || kindOf(path, piece) === "text";
  while (piece !== null) {
    kept.push(Buffer.from(piece));
    if (text) survey.feed(piece);
    if (!text || survey.wanted !== null) break;
    piece = stream.next();
  }
  if (piece !== null && (!text || survey.wanted === true)) {
    const folder = stagingIn(tmpdir());
    try {
      const file = join(folder, "cases");
      writePieces(file, kept, stream, (bytes) => {
        if (text) survey.feed(bytes);
      });
      if (!text) await feedCases(file, survey);
      return fromFile(file, survey.end(), () => removeStaging(folder));
    } catch (error) {
      removeStaging(folder);
      throw error;
    } finally {
      stream.close();
    }
  }
  return {
    trips: piece === null ? survey.end() : null,
    feed: (taker, onPiece) =>
      feedPieces(
        path,
        taker,
        (take) => {
          for (const one of kept.splice(0)) take(one, null);
          for (let next = stream.next(); next !== null; next = stream.next()) take(next, null);
        },
        onPiece,
      ),
    close: () => stream.close(),
  };
}

function writePieces(file: string, kept: readonly Buffer[], stream: OpenCases, tell: (bytes: Uint8Array) => void): void {
  const out = openSync(file, "wx", 0o600);
  try {
    for (const piece of kept) writeSync(out, piece);
    for (let next = stream.next(); next !== null; next = stream.next()) {
      writeSync(out, next);
      tell(next);
    }
  } finally {
    closeSync(out);
  }
}
