import { z } from "zod";
import { day, series, verdict } from "./records.js";

const dayOrNull = day.nullable();

const known = z
  .strictObject({ from: day, to: dayOrNull })
  .describe("knowledge days, half-open; a missing end reaches without limit");
export const correctionRow = z
  .strictObject({
    id: z.string(),
    post: z.string().describe("the post that it is"),
    day: day.describe("from which day it is known"),
    author: z.string(),
    reason: z.string(),
    deed: z.enum(["tell", "retract", "confirm", "replace", "undo"]),
    target: z.string().nullable().describe("the statement or the correction that it speaks of"),
    counts: z.boolean().describe("whether it counts now"),
    days: z.array(known).describe("the knowledge days on which it counts"),
    entry: z.string().describe("the entry as it is written"),
    statements: z.array(z.string()).describe("statements that it makes"),
    findings: z.array(z.string()),
    changed: z
      .array(
        z.strictObject({
          ...series,
          from: dayOrNull,
          to: dayOrNull,
          before: z.strictObject(verdict),
          after: z.strictObject(verdict),
        }),
      )
      .describe("how answers known on its day differ from those known the day before, on stretches of days, half-open"),
  })
  .meta({ id: "Correction" });
