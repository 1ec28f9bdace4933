import { DATABASE, JSON_OUTPUT, RECORDED_ON, ROW_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const POSTS: Verb = {
  name: "posts",
  summary: "list the posts that were read, or show one",
  details: [
    "Lists every post, newest first: when it was published (between which days, and how that is known), where it stands in the file, how many statements were read from it. Posts that repeat another are included and marked. With the ID of one it shows its text, what each of its sentences states, and what was found in reading it.",
  ],
  args: [{ name: "id", description: "the id of one post", required: false }],
  options: [RECORDED_ON, JSON_OUTPUT, ROW_FORMAT, DATABASE],
  examples: [
    { line: "inforce posts", tells: "a table" },
    { line: "inforce posts --format csv", tells: "for a spreadsheet" },
    { line: "inforce posts ID --json", tells: "one post, with the place of each statement in its text" },
  ],
  load: async () => (await import("../commands/query-commands.js")).postsCommand,
};
