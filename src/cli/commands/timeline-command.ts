import { baseFiles } from "../../knowledge-base/base-files.js";
import type { KnowledgeBase } from "../../knowledge-base.js";
import { HISTORY_COLUMNS, periodRow } from "../../presentation/history-rows.js";
import { terminalLine } from "../../presentation/terminal-text.js";
import type { timelinePage } from "../../presentation/timeline-page.js";
import { scaleOfAll } from "../../presentation/timeline-scale.js";
import { timelineView } from "../../presentation/timeline-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, type Printable, print, tellOrigin } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { dayRange, seriesQuestion, subjectsAsked } from "./series-question.js";

type Timelines = ReturnType<KnowledgeBase["timelines"]>;
type Page = Parameters<typeof timelinePage>;

/** `inforce timeline TOPIC...`. */
export const timelineCommand: Command = async (input, context) => {
  const topics = input.args.filter((arg) => arg !== undefined);
  outputFormat(input);
  const page = textOption(input, "html");
  const request = { ...seriesQuestion(input, context), ...subjectsAsked(input), ...dayRange(input, context) };
  const written = page === null ? null : await writerOf(page);
  await withKnowledgeBase(input, context, (base, context) => {
    const results = base.timelines(topics.map((topic) => ({ topic, ...request })));
    const shown = results.map((result) => ({ result, topic: base.topic(result.topic) }));
    if (written !== null) {
      written(shown, base.run(), base.path);
      tellOrigin(context);
      context.err(`wrote ${terminalLine(page ?? "")}\n`);
      return;
    }
    const scale = scaleOfAll(results);
    const view: Printable["view"] = (options) =>
      shown.map(({ result, topic }) => timelineView(result, topic, options, scale)).join("\n");
    print({ json: jsonOf(results), view, rows: rowsOf(results) }, input, context);
  });
  return EXIT.success;
};

/** One topic is told as ever; several as a list of the same. */
function jsonOf(results: Timelines): object {
  const [only, ...others] = results;
  return only !== undefined && others.length === 0 ? only : { schemaVersion: 1, timelines: results };
}

/** Records of several topics name theirs. */
function rowsOf(results: Timelines): NonNullable<Printable["rows"]> {
  const records = results.flatMap(({ topic, periods }) =>
    results.length === 1 ? periods : periods.map((period) => ({ topic, ...period })),
  );
  const flat = () => results.flatMap(({ topic, periods }) => periods.map((period) => periodRow(topic, period)));
  return { records, columns: HISTORY_COLUMNS.period, flat };
}

/** Loaded only when a page is asked for. */
async function writerOf(file: string): Promise<(shown: Page[0], run: Page[1], database: string) => void> {
  const [{ timelinePage }, { writeOutputFile }] = await Promise.all([
    import("../../presentation/timeline-page.js"),
    import("../../files/output-file.js"),
  ]);
  return (shown, run, database) => writeOutputFile(file, timelinePage(shown, run), baseFiles(database));
}
