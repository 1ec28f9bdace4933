import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type OutputFile, openOutputFile } from "../files/output-file.js";
import type { InputFile } from "../files/output-target.js";
import { removeStaging, stagingIn } from "../files/staging.js";
import { InforceError } from "../model/errors.js";
import type { AuditParameters, EvidenceReader } from "../presentation/audit-writer.js";
import type { AuditReport } from "../presentation/report/audit-report.js";
import type { ReportBasis } from "../presentation/report/report-page.js";
import type { ReportWorkbook } from "../presentation/report/report-workbook.js";
import { chromiumPath, printToPdf } from "./chromium.js";
import type { CommandContext } from "./command-context.js";
import { listOption, textOption, type VerbInput } from "./verb.js";

type Form = "html" | "xlsx" | "pdf";
type AuditedRow = Parameters<AuditReport["row"]>[0];
type Problem = Parameters<AuditReport["problem"]>[0];
type Note = Parameters<AuditReport["note"]>[0];
type Summary = Parameters<AuditReport["page"]>[0];

const FORMS: Readonly<Record<string, Form>> = { ".html": "html", ".htm": "html", ".xlsx": "xlsx" };

/** A report that is asked for: where, and in which form. */
export interface ReportAsked {
  readonly path: string;
  readonly form: Form;
}

/**
 * The reports that `--report` and `--pdf` ask for.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a name that tells no form.
 */
export function reportsAsked(input: VerbInput): readonly ReportAsked[] {
  const pdf = textOption(input, "pdf");
  // A page under the name of another form opens in nothing.
  if (pdf !== null && [".html", ".htm", ".xlsx", ".csv", ".json"].includes(extname(pdf).toLowerCase()))
    throw new InforceError("INVALID_ARGUMENT", `"${pdf}" is not the name of a PDF`, {
      got: pdf,
      expected: "a name that ends in .pdf",
      example: "--pdf report.pdf",
      hint: "--report FILE writes the report as .html or .xlsx",
    });
  const pages = listOption(input, "report").map((path) => {
    const form = FORMS[extname(path).toLowerCase()];
    if (form !== undefined) return { path, form };
    const hint =
      extname(path).toLowerCase() === ".pdf" ? `--pdf "${path}" prints the report` : "csv, ndjson and json: --format csv -o FILE";
    throw new InforceError("INVALID_ARGUMENT", `"${path}" does not tell the form of a report`, {
      got: path,
      expected: "a name that ends in .html or .xlsx",
      example: "--report report.html",
      hint,
    });
  });
  return [...pages, ...(pdf === null ? [] : [{ path: pdf, form: "pdf" as const }])];
}

/** The reports of one audit in the making: nothing of them is seen before they are complete. */
export class ReportFiles {
  readonly #files: { readonly asked: ReportAsked; readonly file: OutputFile }[] = [];
  readonly #browser: string | null;
  #page: AuditReport | null = null;
  #book: ReportWorkbook | null = null;

  /** @throws InforceError `BROWSER_NOT_FOUND` at once where a PDF is asked for; `OUTPUT_FAILED`, `INVALID_ARGUMENT`. */
  constructor(asked: readonly ReportAsked[], inputs: readonly InputFile[], context: CommandContext) {
    this.#browser = asked.some(({ form }) => form === "pdf") ? chromiumPath(context) : null;
    try {
      for (const one of asked) this.#files.push({ asked: one, file: openOutputFile(one.path, inputs) });
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Whether any report is asked for. */
  get any(): boolean {
    return this.#files.length > 0;
  }

  /** Loads what makes them. */
  async begin(parameters: AuditParameters, reader: EvidenceReader, basis: () => ReportBasis): Promise<void> {
    if (this.#files.length === 0) return;
    const told = basis();
    const forms = new Set(this.#files.map(({ asked }) => asked.form));
    if (forms.has("html") || forms.has("pdf")) {
      const { AuditReport } = await import("../presentation/report/audit-report.js");
      this.#page = new AuditReport(parameters, reader, told);
    }
    if (forms.has("xlsx")) {
      const { ReportWorkbook } = await import("../presentation/report/report-workbook.js");
      this.#book = new ReportWorkbook(parameters, reader, told);
    }
  }

  row(row: AuditedRow): void {
    this.#page?.row(row);
    this.#book?.row(row);
  }

  problem(problem: Problem): void {
    this.#page?.problem(problem);
    this.#book?.problem(problem);
  }

  note(note: Note): void {
    this.#page?.note(note);
  }

  /** Writes them; `finish` puts them in their places. */
  async end(summary: Summary, casesHash: string): Promise<void> {
    const page = this.#page?.page(summary, casesHash) ?? "";
    for (const { asked, file } of this.#files) {
      if (asked.form === "html") file.write(page);
      else if (asked.form === "pdf") file.write(await this.#printed(page));
      else this.#book?.write((chunk) => file.write(chunk), summary, casesHash);
    }
  }

  finish(): void {
    for (const { file } of this.#files) file.finish();
  }

  abandon(): void {
    for (const { file } of this.#files) file.abandon();
  }

  async #printed(page: string): Promise<Uint8Array> {
    const folder = stagingIn(tmpdir());
    try {
      const [html, pdf, profile] = [join(folder, "report.html"), join(folder, "report.pdf"), join(folder, "profile")];
      writeFileSync(html, page);
      mkdirSync(profile);
      await printToPdf(this.#browser ?? "", html, pdf, profile);
      return readFileSync(pdf);
    } finally {
      removeStaging(folder);
    }
  }
}
