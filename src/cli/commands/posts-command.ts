import { postsView } from "../../presentation/posts-view.js";
import { POST_COLUMNS, postRow } from "../../presentation/record-rows.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce posts`. */
export const postsCommand: Command = async (input, context) => {
  outputFormat(input);
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.posts();
    const rows = { records: result.posts, columns: POST_COLUMNS, flat: () => result.posts.map(postRow) };
    print({ json: result, view: (options) => postsView(result, options), rows }, input, context);
  });
  return EXIT.success;
};
