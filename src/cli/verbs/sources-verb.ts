import { DATABASE, JSON_OUTPUT, RECORDED_ON, ROW_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const SOURCES: Verb = {
  name: "sources",
  summary: "who tells what, and how they stand beside each other",
  details: [
    "Lists who publishes what was read, by authority (official, desk, adviser, press, unknown), with the days that each covers, its posts and its statements. Of statements that contradict each other about one day of one rule that of the better authority holds; the other stands under `disagreeing` in JSON, and finding outranked-statement tells of it. Among equals the answer is possible.",
    "A source agrees with another where both tell the same change, sighting or full list of one series, with the same day and value; it came first where it told so on an earlier day than every other; it is contradicted where another tells another state, value or list of the same exact day. Only what was read whole is compared.",
    "Publisher, authority and address are told with `ingest --publisher --authority --source-url`, or in a manifest. Without a publisher the name of the file stands in.",
  ],
  args: [],
  options: [RECORDED_ON, JSON_OUTPUT, ROW_FORMAT, DATABASE],
  examples: [
    { line: "inforce sources", tells: "all of them" },
    { line: "inforce sources --format csv", tells: "as rows" },
  ],
  load: async () => (await import("../commands/query-commands.js")).sourcesCommand,
};
