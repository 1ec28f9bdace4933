import type { EndEvent, StartEvent } from "../src/model/bounds.js";
import type { PeriodState } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Value } from "../src/model/value.js";
import type { ChangeKind } from "./answer-change.js";
import type { Evidence } from "./as-of-result.js";
import type { DayChange } from "./dates-result.js";
import type { ReportLag } from "./diff-result.js";

/** A change in the world, on the first day on which the answer is another. */
export interface EffectChange extends DayChange {
  readonly day: IsoDay;
}

/** What `inforce changes --by effect --json` prints. */
export interface EffectChangesResult {
  readonly schemaVersion: 1;
  readonly by: "effect";
  readonly since: IsoDay;
  readonly until: IsoDay | null;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** Oldest first. */
  readonly changes: readonly EffectChange[];
}

/** A period as the archive told it on a knowledge day. */
export interface ToldPeriod {
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly start: StartEvent;
  readonly end: EndEvent;
}

/** Something that the posts of one day told about one series and that was not known, or known otherwise, before. */
export interface PublishedChange {
  /** The day of publication. */
  readonly day: IsoDay;
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly change: ChangeKind;
  /** What had been known to hold when the new period begins, or how the same period had been told; null where nothing was. */
  readonly before: ToldPeriod | null;
  readonly after: ToldPeriod;
  readonly lagDays: ReportLag;
  readonly evidence: readonly Evidence[];
}

/** What `inforce changes --by publication --json` prints. */
export interface PublishedChangesResult {
  readonly schemaVersion: 1;
  readonly by: "publication";
  readonly since: IsoDay;
  readonly until: IsoDay | null;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** Oldest first. */
  readonly changes: readonly PublishedChange[];
}
