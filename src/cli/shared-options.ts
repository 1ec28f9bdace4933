import type { VerbArgument, VerbOption } from "./verb.js";

/** Arguments and options that several verbs share, worded once. */
export const TOPIC: VerbArgument = {
  name: "topic",
  description: "a topic id; the jurisdiction may be left out (list them with `inforce topics`)",
  required: true,
};

export const ANY_TOPIC: VerbArgument = { name: "topic", description: "one topic id", required: false };

export const SUBJECT: VerbOption = {
  flags: "--subject <country>",
  description: "one country: ISO alpha-2, alpha-3 or any usual name",
  once: true,
};

/** The same where several may be asked about. */
export const SUBJECTS: VerbOption = {
  flags: "--subject <country>",
  description: "one country: ISO alpha-2, alpha-3 or any usual name; may be given several times",
  repeatable: true,
};

export const SCOPE: VerbOption = { flags: "--scope <scope>", description: "one scope of the topic" };

export const FROM: VerbOption = { flags: "--from <day>", description: "first day to look at" };

export const TO: VerbOption = { flags: "--to <day>", description: "last day to look at, included" };

export const DATABASE: VerbOption = {
  flags: "--db <file>",
  description: "knowledge base file, or sample for the bundled one (default: INFORCE_DB, else one in your data folder)",
};

export const JSON_OUTPUT: VerbOption = { flags: "--json", description: "print JSON for programs" };

export const ROW_FORMAT: VerbOption = {
  flags: "--format <format>",
  description: "how to print",
  choices: ["table", "json", "ndjson", "csv"],
};

export const PAGE_FORMAT: VerbOption = { flags: "--format <format>", description: "how to print", choices: ["table", "json"] };

export const RECORDED_ON: VerbOption = {
  flags: "--recorded-on <time>",
  description: "answer as the knowledge base was at this time: a UTC instant, or a day (YYYY-MM-DD), which means its end",
};

export const KNOWN_ON: VerbOption = {
  flags: "--known-on <day>",
  description: "use only what had been published by this day",
};

export const OWN_PACK: VerbOption = {
  flags: "--pack <folder>",
  description: "a pack of your own (pack.yaml and topics.yaml), beside the bundled ones; may be given several times",
  repeatable: true,
};

export const PACK_AGAIN: VerbOption = {
  flags: "--pack <folder>",
  description: "a pack of your own that the base was read with; may be given several times",
  repeatable: true,
};

export const JURISDICTION: VerbOption = {
  flags: "--jurisdiction <country>",
  description: "whose requirements, where the knowledge base holds those of several countries",
};

export const PACK_FOLDER: VerbOption = {
  flags: "--pack <folder>",
  description: "the requirements of this pack as well",
  repeatable: true,
};

export const UNNAMED: VerbOption = {
  flags: "--unnamed <reading>",
  description:
    "what a country is that no post names, under a rule that names countries: free of it (each such verdict says so), or undetermined",
  choices: ["free", "undetermined"],
};

/** How a file of cases is to be read, over what is found in it. */
export const CASE_READING: readonly VerbOption[] = [
  {
    flags: "--map <heading=column>",
    description: "the column that a heading stands for; HEADING= leaves it unread",
    repeatable: true,
  },
  { flags: "--map-file <file>", description: "such maps from a file, one a line, or one JSON object" },
  { flags: "--dates <order>", description: "the order in which days are written in digits", choices: ["dmy", "mdy", "ymd"] },
  { flags: "--encoding <name>", description: "the encoding of a text, such as windows-1251" },
  { flags: "--sheet <name>", description: "the sheet of a workbook" },
];
