import type { Teller } from "../db/catalog-reader.js";
import type { Fact } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import type { Evidence } from "./as-of-result.js";
import type { FactSource } from "./fact-source.js";

const NOTHING: readonly Evidence[] = [];

/**
 * The words behind some facts, those that set their bounds first, each statement once. Nothing that was published after
 * `knownOn` is shown.
 */
export function evidenceOf(source: FactSource, facts: readonly Fact[], knownOn: IsoDay | null): readonly Evidence[] {
  return evidenceOfStatements(source, statementsBehind(source, facts, knownOn), knownOn);
}

/** The statements that some facts rest on, each once; nothing that was published after `knownOn`. */
export function statementsBehind(
  source: Pick<FactSource, "statementsOf">,
  facts: readonly Fact[],
  knownOn: IsoDay | null,
): readonly Statement[] {
  const ids = [...new Set(facts.flatMap((fact) => fact.statements))];
  return source.statementsOf(ids).filter(({ knownFrom }) => knownOn === null || knownFrom <= knownOn);
}

/**
 * The statements behind the answer for a day. Where those that come first announce an end that has come by that day, what carries the day
 * are the words that extend them, or show it later: the first such stand before them.
 *
 * @param day null: a day of which nothing is known.
 */
export function statementsOnDay(
  source: Pick<FactSource, "statementsOf">,
  facts: readonly Fact[],
  day: IsoDay | null,
  knownOn: IsoDay | null,
): readonly Statement[] {
  const statements = statementsBehind(source, facts, knownOn);
  const [first] = statements;
  if (day === null || !first?.until || day < first.until) return statements;
  const { until: announced } = first;
  const own = new Set(facts[0]?.statements);
  const carries = statements.find((one) => one !== first && own.has(one.id) && reaches(one, day, announced));
  return carries === undefined ? statements : [carries, ...statements.filter((one) => one !== carries)];
}

/** Whether words speak for a day behind an end that others announced: they announce a later one, or none on a day behind it. */
function reaches({ until, effective }: Statement, day: IsoDay, announced: IsoDay): boolean {
  return until === null ? effective.latest !== null && announced <= effective.latest : day < until;
}

/** The words that say otherwise of a day of some facts and lost to a better source; nothing that was published after `knownOn`. */
export function disagreeingEvidence(source: FactSource, facts: readonly Fact[], knownOn: IsoDay | null): readonly Evidence[] {
  if (facts.every((fact) => fact.disagreeing.length === 0)) return NOTHING;
  const ids = [...new Set(facts.flatMap((fact) => fact.disagreeing))];
  return evidenceOfStatements(source, source.statementsOf(ids), knownOn);
}

/** Who tells what a snapshot holds. */
export function tellerOf(source: Pick<FactSource, "teller">, snapshot: string): Teller {
  return source.teller(snapshot) ?? { source: snapshot, authority: "unknown" };
}

/** The words of some statements, in their order; nothing that was published after `knownOn`. */
export function evidenceOfStatements(
  source: FactSource,
  statements: readonly Statement[],
  knownOn: IsoDay | null,
): readonly Evidence[] {
  return statements.flatMap((statement) =>
    knownOn !== null && statement.knownFrom > knownOn ? [] : (evidenceOfStatement(source, statement) ?? []),
  );
}

/** The words of a statement; null where their post is not there. */
export function evidenceOfStatement(source: FactSource, { evidence, rule }: Statement): Evidence | null {
  const post = source.postHead(evidence.post);
  if (!post) return null;
  const { quote, lines } = evidence;
  const { source: name, authority } = tellerOf(source, post.snapshot);
  const { id, snapshot, title, published } = post;
  return { source: name, authority, snapshot, post: id, title, published, quote, lines, rule };
}
