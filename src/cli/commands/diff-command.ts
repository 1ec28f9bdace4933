import { InforceError } from "../../model/errors.js";
import { diffView, knowledgeDiffView, recordedDiffView } from "../../presentation/change-views.js";
import { changeRow, HISTORY_COLUMNS, knowledgeRow } from "../../presentation/history-rows.js";
import type { CommandContext } from "../command-context.js";
import { dayArgument, meansDay } from "../day-argument.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion, subjectsAsked } from "./series-question.js";

/** `inforce diff D1 D2 [TOPIC]`, `inforce diff --as-of D --known K1 K2 [TOPIC]` and `inforce diff --recorded A B [TOPIC]`. */
export const diffCommand: Command = async (input, context) => {
  outputFormat(input);
  const asOf = textOption(input, "asOf");
  const known = textOption(input, "known");
  const recorded = textOption(input, "recorded");
  if (recorded !== null) return diffOfTimes(input, context, recorded);
  if (asOf !== null || known !== null) return diffOfKnowledge(input, context, asOf, known);
  const [first, second, topic] = input.args;
  if (first === undefined || second === undefined) throw twoDays(input);
  const request = {
    from: dayArgument("D1", first, context),
    to: dayArgument("D2", second, context),
    topic: topic ?? null,
    carryForward: switchOption(input, "carryForward"),
    ...seriesQuestion(input, context),
    ...subjectsAsked(input),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.diff(request);
    const rows = { records: result.changes, columns: HISTORY_COLUMNS.change, flat: () => result.changes.map(changeRow) };
    print({ json: result, view: (options) => diffView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};

/** The second time stands free, before or after the topic. */
const diffOfTimes = async (input: VerbInput, context: CommandContext, first: string): Promise<ExitCode> => {
  const { second, topic, more } = freeArguments(input);
  const asOf = textOption(input, "asOf");
  const besides = textOption(input, "known") ?? textOption(input, "recordedOn");
  if (second === undefined || more.length > 0 || besides !== null) throw twoDays(input);
  const request = {
    recorded: [first, second] as const,
    day: asOf === null ? null : dayArgument("--as-of", asOf, context),
    topic: topic ?? null,
    carryForward: switchOption(input, "carryForward"),
    ...seriesQuestion(input, context),
    ...subjectsAsked(input),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.diffRecorded(request);
    const rows = { records: result.changes, columns: HISTORY_COLUMNS.change, flat: () => result.changes.map(changeRow) };
    print({ json: result, view: (options) => recordedDiffView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};

/** A day or a time among the arguments, the topic, and what is too much: options take one value here. */
function freeArguments({ args }: VerbInput): {
  readonly second: string | undefined;
  readonly topic: string | undefined;
  readonly more: readonly string[];
} {
  const given = args.filter((arg) => arg !== undefined);
  const second = given.find(meansDay);
  const [topic, ...more] = given.filter((arg) => arg !== second);
  return { second, topic, more };
}

/** The second knowledge day stands free, before or after the topic. */
const diffOfKnowledge = async (
  input: VerbInput,
  context: CommandContext,
  asOf: string | null,
  known: string | null,
): Promise<ExitCode> => {
  const { second, topic, more } = freeArguments(input);
  const { knownOn, ...series } = seriesQuestion(input, context);
  if (asOf === null || known === null || second === undefined || more.length > 0 || knownOn !== null) throw twoDays(input);
  const request = {
    day: dayArgument("--as-of", asOf, context),
    known: [dayArgument("--known", known, context), dayArgument("--known", second, context)] as const,
    topic: topic ?? null,
    carryForward: switchOption(input, "carryForward"),
    ...series,
    ...subjectsAsked(input),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.diffKnowledge(request);
    const rows = { records: result.changes, columns: HISTORY_COLUMNS.knowledge, flat: () => result.changes.map(knowledgeRow) };
    print({ json: result, view: (options) => knowledgeDiffView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};

function twoDays(input: VerbInput): InforceError {
  return new InforceError(
    "INVALID_ARGUMENT",
    "diff compares two days, with --as-of what was known of one day on two days, or with --recorded two times",
    {
      got: input.args.filter((arg) => arg !== undefined).join(" "),
      expected: "D1 D2 [TOPIC], --as-of D --known K1 K2 [TOPIC], or --recorded A B [TOPIC]",
      example: "inforce diff --as-of 2021-06-01 --known 2021-02-15 2021-12-31",
    },
  );
}
