import { REVIEW_KINDS } from "../../model/review-kind.js";
import { ANY_TOPIC, DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, SUBJECT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const REVIEW: Verb = {
  name: "review",
  summary: "what a person should look at, on which most answers hang first",
  details: [
    "Lists half-read and unread sentences, conflicts, disputed days, changes without an announcement or without their day, answers that no post has spoken for since long before a day, what weak sources tell alone, and corrections that no longer fit: by how many answers (days × topic, country and scope) each leaves open, then by how many certain ones rest on it. Each shows the words, what was understood, what stopped it, what would settle it, and entries for corrections.yaml to fill in.",
    "With --one-by-one it asks about each: accept (what was read by half is confirmed in corrections.yaml; anything else is noted in reviewed.yaml beside it and does not come back until its evidence changes), correct (asks for what the entry lacks and writes it), skip, quit. What stands in either file is left out.",
    "docs/corrections.md shows the whole way: review, correct, ingest, watch.",
  ],
  args: [ANY_TOPIC],
  options: [
    SUBJECT,
    { flags: "--source <name>", description: "only what this source says: its publisher, or the name of its file" },
    { flags: "--post <id>", description: "only what this post says" },
    { flags: "--since <day>", description: "only what was told on this day or later" },
    {
      flags: "--kind <kind>",
      description: `only items of this kind: ${REVIEW_KINDS.join(", ")}; may be given several times`,
      repeatable: true,
    },
    { flags: "--item <id>", description: "only this item, with its entries to fill in" },
    { flags: "--near <day>", description: "a day that people ask about (default: the last day that is covered)" },
    { flags: "--limit <number>", description: "show at most so many items (default: 10 on a page, all otherwise)" },
    { flags: "--stubs", description: "show the entries to fill in" },
    { flags: "--all", description: "show what was accepted or answered, too" },
    { flags: "--one-by-one", description: "ask about each item" },
    { flags: "--author <name>", description: "who looks; needed with --one-by-one" },
    { flags: "--file <file>", description: "the file of corrections (default: corrections.yaml); reviewed.yaml stands beside it" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    {
      flags: "--format <format>",
      description: "how to print; stub: the likeliest entry of each item, for inforce correct",
      choices: ["table", "json", "ndjson", "csv", "stub"],
    },
    DATABASE,
  ],
  examples: [
    { line: "inforce review", tells: "what most answers hang on" },
    { line: "inforce review direct-flights --subject Egypt --stubs", tells: "of one country, with entries to fill in" },
    { line: "inforce review --item ID --format stub > stub.yaml", tells: "an entry to complete: inforce correct stub.yaml" },
    { line: 'inforce review --one-by-one --author "A. Clerk"', tells: "asks about each" },
  ],
  load: async () => (await import("../commands/review-command.js")).reviewCommand,
};
