import { ANY_TOPIC, DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const UPCOMING: Verb = {
  name: "upcoming",
  summary: "what lies ahead of a day",
  details: [
    "Lists starts, ends and other values that lie after a day, also beyond the horizon, and deadlines on it or after it. With --known-on only what had been announced by then.",
  ],
  args: [ANY_TOPIC],
  options: [
    { flags: "--from <day>", description: "the day to look ahead from (default: today)" },
    { flags: "--days <number>", description: "how many days ahead to look (default: without end)" },
    SUBJECT,
    SCOPE,
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce upcoming --days 30", tells: "what the next thirty days bring" },
    { line: "inforce upcoming --from 2022-06-15", tells: "all topics" },
    { line: "inforce upcoming --from 2021-09-06 --known-on 2021-09-06", tells: "what had been announced on that day" },
  ],
  load: async () => (await import("../commands/history-commands.js")).upcomingCommand,
};
