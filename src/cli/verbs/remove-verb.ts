import { DATABASE, JSON_OUTPUT, OWN_PACK, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const REMOVE: Verb = {
  name: "remove",
  summary: "take a snapshot out of the knowledge base",
  details: [
    "Takes out one snapshot, by its name, its id or the beginning of its id: what the others say together becomes the state of the knowledge base, in one step. What had been recorded with it stays in the file, on the clock of the store; nothing is deleted.",
    "A knowledge base that was read with packs of your own needs them here too.",
  ],
  args: [{ name: "snapshot", description: "the name or the id of a snapshot (list them with `inforce coverage`)", required: true }],
  options: [OWN_PACK, JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [{ line: "inforce remove news.html --db rules.sqlite", tells: "what the other snapshots say stays" }],
  load: async () => (await import("../commands/remove-command.js")).removeCommand,
};
