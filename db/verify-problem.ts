/** What `verifyDatabase` looks for. */
export type ProblemCheck =
  | "database-integrity"
  | "nothing-stored"
  | "foreign-key"
  | "snapshot-hash"
  | "post-text-hash"
  | "evidence-span"
  | "missing-reference"
  | "record-digest"
  | "series-index"
  | "search-index"
  | "schema"
  | "run-root"
  | "root-unknown"
  | "read-again";

/** One thing that is not as it was written. */
export interface Problem {
  readonly check: ProblemCheck;
  /** Which kind of record, by the name of its view; `database` for the file as a whole. */
  readonly record: string;
  /** Id of the damaged record; null for the file as a whole. */
  readonly id: string | null;
  readonly expected: string;
  readonly actual: string;
  /** Ids of the current facts that rest on it, sorted. */
  readonly facts: readonly string[];
}

/** A problem before its facts are looked up: the statements through which facts may rest on it. */
export interface Damage extends Problem {
  readonly statements: readonly string[];
}

/** What one check went through and found. */
export interface Checked {
  readonly checked: number;
  readonly damage: readonly Damage[];
}

export function damage(
  check: ProblemCheck,
  record: string,
  id: string | null,
  told: { readonly expected: string; readonly actual: string },
  rests: { readonly statements?: readonly string[]; readonly facts?: readonly string[] } = {},
): Damage {
  return { check, record, id, ...told, statements: rests.statements ?? [], facts: rests.facts ?? [] };
}
