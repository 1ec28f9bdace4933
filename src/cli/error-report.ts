import { InforceError } from "../model/errors.js";
import { terminalLine } from "../presentation/terminal-text.js";

/** What a person reads when a command fails: what was got, what was expected, an example, what to do. */
export function errorReport(error: unknown): string {
  if (!(error instanceof InforceError)) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `inforce: unexpected failure, please report it: ${told}\n`;
  }
  const { suggestions = [], expected, example, hint } = error.fields;
  // A line end in a name or a word that was typed makes no line of its own.
  const lines = [`inforce: ${error.message} [${error.code}]`];
  if (suggestions.length > 0) lines.push(`  did you mean: ${suggestions.join(", ")}?`);
  if (expected !== undefined && !error.message.includes(expected)) lines.push(`  expected: ${expected}`);
  if (example !== undefined && !error.message.includes(example)) lines.push(`  example: ${example}`);
  if (hint !== undefined) lines.push(`  ${hint}`);
  return `${lines.map(terminalLine).join("\n")}\n`;
}
