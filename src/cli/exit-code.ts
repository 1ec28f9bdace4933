import { type ErrorCode, InforceError } from "../model/errors.js";

/** What the process ends with. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The one table of exit codes. */
export const EXIT = {
  /** The question was answered (unknown is an answer), the work was done. */
  success: 0,
  /** Something failed: a file, a database, a check. */
  failure: 1,
  /** The command was not understood: a verb, an option, a day, a topic, a country, a scope. */
  misuse: 2,
  /** There is news, where `--exit-code` asked to be told so. */
  news: 3,
} as const satisfies Record<string, ExitCode>;

/** What each code means, in words: the reference page and the man page are made of it. */
export const EXIT_MEANINGS: readonly (readonly [code: ExitCode, means: string])[] = [
  [EXIT.success, "answered (unknown is an answer), or done"],
  [EXIT.failure, "failed: a file, a database, a check"],
  [EXIT.misuse, "not understood: a verb, an option, a day, a topic, a country, a scope"],
  [EXIT.news, "with `watch --exit-code`: there is something to tell"],
];

const MISUSES: ReadonlySet<ErrorCode> = new Set([
  "INVALID_DAY",
  "INVALID_ARGUMENT",
  "UNKNOWN_TOPIC",
  "UNKNOWN_REQUIREMENT",
  "UNKNOWN_COUNTRY",
  "UNKNOWN_SCOPE",
  "UNKNOWN_POST",
]);

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof InforceError && MISUSES.has(error.code) ? EXIT.misuse : EXIT.failure;
}
