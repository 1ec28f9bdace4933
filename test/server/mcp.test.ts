import { PassThrough } from "node:stream";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { deserializeMessage, serializeMessage } from "@modelcontextprotocol/sdk/shared/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { service } from "../../src/server/app.js";
import { run } from "../cli/run-in-process.js";
import { asked, type SampleService, sampleService } from "./sample-service.js";

let sample: SampleService;
beforeAll(() => {
  sample = sampleService();
});
afterAll(() => sample.remove());

/** The client's end of two streams. */
function overStreams(input: PassThrough, output: PassThrough): Transport {
  const transport: Transport = {
    async start() {
      let rest = "";
      output.on("data", (piece) => {
        const lines = (rest + String(piece)).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) transport.onmessage?.(deserializeMessage(line));
      });
    },
    async send(message) {
      input.write(serializeMessage(message));
    },
    async close() {
      input.end();
      transport.onclose?.();
    },
  };
  return transport;
}

const TOOLS: readonly (readonly [name: string, given: Record<string, unknown>, command: readonly string[]])[] = [
  [
    "as_of",
    { day: "2021-12-10", topic: "direct-flights", subject: ["EGY"] },
    ["as-of", "2021-12-10", "direct-flights", "--subject", "EGY"],
  ],
  [
    "as_of",
    { day: "10 Dec 2021", topic: "mci", scope: "fees", carryForward: false },
    ["as-of", "2021-12-10", "mci", "--scope", "fees"],
  ],
  ["timeline", { topic: ["mci", "e-visa"] }, ["timeline", "mci", "e-visa"]],
  ["diff", { from: "2021-06-01", to: "2021-12-10", topic: "mci" }, ["diff", "2021-06-01", "2021-12-10", "mci"]],
  ["changes", { since: "2022-04-01" }, ["changes", "--since", "2022-04-01"]],
  ["upcoming", { from: "2021-03-01", days: 90 }, ["upcoming", "--from", "2021-03-01", "--days", "90"]],
  ["watch", { since: "2022-05-01", topics: ["mci"] }, ["watch", "--since", "2022-05-01", "mci"]],
  ["explain", { topic: "e-visa", day: "2021-12-10" }, ["explain", "e-visa", "--as-of", "2021-12-10"]],
  ["search", { words: "tourist visa", limit: 3 }, ["search", "tourist", "visa", "--limit", "3"]],
  ["topics", { words: "exit visa" }, ["topics", "exit", "visa"]],
  ["coverage", {}, ["coverage"]],
  [
    "check",
    { cells: { date: "2021-12-10", nationality: "DEU", transport: "air" } },
    ["check", "--nationality", "DEU", "--date", "2021-12-10", "--by", "air"],
  ],
];

describe("inforce mcp", { timeout: 300_000 }, () => {
  let client: Client;
  let ended: ReturnType<typeof run>;
  beforeAll(async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const streams = (): { input: PassThrough; output: PassThrough } => ({ input, output });
    ended = run(["mcp", "--db", sample.base.database], { streams, untilStopped: () => new Promise(() => {}) });
    client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(overStreams(input, output));
  });
  afterAll(async () => {
    await client.close();
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  it("lists eleven tools that only read, each with schemas", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([...new Set(TOOLS.map(([name]) => name))].sort());
    for (const { name, annotations, inputSchema, outputSchema, description } of tools) {
      expect({ name, readOnly: annotations?.readOnlyHint }).toEqual({ name, readOnly: true });
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(description).toContain("An empty list means");
    }
  });

  it.each(TOOLS)("%s with %j answers as the command does, under its schema", async (name, given, command) => {
    // The client holds the answer against the schema.
    const answer = (await client.callTool({ name, arguments: given })) as CallToolResult;
    const printed = await run([...command, "--json", "--db", sample.base.database]);
    expect(answer.isError).toBeUndefined();
    expect(answer.content[0]).toEqual({ type: "text", text: printed.out });
    expect(answer.structuredContent).toEqual(JSON.parse(printed.out));
    expect(answer.content[1]).toMatchObject({ text: expect.stringContaining("no change is recorded within the coverage") });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["as_of", { day: "2021-13-45" }, "INVALID_DAY"],
    ["as_of", { day: "2021-12-10", sope: "fees" }, "INVALID_ARGUMENT"],
    ["as_of", { day: "2021-12-10", topic: "mic" }, "UNKNOWN_TOPIC"],
    ["timeline", {}, "INVALID_ARGUMENT"],
    ["check", { cells: 3 }, "INVALID_ARGUMENT"],
  ])("%s with %j is told as an error of the tool: %s", async (name, given, code) => {
    const answer = (await client.callTool({ name, arguments: given })) as CallToolResult;
    expect(answer.isError).toBe(true);
    const [first] = answer.content;
    expect(JSON.parse(first?.type === "text" ? first.text : "").error).toMatchObject({ code });
  });

  it("gives topics and posts as resources", async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain("inforce://topic/kz/mci");
    const { contents } = await client.readResource({ uri: "inforce://post/e-visa-service-is-back-bb24d572" });
    const text = contents.map((one) => ("text" in one ? one.text : "")).join("");
    expect(JSON.parse(text)).toMatchObject({ post: { id: "e-visa-service-is-back-bb24d572" } });
    const topic = await client.readResource({ uri: "inforce://topic/kz/mci" });
    expect(topic.contents.length).toBe(1);
    await expect(client.readResource({ uri: "inforce://post/nothing" })).rejects.toThrow(/no post/);
    await expect(client.readResource({ uri: "file:///etc/passwd" })).rejects.toThrow(/no resource/);
    expect((await client.listResourceTemplates()).resourceTemplates.length).toBe(2);
  });

  it("prompts for a memo that names what is open", async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(["audit_memo"]);
    const given = { date: "2021-12-10", nationality: "DEU", transport: "air" };
    const { messages } = await client.getPrompt({ name: "audit_memo", arguments: given });
    expect(JSON.stringify(messages)).toContain("2021-12-10");
    await expect(client.getPrompt({ name: "other" })).rejects.toThrow(/no prompt/);
    await expect(client.callTool({ name: "rm" })).rejects.toThrow(/no tool/);
  });
});

describe("the service at /mcp", { timeout: 300_000 }, () => {
  it("answers an assistant over HTTP", async () => {
    const made = service(sample.options);
    const fetch = (url: string | URL, init?: RequestInit): Promise<Response> => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      return asked(made, new URL(url).pathname, { ...init, headers });
    };
    const client = new Client({ name: "test", version: "1.0.0" });
    const transport = new StreamableHTTPClientTransport(new URL("http://127.0.0.1:8021/mcp"), { fetch });
    await client.connect(transport as unknown as Transport);
    expect((await client.listTools()).tools.length).toBe(11);
    const answer = (await client.callTool({
      name: "as_of",
      arguments: { day: "2022-06-01", topic: "mci", scope: "fees" },
    })) as CallToolResult;
    expect(answer.structuredContent).toMatchObject({ answers: [{ value: { amount: 3063 } }] });
    await client.close();
    const refused = await asked(made, "/mcp", { method: "POST", body: "{}", headers: { "content-type": "text/plain" } });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect((await asked(made, "/mcp")).status).toBe(405);
    made.close();
  });
});
