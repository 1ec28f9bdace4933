import { DATABASE, FROM, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, TO } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const SEARCH: Verb = {
  name: "search",
  summary: "full text over posts and statements",
  details: [
    "Finds posts that hold all the words, best first, with the best passage and the statements in whose words they stand. A word is found in any form (flight finds flights); words in double quotes follow each other; visa* finds whatever begins so. --from and --to are days of publication.",
  ],
  args: [{ name: "words...", description: "what to search for", required: true }],
  options: [
    { flags: "--topic <topic>", description: "only posts that state something about this topic" },
    { flags: "--subject <country>", description: "only posts that state something about this country" },
    FROM,
    TO,
    { flags: "--limit <number>", description: "how many posts at most (default: 20)" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce search air flights", tells: "two words" },
    { line: 'inforce search ""exit visa" term*"', tells: "words that follow each other, and a beginning" },
    { line: "inforce search certificate --topic pcr-certificate --to 2020-12-31", tells: "about one topic, up to a day" },
  ],
  load: async () => (await import("../commands/history-commands.js")).searchCommand,
};
