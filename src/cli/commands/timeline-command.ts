import { baseFiles } from "../../knowledge-base/base-files.js";
import { HISTORY_COLUMNS, periodRow } from "../../presentation/history-rows.js";
import { terminalLine } from "../../presentation/terminal-text.js";
import type { timelinePage } from "../../presentation/timeline-page.js";
import { timelineView } from "../../presentation/timeline-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print, tellOrigin } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { dayRange, seriesQuestion } from "./series-question.js";

/** `inforce timeline TOPIC`. */
export const timelineCommand: Command = async (input, context) => {
  const [topic = ""] = input.args;
  outputFormat(input);
  const page = textOption(input, "html");
  const request = { topic, ...seriesQuestion(input), ...dayRange(input) };
  const written = page === null ? null : await writerOf(page);
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.timeline(request);
    const info = base.topic(result.topic);
    if (written !== null) {
      written(result, info, base.run(), base.path);
      tellOrigin(context);
      context.err(`wrote ${terminalLine(page ?? "")}\n`);
      return;
    }
    const flat = () => result.periods.map((period) => periodRow(result.topic, period));
    const rows = { records: result.periods, columns: HISTORY_COLUMNS.period, flat };
    print({ json: result, view: (options) => timelineView(result, info, options), rows }, input, context);
  });
  return EXIT.success;
};

/** Loaded only when a page is asked for. */
async function writerOf(file: string): Promise<(...shown: [...Parameters<typeof timelinePage>, database: string]) => void> {
  const [{ timelinePage }, { writeOutputFile }] = await Promise.all([
    import("../../presentation/timeline-page.js"),
    import("../../files/output-file.js"),
  ]);
  return (result, topic, run, database) => writeOutputFile(file, timelinePage(result, topic, run), baseFiles(database));
}
