import { ANY_TOPIC, DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECTS } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const DIFF: Verb = {
  name: "diff",
  summary: "what differs between two days",
  details: [
    "Compares what applied on two days: what started, ended, changed, became certain or became possible. Without TOPIC every topic is compared.",
    "With --as-of D --known K1 K2 it compares what could be known about day D on two knowledge days, and says which post brought the news and how long after the effect.",
    "With --recorded A B it compares what the knowledge base answered at two times, before and after an ingest, a removal or a new version of the program: of the day of --as-of, or else of the last day that it covered at both.",
  ],
  args: [
    { name: "d1", description: "the earlier day", required: false },
    { name: "d2", description: "the later day", required: false },
    ANY_TOPIC,
  ],
  options: [
    { flags: "--as-of <day>", description: "compare knowledge of this day instead" },
    { flags: "--known <day>", description: "with --as-of: the earlier knowledge day; the later one follows it" },
    { flags: "--recorded <time>", description: "compare two times of the knowledge base instead; the later one follows it" },
    SUBJECTS,
    SCOPE,
    { flags: "--carry-forward", description: "beyond the horizon answer from what was last known, scheduled changes included" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce diff 2021-12-01 2022-01-15", tells: "everything" },
    { line: "inforce diff 2021-08-01 2021-12-31 direct-flights", tells: "one topic" },
    {
      line: "inforce diff --as-of 2021-06-01 --known 2021-02-15 2021-12-31 --carry-forward",
      tells: "what one learned of a day later",
    },
    {
      line: "inforce diff --recorded 2024-03-01 2024-04-01",
      tells: "what was ingested in March made of the answers",
    },
  ],
  load: async () => (await import("../commands/history-commands.js")).diffCommand,
};
