import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import type { Fact } from "../../model/fact.js";
import { addDays, type IsoDay, isIsoDay } from "../../model/iso-day.js";
import type { TopicInfo } from "../../model/topic.js";
import type { Value } from "../../model/value.js";
import { certaintyOfPeriod, type PeriodCertainty, stateWords, subjectWords } from "./period-words.js";
import { COVER, coverRows } from "./xlsx/cover-page.js";
import { inParts } from "./xlsx/sheet-parts.js";
import { MOST_ROWS, type SheetCell, type SheetColumn } from "./xlsx/sheet-xml.js";
import { Workbook } from "./xlsx/workbook.js";

/** The words stand last: nothing is right of them that would cut them off. */
const COLUMNS: readonly SheetColumn[] = [
  { heading: "Topic", width: 46 },
  { heading: "Country", width: 20 },
  { heading: "Scope", width: 26 },
  { heading: "State", width: 18 },
  { heading: "Value", width: 11 },
  { heading: "Unit", width: 14 },
  { heading: "Began no earlier than", width: 12 },
  { heading: "Began by", width: 12 },
  { heading: "Held for certain until", width: 12 },
  { heading: "Held at the latest until", width: 12 },
  { heading: "Certainty", width: 20 },
  { heading: "Known from", width: 12 },
  { heading: "Last confirmed", width: 12 },
  { heading: "Source", width: 60 },
  { heading: "Told by", width: 40 },
  { heading: "Authority", width: 12 },
  { heading: "Published by", width: 12 },
  { heading: "Line", width: 8 },
  { heading: "Topic id", width: 40 },
  { heading: "Fact id", width: 20 },
  { heading: "Words", width: 80, free: true },
];
/** What is printed: up to the source. Who told it, the words and the ids are for the screen. */
const PRINTED = 14;

const CERTAINTY_WORDS: Readonly<Record<PeriodCertainty, string>> = {
  exact: "exact days",
  bounded: "between two days",
  unbounded: "no bound on a side",
  disputed: "posts disagree",
};

/** A workbook: a cover that says how to read it, and a sheet for each group of topics with what is known. */
export const writeXlsx: ExportWriter = (data, target, { version }) => {
  target.file("", (write) => {
    const book = new Workbook(write);
    const sheets: { readonly name: string; readonly rows: number }[] = [];
    const taken = new Set([COVER.toLowerCase()]);
    for (const group of groupsOf(data.topics)) {
      for (const rows of inParts(groupRows(data, group.topics), MOST_ROWS - 1)) {
        const name = sheetName(group.name, taken);
        sheets.push({ name, rows: book.table(name, COLUMNS, rows, PRINTED) });
      }
    }
    book.page(
      COVER,
      [
        { heading: "", width: 30 },
        { heading: "", width: 110 },
      ],
      coverRows(data, sheets, version),
    );
    book.finish(COVER);
    return { facts: sheets.reduce((sum, { rows }) => sum + rows, 0) };
  });
};

function groupsOf(topics: readonly TopicInfo[]): readonly { readonly name: string; readonly topics: readonly TopicInfo[] }[] {
  const names = [...new Set(topics.map(({ group }) => group))];
  return names.map((name) => ({ name, topics: topics.filter(({ group }) => group === name) }));
}

function* groupRows(data: ExportData, topics: readonly TopicInfo[]): Iterable<readonly SheetCell[]> {
  for (const topic of topics) {
    for (const fact of data.facts(topic)) if (fact.knownTo === null) yield factCells(data, topic, fact);
  }
}

function factCells(data: ExportData, topic: TopicInfo, fact: Fact): readonly SheetCell[] {
  const [statement] = data.statementsOf(fact.statements.slice(0, 1));
  const post = statement === undefined ? null : data.postHead(statement.evidence.post);
  const teller = post === null ? null : data.teller(post.snapshot);
  const certainty = certaintyOfPeriod(fact);
  return [
    { text: topic.title },
    fact.subject === null ? null : { text: subjectWords(fact.subject) },
    text(fact.scope),
    { text: stateWords(fact.state) },
    amount(fact.value),
    text(fact.value?.unit ?? null),
    day(fact.start.earliest),
    day(fact.start.latest),
    day(fact.end.earliest === null ? null : addDays(fact.end.earliest, -1)),
    day(fact.end.latest === null ? null : addDays(fact.end.latest, -1)),
    { text: CERTAINTY_WORDS[certainty], style: certainty },
    day(data.periods.firstKnown(fact)),
    day(fact.lastConfirmedOn),
    text(post?.title ?? null),
    text(teller?.source ?? null),
    text(teller?.authority ?? null),
    day(post?.published.latest ?? null),
    statement === undefined ? null : { number: statement.evidence.lines[0] },
    { text: topic.id },
    { text: fact.id },
    text(statement?.evidence.quote ?? null),
  ];
}

function text(written: string | null): SheetCell {
  return written === null ? null : { text: written };
}

function day(iso: IsoDay | null): SheetCell {
  return iso === null ? null : { day: iso };
}

function amount(value: Value | null): SheetCell {
  if (value === null) return null;
  if (typeof value.amount === "number") return { number: value.amount };
  return isIsoDay(value.amount) ? { day: value.amount } : { text: value.amount };
}

/** A name that a sheet may have: at most 31 characters, without the signs that formulas use, not taken yet. */
function sheetName(group: string, taken: Set<string>): string {
  const plain =
    group
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Topics";
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain.slice(0, 31 - ` (${count})`.length)} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}
