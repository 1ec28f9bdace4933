import { InforceError } from "../model/errors.js";
import { jsonOf } from "../model/json-text.js";
import { systemWords } from "../model/system-words.js";
import { terminalLine } from "../presentation/terminal-text.js";

/**
 * What a person reads when a command fails: what was got, what was expected, an example, what to do. An error that nobody foresaw
 * is one line.
 *
 * @param debug adds where it happened.
 */
export function errorReport(error: unknown, debug = false): string {
  const stack = debug ? stackOf(error) : "";
  if (!(error instanceof InforceError)) return `${terminalLine(unforeseen(error))}\n${stack}`;
  const { suggestions = [], expected, example, hint } = error.fields;
  // A line end in a name or a word that was typed makes no line of its own.
  const lines = [`inforce: ${error.message} [${error.code}]`];
  if (suggestions.length > 0) lines.push(`  did you mean: ${suggestions.join(", ")}?`);
  if (expected !== undefined && !error.message.includes(expected)) lines.push(`  expected: ${expected}`);
  if (example !== undefined && !error.message.includes(example)) lines.push(`  example: ${example}`);
  if (hint !== undefined) lines.push(`  ${hint}`);
  return `${lines.map(terminalLine).join("\n")}\n${stack}`;
}

/**
 * The same for programs, as one line of JSON.
 *
 * @example errorJson(error) // '{"schemaVersion":1,"error":{"code":"UNKNOWN_TOPIC","message":"there is no topic \"mic\"",…}}\n'
 */
export function errorJson(error: unknown): string {
  return `${jsonOf({ schemaVersion: 1, error: errorRecord(error) })}\n`;
}

function errorRecord(error: unknown): object {
  if (!(error instanceof InforceError)) {
    const code = systemWords(error) === null ? "UNEXPECTED_FAILURE" : "SYSTEM_FAILURE";
    return { code, message: unforeseenWords(error) };
  }
  const { got, expected, example, hint, suggestions, path } = error.fields;
  return { code: error.code, message: error.message, got, expected, example, hint, suggestions, path };
}

/** Whether a command line asks for JSON, also one that cannot be understood. */
export function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, at) => arg === "--json" || arg === "--format=json" || (arg === "json" && args[at - 1] === "--format"));
}

function unforeseen(error: unknown): string {
  return `inforce: ${unforeseenWords(error)}${systemWords(error) === null ? "" : " [SYSTEM_FAILURE]"}`;
}

function unforeseenWords(error: unknown): string {
  const words = systemWords(error);
  if (words !== null) {
    const { path } = error as NodeJS.ErrnoException;
    return `${path === undefined ? "" : `"${path}": `}${words}`;
  }
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `unexpected failure, please report it (INFORCE_DEBUG=1 shows where): ${told}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const cause = error.cause === undefined ? "" : `caused by ${stackOf(error.cause)}`;
  return `${(error.stack ?? error.message).split("\n").map(terminalLine).join("\n")}\n${cause}`;
}
