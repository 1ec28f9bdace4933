import { readFileSync } from "node:fs";

/** What a hand-labelled question expects: a state of being in force, or an exact value. */
export type Expectation =
  | "in-force"
  | "not-in-force"
  | "uncertain"
  | "unknown"
  | { readonly value: number | string; readonly unit: string };

/** One line of a `.questions.jsonl` file. */
export interface Question {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly on: string;
  /** Knowledge day; null asks with everything the text tells. */
  readonly known: string | null;
  readonly expect: Expectation;
  readonly why: string;
}

/** A text to ingest and what must be answered about it. */
export interface World {
  readonly name: string;
  /** Extension tells the media type. */
  readonly extension: "txt" | "html";
  readonly text: string;
  readonly questions: readonly Question[];
}

/** The questions of a file, one JSON object a line. */
export function readQuestions(path: string | URL): readonly Question[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Question);
}
