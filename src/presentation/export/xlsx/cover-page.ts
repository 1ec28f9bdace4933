import type { ExportData } from "../../../../queries/export/export-data.js";
import type { SheetCell } from "./sheet-xml.js";

/** Name of the sheet that people see first. */
export const COVER = "Read me";

const HOW_TO_READ: readonly (readonly [what: string, how: string])[] = [
  ["A row", "One period of one rule: what held, and between which days. Rows of one rule follow each other in time."],
  ["Began", "The change came on one of the days between the two dates, both included. One date twice: the day is known exactly."],
  ["Held until", "The last day for certain, and the last day at the latest. Both empty: nothing says that it ended."],
  ["Known from", "The day on which the period was first told; later posts may have bounded it better."],
  ["Last confirmed", "The last day on which any post spoke for it. Later days are carried forward: silence is not repeal."],
  [
    "Source, words",
    "The post and the words that set these days; on paper the post alone. The posts report the law; they are not the law.",
  ],
];

const COLOURS: readonly (readonly [style: "exact" | "bounded" | "unbounded" | "disputed", words: string, meaning: string])[] = [
  ["exact", "exact days", "Each change has one day."],
  ["bounded", "between two days", "A change lies between two days; on the days between, it is possible and not certain."],
  ["unbounded", "no bound on a side", "Nothing says how early, or how late, a change came."],
  ["disputed", "posts disagree", "Posts state different days; the dates span them."],
];

/** What the first sheet says: what is covered, and how to read the others. */
export function coverRows(
  { coverage, knownOn, asOf, topic, snapshots }: ExportData,
  sheets: readonly { readonly name: string; readonly rows: number }[],
  version: string,
): readonly (readonly SheetCell[])[] {
  const pair = (what: string, told: SheetCell): readonly SheetCell[] => [{ text: what, style: "header" }, told];
  const words = (text: string): SheetCell => ({ text, style: "wrapped" });
  return [
    [{ text: "What applied when", style: "title" }],
    [],
    pair("Covered from", coverage.from === null ? words("nothing is covered") : { day: coverage.from }),
    pair("Covered to", coverage.to === null ? words("nothing is covered") : { day: coverage.to }),
    pair("Outside these days", words("Nothing is known: neither that a rule held nor that it did not.")),
    pair("Known on", knownOn === null ? words("everything that is known") : { day: knownOn }),
    ...(asOf === null ? [] : [pair("Only what answers for", { day: asOf })]),
    ...(topic === null ? [] : [pair("Only the topic", words(topic))]),
    pair("Made by", words(`inforce ${version}`)),
    [],
    [{ text: "How to read it", style: "header" }],
    ...HOW_TO_READ.map(([what, how]) => [{ text: what }, words(how)]),
    [],
    [{ text: "Colours", style: "header" }],
    ...COLOURS.map(([style, what, meaning]) => [{ text: what, style }, words(meaning)]),
    [],
    [
      { text: "Sheets", style: "header" },
      { text: "Periods", style: "header" },
    ],
    ...sheets.map(({ name, rows }): readonly SheetCell[] => [{ text: name }, { number: rows, style: "wrapped" }]),
    [],
    [
      { text: "Read from", style: "header" },
      { text: "SHA-256, source", style: "header" },
    ],
    ...snapshots.map(({ name, sha256, source }) => [{ text: name }, words(source === null ? sha256 : `${sha256}, ${source}`)]),
  ];
}
