import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { jsonOf } from "../../model/json-text.js";
import { exportHeader } from "./ndjson-writer.js";
import { writeLines } from "./text-chunks.js";

/** All tables as one JSON document with a row on each line. */
export const writeJson: ExportWriter = (data, target) => {
  target.file("", (write) => {
    write(`${jsonOf(exportHeader(data)).slice(0, -1)},\n"tables": {`);
    const counts = data.tables.map(({ name, rows }, place): [string, number] => {
      write(`${place === 0 ? "" : ","}\n${jsonOf(name)}: [`);
      const count = writeLines(write, rowLines(rows()));
      write(count === 0 ? "]" : "\n]");
      return [name, count];
    });
    write("\n}}\n");
    return Object.fromEntries(counts);
  });
};

function* rowLines(rows: Iterable<object>): Iterable<string> {
  let first = true;
  for (const row of rows) {
    yield `${first ? "" : ","}\n${jsonOf(row)}`;
    first = false;
  }
}
