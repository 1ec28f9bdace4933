import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { CommanderError, InvalidArgumentError, Option, Command as Program } from "commander";
import { terminalText } from "../presentation/terminal-text.js";
import type { CommandContext } from "./command-context.js";
import { asksForJson, errorJson, errorReport } from "./error-report.js";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.js";
import { misuseOf, unknownVerb } from "./misuse.js";
import type { Verb, VerbInput } from "./verb.js";
import { VERBS } from "./verbs.js";
import { versionText } from "./version-text.js";

const SUMMARY = "Answers what applied on a day, as known on a day, and shows the words that say so.";

/**
 * Runs one command line and says what to exit with; data goes to `world.out`, everything else to `world.err`.
 *
 * @param args what follows the program's name.
 * @example await runCommandLine(["as-of", "2021-12-10", "--json"], context) // 0
 */
export async function runCommandLine(args: readonly string[], world: CommandContext): Promise<ExitCode> {
  const context = withSafeLines(world);
  let code: ExitCode = EXIT.success;
  const json = asksForJson(args);
  const run = async (verb: Verb, input: VerbInput): Promise<void> => {
    const command = await verb.load();
    const folders = outputFolders(input);
    code = await command(input, context);
    for (const folder of folders) if (existsSync(folder)) context.err(`made the folder ${folder}\n`);
  };
  // A line that begins with a verb is parsed by that verb alone: the others would be put together for nothing.
  const named = VERBS.filter(({ name }) => name === args[0]);
  const program = programOf(context, named.length > 0 ? named : VERBS, run);
  const report = (error: unknown) => context.err(json ? errorJson(error) : errorReport(error, context.env.INFORCE_DEBUG === "1"));
  try {
    const [first, helped] = args;
    if (first === "help" && helped !== undefined && !helped.startsWith("-") && !isVerb(helped)) throw unknownVerb(helped, VERBS);
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (isHelp(error)) return EXIT.success;
      // No verb at all: the help was printed instead.
      if (error.code !== "commander.help") report(misuseOf(error, args, VERBS));
      return EXIT.misuse;
    }
    report(error);
    return exitCodeOf(error);
  }
}

/** The folders of files to write that are not there yet: a mistyped one is seen. */
function outputFolders({ options }: VerbInput): readonly string[] {
  const paths = [options.output, options.html, options.report, options.pdf].flat().filter((path) => typeof path === "string");
  return [...new Set(paths.map((path) => dirname(path)).filter((folder) => !existsSync(folder)))];
}

/** Notices and errors never act on a terminal; nor does data, where it goes to one. */
function withSafeLines(world: CommandContext): CommandContext {
  return {
    ...world,
    out: world.terminal ? (text) => world.out(terminalText(text, world.colour)) : world.out,
    err: (text) => world.err(terminalText(text)),
  };
}

/** The parser for some verbs; `run` is called with the verb that was given and what was typed. */
export function programOf(
  context: Pick<CommandContext, "out" | "err" | "width" | "version" | "build">,
  verbs: readonly Verb[],
  run: (verb: Verb, input: VerbInput) => Promise<void>,
): Program {
  const program = new Program("inforce")
    .description(SUMMARY)
    .option("--version", "print the version, its commit and its packs")
    .on("option:version", () => {
      context.out(versionText(context));
      throw new CommanderError(EXIT.success, "commander.version", "");
    })
    .helpOption("-h, --help", "show help")
    .helpCommand("help [verb]", "show help for a verb")
    .exitOverride()
    .configureOutput({
      writeOut: context.out,
      writeErr: context.err,
      getOutHelpWidth: () => context.width,
      getErrHelpWidth: () => context.width,
      // What was not understood is told by who called.
      outputError: () => {},
    })
    .addHelpText("after", "\nEvery verb has examples: inforce help as-of");
  for (const verb of verbs) addVerb(program, verb, run);
  return program;
}

function addVerb(program: Program, verb: Verb, run: (verb: Verb, input: VerbInput) => Promise<void>): void {
  const command = program.command(verb.name).summary(verb.summary).description(verb.details.join("\n\n"));
  for (const { name, description, required } of verb.args) command.argument(required ? `<${name}>` : `[${name}]`, description);
  for (const { flags, description, choices, repeatable, once } of verb.options) {
    const option = new Option(flags, description);
    if (repeatable === true) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    if (once === true) option.argParser(single);
    command.addOption(choices ? option.choices([...choices]) : option);
  }
  const examples = verb.examples.flatMap(({ line, tells }) => [`  # ${tells}`, `  ${line}`]);
  command.addHelpText("after", `\nExamples:\n${examples.join("\n")}`);
  command.action(async () => {
    const count = Math.max(verb.args.length, command.args.length);
    const args = Array.from({ length: count }, (_, at) => command.args[at]);
    await run(verb, { args, options: command.opts<VerbInput["options"]>() });
  });
}

function single(value: string, before: string | undefined): string {
  if (before === undefined) return value;
  throw new InvalidArgumentError(`It takes one value, and "${before}" was given already.`);
}

function isVerb(name: string): boolean {
  return name === "help" || VERBS.some((verb) => verb.name === name);
}

function isHelp(error: CommanderError): boolean {
  return error.exitCode === 0;
}
