import type { FactStore } from "../db/fact-store.js";
import { InforceError } from "../src/model/errors.js";
import type { Finding } from "../src/model/finding.js";
import { FINDING_RULES } from "../src/model/finding-rules.js";
import type { IsoDay } from "../src/model/iso-day.js";
import { nearMatches } from "../src/model/near-match.js";
import { unknownPost } from "./post.js";
import { resolveRequest } from "./request-check.js";

/** Which findings to show; what is left out does not narrow. */
export interface FindingsRequest {
  readonly rule?: string | null;
  /** Topic id; the jurisdiction may be left out. */
  readonly topic?: string | null;
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name. */
  readonly subject?: string | null;
  readonly post?: string | null;
  /** Only what could be seen on this knowledge day; findings about a file as a whole are always seen. */
  readonly knownOn?: IsoDay | null;
}

/** Findings in a stable order, and how many there are of each rule. */
export interface FindingsResult {
  readonly schemaVersion: 1;
  readonly findings: readonly Finding[];
  /** By rule, most first. */
  readonly counts: readonly RuleCount[];
}

/** How many findings a rule has. */
export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/**
 * Every repair, guess, conflict and skip of the reading: by rule, then by place in the file.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_COUNTRY`; `INVALID_ARGUMENT` for a subject that the topic has not, and for a rule that there is not;
 * `UNKNOWN_POST`.
 */
export function listFindings(store: FactStore, request: FindingsRequest = {}): FindingsResult {
  const { rule = null, topic = null, subject = null, post = null, knownOn = null } = request;
  const asked = resolveRequest(store, { topic, subject });
  const id = topic === null ? null : (asked.topics[0]?.id ?? null);
  const filter = { rule, topic: id, subject: asked.subject, post, known: knownOn };
  const findings = [...store.findings(filter)].sort(byRuleAndPlace);
  if (findings.length === 0) {
    if (rule !== null) checkRule(store, rule);
    if (post !== null && store.postHead(post) === null) throw unknownPost(store, post);
  }
  return { schemaVersion: 1, findings, counts: countsByRule(findings) };
}

/** @throws InforceError `INVALID_ARGUMENT` for a rule that neither this version has nor the base. */
function checkRule(store: FactStore, rule: string): void {
  if (FINDING_RULES.includes(rule)) return;
  const here = countsByRule(store.findings({ rule: null, topic: null, subject: null, post: null, known: null }));
  const rules = [...new Set([...here.map((one) => one.rule), ...FINDING_RULES])];
  if (rules.includes(rule)) return;
  throw new InforceError("INVALID_ARGUMENT", `there is no rule "${rule}" of findings`, {
    got: rule,
    expected: `one of ${rules.join(", ")}`,
    example: `inforce findings --rule ${here[0]?.rule ?? "half-read"}`,
    hint: "`inforce findings` counts the findings of each rule",
    suggestions: nearMatches(rule, rules),
  });
}

function countsByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

function byRuleAndPlace(a: Finding, b: Finding): number {
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  const lines = (a.place.lines?.[0] ?? 0) - (b.place.lines?.[0] ?? 0);
  return lines || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
