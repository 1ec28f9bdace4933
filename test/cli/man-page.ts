import { EXIT_MEANINGS } from "../../src/cli/exit-code.js";
import type { Verb, VerbArgument } from "../../src/cli/verb.js";

/** The manual page of the command line, made of the verbs; the section is the one of commands. */
export function manPage(verbs: readonly Verb[]): string {
  return [
    '.TH INFORCE 1 "" "inforce" "User Commands"',
    ".SH NAME",
    "inforce \\- what applied on a day, as known on a day, and the words that say so",
    ".SH SYNOPSIS",
    ".B inforce",
    ".I verb",
    "[\\fIargument\\fR ...] [\\fIoption\\fR ...]",
    ".SH DESCRIPTION",
    "Data goes to standard output, everything else to standard error: a table for people, \\fB\\-\\-json\\fR for programs.",
    ".SH VERBS",
    ...verbs.flatMap(verbPart),
    ".SH EXIT STATUS",
    ...EXIT_MEANINGS.flatMap(([code, means]) => [".TP", `.B ${code}`, roff(means)]),
    ".SH ENVIRONMENT",
    ...ENVIRONMENT.flatMap(([name, means]) => [".TP", `.B ${name}`, roff(means)]),
    "",
  ].join("\n");
}

const ENVIRONMENT: readonly (readonly [name: string, means: string])[] = [
  ["INFORCE_DB", "the knowledge base where --db names none"],
  ["XDG_DATA_HOME, XDG_CACHE_HOME", "where the knowledge base and the bundled sample are kept"],
  ["NO_COLOR", "switches colour off"],
  ["COLUMNS", "the width where standard output is no terminal"],
  ["INFORCE_DEBUG", "1: an error shows where it happened"],
];

function verbPart({ name, args, details, options, examples }: Verb): readonly string[] {
  return [
    `.SS ${[`inforce ${name}`, ...args.map(argumentText)].map(roff).join(" ")}`,
    ...details.flatMap((text, at) => [...(at === 0 ? [] : [".PP"]), roff(text)]),
    ...options.flatMap(({ flags, description, choices }) => [
      ".TP",
      `.B ${roff(flags)}`,
      roff(choices === undefined ? description : `${description} (${choices.join(", ")})`),
    ]),
    ...examples.flatMap(({ line, tells }) => [".PP", `${roff(tells)}:`, ".RS", ".nf", roff(line), ".fi", ".RE"]),
  ];
}

function argumentText({ name, required }: VerbArgument): string {
  return required ? `<${name}>` : `[${name}]`;
}

/** Text as roff takes it: a line never begins with a request, a hyphen can be copied. */
function roff(text: string): string {
  const escaped = text.replaceAll("\\", "\\e").replaceAll("-", "\\-");
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
