import type { Evidence } from "../../../queries/as-of-result.js";
import type { FileNote } from "../../../queries/audit/cases/file-note.js";
import type { AuditColumn } from "../../../queries/audit/columns.js";
import type { CoverageResult } from "../../../queries/coverage.js";
import { capitalised } from "../../model/capitalised.js";
import { assumptionInWords, problemInWords, rowsInWords } from "../audit-words.js";
import type { AuditParameters } from "../audit-writer.js";
import { boundsInWords, daysInWords } from "../day-words.js";
import { htmlText } from "../html-text.js";
import { sourceInWords } from "../source-notes.js";
import { oneLine } from "../text-width.js";
import type { PageRoom } from "./page-room.js";
import type { ReportEvidence } from "./report-evidence.js";
import { count, type ListParts } from "./report-lists.js";
import { type MissingTotal, toldBySource } from "./report-missing.js";

/** What a report is told besides the verdicts. */
export interface ReportBasis {
  readonly coverage: CoverageResult;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly columns: readonly AuditColumn[];
  /** Whether the knowledge base is the bundled sample. */
  readonly sample: boolean;
  /** What names the state of the knowledge base and of the packs, each in a line. */
  readonly fingerprints: readonly (readonly [name: string, value: string])[];
}

/** As many lines of a table stand on paper, the most wanted first. */
const ROWS_ON_PAPER = 8;
const NOTE =
  "A verdict stands where every way to complete what the archive leaves open agrees; otherwise it is open and says what is missing. The archive is a collection of news, not the law itself.";

/** The heading of the page: the result in a sentence, and with what was judged. */
export function lead({ entries, summary }: ListParts, parameters: AuditParameters, { coverage, sample }: ReportBasis): string {
  const sums = { "not-met": 0, undetermined: 0 };
  for (const { verdicts } of summary.counts) {
    sums["not-met"] += verdicts["not-met"];
    sums.undetermined += verdicts.undetermined;
  }
  const { notMet, open, clear } = entries.totals;
  const found = [
    `<span class="${sums["not-met"] > 0 ? "bad" : ""}">${count(sums["not-met"], "verdict")} not met</span> in ${count(notMet, "case")}`,
    `<span class="${sums.undetermined > 0 ? "open" : ""}">${sums.undetermined.toLocaleString("en")} open</span> in ${count(open, "case")}`,
    `${count(clear, "case")} with neither`,
  ];
  const { from, to } = coverage.coverage;
  const days = from !== null && to !== null ? `Covered are ${daysInWords(from, to)}.` : "No day is covered.";
  const alone = [
    ...(parameters.requirements === null ? [] : [`Judged are ${parameters.requirements.join(", ")} alone.`]),
    ...(parameters.only === null ? [] : [`Shown are ${parameters.only.join(", ")} alone; all are counted.`]),
    ...(sample ? ["The knowledge base is the bundled sample, not an archive of one's own."] : []),
  ];
  return `<h1>Audit of past entries</h1>
<p class="lead">${rowsInWords(summary)}: ${found.join("; ")}.</p>
<p class="meta">${htmlText([`File: ${parameters.cases}.`, `Judged with ${viewpoint(parameters)}.`, days, ...alone].join(" "))}</p>
`;
}

/** Counts by requirement; the first table of the page. */
export function resultTable({ summary }: ListParts, listed: (verdict: "not-met" | "undetermined") => boolean): string {
  const head = ["Not met", "Open", "Met", "Not required"].map((word) => `<th class="number" scope="col">${word}</th>`).join("");
  const rows = summary.counts.map(({ requirement, title, verdicts }) => {
    const cell = (number: number, name: string, id: string): string => {
      if (number === 0) return '<td class="number zero">0</td>';
      const told = number.toLocaleString("en");
      return `<td class="number ${name}">${listed(name === "bad" ? "not-met" : "undetermined") ? `<a href="#${id}">${told}</a>` : told}</td>`;
    };
    const plain = (number: number): string =>
      `<td class="number${number === 0 ? " zero" : ""}">${number.toLocaleString("en")}</td>`;
    return `<tr><th scope="row">${htmlText(title)}</th>${cell(verdicts["not-met"], "bad", `not-met-${requirement}`)}${cell(verdicts.undetermined, "open", `open-${requirement}`)}${plain(verdicts.met)}${plain(verdicts["not-required"])}</tr>`;
  });
  return `<table><caption>Verdicts by requirement</caption><thead><tr><th scope="col">Requirement</th>${head}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>
`;
}

