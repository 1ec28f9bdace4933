import type { AuditedCase, AuditSummary } from "../../../queries/audit/audit-result.js";
import type { RowProblem } from "../../../queries/audit/cases/row-problem.js";
import type { Decision } from "../../../queries/audit/decide.js";
import { countryName } from "../../model/countries/country-table.js";
import type { ChunkWriter } from "../../model/export/target.js";
import { isIsoDay } from "../../model/iso-day.js";
import { assumptionInWords, changeInWords, missingInWords, rowsInWords } from "../audit-words.js";
import { type AuditParameters, type EvidenceReader, judgedOn } from "../audit-writer.js";
import { SharedTexts } from "../export/xlsx/shared-texts.js";
import { MOST_ROWS, type SheetCell, type SheetColumn } from "../export/xlsx/sheet-xml.js";
import { Workbook } from "../export/xlsx/workbook.js";
import { valueInWords } from "../value-words.js";
import { ReportEvidence } from "./report-evidence.js";
import { SAID } from "./report-lists.js";
import { type ReportBasis, viewpoint } from "./report-page.js";

const RESULT = "Result";
const TEXT: SheetColumn = { heading: "", width: 18 };

/** A report as a workbook, for people who sort and filter: the result, every verdict, the evidence, the rows that are wrong. */
export class ReportWorkbook {
  readonly #rows: AuditedCase[] = [];
  readonly #problems: RowProblem[] = [];
  readonly #evidence: ReportEvidence;
  #lines = 0;
  #left = 0;

  constructor(
    readonly parameters: AuditParameters,
    readonly reader: EvidenceReader,
    readonly basis: ReportBasis,
  ) {
    this.#evidence = new ReportEvidence((topic) => basis.topics.find(({ id }) => id === topic)?.title ?? topic);
  }

  row(row: AuditedCase): void {
    if (this.#lines + row.shown.length >= MOST_ROWS) {
      this.#left += row.shown.length;
      return;
    }
    this.#lines += row.shown.length;
    this.#rows.push(row);
  }

