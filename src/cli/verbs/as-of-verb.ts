import { DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const AS_OF: Verb = {
  name: "as-of",
  summary: "what applied on a day",
  details: [
    "Prints what applied on DAY, how sure that is, since when, and the words that say so. Without TOPIC every topic answers: a row for each rule, and one for each country that is in force or possible. With --subject or --scope exactly that answers, also when the answer is no.",
    "The answers are yes, no, possible (the dates leave it open) and unknown (the archive does not say). A day after the last post is beyond the horizon: the answer is unknown, beside what was last known.",
  ],
  args: [
    { name: "day", description: "a day, YYYY-MM-DD", required: true },
    {
      name: "topic",
      description: "a topic id; the jurisdiction may be left out (list them with `inforce topics`)",
      required: false,
    },
  ],
  options: [
    SUBJECT,
    SCOPE,
    KNOWN_ON,
    RECORDED_ON,
    { flags: "--carry-forward", description: "beyond the horizon answer from what was last known, scheduled changes included" },
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce as-of 2021-12-10", tells: "every rule on that day" },
    { line: "inforce as-of 2021-12-10 direct-flights", tells: "the countries with direct flights" },
    { line: "inforce as-of 2021-09-01 direct-flights --subject UK", tells: "one country, whatever the answer" },
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
  load: async () => (await import("../commands/query-commands.js")).asOfCommand,
};
