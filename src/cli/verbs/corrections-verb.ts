import { DATABASE, JSON_OUTPUT, PAGE_FORMAT, RECORDED_ON } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const CORRECTIONS: Verb = {
  name: "corrections",
  summary: "what the desk set right, and which answers that changed",
  details: [
    "Lists the corrections that were ingested, by their days: who answers for each, why, on what it rests, whether it counts still, and how the answers known on its day differ from those known the day before.",
    "Findings beside a correction say that what it speaks of is gone (correction-without-target), that the words changed (correction-post-changed), or that the reader reads it alike by now (correction-read-alike).",
  ],
  args: [],
  options: [RECORDED_ON, JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [{ line: "inforce corrections", tells: "all of them" }],
  load: async () => (await import("../commands/corrections-command.js")).correctionsCommand,
};
