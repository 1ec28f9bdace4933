import { InforceError } from "../../model/errors.js";
import { addDays, type IsoDay } from "../../model/iso-day.js";
import { HISTORY_COLUMNS, upcomingRow } from "../../presentation/history-rows.js";
import { upcomingView } from "../../presentation/upcoming-view.js";
import { dayArgument } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

const MOST_DAYS = 36_600;

/** `inforce upcoming [--from D] [--days N] [TOPIC]`; without a day it looks ahead from today. */
export const upcomingCommand: Command = async (input, context) => {
  outputFormat(input);
  const [topic] = input.args;
  const from = dayArgument("--from", textOption(input, "from") ?? "today", context);
  const request = { from, to: lastDay(from, textOption(input, "days")), topic: topic ?? null, ...seriesQuestion(input, context) };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.upcoming(request);
    const rows = { records: result.upcoming, columns: HISTORY_COLUMNS.upcoming, flat: () => result.upcoming.map(upcomingRow) };
    print({ json: result, view: (options) => upcomingView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};

/** The last day of so many after a day. */
function lastDay(from: IsoDay, typed: string | null): IsoDay | null {
  if (typed === null) return null;
  const days = Number(typed);
  if (/^\d+$/.test(typed) && days >= 1 && days <= MOST_DAYS) return addDays(from, days);
  throw new InforceError("INVALID_ARGUMENT", `--days "${typed}" is not a number of days`, {
    got: typed,
    expected: `a whole number from 1 to ${MOST_DAYS}`,
    example: "--days 30",
  });
}
