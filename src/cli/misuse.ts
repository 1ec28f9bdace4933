import type { CommanderError } from "commander";
import { InforceError } from "../model/errors.js";
import { nearMatches } from "../model/near-match.js";
import type { Verb, VerbOption } from "./verb.js";

/** What the parser of a command line tells of one that it does not understand; the words in quotes are what was typed. */
type Told = Pick<CommanderError, "code" | "message">;

/** A question that every base answers. */
const EXAMPLE = "inforce as-of 2021-12-10";
const LIST_OF_VERBS = "`inforce help` lists the verbs";

/**
 * A command line that the parser did not understand, as every error is told: what was got, what is expected, an example, what to do.
 *
 * @param args the whole line, behind the name of the program.
 */
export function misuseOf(told: Told, args: readonly string[], verbs: readonly Verb[]): InforceError {
  const verb =
    verbs.find(({ name }) => name === args.find((arg) => !arg.startsWith("-"))) ??
    (args[0]?.startsWith("-") ? verbs.find(({ name }) => args.includes(name)) : undefined);
  const got = /'([^']*)'/.exec(told.message)?.[1] ?? "";
  switch (told.code) {
    case "commander.unknownCommand":
      return unknownVerb(got, verbs);
    case "commander.unknownOption":
      return unknownOption(got, verb);
    case "commander.optionMissingArgument":
      return valueMissing(got, verb);
    case "commander.missingArgument":
      return argumentMissing(got, verb);
    case "commander.excessArguments":
      return tooMany(told.message, args, verb);
    default:
      return unfit(told.message, verb);
  }
}

/** The verb that `inforce help` was asked for is none. */
export function unknownVerb(name: string, verbs: readonly Verb[]): InforceError {
  const names = verbs.map((verb) => verb.name);
  return new InforceError("INVALID_ARGUMENT", `there is no verb "${name}"`, {
    got: name,
    expected: `one of ${names.join(", ")}`,
    example: EXAMPLE,
    hint: LIST_OF_VERBS,
    suggestions: nearMatches(name, names),
  });
}

function unknownOption(got: string, verb: Verb | undefined): InforceError {
  const known = [...(verb?.options ?? []).map(({ flags }) => longName(flags)), "--help", ...(verb ? [] : ["--version"])];
  if (verb !== undefined && known.includes(got))
    return new InforceError("INVALID_ARGUMENT", `"${got}" stands before the verb: options come behind it`, {
      got,
      expected: usageOf(verb),
      ...wayOut(verb, got),
    });
  const meant = (OTHERWISE_CALLED[got] ?? []).filter((name) => known.includes(name));
  return new InforceError("INVALID_ARGUMENT", `${verb?.name ?? "inforce"} has no option "${got}"`, {
    got,
    expected: `one of ${known.join(", ")}`,
    ...wayOut(verb, meant[0]),
    suggestions: meant.length > 0 ? meant : nearMatches(got, known),
  });
}

/** What people call an option, and its names. */
const OTHERWISE_CALLED: Readonly<Record<string, readonly string[]>> = {
  "--country": ["--subject"],
  "--since": ["--from"],
  "--until": ["--to"],
  "--date": ["--as-of", "--on", "--day"],
  "--database": ["--db"],
  "--out": ["--output"],
};

function valueMissing(flags: string, verb: Verb | undefined): InforceError {
  const name = longName(flags);
  return new InforceError("INVALID_ARGUMENT", `${name} has no value`, {
    got: name,
    expected: flags,
    ...wayOut(verb, name),
  });
}

function argumentMissing(name: string, verb: Verb | undefined): InforceError {
  const described = verb?.args.find((arg) => bare(arg.name) === bare(name))?.description;
  return new InforceError("INVALID_ARGUMENT", `${verb?.name ?? "inforce"} needs <${name}>${described ? `, ${described}` : ""}`, {
    got: "nothing in its place",
    expected: usageOf(verb),
    ...wayOut(verb),
  });
}

function tooMany(message: string, args: readonly string[], verb: Verb | undefined): InforceError {
  const most = verb?.args.length ?? 0;
  const given = Number(/got (\d+)/.exec(message)?.[1] ?? most + 1);
  const words = most === 0 ? "no argument" : most === 1 ? "one argument" : `at most ${most} arguments`;
  return new InforceError("INVALID_ARGUMENT", `${verb?.name ?? "inforce"} takes ${words}, and ${given} were given`, {
    got: args.join(" "),
    expected: usageOf(verb),
    ...wayOut(verb),
    hint: `put words that belong together in quotes; ${wayOut(verb).hint}`,
  });
}

/** A value that an option does not take; the parser's own words say why. */
function unfit(message: string, verb: Verb | undefined): InforceError {
  const [, flags = "", value = "", why = ""] = /option '([^']*)' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/.exec(message) ?? [];
  const name = longName(flags);
  const choices = verb?.options.find((option) => option.flags === flags)?.choices;
  const words = flags === "" ? message.replace(/^error: /, "").trim() : `"${value}" is not what ${name} takes`;
  return new InforceError("INVALID_ARGUMENT", choices ? words : `${words}: ${why}`, {
    got: value,
    expected: choices ? `one of ${choices.join(", ")}` : flags === "" ? usageOf(verb) : `${flags}, once`,
    ...wayOut(verb, flags === "" ? undefined : name),
  });
}

/** An example of the verb, one with the option where there is one, and where to read on. */
function wayOut(verb: Verb | undefined, option?: string): { readonly example: string; readonly hint: string } {
  if (verb === undefined) return { example: EXAMPLE, hint: LIST_OF_VERBS };
  const lines = verb.examples.map(({ line }) => line);
  // Nothing is added behind a file that takes the output.
  const short = lines.filter((line) => !line.includes(">")).sort((a, b) => a.length - b.length)[0] ?? lines[0];
  const shown = option === undefined ? undefined : lines.find((line) => line.split(" ").includes(option));
  const spelt = verb.options.find(({ flags }) => longName(flags) === option);
  const made = spelt === undefined ? lines[0] : `${short} ${withValue(spelt)}`;
  return { example: shown ?? made ?? EXAMPLE, hint: `\`inforce help ${verb.name}\` shows its arguments, options and examples` };
}

function withValue({ flags, choices }: VerbOption): string {
  return choices?.[0] === undefined ? flags.replace(/^-\w, /, "") : `${longName(flags)} ${choices[0]}`;
}

function usageOf(verb: Verb | undefined): string {
  if (verb === undefined) return "inforce <verb>";
  const parts = verb.args.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`));
  return ["inforce", verb.name, "[options]", ...parts].join(" ");
}

/** An option as it is typed in full: `--format` of `-f, --format <format>`. */
function longName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function bare(name: string): string {
  return name.replace(/\.\.\.$/, "");
}
