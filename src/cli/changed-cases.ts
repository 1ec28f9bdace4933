import { againstState } from "../knowledge-base/earlier-state.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { ProblemGroups } from "../presentation/problem-groups.js";
import { terminalLine } from "../presentation/terminal-text.js";
import { caseReading } from "./case-options.js";
import type { CommandContext } from "./command-context.js";
import { surveyedCases } from "./surveyed-cases.js";
import { textOption, type VerbInput } from "./verb.js";
import { whoseRequirements } from "./whose-requirements.js";

type Watched = ReturnType<KnowledgeBase["watch"]>;
type Cases = NonNullable<Watched["cases"]>;

/**
 * The verdicts on the entries of a file that differ between the two states of a watch, as `audit --against` finds them.
 *
 * @param topics those alone that rest on one of these topics, before or now; null: all.
 * @throws InforceError as `inforce audit`.
 */
export async function changedCases(
  base: KnowledgeBase,
  path: string,
  { since, knownOn }: Pick<Watched, "since" | "knownOn">,
  topics: ReadonlySet<string> | null,
  input: VerbInput,
  context: Pick<CommandContext, "err">,
): Promise<Cases> {
  const reading = caseReading(input);
  const judged = await whoseRequirements(input);
  const { requirements } = base.requirements(judged);
  const overTrips = requirements.some(({ columns }) => columns.some(({ name }) => name === "person_id"));
  const surveyed = await surveyedCases(path, overTrips ? base.surveyTrips(reading) : null);
  const problems = new ProblemGroups();
  const changed: Cases["changed"][number][] = [];
  try {
    const session = base.audit(
      {
        ...{ ...judged, knownOn, against: againstState(since), reading, trips: surveyed.trips },
        unnamed: textOption(input, "unnamed") === "undetermined" ? "undetermined" : "free",
      },
      {
        columns: () => {},
        problem: (problem) => problems.add(problem),
        note: ({ text }) => context.err(`${terminalLine(text)}\n`),
        audited: ({ entry, decisions, before, shown, changedBy }) => {
          for (const at of shown) {
            const [now, was] = [decisions[at], before?.[at]];
            if (now === undefined || was === undefined) continue;
            if (topics !== null && ![...now.used, ...was.used].some(({ topic }) => topics.has(topic))) continue;
            const { requirement, verdict, detail } = now;
            const posts = changedBy?.[at] ?? [];
            changed.push({
              caseId: entry.id,
              line: entry.line,
              requirement,
              before: was.verdict,
              now: verdict,
              detail,
              changedBy: posts,
            });
          }
        },
      },
    );
    await surveyed.feed(session, () => {});
    const summary = session.end();
    for (const line of problems.lines()) context.err(`${terminalLine(line)}\n`);
    return { judged: summary.cases, rejected: summary.rejected, changed };
  } finally {
    surveyed.close();
  }
}
