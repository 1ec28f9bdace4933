import { InforceError } from "../model/errors.js";
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

function unforeseen(error: unknown): string {
  const words = systemWords(error);
  if (words !== null) {
    const { path } = error as NodeJS.ErrnoException;
    return `inforce: ${path === undefined ? "" : `"${path}": `}${words} [SYSTEM_FAILURE]`;
  }
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `inforce: unexpected failure, please report it (INFORCE_DEBUG=1 shows where): ${told}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const cause = error.cause === undefined ? "" : `caused by ${stackOf(error.cause)}`;
  return `${(error.stack ?? error.message).split("\n").map(terminalLine).join("\n")}\n${cause}`;
}
