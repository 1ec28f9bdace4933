import { z } from "zod";
import { NEWS_KINDS } from "../model/news-kind.js";
import { allEvidence, day, series, side } from "./records.js";

const dayOrNull = day.nullable();
const newsKind = z.enum(NEWS_KINDS).describe("how what is known of these days differs from what was known");
export const watchedAnswer = z
  .strictObject({
    ...series,
    kinds: z.array(newsKind),
    corrected: z.boolean().describe("the desk brought it, or took back what it had brought"),
    stretches: z.array(
      z.strictObject({
        kind: newsKind,
        from: dayOrNull.describe("the first day; null: without limit"),
        to: dayOrNull.describe("the first day after it; null: without limit"),
        before: side,
        after: side,
      }),
    ),
    evidence: allEvidence.describe("the words that it rests on and did not; where they are the same words, all of them"),
    gone: allEvidence.describe("the words that it rested on and does not any more"),
  })
  .meta({ id: "WatchedAnswer" });
