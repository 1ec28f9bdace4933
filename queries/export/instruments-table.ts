import type { Table, TableSchema } from "../../src/model/export/table.js";
import type { Instrument } from "../../src/model/statement.js";
import { always, maybe, toId } from "./column.js";

export const INSTRUMENTS: TableSchema = {
  name: "instruments",
  title: "Instruments",
  description: "Acts that posts name, as the posts name them.",
  primaryKey: ["id"],
  references: [toId("post", "posts")],
  columns: [
    always("id", "text", "Stable id of the act."),
    always("kind", "text", "Kind of act."),
    maybe("issuer", "text", "Who issued it."),
    maybe("number", "text", "Its number."),
    maybe("dated", "day", "Its date."),
    always("title", "text", "What it is called."),
    always("post", "text", "Post that names it first."),
    always("first_line", "integer", "First line of the words in the original file."),
    always("last_line", "integer", "Last line of the words in the original file."),
    always("span_start", "integer", "Where the words begin in the text of the post, in UTF-16 units."),
    always("span_end", "integer", "Where they end, exclusive."),
    always("quote", "text", "The words themselves."),
  ],
};

/** Acts as a table, in the order given. */
export function instrumentsTable(instruments: () => Iterable<Instrument>): Table {
  return {
    ...INSTRUMENTS,
    *rows() {
      for (const { id, kind, issuer, number, date, title, evidence } of instruments()) {
        yield {
          ...{ id, kind, issuer, number },
          dated: date,
          title,
          post: evidence.post,
          first_line: evidence.lines[0],
          last_line: evidence.lines[1],
          span_start: evidence.start,
          span_end: evidence.end,
          quote: evidence.quote,
        };
      }
    },
  };
}
