import { DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECTS } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const AS_OF: Verb = {
  name: "as-of",
  summary: "what applied on a day",
  details: [
    "Prints what applied on DAY, how sure that is, since when, and the words that say so. Without TOPIC it is a summary of every topic by group; --all gives a row for each rule and scope, and one for each country that is in force or possible, as JSON, NDJSON and CSV do. With --subject or --scope exactly that answers, also when the answer is no.",
    "The answers are yes, no, possible (the dates leave it open) and unknown (the archive does not say). A day after the last post is beyond the horizon: the answer is unknown, beside what was last known.",
  ],
  args: [
    { name: "day", description: "a day: 2021-12-10, 10 Dec 2021, 10.12.2021, today, yesterday", required: true },
    {
      name: "topic",
      description: "a topic id; the jurisdiction may be left out (list them with `inforce topics`)",
      required: false,
    },
  ],
  options: [
    SUBJECTS,
    SCOPE,
    KNOWN_ON,
    RECORDED_ON,
    { flags: "--carry-forward", description: "beyond the horizon answer from what was last known, scheduled changes included" },
    { flags: "--all", description: "without TOPIC: every country, scope and source instead of the summary" },
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce as-of 2021-12-10", tells: "every topic on that day, at a glance" },
    { line: "inforce as-of 2021-12-10 --all", tells: "every rule, country and source" },
    { line: "inforce as-of 2021-12-10 direct-flights", tells: "the countries with direct flights" },
    { line: "inforce as-of 2021-09-01 direct-flights --subject UK", tells: "one country, whatever the answer" },
    { line: "inforce as-of yesterday direct-flights --subject UK --subject Egypt", tells: "two countries, yesterday" },
    { line: "inforce as-of 2022-06-01 mci --scope fees --json", tells: "a value, for programs" },
    {
      line: "inforce as-of 2021-06-01 visa-free-regime --known-on 2021-02-15 --carry-forward",
      tells: "what one expected in February",
    },
    {
      line: "inforce as-of 2021-12-10 direct-flights --recorded-on 2024-03-01T10:00:00Z",
      tells: "what the same question was answered then",
    },
  ],
  load: async () => (await import("../commands/as-of-command.js")).asOfCommand,
};
