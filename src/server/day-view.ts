import type { OpenBase } from "../knowledge-base/open-base.js";
import type { IsoDay } from "../model/iso-day.js";
import { dayPage } from "../presentation/explorer/day-page.js";
import type { ExplorerPage } from "../presentation/explorer/explorer-layout.js";
import type { Parameters } from "../schemas/addresses.js";
import type { Member } from "../schemas/question.js";
import { type Asked, dayIn, textIn } from "./query-parameters.js";

/** A day, and a text, in the address of a view. */
export const DAY: Member = { kind: "day", means: "a day", example: "2021-12-10" };
export const TEXT: Member = { kind: "text", means: "a text", example: "mci" };

/** The page about one day, on which the explorer begins: it loads what answers about a day, and no other view. */
export const DAY_VIEW = {
  paths: ["/", "/day"],
  parameters: { day: DAY, subject: TEXT, knownOn: DAY } satisfies Parameters,
} as const;

/** What applied on a day, today unless another one is asked about. */
export function dayView(base: OpenBase, asked: Asked, today: IsoDay): ExplorerPage {
  const subject = textIn(asked, "subject");
  const knownOn = dayIn(asked, "knownOn");
  const result = base.asOfInBrief({ day: dayIn(asked, "day") ?? today, subject, knownOn });
  return dayPage(result, base.topicsList(), base.coveredDays(), { subject, knownOn });
}
