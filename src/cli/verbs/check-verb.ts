import { CHECK_COLUMNS } from "../check-columns.js";
import {
  DATABASE,
  JSON_OUTPUT,
  JURISDICTION,
  KNOWN_ON,
  PACK_FOLDER,
  PAGE_FORMAT,
  RECORDED_ON,
  UNNAMED,
} from "../shared-options.js";
import type { Verb } from "../verb.js";

export const CHECK: Verb = {
  name: "check",
  summary: "what is asked of one person at one entry",
  details: [
    "Answers for one person what an audit answers for a file: which requirements apply on the day, whether what is told of the person meets them, on what evidence, and which questions are still open, with what each answer to them would come to.",
    "The day, the citizenship and the means of transport are needed; whatever else is left out is not known. Cells are written as in a file of cases.",
  ],
  args: [],
  options: [
    ...CHECK_COLUMNS.map(({ flag, value, description }) => ({ flags: `--${flag} <${value}>`, description })),
    { flags: "--requirement <ids>", description: "judge these alone (parted by commas)", repeatable: true },
    UNNAMED,
    KNOWN_ON,
    RECORDED_ON,
    PACK_FOLDER,
    JURISDICTION,
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [
    {
      line: "inforce check --nationality DEU --date 2021-12-10 --by air",
      tells: "what was asked of a citizen of Germany, and what is open",
    },
    {
      line: "inforce check --nationality France --date 2020-12-15 --by land --visa yes --requirement visa",
      tells: "one requirement, with what is known of the person",
    },
  ],
  load: async () => (await import("../commands/check-command.js")).checkCommand,
};
