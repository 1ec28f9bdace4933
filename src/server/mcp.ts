import type { Readable, Writable } from "node:stream";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { jsonOf } from "../model/json-text.js";
import { answerJson } from "../presentation/answer-json.js";
import type { AnsweringWorld } from "./answering.js";
import { NO_DESK_FILES } from "./desk-beside.js";
import { EMPTY_MEANS, mcpTools, type Tool } from "./mcp-tools.js";
import { problemOf } from "./problem.js";
import type { ReadDay } from "./query-parameters.js";
import { inOneState } from "./served-base.js";

/** What assistants are answered with. */
export interface McpOptions {
  /** Lets a question work with the base as it stands now. */
  readonly use: <T>(work: (base: KnowledgeBase) => T | Promise<T>) => Promise<T>;
  readonly today: AnsweringWorld["today"];
  readonly cues: () => Promise<AnsweringWorld["cues"]>;
  readonly readDay: ReadDay;
  readonly version: string;
  /** Told of what failed within. */
  readonly log: (error: unknown) => void;
}

const INSTRUCTIONS = `Answers what applied on a day, as known on a day, from dated news, with the words that say so. ${EMPTY_MEANS} Quote the evidence with its source and its day of publication. This is not legal advice.`;
const POST_URI = "inforce://post/";
const TOPIC_URI = "inforce://topic/";
const JSON_TYPE = "application/json";

let tools: readonly Tool[] | null = null;

/** A server of the Model Context Protocol: the questions as tools that only read, topics and posts as resources, prompts. */
function mcpServer(options: McpOptions): Server {
  tools ??= mcpTools();
  const known = tools;
  const server = new Server(
    { name: "inforce", version: options.version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: known.map(({ name, description, inputSchema, outputSchema }) => ({
      ...{ name, description, inputSchema: inputSchema as never, outputSchema: outputSchema as never },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = known.find(({ name }) => name === params.name);
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `there is no tool "${params.name}"`);
    return called(tool, params.arguments ?? {}, options);
  });
  server.setRequestHandler(ListResourcesRequestSchema, () =>
    options.use((base) => {
      const told = base.topics().topics.filter(({ statements }) => statements > 0);
      const topics = told.map(({ id, title, meaning }) => ({
        uri: `${TOPIC_URI}${id}`,
        name: id,
        title,
        description: meaning,
        mimeType: JSON_TYPE,
      }));
      return { resources: topics };
    }),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      {
        uriTemplate: `${POST_URI}{id}`,
        name: "post",
        description: "one post with its text, what it states and where",
        mimeType: JSON_TYPE,
      },
      { uriTemplate: `${TOPIC_URI}{jurisdiction}/{name}`, name: "topic", description: "one topic over time", mimeType: JSON_TYPE },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    options.use((base) => {
      try {
        const text = answerJson(resourceAt(base, params.uri), base);
        return { contents: [{ uri: params.uri, mimeType: JSON_TYPE, text }] };
      } catch (error) {
        if (error instanceof McpError) throw error;
        throw new McpError(ErrorCode.InvalidParams, String(told(error, options).message));
      }
    }),
  );
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [AUDIT_MEMO] }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    if (params.name !== AUDIT_MEMO.name) throw new McpError(ErrorCode.InvalidParams, `there is no prompt "${params.name}"`);
    return {
      description: AUDIT_MEMO.description,
      messages: [{ role: "user", content: { type: "text", text: memoText(params.arguments ?? {}) } }],
    };
  });
  return server;
}

async function called(tool: Tool, given: Readonly<Record<string, unknown>>, options: McpOptions) {
  const cues = tool.name === "topics" ? await options.cues() : new Map();
  try {
    return await options.use((base) =>
      inOneState(base, () => {
        const answer = tool.call(base, given, { today: options.today, cues, desk: NO_DESK_FILES, readDay: options.readDay });
        const text = answerJson(answer, base);
        return {
          content: [
            { type: "text" as const, text },
            { type: "text" as const, text: EMPTY_MEANS },
          ],
          structuredContent: JSON.parse(text) as never,
        };
      }),
    );
  } catch (error) {
    const text = jsonOf({ schemaVersion: 1, error: told(error, options) }, 2);
    return { isError: true, content: [{ type: "text" as const, text }] };
  }
}

/** An error as a record; what failed within goes to the log alone. */
function told(error: unknown, { log }: McpOptions): Readonly<Record<string, unknown>> {
  const problem = problemOf(error);
  if (problem.status >= 500) log(error);
  const { type: _, title: __, status: ___, detail, ...fields } = problem.record;
  return { ...fields, message: detail };
}

function resourceAt(base: KnowledgeBase, uri: string): object {
  if (uri.startsWith(POST_URI)) return base.post(decodeURIComponent(uri.slice(POST_URI.length)));
  if (uri.startsWith(TOPIC_URI)) return base.timeline({ topic: decodeURIComponent(uri.slice(TOPIC_URI.length)) });
  throw new McpError(ErrorCode.InvalidParams, `there is no resource "${uri}"`);
}

const AUDIT_MEMO = {
  name: "audit_memo",
  title: "Memo on one past entry",
  description: "a memo on what was asked of one person at one entry, with the evidence",
  arguments: [
    { name: "date", description: "the day of entry, YYYY-MM-DD", required: true },
    { name: "nationality", description: "citizenship of the person", required: true },
    { name: "transport", description: "air or land", required: true },
    { name: "known", description: "anything else that is known: visa, permits, tests, departure", required: false },
  ],
};

function memoText({ date, nationality, transport, known }: Readonly<Record<string, string>>): string {
  return [
    `Write a memo for the file on an entry on ${date ?? "an unknown day"} by a citizen of ${nationality ?? "an unknown country"} by ${transport ?? "an unknown means"}.`,
    known ? `Known besides: ${known}.` : "",
    "Call check with these cells. For each requirement give the verdict in the word of the tool, the reason, and the evidence: quote, source, day of publication, lines.",
    "Call explain for each verdict that is undetermined or rests on a possible answer, and say what would settle it. List the open questions of the tool with what each answer to them would come to.",
    `Name the coverage of the archive. ${EMPTY_MEANS} Add nothing that the tools do not say, and end with: this is not legal advice.`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Serves one assistant over two streams until its input ends, or somebody asks to stop. */
export async function serveStreams(options: McpOptions, input: Readable, output: Writable, stopped: Promise<void>): Promise<void> {
  const server = mcpServer(options);
  const ended = new Promise<void>((done) => void input.once("end", done).once("close", done));
  await server.connect(new StdioServerTransport(input, output));
  await Promise.race([ended, stopped]);
  await server.close();
}

/** One message over HTTP: nothing is kept between two. */
export async function mcpResponse(options: McpOptions, request: Request, most: number): Promise<Response> {
  const server = mcpServer(options);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize: most });
  await server.connect(transport);
  const response = await transport.handleRequest(request);
  const body = await response.arrayBuffer();
  await server.close();
  return new Response(body.byteLength === 0 ? null : body, response);
}
