import { InforceError } from "../../model/errors.js";
import { postView } from "../../presentation/post-view.js";
import { postsView } from "../../presentation/posts-view.js";
import { POST_COLUMNS, postRow } from "../../presentation/record-rows.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce posts [ID]`. */
export const postsCommand: Command = async (input, context) => {
  const format = outputFormat(input);
  const [id] = input.args;
  await withKnowledgeBase(input, context, (base, context) => {
    if (id !== undefined) {
      if (format === "csv" || format === "ndjson") throw noRows(format);
      const result = base.post(id);
      print({ json: result, view: (options) => postView(result, base.topicsList(), options) }, input, context);
      return;
    }
    const result = base.posts();
    const rows = { records: result.posts, columns: POST_COLUMNS, flat: () => result.posts.map(postRow) };
    print({ json: result, view: (options) => postsView(result, options), rows }, input, context);
  });
  return EXIT.success;
};

function noRows(format: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `one post makes no rows, so it cannot be printed as ${format}`, {
    got: `--format ${format}`,
    expected: "table or json",
    example: "--json",
  });
}
