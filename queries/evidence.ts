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
  const ids = [...new Set(facts.flatMap((fact) => fact.statements))];
  return evidenceOfStatements(source, source.statementsOf(ids), knownOn);
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
  const evidence: Evidence[] = [];
  for (const statement of statements) {
    if (knownOn !== null && statement.knownFrom > knownOn) continue;
    const post = source.postHead(statement.evidence.post);
    if (!post) continue;
    const { quote, lines } = statement.evidence;
    const teller = tellerOf(source, post.snapshot);
    evidence.push({
      source: teller.source,
      authority: teller.authority,
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
