import { resolve } from "node:path";
import { openOutputFile } from "../../files/output-file.js";
import type { InputFile } from "../../files/output-target.js";
import { AUDIT_COLUMNS } from "../../knowledge-base/audit-columns.js";
import { baseFiles } from "../../knowledge-base/base-files.js";
import type { KnowledgeBase } from "../../knowledge-base.js";
import { InforceError } from "../../model/errors.js";
import { auditTemplate, columnRules } from "../../presentation/audit-template.js";
import { streamOutput, type TextOutput } from "../audit-output.js";
import { AuditRun } from "../audit-run.js";
import { optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { inspectCases } from "../inspect-cases.js";
import { outputFormat, tellOrigin } from "../output-format.js";
import { type Command, switchOption, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce audit CASES`. */
export const auditCommand: Command = async (input, context) => {
  if (switchOption(input, "template")) context.out(auditTemplate(AUDIT_COLUMNS));
  else if (switchOption(input, "explainColumns")) context.out(columnRules(AUDIT_COLUMNS, context.width));
  else {
    const [cases] = input.args;
    const format = textOption(input, "format") === "html" && !switchOption(input, "json") ? "html" : outputFormat(input);
    if (cases === undefined) throw noCases();
    if (switchOption(input, "inspect"))
      return withKnowledgeBase(input, context, (base, context) => inspectCases(base, cases, input, context));
    const path = textOption(input, "output");
    const rejectsPath = textOption(input, "rejects");
    if (path !== null && rejectsPath !== null && resolve(path) === resolve(rejectsPath)) throw twiceTo(path);
    const knownOn = optionalDay("--known-on", textOption(input, "knownOn"), context);
    return withKnowledgeBase(input, context, async (base, context) => {
      tellOrigin(context);
      const output = path === null || path === "-" ? streamOutput(context.out) : openOutputFile(path, inputsOf(base, cases));
      const rejects = openRejects(rejectsPath, inputsOf(base, cases), output);
      try {
        const code = await new AuditRun(base, input, context, { cases, format, knownOn, path }, output, rejects).run();
        output.finish();
        rejects?.finish();
        return code;
      } catch (error) {
        output.abandon();
        rejects?.abandon();
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
  return new InforceError("INVALID_ARGUMENT", `the results and the rows that are left out cannot both go to "${path}"`, {
    got: path,
    expected: "two files",
    example: "-o report.html --rejects rejects.csv",
  });
}

/** Where the rows go that are left out; a refusal leaves no results behind either. */
function openRejects(path: string | null, inputs: readonly InputFile[], output: TextOutput): TextOutput | null {
  if (path === null) return null;
  try {
    return openOutputFile(path, inputs);
  } catch (error) {
    output.abandon();
    throw error;
  }
}
