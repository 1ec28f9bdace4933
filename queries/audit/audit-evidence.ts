import type { EndEvent, StartEvent } from "../../src/model/bounds.js";
import type { PeriodState } from "../../src/model/fact.js";
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

/** The evidence of decisions; decisions that rest on the same facts share it. */
export class EvidenceRoom {
  readonly #rooms = new Map<string, readonly AuditEvidence[]>();

  constructor(readonly source: AuditSource) {}

  /** Equal for two decisions whose evidence is the same. */
  keyOf({ used, readWith }: Decision): string {
    const parts = used.map(
      ({ topic, subject, scope, on, state, facts }) => `${topic},${subject},${scope},${on},${state},${facts.map(({ id }) => id)}`,
    );
    return `${readWith} ${parts.join(" ")}`;
  }

  of(decision: Decision): readonly AuditEvidence[] {
    const key = this.keyOf(decision);
    let evidence = this.#rooms.get(key);
    if (evidence === undefined) {
      evidence = this.#read(decision);
      if (this.#rooms.size > 2000) this.#rooms.clear();
      this.#rooms.set(key, evidence);
    }
    return evidence;
  }

  #read({ used, readWith }: Decision): readonly AuditEvidence[] {
    return used.map(({ topic, subject, scope, on, answer, state, facts }) => ({
      topic,
      subject,
      scope,
      on,
      answer,
      state,
      facts: facts.map((fact): AuditFact => {
        const sources = evidenceOf(this.source, [fact], readWith);
        return {
          id: fact.id,
          state: fact.state,
          value: fact.value,
          start: fact.start,
          end: fact.end,
          lastConfirmedOn: fact.lastConfirmedOn,
          sources: sources.slice(0, SHOWN_SOURCES),
          furtherSources: Math.max(0, sources.length - SHOWN_SOURCES),
        };
      }),
    }));
  }
}
