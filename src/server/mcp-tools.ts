import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnowledgeBase } from "../knowledge-base.js";
import { capitalised } from "../model/capitalised.js";
import { packageRoot } from "../package-root.js";
import { ADDRESSES, CHECK_BODY, type Parameters } from "../schemas/addresses.js";
import { type JsonSchema, questionSchema } from "../schemas/question-schema.js";
import { ANSWERING, type AnsweringWorld, withJurisdiction } from "./answering.js";
import { type Asked, type ReadDay, readParameters } from "./query-parameters.js";

/** A tool for assistants: a question of the service under a name that they take, with the schemas of what goes in and comes out. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly call: (base: KnowledgeBase, given: Asked, world: AnsweringWorld & { readonly readDay: ReadDay }) => object;
}

/** What a reader of an answer must know before saying that there was nothing. */
export const EMPTY_MEANS =
  "An empty list means that no change is recorded within the coverage the answer names, not that there was none. yes and no are certain; possible and unknown are to be passed on as such, with their sources.";

const ASKED = ["as-of", "timeline", "diff", "changes", "upcoming", "watch", "explain", "search", "topics", "coverage"];

/** Every tool; the schemas of answers are read from the documentation of the package. */
export function mcpTools(): readonly Tool[] {
  const tools = ASKED.flatMap((asked): Tool[] => {
    const address = ADDRESSES.find(({ name }) => name === asked);
    const answer = ANSWERING[asked];
    if (address === undefined || answer === undefined) return [];
    const { name, summary, parameters, answers } = address;
    const { limit, cursor: _, ...others } = parameters;
    const own = (address.paged === null || address.ranked) && limit !== undefined ? { ...others, limit } : others;
    const { recordedOn: __, ...told } = own;
    const call: Tool["call"] = (base, given, world) => answer(base, readParameters(told, textsOf(given), world.readDay), world);
    return [toolOf(name, summary, told, answers, call)];
  });
  const check = toolOf("check", "what is asked of one person at one entry", CHECK_BODY, ["check"], (base, given) =>
    base.check(withJurisdiction(given)),
  );
  return [...tools, check];
}

function toolOf(name: string, summary: string, parameters: Parameters, answers: readonly string[], call: Tool["call"]): Tool {
  return {
    name: name.replaceAll("-", "_"),
    description: `${capitalised(summary)}. ${EMPTY_MEANS}`,
    inputSchema: questionSchema(parameters),
    outputSchema: answerSchema(answers),
    call,
  };
}

/** What was given as an address would hold it: each value as text, a list as one name given again. */
function textsOf(given: Asked): readonly (readonly [string, string])[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
    return values.map((one): readonly [string, string] => [name, typeof one === "string" ? one : JSON.stringify(one)]);
  });
}

/** The schema of an answer that may be one of several, as one object with its parts under `$defs`. */
function answerSchema(names: readonly string[]): JsonSchema {
  const folder = join(packageRoot(import.meta.url), "docs", "schemas", "v1", "answers");
  const read = names.map(
    (name) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), "utf8")) as Record<string, unknown>,
  );
  const $defs = Object.assign({}, ...read.map((schema) => schema.$defs ?? {})) as object;
  const bare = read.map(({ $schema: _, title: __, $defs: ___, ...schema }) => schema);
  return bare.length === 1 ? { ...bare[0], $defs } : { type: "object", anyOf: bare, $defs };
}
