import type { Finding } from "../../src/model/finding.js";
import type { SentenceCount } from "../../src/model/knowledge.js";
import type { Post } from "../../src/model/post.js";
import type { Instrument, Statement } from "../../src/model/statement.js";
import type { Reading } from "./claim.js";
import { instrumentsIn } from "./instruments.js";
import { postContext } from "./post-context.js";
import { readDeadline } from "./readers/deadline-reader.js";
import { readMembership } from "./readers/membership-reader.js";
import { readQuantity } from "./readers/quantity-reader.js";
import { readStatus } from "./readers/status-reader.js";
import { mergeSamePost } from "./refiners/same-post-refiner.js";
import { looksRegulatory } from "./regulatory-sentence.js";
import { impossibleDayFinding, listedBeforeStart, statementFindings, unreadFinding } from "./statement-findings.js";
import { type MadeStatement, statementOf } from "./statement-of.js";
import { passagesOf } from "./text/passages.js";
import { type ReadingUnit, readingUnits } from "./text/reading-unit.js";
import type { TopicFile } from "./topic-file.js";

/** What one post says. */
export interface PostReading {
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly findings: readonly Finding[];
  readonly sentences: SentenceCount;
}

/** Topics of one jurisdiction, with the alpha-3 code of its country. */
export interface Jurisdiction {
  readonly host: string | null;
  readonly topics: readonly TopicFile[];
}

/** Reads every topic in one post. Duplicates are not read: the post they repeat is. */
export function readStatements(post: Post, jurisdictions: readonly Jurisdiction[]): PostReading {
  const passages = passagesOf(post);
  const made: MadeStatement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [];
  const read = new Set<number>();
  const regulatory = new Map<number, ReadingUnit>();
  const impossible = new Map<number, ReadingUnit>();
  for (const { host, topics } of jurisdictions) {
    const units = readingUnits(post, passages, host);
    const context = postContext(post, units);
    for (const unit of units) {
      if (unit.dates.some((date) => date.impossible)) impossible.set(unit.end, unit);
      const acts = instrumentsIn(unit, post);
      for (const act of acts) if (!instruments.has(act.id)) instruments.set(act.id, act);
      const readings = unit.introduces ? [] : topics.map((topic) => readTopic(topic, unit));
      const claims = readings.flatMap((reading) => reading.claims);
      for (const claim of claims) {
        const one = statementOf(claim, post, context, acts[0]?.id ?? null);
        if (one !== null && (one.statement.operation !== "plan" || one.statement.effective.earliest !== null)) made.push(one);
      }
      if (unit.kind === "title" || unit.kind === "heading") continue;
      if (!unit.introduces && looksRegulatory(unit)) regulatory.set(unit.end, unit);
      if (readings.some((reading) => reading.understood)) read.add(unit.end);
    }
  }
  for (const unit of impossible.values()) findings.push(impossibleDayFinding(unit, post));
  for (const [end, unit] of regulatory) {
    if (read.has(end)) continue;
    if (datesOthers(unit, post, made) || restates(unit, made) || appliesToAll(unit, read)) read.add(end);
    else findings.push(unreadFinding(unit, post));
  }
  const merged = mergeSamePost(made.map((one) => one.statement));
  findings.push(...findingsOfKept(made, merged, post), ...listedBeforeStart(merged, post));
  return {
    statements: merged,
    instruments: [...instruments.values()],
    findings,
    sentences: {
      post: post.id,
      sentences: passages.length,
      regulatory: regulatory.size,
      read: [...regulatory.keys()].filter((end) => read.has(end)).length,
    },
  };
}

/** "The changes come into force on D", "order No. 5 of D": the day on which another sentence's statement rests. */
function datesOthers(unit: ReadingUnit, post: Post, made: readonly MadeStatement[]): boolean {
  const own = postContext(post, [unit]);
  const frame = own.effective(unit);
  return made.some(({ statement: { effective } }) =>
    effective.basis === "act"
      ? own.act !== null && effective.earliest === own.act.earliest
      : frame !== null &&
        effective.basis === frame.basis &&
        effective.earliest === frame.earliest &&
        effective.latest === frame.latest,
  );
}

const IN_OTHER_WORDS = /^(?:this means|in other words|that is|therefore|thus|hence|so)\b/;

/** "In other words, one may apply for a visa of 5 years": every figure is told by another sentence of the post. */
function restates(unit: ReadingUnit, made: readonly MadeStatement[]): boolean {
  if (!IN_OTHER_WORDS.test(unit.text) || unit.amounts.length === 0 || unit.dates.length > 0) return false;
  return unit.amounts.every(({ amount, unit: measure }) =>
    made.some(({ statement: { value } }) => value?.amount === amount && value.unit === measure),
  );
}

const TO_ALL =
  /^(?:such|this|these|the) (?:measure|requirement|restriction|rule)s? appl(?:y|ies) (?:regardless|irrespective|to (?:all|every|any))\b/;

/** "This requirement applies to every kind of transport": what was read in the sentence before holds without exception. */
function appliesToAll(unit: ReadingUnit, read: ReadonlySet<number>): boolean {
  return TO_ALL.test(unit.text) && unit.before !== null && read.has(unit.before.end);
}

/** Findings are raised for the statements that stayed, unit by unit. */
function findingsOfKept(made: readonly MadeStatement[], merged: readonly Statement[], post: Post): readonly Finding[] {
  const kept = new Set(merged.map((statement) => statement.id));
  const byUnit = new Map<ReadingUnit, MadeStatement[]>();
  for (const one of made) {
    if (!kept.has(one.statement.id)) continue;
    const group = byUnit.get(one.claim.unit);
    if (group) group.push(one);
    else byUnit.set(one.claim.unit, [one]);
  }
  return [...byUnit.values()].flatMap((group) => statementFindings(group, post));
}

function readTopic(topic: TopicFile, unit: ReadingUnit): Reading {
  switch (topic.kind) {
    case "membership":
      return readMembership(topic, unit);
    case "status":
      return readStatus(topic, unit);
    case "quantity":
      return readQuantity(topic, unit);
    case "deadline":
      return readDeadline(topic, unit);
  }
}
