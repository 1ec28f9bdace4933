import { programOf } from "../../src/cli/command-line.js";
import { EXIT_MEANINGS } from "../../src/cli/exit-code.js";
import type { Verb } from "../../src/cli/verb.js";

const INTRODUCTION = `# Command line

\`inforce <verb>\` prints data on standard output and everything else on standard error: a table for people, \`--json\` for
programs, and \`--format ndjson\` or \`csv\` where rows make sense. This page is made from the commands themselves.

- The knowledge base is the file given with \`--db\`, else with \`INFORCE_DB\`, else one in your data folder (\`XDG_DATA_HOME\`).
  Asking makes nothing: a named file that is not there is an error. Where none is named and no archive was read yet, a question is
  answered from the bundled sample, kept in the cache folder (\`XDG_CACHE_HOME\`), and the answer says so: in its first line, as
  \`"sample": true\` in JSON, on standard error beside rows and files.
- Days are written \`YYYY-MM-DD\`, and understood as \`10 Dec 2021\`, \`10.12.2021\` (day first), \`2021/12/10\`, \`today\`, \`yesterday\` and \`tomorrow\` too. Countries are accepted as ISO alpha-2, alpha-3 or any usual name, printed by name, and carried in
  JSON as alpha-3. The jurisdiction of a topic id may be left out. An end in JSON is the first day on which it no longer holds.
- \`NO_COLOR\` switches colour off; \`COLUMNS\` sets the width where standard output is no terminal. \`INFORCE_DEBUG=1\` adds to an
  error where it happened.
- An error ends with its code in brackets. \`DATABASE_CORRUPT\`: the base is damaged, and \`inforce verify\` names where.
  \`SYSTEM_FAILURE\`: the system refused to read or write (a failing disk, too many open files), and the base may well be whole.
- With \`--json\` an error is the last line of standard error, one JSON object: \`error\` holds \`code\`, \`message\`, and where there is
  more to say \`got\`, \`expected\`, \`example\`, \`hint\`, \`suggestions\`. Each document that is printed has a schema in
  [schemas/v1/answers](schemas/v1/answers).

| exit code | means |
|---|---|
${EXIT_MEANINGS.map(([code, means]) => `| ${code} | ${means} |`).join("\n")}
`;

/** The reference page of the command line, made of the verbs. */
export function referencePage(verbs: readonly Verb[]): string {
  const sections = verbs.map((verb) => `## ${verb.name}\n\n\`\`\`text\n${helpOf(verb, verbs)}\`\`\`\n`);
  return [INTRODUCTION, ...sections].join("\n");
}

/** What \`--help\` prints for a verb. */
function helpOf(verb: Verb, verbs: readonly Verb[]): string {
  let help = "";
  const print = (text: string): void => {
    help += text;
  };
  const program = programOf({ out: print, err: print, width: 100, version: "0", build: () => null }, verbs, async () => undefined);
  program.commands.find((command) => command.name() === verb.name)?.outputHelp();
  return help;
}
