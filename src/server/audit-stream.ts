import { setImmediate } from "node:timers/promises";
import { kindOf, TELLING_BYTES } from "../knowledge-base/cases/case-kind.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { jsonOf } from "../model/json-text.js";
import { type AuditAsked, CaseJudge } from "./case-judge.js";
import { problemOf, ServiceError } from "./problem.js";
import { tooLarge } from "./request-body.js";

/** Most bytes of a workbook, as it is sent and once it is unpacked: it is taken whole, where a text is read as it comes. */
const MOST_WORKBOOK_BYTES = 16 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
const SENT = "what was sent";

/** What an audit over the network needs beside its cases. */
export interface StreamedAudit extends AuditAsked {
  /** Most bytes of cases. */
  readonly most: number;
  /** Called once when the audit has ended, however it did. */
  readonly ended: () => void;
}

/**
 * Judges cases as they come in: the body of the answer is the NDJSON that `inforce audit FILE --format ndjson` prints, sent while the cases
 * are still being read; a workbook is read whole before. What goes wrong after the first line is told in a last line, `{ "error": … }`.
 *
 * @param open gives the base, which is closed at the end; all verdicts are of the state it is held in.
 * @throws InforceError, ServiceError for what is wrong before anything is judged.
 */
export async function auditStream(
  open: () => Promise<KnowledgeBase>,
  body: ReadableStream<Uint8Array>,
  { most, ended, ...asked }: StreamedAudit,
): Promise<ReadableStream<Uint8Array>> {
  const reader = body.getReader();
  let base: KnowledgeBase | null = null;
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    base?.close();
    ended();
  };
  const stop = async (): Promise<void> => {
    end();
    await reader.cancel().catch(() => {});
  };
  let verdicts: AsyncGenerator<Uint8Array>;
  let first: IteratorResult<Uint8Array>;
  try {
    base = await open();
    base.pin();
    const judge = new CaseJudge(base, asked);
    verdicts = verdictsOf(piecesOf(reader, most), judge);
    first = await verdicts.next();
  } catch (error) {
    await stop();
    throw error;
  }
  let waiting: typeof first | null = first;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const piece = waiting ?? (await verdicts.next());
        waiting = null;
        if (piece.done !== true) {
          controller.enqueue(piece.value);
          return;
        }
        end();
      } catch (error) {
        controller.enqueue(new TextEncoder().encode(errorLine(error)));
        await stop();
      }
      controller.close();
    },
    cancel: stop,
  });
}

/** The bytes of a body, in pieces of which the first is long enough to tell what it is, up to a limit. */
async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let [bytes, head] = [0, Buffer.alloc(0)];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > most) throw tooLarge(most);
    if (bytes - value.length >= TELLING_BYTES) yield value;
    else head = Buffer.concat([head, value]);
    if (head.length >= TELLING_BYTES) {
      yield head;
      head = Buffer.alloc(0);
    }
  }
  if (head.length > 0) yield head;
}

/** The verdicts as text in UTF-8, in pieces that are not empty. */
async function* verdictsOf(pieces: AsyncGenerator<Uint8Array>, judge: CaseJudge): AsyncGenerator<Uint8Array> {
  const first = await pieces.next();
  const kind = first.done === true ? "text" : kindOf(SENT, first.value);
  if (first.done !== true && kind === "workbook") {
    const kept: Uint8Array[] = [];
    let size = 0;
    for (let piece: IteratorResult<Uint8Array> = first; piece.done !== true; piece = await pieces.next()) {
      size += piece.value.length;
      if (size > MOST_WORKBOOK_BYTES) throw tooLarge(MOST_WORKBOOK_BYTES);
      kept.push(piece.value);
    }
    // Loaded with the first workbook.
    const { sheetsOf } = await import("../knowledge-base/cases/workbook-sheets.js");
    const sheets = await sheetsOf(SENT, Buffer.concat(kept), MOST_UNPACKED_BYTES);
    for (const text of judge.workbook(sheets)) {
      if (text.length > 0) yield text;
      // Others are answered between two steps, also where nothing is shown of this one.
      await setImmediate();
    }
  } else
    for (let piece: IteratorResult<Uint8Array> = first; piece.done !== true; piece = await pieces.next()) {
      const text = judge.feed(piece.value);
      if (text.length > 0) yield text;
    }
  const rest = judge.end();
  if (rest.length > 0) yield rest;
}

function errorLine(error: unknown): string {
  const { code, detail, ...rest } = problemOf(error).record;
  const { got, expected, example, hint, suggestions } = rest;
  const fields =
    error instanceof InforceError || error instanceof ServiceError ? { got, expected, example, hint, suggestions } : {};
  return `${jsonOf({ schemaVersion: 1, error: { code, message: detail, ...fields } })}\n`;
}
