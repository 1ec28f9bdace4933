import type { Fact } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import type { Evidence } from "./as-of-result.js";
import type { FactSource } from "./fact-source.js";

/**
 * The words behind some facts, those that set their bounds first, each statement once. Nothing that was published after
 * `knownOn` is shown.
 */
export function evidenceOf(source: FactSource, facts: readonly Fact[], knownOn: IsoDay | null): readonly Evidence[] {
  const ids = [...new Set(facts.flatMap((fact) => fact.statements))];
  return evidenceOfStatements(source, source.statementsOf(ids), knownOn);
}

/** The words of some statements, in their order; nothing that was published after `knownOn`. */
export function evidenceOfStatements(
  source: FactSource,
  statements: readonly Statement[],
  knownOn: IsoDay | null,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const statement of statements) {
    if (knownOn !== null && statement.knownFrom > knownOn) continue;
    const post = source.postHead(statement.evidence.post);
    if (!post) continue;
    const { quote, lines } = statement.evidence;
    evidence.push({
      snapshot: post.snapshot,
      post: post.id,
      title: post.title,
      published: post.published,
      quote,
      lines,
      rule: statement.rule,
    });
  }
  return evidence;
}