/** What open verdicts lack, in the file and in the evidence, and what would settle them. */
export function missingTables({ entries, titleOf }: ListParts, columns: readonly AuditColumn[]): string {
  const { file, evidence, both } = entries.missing.hanging;
  if (file + evidence + both === 0) return "<p>Nothing that would change a verdict.</p>\n";
  const meanings = new Map<string, string>(columns.map(({ name, meaning }) => [name, meaning]));
  const numbers = ({ verdicts, alone }: MissingTotal): string =>
    `<td data-of="Open verdicts" class="number">${verdicts.toLocaleString("en")}</td><td data-of="That lack nothing else" class="number">${alone.toLocaleString("en")}</td>`;
  const ofFile = entries.missing.of("column").flatMap((total) => {
    if (total.missing.kind !== "column") return [];
    const { column } = total.missing;
    return [
      `<tr><th scope="row">${column}</th>${numbers(total)}<td data-of="To fill in">${htmlText(meanings.get(column) ?? column)}</td></tr>`,
    ];
  });
  const ofEvidence = entries.missing.of("evidence").flatMap((total) => {
    const { missing, subjects, first, last } = total;
    if (missing.kind !== "evidence") return [];
    const countries = subjects.size === 0 ? "" : ` (${subjects.size} ${subjects.size === 1 ? "country" : "countries"})`;
    const name = [titleOf(missing.topic), missing.scope].filter((part) => part !== null).join(", ");
    const days = first === last ? first : `${first} to ${last}`;
    return [
      `<tr><th scope="row">${htmlText(name)}${countries}</th>${numbers(total)}<td data-of="Days"><time>${days}</time></td><td data-of="A source that tells">${htmlText(toldBySource(missing))}</td></tr>`,
    ];
  });
  const table = (caption: string, heads: readonly string[], rows: readonly string[]): string => {
    const [first, ...rest] = heads.map((text) => `<th scope="col">${text}</th>`);
    const counted = `<th class="number" scope="col">Open verdicts</th><th class="number" scope="col">lacking this alone</th>`;
    return rows.length === 0
      ? ""
      : `<table class="wide"><caption>${caption}</caption><thead><tr>${first}${counted}${rest.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>
`;
  };
  const left = [ofFile, ofEvidence].reduce((sum, rows) => sum + Math.max(0, rows.length - ROWS_ON_PAPER), 0);
  const further = left === 0 ? "" : `<p class="onpaper">${count(left, "further line")} of these tables on the screen.</p>\n`;
  return `<p>Of the open verdicts ${file.toLocaleString("en")} hang on the file alone, ${evidence.toLocaleString("en")} on the evidence alone, ${both.toLocaleString("en")} on both.</p>
${table("In the file", ["Column", "What to fill in"], ofFile)}${table("In the evidence", ["About", "Days", "Settled by a source that tells"], ofEvidence)}${further}`;
}

/** Rows that were left out or judged with a doubt, by reason, and what verdicts assume. */
export function rowNotes({ entries, summary }: ListParts, notes: readonly FileNote[]): string {
  const groups = entries.problems.all.map(
    ({ rule, audited, count: times }) => `<li>${rule}: ${count(times, "row")} ${audited ? "judged all the same" : "left out"}</li>`,
  );
  const lines = entries.problemRows.map((problem) => `<li>${htmlText(problemInWords(problem))}</li>`).join("\n");
  const examples = lines === "" ? "" : `<details class="ways"><summary>The first of them</summary><ul>${lines}</ul></details>\n`;
  const rows = groups.length === 0 ? "" : `<h3>Rows</h3>\n<ul>${groups.join("\n")}</ul>\n${examples}`;
  const assumption = assumptionInWords(summary);
  const unsaid = notes.filter(({ about }) => about === "taken" || about === "missing");
  const columns = unsaid.map(({ text }) => `<p class="note">${htmlText(sentence(text))}</p>\n`).join("");
  return `${rows}${columns}${assumption === null ? "" : `<p class="note">† ${htmlText(assumption)}</p>\n`}<p class="note">${NOTE}</p>\n`;
}

/** What was found out about the file: which column is read as which, its encoding, how it writes days. */
export function fileNotes(notes: readonly FileNote[]): string {
  return `<ul>${notes.map(({ text }) => `<li>${htmlText(sentence(text))}</li>`).join("\n")}</ul>\n`;
}

function sentence(text: string): string {
  return `${capitalised(text)}.`;
}

