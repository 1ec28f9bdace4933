import { InforceError } from "../../model/errors.js";
import { diffView, knowledgeDiffView } from "../../presentation/change-views.js";
import { changeRow, HISTORY_COLUMNS, knowledgeRow } from "../../presentation/history-rows.js";
import type { CommandContext } from "../command-context.js";
import { dayArgument } from "../day-argument.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

/** `inforce diff D1 D2 [TOPIC]` and `inforce diff --as-of D --known K1 K2 [TOPIC]`. */
export const diffCommand: Command = async (input, context) => {
  outputFormat(input);
  const asOf = textOption(input, "asOf");
  const known = textOption(input, "known");
  if (asOf !== null || known !== null) return diffOfKnowledge(input, context, asOf, known);
  const [first, second, topic] = input.args;
  if (first === undefined || second === undefined) throw twoDays(input);
  const request = {
    from: dayArgument("D1", first),
    to: dayArgument("D2", second),
    topic: topic ?? null,
    carryForward: switchOption(input, "carryForward"),
    ...seriesQuestion(input),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.diff(request);
    const rows = { records: result.changes, columns: HISTORY_COLUMNS.change, flat: () => result.changes.map(changeRow) };
    print({ json: result, view: (options) => diffView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};

/** The second knowledge day stands free, before or after the topic: options take one value here. */
const diffOfKnowledge = async (
  input: VerbInput,
  context: CommandContext,
  asOf: string | null,
  known: string | null,
): Promise<ExitCode> => {
  const given = input.args.filter((arg) => arg !== undefined);
  const second = given.find((arg) => /^\d/.test(arg));
  const [topic, ...more] = given.filter((arg) => arg !== second);
  const { knownOn, ...series } = seriesQuestion(input);
  if (asOf === null || known === null || second === undefined || more.length > 0 || knownOn !== null) throw twoDays(input);
  const request = {
    day: dayArgument("--as-of", asOf),
    known: [dayArgument("--known", known), dayArgument("--known", second)] as const,
    topic: topic ?? null,
    carryForward: switchOption(input, "carryForward"),
    ...series,
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.diffKnowledge(request);
    const rows = { records: result.changes, columns: HISTORY_COLUMNS.knowledge, flat: () => result.changes.map(knowledgeRow) };
    print({ json: result, view: (options) => knowledgeDiffView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};

function twoDays(input: VerbInput): InforceError {
  return new InforceError("INVALID_ARGUMENT", "diff compares two days, or with --as-of what was known of one day on two days", {
    got: input.args.filter((arg) => arg !== undefined).join(" "),
    expected: "D1 D2 [TOPIC], or --as-of D --known K1 K2 [TOPIC]",
    example: "inforce diff --as-of 2021-06-01 --known 2021-02-15 2021-12-31",
  });
}
