import { WATCH_KINDS } from "../../model/news-kind.js";
import {
  CASE_READING,
  DATABASE,
  JSON_OUTPUT,
  JURISDICTION,
  KNOWN_ON,
  PACK_FOLDER,
  RECORDED_ON,
  SCOPE,
  SUBJECTS,
  UNNAMED,
} from "../shared-options.js";
import type { Verb } from "../verb.js";

export const WATCH: Verb = {
  name: "watch",
  summary: "which answers changed since a run, a capture or a day",
  details: [
    "Compares the answers of all days, past and to come, with those of an earlier state of knowledge: --since takes a day (what had been published by it), a run of the knowledge base by its number, previous (the run before the last one, which is what it compares with unless told), a UTC instant, or a snapshot by its name (the run that recorded it). Beyond the last post an answer is the last one known, so that a post which only confirms is not told, nor are days that are merely covered now.",
    `News is of a kind: ${WATCH_KINDS.join(", ")}. With --within the deadlines are told besides that lie at most so many days ahead.`,
    "What to watch stands on the line, or in a list (--list watch.yaml) of entries with topic, subjects, scope and kinds; docs/schemas/v1/watch-list.schema.json describes it for editors.",
    "With --cases it judges a file of past entries with both states, as `inforce audit --against` does, and names the verdicts that differ; where topics are watched, those that rest on one of them. A day of entry that the earlier state did not cover had no verdict then: it was undetermined.",
    "With --exit-code it ends with 3 when there is something to tell: an answer that changed, a deadline ahead, or a case whose verdict is another one.",
  ],
  args: [{ name: "topic...", description: "topic ids (default: every topic)", required: false }],
  options: [
    { flags: "--since <state>", description: "a day, a run, previous, a UTC instant or a snapshot (default: previous)" },
    { flags: "--list <file>", description: "watch what this list says (YAML)" },
    SUBJECTS,
    SCOPE,
    { flags: "--kind <kind>", description: "news of this kind alone; may be given several times", repeatable: true },
    { flags: "--within <days>", description: "tell the deadlines too that lie at most so many days ahead" },
    { flags: "--from <day>", description: "the day to look ahead from (default: today)" },
    { flags: "--remind <days>", description: "with --format ics: days before each event on which a calendar reminds (default: 7)" },
    {
      flags: "--cases <file>",
      description: "past entries as for inforce audit: name those whose verdict is another one with the news",
    },
    ...CASE_READING,
    PACK_FOLDER,
    JURISDICTION,
    UNNAMED,
    { flags: "--exit-code", description: "end with 3 when there is something to tell" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    {
      flags: "--format <format>",
      description: "how to print: markdown for a mail, atom as a feed, ics as a calendar with reminders",
      choices: ["table", "json", "ndjson", "csv", "markdown", "atom", "ics"],
    },
    DATABASE,
  ],
  examples: [
    { line: "inforce watch", tells: "what the last ingest made of the answers" },
    { line: "inforce watch --since 2022-05-01 direct-flights mci", tells: "what was learned of two topics since a day" },
    {
      line: "inforce watch --subject Germany --kind became-certain --kind changed-answer",
      tells: "one country, and only what weighs",
    },
    {
      line: "inforce watch --list watch.yaml --exit-code --format markdown",
      tells: "for a mail, where there is something to tell",
    },
    { line: "inforce watch --cases entries.csv", tells: "and which past entries the last ingest shows in another light" },
    { line: "inforce watch --since news.html --within 30 --format ics", tells: "since a capture, with reminders, for a calendar" },
  ],
  load: async () => (await import("../commands/history-commands.js")).watchCommand,
};
