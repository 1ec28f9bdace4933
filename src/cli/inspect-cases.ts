import type { KnowledgeBase } from "../knowledge-base.js";
import { inspectionJson, inspectionView } from "../presentation/inspection-view.js";
import { ProblemGroups } from "../presentation/problem-groups.js";
import { caseReading } from "./case-options.js";
import type { CommandContext } from "./command-context.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { feedCases } from "./feed-cases.js";
import { print } from "./output-format.js";
import type { VerbInput } from "./verb.js";

/** `inforce audit --inspect CASES`: what is understood of a file, and what would be left out; nothing is judged or written. */
export async function inspectCases(
  base: KnowledgeBase,
  cases: string,
  input: VerbInput,
  context: CommandContext,
): Promise<ExitCode> {
  const groups = new ProblemGroups();
  const session = base.inspectCases(caseReading(input), (problem) => groups.add(problem));
  await feedCases(cases, session);
  const inspection = session.end();
  print(
    { json: inspectionJson(inspection, groups), view: (options) => inspectionView(inspection, groups, options) },
    input,
    context,
  );
  return inspection.cases > 0 ? EXIT.success : EXIT.failure;
}
