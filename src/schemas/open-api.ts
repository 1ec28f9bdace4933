import { capitalised } from "../model/capitalised.js";
import {
  ADDRESSES,
  type Address,
  AUDIT_PARAMETERS,
  CHECK_BODY,
  EXPORT_PARAMETERS,
  FEED_ADDRESSES,
  type FeedAddress,
  type Parameters,
  WORKBOOK_TYPE,
} from "./addresses.js";
import { publishedSchema } from "./published.js";
import { type JsonSchema, memberSchema, questionSchema } from "./question-schema.js";

const HIDDEN_EXAMPLE = "";

/**
 * The description of the service (OpenAPI 3.1), made of the same questions and answers as everything else.
 *
 * @param version of the program.
 */
export function openApi(version: string): JsonSchema {
  const components = new Map<string, unknown>();
  const ref = (name: string): JsonSchema => {
    const component = componentName(name);
    if (!components.has(component)) {
      components.set(component, null);
      const { $schema: _, $defs = {}, ...schema } = publishedSchema(name);
      for (const [part, definition] of Object.entries($defs as object)) components.set(part, withoutId(moved(definition)));
      components.set(component, moved(schema));
    }
    return { $ref: `#/components/schemas/${component}` };
  };
  const gets = ADDRESSES.map((address) => [address.path, { get: getOperation(address, ref) }] as const);
  const paths = {
    ...Object.fromEntries(gets),
    ...Object.fromEntries(FEED_ADDRESSES.map((feed) => [feed.path, { get: feedOperation(feed, ref) }] as const)),
    "/v1/export/{format}": { get: exportOperation(ref) },
    "/v1/check": { post: checkOperation(ref) },
    "/v1/audit": { post: auditOperation(ref) },
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "inforce",
      version,
      description:
        "What applied on a day, as known on a day, and the words that say so. Every answer is the one that the command prints with --json.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))) },
  };
}

function getOperation(
  { name, summary, path, parameters, answers, examples }: Address,
  ref: (name: string) => JsonSchema,
): JsonSchema {
  const schemas = answers.map(ref);
  return {
    operationId: name,
    summary,
    parameters: parametersOf(path, parameters),
    responses: {
      200: {
        description: summary,
        content: { "application/json": { schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas } } },
      },
      ...UNCHANGED,
      ...problems(ref),
    },
    "x-examples": examples,
  };
}

const UNCHANGED: JsonSchema = { 304: { description: "nothing has changed since the answer with this ETag" } };

function feedOperation(
  { name, summary, path, type, parameters, examples }: FeedAddress,
  ref: (name: string) => JsonSchema,
): JsonSchema {
  return {
    operationId: name,
    summary,
    parameters: parametersOf(path, parameters),
    responses: { 200: { description: summary, content: { [type]: {} } }, ...UNCHANGED, ...problems(ref) },
    "x-examples": examples,
  };
}

function parametersOf(path: string, parameters: Parameters): readonly JsonSchema[] {
  return Object.entries(parameters).map(([name, member]) => {
    const inPath = path.includes(`{${name}}`);
    const { description, ...schema } = memberSchema(member);
    return {
      name,
      in: inPath ? "path" : "query",
      required: inPath || member.needed === true,
      description,
      schema,
      ...(member.example === HIDDEN_EXAMPLE ? {} : { example: member.example }),
    };
  });
}

function exportOperation(ref: (name: string) => JsonSchema): JsonSchema {
  return {
    operationId: "export",
    summary: "the knowledge base as data for other tools, as inforce export -o - writes it",
    parameters: parametersOf("/v1/export/{format}", EXPORT_PARAMETERS),
    responses: { 200: { description: "one file", content: { "*/*": {} } }, ...problems(ref) },
    "x-examples": ["/v1/export/csv?topic=mci"],
  };
}

function checkOperation(ref: (name: string) => JsonSchema): JsonSchema {
  const example = { cells: { date: "2021-12-10", nationality: "DEU", transport: "air" } };
  return {
    operationId: "check",
    summary: "what is asked of one person at one entry; nothing of it is kept",
    requestBody: { required: true, content: { "application/json": { schema: questionSchema(CHECK_BODY), example } } },
    responses: {
      200: { description: "the verdicts", content: { "application/json": { schema: ref("check") } } },
      ...problems(ref),
    },
  };
}

function auditOperation(ref: (name: string) => JsonSchema): JsonSchema {
  const example = "date,nationality,transport\n2021-12-10,DEU,air\n";
  return {
    operationId: "audit",
    summary: "judges past entries by the rules of their days, as they come in; nothing of them is kept",
    parameters: parametersOf("/v1/audit", AUDIT_PARAMETERS),
    requestBody: {
      required: true,
      content: {
        "text/csv": { schema: { type: "string" }, example },
        "application/x-ndjson": { schema: { type: "string" } },
        [WORKBOOK_TYPE]: {},
      },
    },
    responses: {
      200: {
        description: "one line a case and requirement, and one for each row that is wrong",
        content: { "application/x-ndjson": { schema: ref("audit-row") } },
      },
      ...problems(ref),
    },
  };
}

function problems(ref: (name: string) => JsonSchema): JsonSchema {
  return { default: { description: "no answer, and why", content: { "application/problem+json": { schema: ref("problem") } } } };
}

/** @example componentName("as-of") // "AsOfAnswer" */
function componentName(name: string): string {
  const words = name.split("-").map(capitalised);
  return `${words.join("")}${name === "problem" || name === "error" ? "" : "Answer"}`;
}

/** The same with references into the components of the document. */
function moved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(moved);
  if (typeof schema !== "object" || schema === null) return schema;
  const members = Object.entries(schema).map(([key, value]) => [
    key,
    key === "$ref" && typeof value === "string" ? value.replace("#/$defs/", "#/components/schemas/") : moved(value),
  ]);
  return Object.fromEntries(members);
}

function withoutId(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null || !("id" in schema)) return schema;
  const { id: _, ...rest } = schema;
  return rest;
}
