import { DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const AUDIT: Verb = {
  name: "audit",
  summary: "judge past entries by the rules of their days",
  details: [
    "Reads a file of entries, CSV or NDJSON (- for standard input), and says for each which requirements applied on its day, whether they were met, and on what evidence. The verdicts are met, not-met (a ban or a penalty applies), not-required, and undetermined, which always says what is missing: a column, or evidence.",
    "A verdict stands where every way to complete what the archive leaves open agrees. Rows that cannot be read are left out and told with line and column; the run then ends with 1. docs/audit.md says what each requirement asks.",
    "A table prints counts by requirement and verdict; the other formats print every verdict with its evidence. html is a report to file, with a fingerprint that the same inputs reproduce.",
  ],
  args: [{ name: "cases", description: "a file of entries; --template prints an example", required: false }],
  options: [
    KNOWN_ON,
    RECORDED_ON,
    { flags: "--known-at-entry", description: "judge each entry with what had been published on its day" },
    { flags: "--compare", description: "print the verdicts that differ between the day of entry and now (or --known-on)" },
    { flags: "--strict", description: "stop at the first row that is wrong" },
    { flags: "--format <format>", description: "how to print", choices: ["table", "json", "ndjson", "csv", "html"] },
    JSON_OUTPUT,
    { flags: "-o, --output <file>", description: "write there instead, and print the table" },
    { flags: "--template", description: "print an example of a file of entries" },
    { flags: "--explain-columns", description: "print what each column may hold" },
    DATABASE,
  ],
  examples: [
    { line: "inforce audit --template > entries.csv", tells: "a file to begin with" },
    { line: "inforce audit entries.csv", tells: "counts by requirement and verdict" },
    { line: "inforce audit entries.csv --format html -o report.html", tells: "a report to file" },
    { line: "inforce audit entries.csv --format ndjson --known-at-entry", tells: "what could be known on each day of entry" },
    { line: "inforce audit entries.csv --compare", tells: "verdicts that later posts changed" },
  ],
  load: async () => (await import("../commands/audit-command.js")).auditCommand,
};
