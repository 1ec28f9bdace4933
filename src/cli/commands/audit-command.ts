import { resolve } from "node:path";
import { openOutputFile } from "../../files/output-file.js";
import type { InputFile } from "../../files/output-target.js";
import { AUDIT_COLUMNS } from "../../knowledge-base/audit-columns.js";
import { baseFiles } from "../../knowledge-base/base-files.js";
import type { KnowledgeBase } from "../../knowledge-base.js";
import { InforceError } from "../../model/errors.js";
import { auditTemplate, columnRules } from "../../presentation/audit-template.js";
import { streamOutput } from "../audit-output.js";
import { AuditRun } from "../audit-run.js";
import { expectCases } from "../cases-file.js";
import { optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { inspectCases } from "../inspect-cases.js";
import { outputFormat, tellOrigin } from "../output-format.js";
import { ReportFiles, reportsAsked } from "../report-files.js";
import { type Command, switchOption, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce audit CASES`. */
export const auditCommand: Command = async (input, context) => {
  if (switchOption(input, "template")) context.out(auditTemplate(AUDIT_COLUMNS));
  else if (switchOption(input, "explainColumns")) context.out(columnRules(AUDIT_COLUMNS, context.width));
  else {
    const [cases] = input.args;
    const format = outputFormat(input);
    if (cases === undefined) throw noCases();
    // Before a knowledge base is opened, or the sample made.
    expectCases(cases);
    if (switchOption(input, "inspect"))
      return withKnowledgeBase(input, context, (base, context) => inspectCases(base, cases, input, context));
    const path = textOption(input, "output");
    const rejectsPath = textOption(input, "rejects");
    const asked = reportsAsked(input);
    const places = [path, rejectsPath, ...asked.map((report) => report.path)].flatMap((place) => (place === null ? [] : [place]));
    const twice = places.find((place, at) => places.findIndex((other) => resolve(other) === resolve(place)) !== at);
    if (twice !== undefined) throw twiceTo(twice);
    const knownOn = optionalDay("--known-on", textOption(input, "knownOn"), context);
    return withKnowledgeBase(input, context, async (base, context) => {
      tellOrigin(context);
      const inputs = inputsOf(base, cases);
      const opened: { finish(): void; abandon(): void }[] = [];
      const open = <T extends { finish(): void; abandon(): void }>(made: T): T => {
        opened.push(made);
        return made;
      };
      try {
        // A refusal of one leaves nothing of the others behind.
        const output = open(path === null || path === "-" ? streamOutput(context.out) : openOutputFile(path, inputs));
        const rejects = rejectsPath === null ? null : open(openOutputFile(rejectsPath, inputs));
        const reports = open(new ReportFiles(asked, inputs, context));
        const code = await new AuditRun(base, input, context, { cases, format, knownOn, path }, output, rejects, reports).run();
        for (const made of opened) made.finish();
        return code;
      } catch (error) {
        for (const made of opened) made.abandon();
        throw error;
      }
    });
  }
  return EXIT.success;
};

function noCases(): InforceError {
  return new InforceError("INVALID_ARGUMENT", "no file of cases is named", {
    expected: "a file of entries, or - for standard input",
    example: "inforce audit entries.csv",
    hint: "`inforce audit --template` prints an example",
  });
}

/** What the audit reads, none of which it may write over. */
function inputsOf(base: KnowledgeBase, cases: string): readonly InputFile[] {
  return [...baseFiles(base.path), ...(cases === "-" ? [] : [{ path: cases, what: "the file of cases" }])];
}

function twiceTo(path: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `two outputs cannot both go to "${path}"`, {
    got: path,
    expected: "a file for each of the results, the reports and the rows that are left out",
    example: "-o report.html --rejects rejects.csv",
  });
}
