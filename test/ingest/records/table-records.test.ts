import { describe, expect, it } from "vitest";
import { bundledVocabularies } from "../../../ingest/packs/bundled-packs.js";
import { readTable } from "../../../ingest/records/table-records.js";
import { readSnapshotBytes } from "../../../ingest/snapshots.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { TableField, TableMapping } from "../../../src/model/table-mapping.js";

const TOPICS = bundledVocabularies().flatMap(({ packs }) => packs.flatMap(({ topics }) => topics));
const FIELDS = [
  "topic",
  "subject",
  "scope",
  "change",
  "day",
  "until",
  "value",
  "unit",
  "act",
  "actNumber",
  "actDay",
  "known",
] as const;
const MAPPING = Object.fromEntries(FIELDS.map((field) => [field, { column: field }])) as TableMapping;

type Row = Partial<Record<TableField, string>>;

function read(rows: readonly Row[], capturedOn: IsoDay | null = null) {
  const text = [FIELDS.join(","), ...rows.map((row) => FIELDS.map((field) => `"${row[field] ?? ""}"`).join(","))].join("\n");
  return readTable(readSnapshotBytes(Buffer.from(text), { name: "t", mapping: MAPPING, capturedOn }), TOPICS);
}

const INDEX: Row = { topic: "kz/mci", scope: "fees", day: "2021-01-01", value: "2917", known: "2020-12-02" };
const OPEN: Row = { topic: "direct-flights", subject: "Egypt", day: "2021-09-01", known: "2021-08-20" };

describe("a row of a table", () => {
  it("tells a value from its day, with the row as evidence and the act it cites", () => {
    const cited = { act: "Law on the budget", actNumber: "379-VI", actDay: "2020-12-02", known: "" };
    const { posts, statements, instruments, findings } = read([{ ...INDEX, until: "2021-12-31", ...cited }]);
    expect(findings).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      topic: "kz/mci",
      operation: "set",
      scope: "fees",
      value: { amount: 2917, unit: "KZT" },
      effective: { earliest: "2021-01-01", latest: "2021-01-01", basis: "scheduled" },
      until: "2022-01-01",
      knownFrom: "2020-12-02",
      reading: "whole",
      rule: "table-row",
      instrument: instruments[0]?.id,
      evidence: { post: posts[0]?.id, start: 0, end: posts[0]?.text.length, lines: [2, 2] },
    });
    expect(instruments[0]).toMatchObject({ kind: "law", number: "379-VI", date: "2020-12-02", title: "Law on the budget" });
  });

  it.each([
    ["no scope: every scope", { ...INDEX, scope: "" }, ["set fees 2917", "set social-benefits 2917"]],
    ["a figure in groups", { ...INDEX, value: "2 917" }, ["set fees 2917"]],
    ["a state that begins", OPEN, ["start EGY"]],
    ["one that ends", { ...OPEN, change: "end" }, ["end EGY"]],
    ["one that is suspended", { ...OPEN, change: "suspend" }, ["end EGY suspended"]],
    ["a value that ends", { ...INDEX, change: "end", value: "" }, ["end fees"]],
  ])("%s", (_, row, expected) => {
    const told = read([row]).statements.map(({ operation, subject, scope, value, suspends }) =>
      [operation, subject, scope, value?.amount, suspends ? "suspended" : null].filter(Boolean).join(" "),
    );
    expect(told).toEqual(expected);
  });

  it.each([
    ["topic", { ...INDEX, topic: "kz/none" }],
    ["scope", { ...INDEX, scope: "rent" }],
    ["day", { ...INDEX, day: "2021-02-30" }],
    ["until", { ...INDEX, until: "2020-12-31" }],
    ["value", { ...INDEX, value: "2,917" }],
    ["value", { ...INDEX, value: "" }],
    ["value", { ...INDEX, value: "-5" }],
    ["value", { ...OPEN, value: "5" }],
    ["value", { ...INDEX, unit: "EUR" }],
    ["subject", { ...OPEN, subject: "Atlantis" }],
    ["subject", { ...INDEX, subject: "Egypt" }],
    ["change", { ...INDEX, change: "begin" }],
    ["change", { ...OPEN, change: "set" }],
    ["known", { ...INDEX, known: "" }],
    ["known", { ...INDEX, known: "soon" }],
  ])("is left out, and a finding says so, for its %s: %j", (field, row) => {
    const { statements, findings } = read([row, { ...INDEX, day: "2022-01-01", value: "3063" }]);
    expect(statements.map(({ value }) => value?.amount)).toEqual([3063]);
    expect(findings.map(({ rule, expected, place }) => [rule, expected?.split(":")[0], place.lines])).toEqual([
      ["row-not-read", field, [2, 2]],
    ]);
  });

  it("is known from the day of the capture where nothing else says it", () => {
    expect(read([{ ...INDEX, known: "" }], "2022-06-15" as IsoDay).statements[0]?.knownFrom).toBe("2022-06-15");
  });

  it("counts once however often it stands", () => {
    expect(read([INDEX, INDEX]).statements).toHaveLength(1);
  });
});
