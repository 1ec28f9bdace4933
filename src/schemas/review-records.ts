import { z } from "zod";
import { REVIEW_KINDS } from "../model/review-kind.js";
import { allEvidence, country, day, effective, operation, scope, value } from "./records.js";

const dayOrNull = day.nullable();

const reviewedStatement = z.strictObject({
  id: z.string(),
  operation,
  subject: country,
  scope,
  value: value.nullable(),
  members: z.array(z.string()).nullable(),
  effective,
  until: dayOrNull.describe("the first day on which it no longer holds, where an end is announced"),
  direction: z.enum(["in-force", "not-in-force"]),
  reading: z.enum(["whole", "half"]),
  stopped: z.array(z.string()).describe("the words that stopped the reader"),
});
const weight = z
  .strictObject({
    open: z.int().describe("answers that are open and to which it contributes"),
    certain: z.int().describe("certain answers that rest on it, or were not held against it"),
    from: dayOrNull.describe("the first of these days"),
    to: dayOrNull.describe("the last of them"),
  })
  .describe("how many answers hang on it, as days × series (topic, country, scope)");
const stub = z.strictObject({
  deed: z.enum(["tell", "retract", "confirm", "replace", "undo"]),
  text: z.string().describe("YAML for corrections.yaml; blanks have no value, and say behind them what belongs there"),
  blanks: z.array(
    z.strictObject({ name: z.string().describe("the way to it in an entry"), note: z.string(), optional: z.boolean() }),
  ),
});
export const reviewItem = z
  .strictObject({
    id: z.string().describe("the same as long as its evidence is"),
    kind: z.enum(REVIEW_KINDS),
    topic: z.string().nullable(),
    subjects: z.array(z.string()).describe("ISO 3166-1 alpha-3"),
    scopes: z.array(z.string()),
    weight,
    words: allEvidence.describe("the words it is about first, then those against them"),
    understood: z.array(reviewedStatement),
    stopped: z.array(z.string()),
    settledBy: z.enum(["words", "which", "day", "confirmation", "source", "entry"]),
    bounds: z.strictObject({ earliest: dayOrNull, latest: dayOrNull }).nullable(),
    lastConfirmedOn: dayOrNull,
    finding: z.string().nullable(),
    stubs: z.array(stub).describe("ways to set it right, the likeliest first"),
  })
  .meta({ id: "ReviewItem" });
