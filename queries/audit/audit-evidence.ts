import type { EndEvent, StartEvent } from "../../src/model/bounds.js";
import type { Fact, PeriodState } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Value } from "../../src/model/value.js";
import type { AnswerState, AnswerWord, Evidence } from "../as-of-result.js";
import { evidenceOf } from "../evidence.js";
import type { AuditSource } from "./audit-source.js";
import type { ColumnName } from "./columns.js";
import type { Decision } from "./decide.js";

/** One question a verdict rests on, what `as-of` answers to it, and the facts behind the answer. */
export interface AuditEvidence {
  /** Topic id with its jurisdiction. */
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  /** The column of the day it was asked about. */
  readonly on: ColumnName;
  readonly answer: AnswerWord;
  readonly state: AnswerState;
  readonly facts: readonly AuditFact[];
}

/** A fact with its bounds and its words. */
export interface AuditFact {
  readonly id: string;
  /** Whose fact it is: that of every country that no post names may answer for one. */
  readonly subject: string | null;
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly start: StartEvent;
  readonly end: EndEvent;
  readonly lastConfirmedOn: IsoDay | null;
  /** Those that set the bounds first. */
  readonly sources: readonly Evidence[];
  /** How many further statements confirm it. */
  readonly furtherSources: number;
}

const SHOWN_SOURCES = 3;
const MOST_KEPT = 10_000;

/** The evidence of decisions; each fact is read once. */
export class EvidenceRoom {
  /** By the knowledge day with which it is read, and its id. */
  readonly #facts = new Map<IsoDay | null, Map<string, AuditFact>>();
  #kept = 0;

  constructor(readonly source: AuditSource) {}

  /** Equal for two decisions whose evidence is the same. */
  keyOf({ used, readWith }: Decision): string {
    const parts = used.map(
      ({ topic, subject, scope, on, state, facts }) => `${topic},${subject},${scope},${on},${state},${facts.map(({ id }) => id)}`,
    );
    return `${readWith} ${parts.join(" ")}`;
  }

  of({ used, readWith }: Decision): readonly AuditEvidence[] {
    return used.map(({ topic, subject, scope, on, answer, state, facts }) => {
      return { topic, subject, scope, on, answer, state, facts: facts.map((fact) => this.#fact(fact, readWith)) };
    });
  }

  #fact(fact: Fact, readWith: IsoDay | null): AuditFact {
    const byId = this.#readWith(readWith);
    let told = byId.get(fact.id);
    if (told === undefined) {
      const { id, subject, state, value, start, end, lastConfirmedOn } = fact;
      const sources = evidenceOf(this.source, [fact], readWith);
      const [shown, further] = [sources.slice(0, SHOWN_SOURCES), Math.max(0, sources.length - SHOWN_SOURCES)];
      told = { id, subject, state, value, start, end, lastConfirmedOn, sources: shown, furtherSources: further };
      this.#kept++;
      byId.set(id, told);
    }
    return told;
  }

  #readWith(day: IsoDay | null): Map<string, AuditFact> {
    if (this.#kept >= MOST_KEPT) {
      this.#facts.clear();
      this.#kept = 0;
    }
    let byId = this.#facts.get(day);
    if (byId === undefined) {
      byId = new Map();
      this.#facts.set(day, byId);
    }
    return byId;
  }
}
