import { DATABASE, JSON_OUTPUT, PAGE_FORMAT, RECORDED_ON } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const COVERAGE: Verb = {
  name: "coverage",
  summary: "how much of the archive was read",
  details: [
    "Reports posts, sentences read and not read, the first and last evidence for each topic, and what is known to be missing.",
    "The days that it covers reach from the first post that is read to the last one, or to the capture of a page. What nobody reads is no evidence that nothing changed and widens nothing: posts in another language than English, the archive of a country without a pack, a post whose day cannot be right; where the last posts of a page are in another language, its capture bears out nothing either.",
  ],
  args: [],
  options: [
    { flags: "--all-topics", description: "name also the topics of which no post speaks" },
    RECORDED_ON,
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [{ line: "inforce coverage", tells: "the share of regulatory sentences that no rule read" }],
  load: async () => (await import("../commands/query-commands.js")).coverageCommand,
};
