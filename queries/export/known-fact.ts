import type { Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";

/** From when on records can be seen; null: always. Undefined: there is no such record. */
export interface KnownFrom {
  readonly statement: (id: string) => IsoDay | undefined;
  readonly finding: (id: string) => IsoDay | null | undefined;
}

/**
 * A fact as a reader saw it on a knowledge day, or null when it was not known yet: what was learnt later, that it was
 * superseded included, is left out.
 */
export function factAsKnown(fact: Fact, knownOn: IsoDay | null, known: KnownFrom): Fact | null {
  if (knownOn === null) return fact;
  if (fact.knownFrom > knownOn) return null;
  const seen = (from: IsoDay | null | undefined): boolean => from === null || (from !== undefined && from <= knownOn);
  return {
    ...fact,
    knownTo: fact.knownTo !== null && fact.knownTo <= knownOn ? fact.knownTo : null,
    lastConfirmedOn: fact.lastConfirmedOn !== null && fact.lastConfirmedOn > knownOn ? null : fact.lastConfirmedOn,
    statements: fact.statements.filter((id) => seen(known.statement(id))),
    disagreeing: fact.disagreeing.filter((id) => seen(known.statement(id))),
    findings: fact.findings.filter((id) => seen(known.finding(id))),
  };
}
