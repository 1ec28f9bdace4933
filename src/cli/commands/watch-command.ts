import type { KnowledgeBase } from "../../knowledge-base.js";
import { InforceError } from "../../model/errors.js";
import { HISTORY_COLUMNS, watchRows } from "../../presentation/history-rows.js";
import { USUAL_REMIND_DAYS, watchCalendar, watchFeed } from "../../presentation/watch-feeds.js";
import { watchMarkdown } from "../../presentation/watch-markdown.js";
import { watchView } from "../../presentation/watch-view.js";
import { changedCases } from "../changed-cases.js";
import type { CommandContext } from "../command-context.js";
import { daysOption, isDayShaped, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, type Printable, print, tellOrigin } from "../output-format.js";
import { type Command, listOption, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion, subjectsAsked } from "./series-question.js";

type Watched = ReturnType<KnowledgeBase["watch"]>;
type Request = NonNullable<Parameters<KnowledgeBase["watch"]>[0]>;
type Topics = ReturnType<KnowledgeBase["topicsList"]>;

const CASES_IN: readonly string[] = ["table", "json", "markdown"];

/** Pages that are made for other programs than a terminal. */
const TEXTS: Readonly<Record<string, (result: Watched, topics: Topics, context: CommandContext, remind: number) => string>> = {
  markdown: (result, topics) => watchMarkdown(result, topics),
  atom: (result, topics) => watchFeed(result, topics),
  ics: (result, topics, { version }, remind) => watchCalendar(result, topics, version, remind),
};

/** `inforce watch [TOPIC]...`. */
export const watchCommand: Command = async (input, context) => {
  outputFormat(input);
  const text = TEXTS[textOption(input, "format") ?? ""];
  const remind = daysOption("--remind", textOption(input, "remind"), 0) ?? USUAL_REMIND_DAYS;
  const casesFile = textOption(input, "cases");
  if (casesFile !== null) checkFormat(textOption(input, "format"));
  const request = await requestOf(input, context);
  return withKnowledgeBase(input, context, async (base, context) => {
    const news = base.watch(request);
    const cases = casesFile === null ? null : await changedCases(base, casesFile, news, topicsOf(request, base), input, context);
    const result = { ...news, cases };
    const topics = base.topicsList();
    if (text === undefined) print(printable(result, topics), input, context);
    else {
      tellOrigin(context);
      context.out(text(result, topics, context, remind));
    }
    const told = result.changes.length + result.deadlines.length + (cases?.changed.length ?? 0) > 0;
    return told && switchOption(input, "exitCode") ? EXIT.news : EXIT.success;
  });
};

/** Cases are told where there is room for them. */
function checkFormat(format: string | null): void {
  if (format === null || CASES_IN.includes(format)) return;
  throw new InforceError("INVALID_ARGUMENT", `--format ${format} has no place for cases`, {
    got: `--cases with --format ${format}`,
    expected: CASES_IN.join(", "),
    example: "--cases entries.csv --format markdown",
    hint: "inforce audit CASES --against STATE prints the verdicts that differ as CSV and NDJSON",
  });
}

/** The topics that are watched; null: all of them. */
function topicsOf({ topics = [], entries }: Request, base: KnowledgeBase): ReadonlySet<string> | null {
  const named = entries === undefined ? topics : entries.map(({ topic = null }) => topic);
  if (named.length === 0) return null;
  const ids = named.map((topic) => (topic === null ? null : base.topic(topic).id));
  return ids.includes(null) ? null : new Set(ids.flatMap((id) => id ?? []));
}

async function requestOf(input: VerbInput, context: CommandContext): Promise<Request> {
  const { scope, knownOn } = seriesQuestion(input, context);
  const { subject, subjects } = subjectsAsked(input);
  const within = daysOption("--within", textOption(input, "within"), 1);
  const from = optionalDay("--from", textOption(input, "from"), context);
  const list = textOption(input, "list");
  return {
    since: sinceOption(textOption(input, "since"), context),
    topics: input.args.filter((arg) => arg !== undefined),
    ...{ subject, subjects, scope, knownOn, within },
    kinds: listOption(input, "kind") as Request["kinds"] & {},
    from: from ?? (within === null ? null : context.today()),
    ...(list === null ? {} : await listed(list)),
  };
}

/** The list is read only where one is named. */
async function listed(file: string): Promise<Pick<Request, "entries">> {
  const { readWatchList } = await import("../../knowledge-base/watch-list.js");
  return { entries: readWatchList(file) };
}

/** A day may be written as people write it; whatever else is named, the knowledge base knows. */
function sinceOption(typed: string | null, context: CommandContext): string | null {
  return typed !== null && isDayShaped(typed) ? optionalDay("--since", typed, context) : typed;
}

function printable(result: Watched, topics: Topics): Printable {
  const rows = { records: result.changes, columns: HISTORY_COLUMNS.watch, flat: () => result.changes.flatMap(watchRows) };
  return { json: result, view: (options) => watchView(result, topics, options), rows };
}
