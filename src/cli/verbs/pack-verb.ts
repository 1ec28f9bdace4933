import { JSON_OUTPUT, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const PACK: Verb = {
  name: "pack",
  summary: "write and check a pack: what a jurisdiction regulates, as data",
  details: [
    "`pack new CODE` writes a folder with pack.yaml, topics.yaml and requirements.yaml for a country, with three topics and a requirement to begin with. `pack check FOLDER` checks such a folder by its schemas and by rules between its values, and names file, line, what stands there and what was expected.",
    "With texts (files or folders, as for ingest) the check also names each cue that stands in fewer than three places of all of them together. A thing that two topics share, with nothing in their data to tell them apart, is a failure. Read an archive with a pack of your own with `inforce ingest --pack FOLDER`.",
  ],
  args: [
    { name: "task", description: "new or check", required: true },
    { name: "target", description: "new: ISO 3166-1 alpha-2 code of a country; check: the folder of a pack", required: true },
    { name: "texts...", description: "check: texts to look for the cues in", required: false },
  ],
  options: [
    { flags: "--into <folder>", description: "new: where to write (default: a folder named as the code)" },
    JSON_OUTPUT,
    PAGE_FORMAT,
  ],
  examples: [
    { line: "inforce pack new ge", tells: "begin a pack for Georgia in the folder ge" },
    { line: "inforce pack check ge", tells: "is every value as it should be?" },
    { line: "inforce pack check ge archive.html feeds/", tells: "which cues do the texts hardly ever use?" },
  ],
  load: async () => (await import("../commands/pack-command.js")).packCommand,
};
