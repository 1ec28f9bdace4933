import { DATABASE } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const MCP: Verb = {
  name: "mcp",
  summary: "answer an assistant over standard input and output",
  details: [
    "Speaks the Model Context Protocol: the questions are tools that only read (as_of, timeline, diff, changes, upcoming, watch, explain, search, topics, coverage, check), each with the schemas of what goes in and comes out; topics and posts are resources, and a prompt asks for a memo on one entry. Answers are those that the command prints with --json.",
    "An assistant starts it itself: name the command and its arguments in the assistant's settings. It ends with its input. `inforce serve` answers the same at /mcp. Both need the package @modelcontextprotocol/sdk, installed beside this one.",
  ],
  args: [],
  options: [DATABASE],
  examples: [{ line: "inforce mcp --db rules.sqlite", tells: "as an assistant starts it" }],
  load: async () => (await import("../commands/mcp-command.js")).mcpCommand,
};
