import { InforceError } from "../model/errors.js";
import { ServiceError } from "./problem.js";
import type { Asked } from "./query-parameters.js";

/** Most bytes of a question. */
export const MOST_QUESTION_BYTES = 64 * 1024;

/** The question that a body holds. */
export async function questionIn(request: Request): Promise<Asked> {
  const type = mediaType(request);
  if (type !== "application/json") throw mediaTypeRefused(type, "application/json");
  const text = await textOf(request, MOST_QUESTION_BYTES);
  try {
    return JSON.parse(text) as Asked;
  } catch {
    throw new InforceError("INVALID_ARGUMENT", "the body is no JSON", {
      got: text.slice(0, 60),
      expected: "one JSON object",
      example: '{ "cells": { "date": "2021-12-10", "nationality": "DEU", "transport": "air" } }',
    });
  }
}

async function textOf(request: Request, most: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** The media type of a body, without its parameters. */
export function mediaType({ headers }: Request): string {
  return (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** The error for a body of another type. */
export function mediaTypeRefused(got: string, expected: string): ServiceError {
  return new ServiceError("UNSUPPORTED_MEDIA_TYPE", `the body is ${got === "" ? "of no type" : `"${got}"`}`, {
    got,
    expected: `Content-Type: ${expected}`,
  });
}

/** The error for a body that is larger than the service takes. */
export function tooLarge(most: number): ServiceError {
  return new ServiceError(
    "TOO_LARGE",
    "the body is larger than this service takes",
    {
      expected: `at most ${most} bytes`,
      hint: "send it in parts; the operator of the service sets the limit with --max-body",
    },
    // What is still coming in is not read: nothing else can be asked over this connection.
    { Connection: "close" },
  );
}
