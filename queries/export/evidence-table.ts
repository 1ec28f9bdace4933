import type { Teller } from "../../db/catalog-reader.js";
import type { PostHead } from "../../db/post-row.js";
import type { Table, TableSchema } from "../../src/model/export/table.js";
import type { Fact } from "../../src/model/fact.js";
import { AUTHORITIES } from "../../src/model/source.js";
import type { Statement } from "../../src/model/statement.js";
import { tellerOf } from "../evidence.js";
import { always, toId } from "./column.js";

export const EVIDENCE: TableSchema = {
  name: "evidence",
  title: "Evidence",
  description: "One row for each statement that a fact rests on: the words, and the post that says them.",
  primaryKey: ["fact", "place"],
  references: [toId("fact", "facts"), toId("statement", "statements"), toId("post", "posts")],
  columns: [
    always("fact", "text", "Fact that rests on the statement."),
    always("place", "integer", "Place among its statements, from 1; those that set the bounds come first."),
    always("statement", "text", "Statement."),
    always("post", "text", "Post that says it."),
    always("title", "text", "Title of the post."),
    always("published_latest", "day", "Day by which the post was published."),
    always("source", "text", "Who says it: the publisher, else the name of the snapshot."),
    always("authority", "text", "How much the source's word weighs, best first.", { values: AUTHORITIES }),
    always("rule", "text", "Rule that read it."),
    always("first_line", "integer", "First line of the words in the original file."),
    always("last_line", "integer", "Last line of the words in the original file."),
    always("quote", "text", "The words themselves."),
  ],
};

/** Reads of the records that facts point at. */
export interface EvidenceSource {
  statementsOf(ids: readonly string[]): readonly Statement[];
  postHead(id: string): PostHead | null;
  teller(snapshot: string): Teller | null;
}

/** The evidence of some facts as a table, in the order of the facts. */
export function evidenceTable(source: EvidenceSource, facts: () => Iterable<Fact>): Table {
  return {
    ...EVIDENCE,
    *rows() {
      for (const fact of facts()) {
        let place = 0;
        for (const { id, rule, evidence } of source.statementsOf(fact.statements)) {
          const post = source.postHead(evidence.post);
          if (post === null) continue;
          place++;
          yield {
            fact: fact.id,
            place,
            statement: id,
            post: post.id,
            title: post.title,
            published_latest: post.published.latest,
            ...tellerOf(source, post.snapshot),
            rule,
            first_line: evidence.lines[0],
            last_line: evidence.lines[1],
            quote: evidence.quote,
          };
        }
      }
    },
  };
}
