import { DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const COMPUTE: Verb = {
  name: "compute",
  summary: "amounts in units of an index on a day",
  details: [
    "Reckons an amount that is told in units of another topic, such as the monthly calculation index, on a day: with the source of the index, and the rules that set this very amount. Where the index is only possible it gives a range.",
  ],
  args: [{ name: "amount...", description: "a number and the name of the index", required: true }],
  options: [
    { flags: "--on <day>", description: "the day whose index counts; must be given" },
    SCOPE,
    { flags: "--topic <topic>", description: "the index, where several have one name" },
    { flags: "--carry-forward", description: "beyond the horizon answer from what was last known, scheduled changes included" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: 'inforce compute "10 MCI" --on 2021-06-08', tells: "a fine in money" },
    { line: "inforce compute 15 MCI --on 2022-04-01 --scope social-benefits", tells: "with the index of one scope" },
  ],
  load: async () => (await import("../commands/history-commands.js")).computeCommand,
};
