import { countryName } from "../../src/model/countries/country-table.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Value } from "../../src/model/value.js";
import { type AskedQuestion, AskedQuestions, CaseInquiry } from "./case-inquiry.js";
import type { ColumnName } from "./columns.js";
import { type Assumption, type Missing, type UsedSeries, unrepeated } from "./inquiry.js";
import { type Asked, KNOWN_ON } from "./question.js";
import type { Conclusion, Requirement, RequirementId, VerdictWord } from "./requirement.js";
import { conclude } from "./table-run.js";
import { Trail } from "./trail.js";

/** The verdict on one requirement, and what it rests on. */
export interface Decision {
  readonly requirement: RequirementId;
  /** The column of the day on which it was judged. */
  readonly on: ColumnName;
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

interface Pass {
  readonly conclusion: Conclusion;
  readonly answers: ReadonlyMap<string, number>;
}

/** More combinations than any requirement has; beyond it nothing is concluded. */
const MOST_PASSES = 256;

/** A decision with the questions it asked, in their order, and the answers they had. */
export interface Decided {
  readonly decision: Decision;
  readonly path: readonly AskedQuestion[];
  /** How the detail ends that tells what was assumed; "" where nothing was. */
  readonly assumption: string;
}

/**
 * Decides a requirement over every way to complete what is open, facts and cells alike: the verdict stands when all ways
 * agree, and is undetermined otherwise. Where the record fulfils it, and only a cell that is empty leaves it open whether it was
 * required of this person at all, it is met.
 */
export function decide(requirement: Requirement, asked: Asked): Decided {
  const questions = new AskedQuestions(asked);
  const readWith = questions.ask(KNOWN_ON);
  const trail = new Trail();
  const inquiry = new CaseInquiry(questions, trail, asked.knowledge.unnamed);
  const passes: Pass[] = [];
  do passes.push({ conclusion: conclude(requirement.definition, inquiry), answers: trail.answers() });
  while (passes.length <= MOST_PASSES && trail.advance());
  const used = [...inquiry.used.values()];
  const on = requirement.definition.on as ColumnName;
  const known = { requirement: requirement.id, on, assumed: [], used, readWith };
  const done = (decision: Decision): Decided => {
    const assumption = assumptionInWords(decision.assumed);
    return { decision: { ...decision, detail: `${decision.detail}${assumption}` }, path: questions.path, assumption };
  };
  if (passes.length > MOST_PASSES) return done({ ...known, ...TOO_OPEN, missing: unrepeated([...inquiry.open.values()].flat()) });
  const result = agreed(passes, inquiry.open);
  const decision: Decision = { ...known, ...result };
  if (inquiry.assumed.size === 0 || result.verdict === "undetermined" || standsWithout(requirement, questions, result.verdict))
    return done(decision);
  return done({ ...decision, assumed: [...inquiry.assumed.values()] });
}

/** What was assumed, as the end of a detail. */
export function assumptionInWords(assumed: readonly Assumption[]): string {
  const told = assumed.map(
    ({ topic, subject }) => `no post names ${subject === null ? "a country" : countryName(subject)} for ${topic}`,
  );
  return told.length === 0 ? "" : ` Assumed, for ${told.join(", and ")}.`;
}

/** Whether a verdict stands also where a country that no post names is not taken to be free: then nothing was assumed. */
function standsWithout({ definition }: Requirement, questions: AskedQuestions, verdict: VerdictWord): boolean {
  const trail = new Trail();
  const inquiry = new CaseInquiry(questions, trail, "undetermined");
  const passes: Pass[] = [];
  do {
    const conclusion = conclude(definition, inquiry);
    // Only what is met may stand beside another conclusion, which a cell alone tells apart.
    if (conclusion.verdict !== verdict && (verdict !== "met" || conclusion.verdict === "not-met")) return false;
    passes.push({ conclusion, answers: trail.answers() });
  } while (passes.length <= MOST_PASSES && trail.advance());
  return passes.length <= MOST_PASSES && agreed(passes, inquiry.open).verdict === verdict;
}

const TOO_OPEN = {
  verdict: "undetermined",
  reason: "too-much-open",
  detail: "More is open than combinations can be tried.",
  amounts: [],
} as const;

type Agreed = Pick<Decision, "verdict" | "reason" | "detail" | "amounts" | "missing">;

function agreed(passes: readonly Pass[], open: ReadonlyMap<string, readonly Missing[]>): Agreed {
  const conclusions = distinct(passes.map(({ conclusion }) => conclusion));
  const [first] = conclusions;
  if (!first) return { verdict: "undetermined", reason: "nothing-asked", detail: "", amounts: [], missing: [] };
  const same = conclusions.every(({ verdict }) => verdict === first.verdict);
  if (same) return stands(conclusions);
  const missing = mattering(passes, open);
  const compliant = conclusions.every(({ verdict }) => verdict !== "not-met");
  const met = conclusions.filter(({ verdict }) => verdict === "met");
  // Every fact being as it may be, only a cell tells whether it was required: the record fulfils it either way.
  if (compliant && met.length > 0 && missing.every(({ kind }) => kind === "column")) return stands(met);
  const reason = compliant ? "compliant-either-way" : "open";
  return { verdict: "undetermined", reason, detail: eitherWay(conclusions), amounts: [], missing: unrepeated(missing) };
}

/** What all of one verdict come to: a reason that holds in any case goes before those that something open may give. */
function stands(conclusions: readonly Conclusion[]): Agreed {
  const [certain, others] = [conclusions.filter((one) => one.certain), conclusions.filter((one) => !one.certain)];
  const all = [...certain, ...others] as [Conclusion, ...Conclusion[]];
  const [{ verdict, reason, amounts }] = all;
  return { verdict, reason, detail: eitherWay(all), amounts: all.length === 1 ? amounts : [], missing: [] };
}

/** Conclusions with other words, the same ones once. */
function distinct(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const byDetail = new Map<string, Conclusion>();
  for (const one of conclusions) if (!byDetail.has(one.detail) || one.certain) byDetail.set(one.detail, one);
  return [...byDetail.values()];
}

/** What it may come to, each with its verdict where these differ. */
function eitherWay(conclusions: readonly Conclusion[]): string {
  const [first] = conclusions;
  const differ = conclusions.some(({ verdict }) => verdict !== first?.verdict);
  const ways = conclusions.map(({ verdict, detail }) => (differ ? `${verdict}: ${detail}` : detail));
  return ways.map((way, at) => `${at === 0 ? (differ ? "Either " : "") : differ ? "Or " : "Or: "}${way}`).join(" ");
}

/** The open questions whose answer changes the outcome: two passes that differ in it and agree on all they both asked. */
function mattering(passes: readonly Pass[], open: ReadonlyMap<string, readonly Missing[]>): readonly Missing[] {
  const found = new Set<string>();
  for (const [at, one] of passes.entries()) {
    for (const other of passes.slice(at + 1)) {
      if (one.conclusion.verdict === other.conclusion.verdict) continue;
      const differing = [...one.answers].filter(([key, answer]) => (other.answers.get(key) ?? answer) !== answer);
      const [key] = differing[0] ?? [];
      if (differing.length === 1 && key !== undefined) found.add(key);
    }
  }
  return [...open].flatMap(([key, missing]) => (found.has(key) ? missing : []));
}
