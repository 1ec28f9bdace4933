import { WATCH_KINDS } from "../model/news-kind.js";

/** The JSON Schema of a list of what to watch (`watch.yaml`), for editors and for the command alike. */
export const WATCH_LIST_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A list of what inforce watch tells (watch.yaml)",
  type: "object",
  required: ["watch"],
  additionalProperties: false,
  properties: {
    watch: {
      type: "array",
      minItems: 1,
      description: "Each entry is some answers to watch; what two of them name is told once.",
      items: {
        type: "object",
        minProperties: 1,
        additionalProperties: false,
        properties: {
          topic: {
            type: "string",
            minLength: 1,
            description: "A topic by its id; the jurisdiction may be left out. Without it: every topic.",
            examples: ["kz/direct-flights"],
          },
          subjects: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Countries by ISO 3166-1 code or usual name. Without it: every country.",
            examples: [["DEU", "France"]],
          },
          scope: { type: "string", minLength: 1, description: "One scope of the topic.", examples: ["fees"] },
          kinds: {
            type: "array",
            minItems: 1,
            items: { type: "string", enum: WATCH_KINDS },
            description: "Tell news of these kinds alone.",
            examples: [["became-certain", "new-deadline"]],
          },
        },
      },
    },
  },
} as const;
