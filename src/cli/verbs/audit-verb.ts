import {
  CASE_READING,
  DATABASE,
  JSON_OUTPUT,
  JURISDICTION,
  KNOWN_ON,
  PACK_FOLDER,
  RECORDED_ON,
  UNNAMED,
} from "../shared-options.js";
import type { Verb } from "../verb.js";

export const AUDIT: Verb = {
  name: "audit",
  summary: "judge past entries by the rules of their days",
  details: [
    "Reads a file of entries (CSV, NDJSON or a workbook; - for standard input) and says for each which requirements applied on its day, whether they were met, and on what evidence. The verdicts are met, not-met (a ban or a penalty applies), not-required, and undetermined, which always says what is missing: a column, or evidence.",
    "The file is read as it is: what parts its cells, its encoding, its head, the order of its days and the names of its columns in several languages are found and told on standard error; --inspect shows them before anything is judged, and --map names a column that was not found. A file that can be read in two ways is an error, never a guess.",
    "A verdict stands where every way to complete what the archive leaves open agrees. Rows that cannot be read are left out, told by reason, and written to --rejects; the run ends with 1 only when nothing could be judged, or with --strict. docs/audit.md says what each requirement asks.",
    "A table prints counts by requirement and verdict, and what --only asks for; the other formats print every verdict with its evidence. --report writes a report to hand over, the result first, with a fingerprint that the same inputs reproduce (.html; --pdf prints it), or a workbook to sort in (.xlsx).",
  ],
  args: [{ name: "cases", description: "a file of entries; --template prints an example", required: false }],
  options: [
    KNOWN_ON,
    RECORDED_ON,
    { flags: "--known-at-entry", description: "judge each entry with what had been published on its day" },
    { flags: "--compare", description: "print the verdicts that differ between the day of entry and now (or --known-on)" },
    UNNAMED,
    {
      flags: "--against <state>",
      description:
        "print the verdicts that differ from another state of knowledge, with the posts that changed them: a day (what had been published by it), a run of the knowledge base, previous, or a UTC instant (what it had recorded)",
    },
    {
      flags: "--requirement <ids>",
      description: "judge these alone (parted by commas); `inforce requirements` lists them",
      repeatable: true,
    },
    {
      flags: "--only <verdicts>",
      description: "show these verdicts alone, such as not-met,undetermined; all are counted",
      repeatable: true,
    },
    { flags: "--inspect", description: "show what is understood of the file and what would be left out; judge nothing" },
    ...CASE_READING,
    {
      flags: "--keep <columns>",
      description: "copy these further columns into the results (parted by commas; * for all); numbers of passports are masked",
      repeatable: true,
    },
    { flags: "--unmasked", description: "copy numbers of passports as they stand" },
    PACK_FOLDER,
    JURISDICTION,
    { flags: "--rejects <file>", description: "write the rows that are left out there, with the reasons (CSV)" },
    { flags: "--jobs <number>", description: "judge on so many threads; the output is the same as of one" },
    { flags: "--strict", description: "stop at the first row that is wrong" },
    { flags: "--format <format>", description: "how to print", choices: ["table", "json", "ndjson", "csv"] },
    JSON_OUTPUT,
    { flags: "--report <file>", description: "write a report: .html to hand over, .xlsx to sort in", repeatable: true },
    { flags: "--pdf <file>", description: "print the report as PDF with an installed Chromium (INFORCE_CHROMIUM names one)" },
    { flags: "-o, --output <file>", description: "write there instead, and print the table" },
    { flags: "--template", description: "print an example of a file of entries" },
    { flags: "--explain-columns", description: "print what each column may hold" },
    DATABASE,
  ],
  examples: [
    { line: "inforce audit --template > entries.csv", tells: "a file to begin with" },
    {
      line: 'inforce audit --inspect entries.xlsx --map "Grenze am=date"',
      tells: "what is understood of a file, and what would be left out",
    },
    {
      line: "inforce audit entries.csv --only not-met,undetermined --rejects rejects.csv",
      tells: "what is wrong, and the rows that are",
    },
    { line: "inforce audit entries.csv", tells: "counts by requirement and verdict" },
    {
      line: "inforce audit entries.csv --report report.html --report report.xlsx",
      tells: "a report to hand over, and one to sort in",
    },
    { line: "inforce audit entries.csv --format ndjson --known-at-entry", tells: "what could be known on each day of entry" },
    { line: "inforce audit entries.csv --compare", tells: "verdicts that later posts changed" },
    {
      line: "inforce audit entries.csv --against previous",
      tells: "verdicts that the last ingest changed, and the posts behind it",
    },
  ],
  load: async () => (await import("../commands/audit-command.js")).auditCommand,
};
