import { REVIEW_KINDS } from "../model/review-kind.js";

/** The JSON Schema of the list of what was accepted (`reviewed.yaml`), for editors and for the command alike. */
export const REVIEW_LOG_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "What inforce review showed and somebody accepted as it is (reviewed.yaml)",
  type: "object",
  required: ["reviewed"],
  additionalProperties: false,
  properties: {
    reviewed: {
      type: "array",
      items: {
        type: "object",
        required: ["item", "day", "author"],
        additionalProperties: false,
        properties: {
          item: {
            type: "string",
            pattern: `^(?:${REVIEW_KINDS.join("|")})-[0-9a-f]{16}$`,
            description: "The item: it comes back when its evidence changes, under another id.",
            examples: ["wide-bounds-0a1b2c3d4e5f6071"],
          },
          day: {
            type: "string",
            pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            description: "The day on which it was accepted.",
            examples: ["2022-07-01"],
          },
          author: { type: "string", minLength: 1, description: "Who accepted it.", examples: ["A. Clerk"] },
          note: {
            type: "string",
            minLength: 1,
            description: "Why, where it needs saying.",
            examples: ["the day matters to nobody"],
          },
          words: { type: "string", minLength: 1, description: "The words that it was about." },
        },
      },
    },
  },
} as const;
