import type { Parameters } from "./addresses.js";
import type { Member } from "./question.js";

/** A JSON Schema of the draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<Member["kind"], JsonSchema>> = {
  day: { type: "string", format: "date" },
  days: { type: "array", items: { type: "string", format: "date" }, minItems: 2, maxItems: 2 },
  instants: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2 },
  state: { type: "string" },
  text: { type: "string" },
  texts: { type: "array", items: { type: "string" } },
  flag: { type: "boolean" },
  count: { type: "integer" },
  choice: { type: "string" },
  cells: { type: "object", additionalProperties: { type: "string" } },
};

/** The JSON Schema of one member of a question. */
export function memberSchema({ kind, means, choices, range }: Member): JsonSchema {
  return {
    ...KINDS[kind],
    description: means,
    ...(choices === undefined ? {} : { enum: choices }),
    ...(range === undefined ? {} : { minimum: range[0], maximum: range[1] }),
  };
}

/** The members of a question as the JSON Schema of one object. */
export function questionSchema(members: Parameters): JsonSchema {
  const outer = Object.entries(members).filter(([, member]) => member.inner !== true);
  return {
    type: "object",
    properties: Object.fromEntries(outer.map(([name, member]) => [name, memberSchema(member)])),
    required: outer.filter(([, member]) => member.needed === true).map(([name]) => name),
    additionalProperties: false,
  };
}
