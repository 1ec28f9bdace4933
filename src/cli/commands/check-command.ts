import { checkView } from "../../presentation/check-view.js";
import { requirementsAsked } from "../case-options.js";
import { CHECK_COLUMNS, flagOf } from "../check-columns.js";
import { dayArgument, meansDay, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { whoseRequirements } from "../whose-requirements.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce check --nationality C --date D --by air`. */
export const checkCommand: Command = async (input, context) => {
  outputFormat(input);
  const told = CHECK_COLUMNS.flatMap(({ column, flag }) => {
    const text = textOption(
      input,
      flag.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
    if (text === null) return [];
    return [
      [column, column === "date" && meansDay(text) && !/^\d{4}/.test(text) ? dayArgument("--date", text, context) : text] as const,
    ];
  });
  const requirements = requirementsAsked(input);
  const request = {
    cells: Object.fromEntries(told),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
    unnamed: textOption(input, "unnamed") === "undetermined" ? ("undetermined" as const) : ("free" as const),
    ...(requirements === null ? {} : { requirements }),
    ...(await whoseRequirements(input)),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.check(request);
    print({ json: result, view: (options) => checkView(result, flagOf, options) }, input, context);
  });
  return EXIT.success;
};
