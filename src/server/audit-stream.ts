import type { KnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { jsonOf } from "../model/json-text.js";
import { auditNdjson } from "../presentation/audit-records.js";
import { withJurisdiction } from "./answering.js";
import { problemOf, ServiceError } from "./problem.js";
import type { Asked } from "./query-parameters.js";
import { tooLarge } from "./request-body.js";

type AuditRequest = Parameters<KnowledgeBase["audit"]>[0];

/** What an audit over the network needs beside its cases. */
export interface StreamedAudit {
  readonly asked: Asked;
  /** Most bytes of cases. */
  readonly most: number;
  readonly version: string;
  /** Called once when the audit has ended, however it did. */
  readonly ended: () => void;
}

/**
 * Judges cases as they come in: the body of the answer is the NDJSON that `inforce audit - --format ndjson` prints, sent while the cases are
 * still being read. What goes wrong after the first line is told in a last line, `{ "error": … }`.
 *
 * @param base closed at the end; all verdicts are of the state it is held in.
 * @throws InforceError, ServiceError for what is wrong before anything is judged.
 */
export async function auditStream(
  base: KnowledgeBase,
  body: ReadableStream<Uint8Array>,
  { asked, most, version, ended }: StreamedAudit,
): Promise<ReadableStream<Uint8Array>> {
  const reader = body.getReader();
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    base.close();
    ended();
  };
  let judge: Judge;
  let first: { readonly done: boolean; readonly text: string };
  try {
    judge = judgeOf(base, asked, most, version);
    first = await pieceOf(reader, judge);
  } catch (error) {
    end();
    await reader.cancel().catch(() => {});
    throw error;
  }
  const encoder = new TextEncoder();
  let waiting: typeof first | null = first;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const piece = waiting ?? (await pieceOf(reader, judge));
        waiting = null;
        if (piece.text !== "") controller.enqueue(encoder.encode(piece.text));
        if (!piece.done) return;
      } catch (error) {
        controller.enqueue(encoder.encode(errorLine(error)));
        await reader.cancel().catch(() => {});
      }
      end();
      controller.close();
    },
    async cancel() {
      end();
      await reader.cancel().catch(() => {});
    },
  });
}

interface Judge {
  readonly feed: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

/** The next verdicts: cases are read until there are some. */
async function pieceOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { feed, end }: Judge,
): Promise<{ readonly done: boolean; readonly text: string }> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { done, text: end() };
    const text = feed(value);
    if (text !== "") return { done, text };
  }
}

function judgeOf(base: KnowledgeBase, asked: Asked, most: number, version: string): Judge {
  const told = withJurisdiction<AuditRequest>(asked);
  const request: AuditRequest = { knownOn: null, unnamed: "free", ...told };
  let [out, bytes] = ["", 0];
  let writer: ReturnType<typeof auditNdjson> | null = null;
  base.pin();
  const session = base.audit(request, {
    columns: (extra) => {
      out += writer?.begin(extra) ?? "";
    },
    audited: (row) => {
      out += writer?.row(row) ?? "";
    },
    problem: (problem) => {
      out += writer?.problem(problem) ?? "";
    },
  });
  const parameters = {
    ...{
      cases: "-",
      knownOn: request.knownOn ?? null,
      recordedOn: null,
      run: base.run(),
      against: null,
      requirements: null,
      only: null,
    },
    ...{ knownAtEntry: request.knownAtEntry === true, compare: request.compare === true, version },
  };
  writer = auditNdjson(parameters, session);
  const taken = (): string => {
    const text = out;
    out = "";
    return text;
  };
  return {
    feed(piece) {
      bytes += piece.length;
      if (bytes > most) throw tooLarge(most);
      session.feed(piece);
      return taken();
    },
    end() {
      session.end();
      return taken();
    },
  };
}

function errorLine(error: unknown): string {
  const { code, detail, ...rest } = problemOf(error).record;
  const { got, expected, example, hint, suggestions } = rest;
  const fields =
    error instanceof InforceError || error instanceof ServiceError ? { got, expected, example, hint, suggestions } : {};
  return `${jsonOf({ schemaVersion: 1, error: { code, message: detail, ...fields } })}\n`;
}
