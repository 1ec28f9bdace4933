import { DATABASE, JSON_OUTPUT, KNOWN_ON, PAGE_FORMAT, RECORDED_ON, SCOPE, SUBJECT, TOPIC } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const EXPLAIN: Verb = {
  name: "explain",
  summary: "how an answer comes about",
  details: [
    "Explains one answer: the periods that may hold on the day and where each of their bounds comes from, what each post says for and against it in the order in which it became known, full lists, findings, acts, and what would settle a doubt.",
    "Without --subject or --scope every answer that as-of gives for the topic is explained.",
  ],
  args: [TOPIC],
  options: [
    { flags: "--as-of <day>", description: "the day to explain; must be given" },
    SUBJECT,
    SCOPE,
    { flags: "--carry-forward", description: "beyond the horizon answer from what was last known, scheduled changes included" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce explain direct-flights --as-of 2021-08-18 --subject UK", tells: "one country" },
    { line: "inforce explain mci --as-of 2022-04-01 --scope social-benefits", tells: "a value that is only possible" },
    {
      line: "inforce explain visa-free-regime --as-of 2021-06-01 --known-on 2021-02-15 --json",
      tells: "as known before, for programs",
    },
  ],
  load: async () => (await import("../commands/history-commands.js")).explainCommand,
};
