import type { CommandContext } from "./command-context.js";
import type { ExitCode } from "./exit-code.js";

/** One argument of a verb. */
export interface VerbArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** One option of a verb, spelt as in help: `--subject <country>`, or `--json` for a switch. */
export interface VerbOption {
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** It may be given several times; its values come as a list. */
  readonly repeatable?: boolean;
  /** Given twice it is an error, where one might think that both count. */
  readonly once?: boolean;
}

/** A command line that help shows, and what it tells. */
export interface VerbExample {
  readonly line: string;
  readonly tells: string;
}

/** What was typed: arguments in order, options by their long name in camel case. */
export interface VerbInput {
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** The work of a verb. */
export type Command = (input: VerbInput, context: CommandContext) => ExitCode | Promise<ExitCode>;

/** A verb as data: help, the reference page and the parser are made of it; its work is loaded when it is called. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly args: readonly VerbArgument[];
  readonly options: readonly VerbOption[];
  readonly examples: readonly VerbExample[];
  readonly load: () => Promise<Command>;
}

/** The text given to an option, or null when it was left out. */
export function textOption(input: VerbInput, name: string): string | null {
  const value = input.options[name];
  return typeof value === "string" ? value : null;
}

/** Every value of an option that may be given several times, in the order of the line. */
export function listOption(input: VerbInput, name: string): readonly string[] {
  const value = input.options[name];
  return Array.isArray(value) ? value : [];
}

/** Whether a switch was given. */
export function switchOption(input: VerbInput, name: string): boolean {
  return input.options[name] === true;
}
