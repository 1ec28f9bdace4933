import { describe, expect, it } from "vitest";
import { readSnapshotBytes } from "../../../ingest/snapshots.js";
import { mappingFault, type TableMapping } from "../../../src/model/table-mapping.js";

const MAPPING: TableMapping = { topic: "kz/mci", day: { column: "from" }, value: { column: "tenge" } };

const read = (text: string, mapping: TableMapping = MAPPING) => readSnapshotBytes(Buffer.from(text), { name: "t.csv", mapping });

describe("a table", () => {
  it("gives its rows by heading, with their lines and their very characters", () => {
    const { snapshot, rows, lines } = read('\uFEFFfrom,tenge,act\n2021-01-01,2917,"Law, ""of"" 2020"\n\n2022-01-01,3063,\n');
    expect(snapshot.mediaType).toBe("text/csv");
    expect(rows).toEqual([
      {
        text: '2021-01-01,2917,"Law, ""of"" 2020"',
        lines: [2],
        cells: { from: "2021-01-01", tenge: "2917", act: 'Law, "of" 2020' },
      },
      { text: "2022-01-01,3063,", lines: [4], cells: { from: "2022-01-01", tenge: "3063", act: "" } },
    ]);
    expect(lines).toHaveLength(5);
  });

  it.each([
    ["semicolons", "from;tenge\n2021-01-01;2917\n"],
    ["tabs", "from\ttenge\n2021-01-01\t2917\n"],
    ["line ends of Windows", "from,tenge\r\n2021-01-01,2917\r\n"],
    ["no line end", "from,tenge\n2021-01-01,2917"],
  ])("may be written with %s", (_, text) => {
    expect(read(text).rows?.map(({ lines, cells }) => ({ lines, cells }))).toEqual([
      { lines: [2], cells: { from: "2021-01-01", tenge: "2917" } },
    ]);
  });

  it("has rows of several lines where a cell has", () => {
    const { rows } = read('from,tenge\n2021-01-01,"29\n17"\n2022-01-01,3063\n');
    expect(rows?.map(({ lines }) => lines)).toEqual([[2, 3], [4]]);
  });

  it.each([
    ["a heading that is not there", "since,tenge\n2021-01-01,2917\n"],
    ["a heading that stands twice", "from,from,tenge\n2021-01-01,2021-01-01,2917\n"],
    ["no row at all", ",\n"],
  ])("is refused for %s", (_, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: "SNAPSHOT_FORMAT", fields: expect.objectContaining({ path: "t.csv" }) }),
    );
  });
});

describe("a mapping", () => {
  it.each([
    [{ topic: "kz/mci", day: { column: "from" } }, null],
    [{ topic: { column: "t" }, day: "2021-01-01", value: "1" }, null],
    [{ topic: "kz/mci" }, /"day"/],
    [{ day: "2021-01-01" }, /"topic"/],
    [{ topic: "kz/mci", day: "2021-01-01", days: "x" }, /"days"/],
    [{ topic: "kz/mci", day: { column: "" } }, /"day"/],
    [{ topic: "kz/mci", day: { column: "a", of: "b" } }, /"day"/],
    [{ topic: "", day: "2021-01-01" }, /"topic"/],
    [[], /mapping/],
    ["kz/mci", /mapping/],
  ])("%j", (value, fault) => {
    const found = mappingFault(value);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });
});