/** Every source once: who says it and where, its words folded. */
export function sourceList(evidence: ReportEvidence, room: PageRoom, cited: ReadonlySet<number>): string {
  const tellers = new Set(evidence.sources.map(({ source }) => sourceInWords(source)));
  const [only] = tellers;
  const items = evidence.sources.map(({ number, source }) => {
    const place = `<span>${number}</span>`;
    const head = htmlText(tellers.size === 1 ? placeInWords(source) : `${placeInWords(source)} of ${sourceInWords(source)}`);
    const aside = cited.has(number) ? "" : ' class="aside"';
    const whole = `<li${aside}>${place}<details><summary>${head}</summary><blockquote id="s${number}">${htmlText(source.quote)}</blockquote></details>\n`;
    return room.takes(whole) ? whole : `<li id="s${number}">${place}<span>${head}</span>\n`;
  });
  if (items.length === 0) return "<p>None.</p>\n";
  const told = tellers.size === 1 && only !== undefined ? `<p class="note">All of them stand in ${htmlText(only)}.</p>\n` : "";
  const left = evidence.sources.length - cited.size;
  const further = left === 0 ? "" : `<p class="onpaper">${count(left, "source")} of other verdicts are told on the screen.</p>\n`;
  return `${told}<ol class="sources">${items.join("")}</ol>\n${further}`;
}

function placeInWords({ title, published, lines: [first, last] }: Evidence): string {
  return `${oneLine(title)}, ${boundsInWords(published)}, ${first === last ? `line ${first}` : `lines ${first}–${last}`}`;
}

/** Every period that verdicts rest on, once. */
export function factList(evidence: ReportEvidence, room: PageRoom): string {
  const { text, left } = room.fill(evidence.facts, ({ number, id, words, sources, further }) => {
    const told = sources.map((source) => `<a href="#s${source}">${source}</a>`).join(", ");
    const confirmed = further === 0 ? "" : `; ${count(further, "further statement")} confirm${further === 1 ? "s" : ""} it`;
    return `<li id="f${number}"><b>P${number}</b> ${htmlText(words)} <small>(source ${told === "" ? "none" : told}${confirmed}; ${htmlText(id)})</small>\n`;
  });
  return `<ol class="facts">${text}</ol>\n${left === 0 ? "" : `<p class="note">${count(left, "more period")} left out; --format json has all of them.</p>\n`}`;
}

/** What is known to be missing in the archive as a whole. */
export function knownGaps({ coverage }: ReportBasis): string {
  const { sentences, withoutEvidence, findings, posts } = coverage;
  const items = [
    `${posts.total} posts, ${posts.duplicates} of them printed again; ${posts.total - posts.duplicates - posts.dated} of the others without an exact day of publication`,
    `${sentences.unread} of ${sentences.regulatory} sentences that look regulatory were not read`,
    ...(withoutEvidence.length === 0 ? [] : [`no post speaks of ${withoutEvidence.join(", ")}`]),
    ...(findings.length === 0
      ? []
      : [`findings of the reading: ${findings.map(({ rule, count: n }) => `${rule} ${n}`).join(", ")}`]),
  ];
  return `<ul>${items.map((item) => `<li>${htmlText(item)}.</li>`).join("\n")}</ul>\n`;
}

/** What the report was made of. */
export function fingerprints(
  { version }: AuditParameters,
  { coverage, fingerprints: told }: ReportBasis,
  casesHash: string,
): string {
  const rows: readonly (readonly [string, string])[] = [
    ["File of cases", casesHash],
    ...coverage.snapshots.map(({ name, byteLength, sha256 }) => [`Snapshot ${name}, ${byteLength} bytes`, sha256] as const),
    ...told,
    ["Made by", `inforce ${version}`],
  ];
  return `<dl>${rows.map(([name, value]) => `<div><dt>${htmlText(name)}</dt><dd><code>${htmlText(value)}</code></dd></div>`).join("\n")}</dl>\n`;
}

/** With what knowledge an audit judges, in words. */
export function viewpoint({ knownOn, recordedOn, knownAtEntry, compare, against }: AuditParameters): string {
  const recorded = recordedOn === null ? "" : `, as the knowledge base was recorded on ${recordedOn}`;
  const now = `${knownOn === null ? "everything published by the end of coverage" : `what had been published by ${knownOn}`}${recorded}`;
  if (against !== null) return `${now}, compared with ${againstInWords(against)}; only verdicts that differ are shown`;
  if (compare) return `${now}, compared with what had been published by each day of entry; only verdicts that differ are shown`;
  return knownAtEntry ? `what had been published by each day of entry${recorded}` : now;
}

/** The other state of knowledge, in words. */
export function againstInWords({ knownOn, recordedOn }: NonNullable<AuditParameters["against"]>): string {
  const known = knownOn === null ? "everything" : `what had been published by ${knownOn}`;
  return recordedOn === null ? known : `${known} as it was recorded on ${recordedOn}`;
}
