import { settledBy } from "../../knowledge-base/desk-files.js";
import { readDeskFiles } from "../../knowledge-base/review-log.js";
import type { KnowledgeBase } from "../../knowledge-base.js";
import { InforceError } from "../../model/errors.js";
import { REVIEW_COLUMNS, reviewRow, reviewView } from "../../presentation/review-view.js";
import type { CommandContext } from "../command-context.js";
import { countOption, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print, tellOrigin } from "../output-format.js";
import { type Command, listOption, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

type Request = NonNullable<Parameters<KnowledgeBase["review"]>[0]>;

const SHOWN_ON_A_PAGE = 10;

/** `inforce review [TOPIC]`. */
export const reviewCommand: Command = async (input, context) => {
  const format = outputFormat(input);
  const file = textOption(input, "file") ?? "corrections.yaml";
  const limit = countOption("--limit", textOption(input, "limit"), "items");
  const request = requestOf(input, context, file);
  const oneByOne = switchOption(input, "oneByOne");
  const author = oneByOne ? authorOf(input) : "";
  await withKnowledgeBase(input, context, async (base, context) => {
    const result = base.review(request);
    const topics = base.topicsList();
    if (oneByOne) {
      tellOrigin(context);
      const { reviewOneByOne } = await import("../review-one-by-one.js");
      const items = limit === null ? result.items : result.items.slice(0, limit);
      await reviewOneByOne(items, topics, { author, file, day: context.today(), database: base.path }, context);
      return;
    }
    if (textOption(input, "format") === "stub") {
      tellOrigin(context);
      const stubs = result.items.slice(0, limit ?? result.items.length).flatMap(({ stubs: [first] }) => first?.text ?? []);
      context.out(stubs.join("\n"));
      return;
    }
    const stubs = switchOption(input, "stubs") || request.item != null;
    const shown = { limit: limit ?? SHOWN_ON_A_PAGE, stubs };
    const cut = limit === null || format === "table" ? result : { ...result, items: result.items.slice(0, limit) };
    const rows = { records: cut.items, columns: REVIEW_COLUMNS, flat: () => cut.items.map(reviewRow) };
    print({ json: cut, view: (options) => reviewView(result, topics, shown, options), rows }, input, context);
  });
  return EXIT.success;
};

function requestOf(input: VerbInput, context: CommandContext, file: string): Request {
  const [topic = null] = input.args;
  const desk = switchOption(input, "all") ? {} : settledBy(readDeskFiles(file));
  return {
    topic,
    subject: textOption(input, "subject"),
    source: textOption(input, "source"),
    post: textOption(input, "post"),
    since: optionalDay("--since", textOption(input, "since"), context),
    kinds: listOption(input, "kind") as Request["kinds"] & {},
    item: textOption(input, "item"),
    near: optionalDay("--near", textOption(input, "near"), context),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
    ...desk,
  };
}

function authorOf(input: VerbInput): string {
  const author = textOption(input, "author")?.trim() ?? "";
  if (author !== "") return author;
  throw new InforceError("INVALID_ARGUMENT", "who looks at the items needs a name", {
    got: "nothing",
    expected: "--author",
    example: '--one-by-one --author "A. Clerk"',
  });
}