  problem(problem: RowProblem): void {
    if (this.#problems.length < MOST_ROWS - 1) this.#problems.push(problem);
  }

  write(write: ChunkWriter, summary: AuditSummary, casesHash: string): void {
    const book = new Workbook(write, new SharedTexts());
    const titles = new Map<string, string>(summary.counts.map(({ requirement, title }) => [requirement, title]));
    const names = [...new Set(this.#rows.flatMap(({ entry }) => entry.extra.map(([name]) => name)))];
    const columns = this.#columns(names);
    book.table("To look at", columns, this.#verdicts(titles, names, ["not-met", "undetermined"]), columns.length);
    book.table("All verdicts", columns, this.#verdicts(titles, names, null), columns.length);
    book.table("Periods", PERIODS, this.#periods(), PERIODS.length);
    book.table("Sources", SOURCES, this.#sources(), SOURCES.length);
    book.table("Rows", ROWS, this.#problems.map(problemCells), ROWS.length);
    book.page(RESULT, [{ heading: "", width: 44 }, ...Array<SheetColumn>(5).fill(TEXT)], this.#result(summary, casesHash));
    book.finish(RESULT);
  }

  #columns(extra: readonly string[]): readonly SheetColumn[] {
    const compared = this.parameters.compare || this.parameters.against !== null ? COMPARED : [];
    return [...VERDICTS, ...compared, ...extra.map((heading) => ({ heading, width: 18 }))];
  }

  *#verdicts(
    titles: ReadonlyMap<string, string>,
    names: readonly string[],
    only: readonly Decision["verdict"][] | null,
  ): Iterable<readonly SheetCell[]> {
    for (const row of this.#rows) {
      for (const at of row.shown) {
        const decision = row.decisions[at];
        if (decision === undefined || (only !== null && !only.includes(decision.verdict))) continue;
        yield [...this.#cells(row, decision, titles), ...this.#compared(row, at), ...passedThrough(row, names)];
      }
    }
  }

  #cells(row: AuditedCase, decision: Decision, titles: ReadonlyMap<string, string>): readonly SheetCell[] {
    const { entry } = row;
    const { requirement, verdict, detail, missing, amounts } = decision;
    const { facts, sources } = this.#evidence.cite(this.reader.evidenceKey(decision), () => this.reader.evidence(decision));
    return [
      { text: entry.id },
      { number: entry.line },
      { day: entry.date },
      { text: countryName(entry.nationality) },
      { text: entry.transport },
      { text: titles.get(requirement) ?? requirement },
      { text: SAID[verdict], ...(STYLED[verdict] ? { style: STYLED[verdict] } : {}) },
      { text: detail },
      dayCell(judgedOn(row, decision)),
      { text: missing.map(missingInWords).join("; ") },
      { text: amounts.map(valueInWords).join("; ") },
      { text: facts.map((fact) => `P${fact}`).join(", ") },
      { text: sources.join(", ") },
    ];
  }

  #compared(row: AuditedCase, at: number): readonly SheetCell[] {
    const before = row.before?.[at];
    if (before === undefined) return [];
    return [
      { text: SAID[before.verdict] },
      { text: before.detail },
      { text: (row.changedBy?.[at] ?? []).map(changeInWords).join("; ") },
    ];
  }

  *#periods(): Iterable<readonly SheetCell[]> {
    for (const { number, id, words, sources } of this.#evidence.facts)
      yield [{ text: `P${number}` }, { text: words }, { text: sources.join(", ") }, { text: id }];
  }

  *#sources(): Iterable<readonly SheetCell[]> {
    for (const { number, source } of this.#evidence.sources) {
      const { title, published, quote, lines, authority, post } = source;
      yield [
        { number },
        { text: title },
        published.latest === null ? null : { day: published.latest },
        { text: source.source },
        { text: authority },
        { number: lines[0] },
        { text: quote },
        { text: post },
      ];
    }
  }

  #result(summary: AuditSummary, casesHash: string): readonly (readonly SheetCell[])[] {
    const { parameters, basis } = this;
    const head = ["Requirement", "Not met", "Open", "Met", "Not required"].map((text): SheetCell => ({ text, style: "header" }));
    const assumption = assumptionInWords(summary);
    const left =
      this.#left === 0 ? [] : [[{ text: `${this.#left} verdicts did not fit into a sheet; --format csv has all of them.` }]];
    return [
      [{ text: "Audit of past entries", style: "title" }],
      [{ text: `${parameters.cases}: ${rowsInWords(summary)}.` }],
      [{ text: `Judged with ${viewpoint(parameters)}.` }],
      ...(basis.sample ? [[{ text: "The knowledge base is the bundled sample, not an archive of one's own." }]] : []),
      ...(assumption === null ? [] : [[{ text: assumption }]]),
      ...left,
      [],
      head,
      ...summary.counts.map(({ title, verdicts }): readonly SheetCell[] => [
        { text: title },
        { number: verdicts["not-met"] },
        { number: verdicts.undetermined },
        { number: verdicts.met },
        { number: verdicts["not-required"] },
      ]),
      [],
      [{ text: "Made of", style: "header" }],
      [{ text: `File of cases, SHA-256 ${casesHash}` }],
      ...basis.coverage.snapshots.map(({ name, sha256 }) => [{ text: `Snapshot ${name}, SHA-256 ${sha256}` }]),
      ...basis.fingerprints.map(([name, value]) => [{ text: `${name}, ${value}` }]),
      [{ text: `inforce ${parameters.version}` }],
    ];
  }
}

const VERDICTS: readonly SheetColumn[] = [
  { heading: "Case", width: 16 },
  { heading: "Line", width: 8 },
  { heading: "Entered", width: 12 },
  { heading: "Citizen of", width: 20 },
  { heading: "By", width: 8 },
  { heading: "Requirement", width: 28 },
  { heading: "Verdict", width: 14 },
  { heading: "Why", width: 70 },
  { heading: "Judged on", width: 12 },
  { heading: "Missing", width: 40 },
  { heading: "Amounts", width: 18 },
  { heading: "Periods", width: 14 },
  { heading: "Sources", width: 14 },
];
const COMPARED: readonly SheetColumn[] = [
  { heading: "Verdict before", width: 14 },
  { heading: "Why before", width: 50 },
  { heading: "Changed by", width: 40 },
];
const PERIODS: readonly SheetColumn[] = [
  { heading: "Period", width: 8 },
  { heading: "What held", width: 90 },
  { heading: "Sources", width: 16 },
  { heading: "Fact id", width: 20 },
];
const SOURCES: readonly SheetColumn[] = [
  { heading: "Source", width: 8 },
  { heading: "Title", width: 50 },
  { heading: "Published by", width: 14 },
  { heading: "Told by", width: 28 },
  { heading: "Authority", width: 12 },
  { heading: "Line", width: 8 },
  { heading: "Words", width: 90 },
  { heading: "Post", width: 40 },
];
const ROWS: readonly SheetColumn[] = [
  { heading: "Line", width: 8 },
  { heading: "Case", width: 16 },
  { heading: "Column", width: 20 },
  { heading: "What is wrong", width: 22 },
  { heading: "Got", width: 30 },
  { heading: "Accepted", width: 60 },
  { heading: "Judged all the same", width: 12 },
];
const STYLED: Readonly<Record<Decision["verdict"], "disputed" | "bounded" | null>> = {
  "not-met": "disputed",
  undetermined: "bounded",
  met: null,
  "not-required": null,
};

function passedThrough({ entry }: AuditedCase, names: readonly string[]): readonly SheetCell[] {
  const cells = new Map(entry.extra);
  return names.map((name) => ({ text: cells.get(name) ?? "" }));
}

function dayCell(day: string): SheetCell {
  return isIsoDay(day) ? { day } : { text: day };
}

function problemCells({ line, caseId, column, rule, got, accepted, audited }: RowProblem): readonly SheetCell[] {
  return [
    { number: line },
    caseId === null ? null : { text: caseId },
    column === null ? null : { text: column },
    { text: rule },
    { text: got },
    { text: accepted },
    { text: audited ? "yes" : "no" },
  ];
}
