import { countryName } from "../../src/model/countries/country-table.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import type { Value } from "../../src/model/value.js";
import type { AuditCase } from "./audit-case.js";
import { CaseInquiry } from "./case-inquiry.js";
import type { Assumption, Missing, Unnamed, UsedSeries } from "./inquiry.js";
import type { Conclusion, Requirement, RequirementId, VerdictWord } from "./requirement.js";
import type { Rulebook } from "./rulebook.js";
import type { SeriesLookup } from "./series-lookup.js";
import { Trail } from "./trail.js";

/** The verdict on one requirement, and what it rests on. */
export interface Decision {
  readonly requirement: RequirementId;
  readonly verdict: VerdictWord;
  /** Why, in a stable word; of an undetermined verdict what it hangs on. */
  readonly reason: string;
  readonly detail: string;
  readonly amounts: readonly Value[];
  /** Empty unless the verdict is undetermined. */
  readonly missing: readonly Missing[];
  /** Countries that no post names, taken to be free of a rule, without which the verdict would be undetermined. */
  readonly assumed: readonly Assumption[];
  readonly used: readonly UsedSeries[];
  /** The knowledge day with which the facts were read; null = everything. */
  readonly readWith: IsoDay | null;
}

/** What a decision draws on. */
export interface Knowledge {
  readonly lookup: SeriesLookup;
  readonly rulebook: Rulebook;
  /** The days that can be answered with this knowledge. */
  readonly coverage: Coverage;
  /** What a country is that no post names, under a rule that names countries. */
  readonly unnamed: Unnamed;
}

interface Pass {
  readonly conclusion: Conclusion;
  readonly answers: ReadonlyMap<string, number>;
}

/** More combinations than any requirement has; beyond it nothing is concluded. */
const MOST_PASSES = 256;

/**
 * Decides a requirement over every way to complete what is open, facts and cells alike: the verdict stands when all ways
 * agree, and is undetermined otherwise.
 */
export function decide(requirement: Requirement, entry: AuditCase, knowledge: Knowledge): Decision {
  const trail = new Trail();
  const inquiry = inquiryOf(requirement, entry, knowledge, trail);
  const passes: Pass[] = [];
  do passes.push({ conclusion: requirement.conclude(inquiry, entry), answers: trail.answers() });
  while (passes.length <= MOST_PASSES && trail.advance());
  if (passes.length > MOST_PASSES) return tooOpen(requirement.id, inquiry);
  const used = [...inquiry.used.values()];
  const result = agreed(passes, inquiry.open);
  const decision: Decision = { requirement: requirement.id, ...result, assumed: [], used, readWith: knowledge.lookup.knownOn };
  if (
    inquiry.assumed.size === 0 ||
    result.verdict === "undetermined" ||
    standsWithout(requirement, entry, knowledge, result.verdict)
  )
    return decision;
  const assumed = [...inquiry.assumed.values()];
  const told = assumed.map(
    ({ topic, subject }) => `no post names ${subject === null ? "a country" : countryName(subject)} for ${topic}`,
  );
  return { ...decision, assumed, detail: `${decision.detail} Assumed, for ${told.join(", and ")}.` };
}

/** Whether a verdict stands also where a country that no post names is not taken to be free: then nothing was assumed. */
function standsWithout(requirement: Requirement, entry: AuditCase, knowledge: Knowledge, verdict: VerdictWord): boolean {
  const trail = new Trail();
  const inquiry = inquiryOf(requirement, entry, { ...knowledge, unnamed: "undetermined" }, trail);
  let passes = 0;
  do if (requirement.conclude(inquiry, entry).verdict !== verdict) return false;
  while (++passes <= MOST_PASSES && trail.advance());
  return passes <= MOST_PASSES;
}

function inquiryOf(requirement: Requirement, entry: AuditCase, knowledge: Knowledge, trail: Trail): CaseInquiry {
  const { lookup, rulebook, coverage, unnamed } = knowledge;
  const column = requirement.dayColumn;
  const day = (column === "date" ? null : entry.departureDate) ?? entry.date;
  return new CaseInquiry(lookup, rulebook, { day, column }, coverage, trail, unnamed);
}

function tooOpen(requirement: RequirementId, { open, used, lookup }: CaseInquiry): Decision {
  const detail = "More is open than combinations can be tried.";
  const known = { requirement, verdict: "undetermined", reason: "too-much-open", detail, amounts: [], assumed: [] } as const;
  return { ...known, missing: [...open.values()], used: [...used.values()], readWith: lookup.knownOn };
}

type Agreed = Pick<Decision, "verdict" | "reason" | "detail" | "amounts" | "missing">;

function agreed(passes: readonly Pass[], open: ReadonlyMap<string, Missing>): Agreed {
  const conclusions = distinct(passes.map(({ conclusion }) => conclusion));
  const [first] = conclusions;
  if (!first) return { verdict: "undetermined", reason: "nothing-asked", detail: "", amounts: [], missing: [] };
  const same = conclusions.every(({ verdict }) => verdict === first.verdict);
  if (same && first.verdict !== "undetermined") {
    const amounts = conclusions.length === 1 ? (first.amounts ?? []) : [];
    return { verdict: first.verdict, reason: first.reason, detail: eitherWay(conclusions), amounts, missing: [] };
  }
  const missing = [...lackedBy(passes), ...mattering(passes, open)];
  const only = conclusions.length === 1;
  const compliant = conclusions.every(({ verdict }) => verdict === "met" || verdict === "not-required");
  const reason = only ? first.reason : compliant ? "compliant-either-way" : "open";
  return { verdict: "undetermined", reason, detail: eitherWay(conclusions), amounts: [], missing: unrepeated(missing) };
}

/** Conclusions with other words, the same ones once. */
function distinct(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const byDetail = new Map<string, Conclusion>();
  for (const one of conclusions) if (!byDetail.has(one.detail)) byDetail.set(one.detail, one);
  return [...byDetail.values()];
}

function eitherWay(conclusions: readonly Conclusion[]): string {
  const [first] = conclusions;
  if (conclusions.length === 1 && first) return first.detail;
  return conclusions.map(({ verdict, detail }) => `Either ${verdict}: ${detail}`).join(" ");
}

function lackedBy(passes: readonly Pass[]): readonly Missing[] {
  return passes.flatMap(({ conclusion }) => conclusion.missing ?? []);
}

/** The open questions whose answer changes the outcome: two passes that differ in it and agree on all they both asked. */
function mattering(passes: readonly Pass[], open: ReadonlyMap<string, Missing>): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const [at, one] of passes.entries()) {
    for (const other of passes.slice(at + 1)) {
      if (one.conclusion.verdict === other.conclusion.verdict && one.conclusion.verdict !== "undetermined") continue;
      const differing = [...one.answers].filter(([key, answer]) => (other.answers.get(key) ?? answer) !== answer);
      const [key] = differing[0] ?? [];
      const missing = differing.length === 1 && key !== undefined ? open.get(key) : undefined;
      if (key !== undefined && missing) found.set(key, missing);
    }
  }
  // What was concluded to be undetermined by itself may rest on a value that no fact tells.
  if (found.size === 0 && lackedBy(passes).length === 0) return [...open.values()];
  return [...open].flatMap(([key, missing]) => (found.has(key) ? [missing] : []));
}

function unrepeated(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}
