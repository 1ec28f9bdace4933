import type { Operation } from "../../../src/model/statement.js";
import { type Claim, claim, NOTHING, type Reading, UNDERSTOOD } from "../claim.js";
import { type ChangePhrase, changePhrases } from "../phrases/change-phrase.js";
import { groupOf } from "../phrases/group-phrase.js";
import { isAdvice, isPlan, isQuestion } from "../phrases/modality.js";
import { type Requirement, requirementIn } from "../phrases/requirement-phrase.js";
import { clausesOf } from "../text/clauses.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { StatusTopic } from "../topic-file.js";
import { scopesNamed } from "./scope-words.js";
import { speaksOf } from "./topic-relevance.js";

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Said {
  readonly operation: Operation;
  readonly changes: boolean;
  readonly future: boolean;
  readonly past: boolean;
  /** Null where an "until" of the sentence belongs to another thing. */
  readonly until?: null;
}

/** Reads whether a rule holds, begins or ends. */
export function readStatus(topic: StatusTopic, unit: ReadingUnit): Reading {
  if (!speaksOf(topic, unit)) return NOTHING;
  if (isQuestion(unit.text) || isAdvice(unit.text)) return UNDERSTOOD;
  const own = ownWording(topic, unit);
  if (own.length > 0) return { claims: own, understood: true };
  const claims: Claim[] = [];
  let understood = false;
  let cue = false;
  for (const part of clausesOf(unit.text)) {
    cue = topic.about.test(part.text) || (cue && /\b(?:such|this|the said|the same|it|they|which)\b/.test(part.text));
    if (!cue) continue;
    if (topic.told !== "change" && isPartOnly(part, unit, topic)) {
      understood = true;
      continue;
    }
    const said = topic.told === "change" ? changeSaid(topic, unit, part) : requirementSaid(topic, unit, part);
    if (!said) continue;
    understood = true;
    for (const scope of scopesOf(topic, unit, part)) {
      claims.push(claim({ topic, unit, scope, clause: [part.start, part.end], rule: `${topic.told}-${said.operation}`, ...said }));
    }
  }
  return { claims, understood: understood || isPlan(unit.text) };
}

function ownWording(topic: StatusTopic, unit: ReadingUnit): readonly Claim[] {
  if (isPlan(unit.text)) return [];
  for (const wording of topic.wordings ?? []) {
    const m = wording.when.exec(unit.text);
    if (!m) continue;
    const clause: [number, number] = [m.index, m.index + m[0].length];
    const dated = unit.roles.some((role) => role === "effective" || role === "as-of");
    const says = dated && wording.says === "observe" ? "start" : dated && wording.says === "observe-not" ? "end" : wording.says;
    const changes = says === "start" || says === "end";
    return scopesOf(topic, unit, { start: m.index, end: m.index + m[0].length, text: m[0] }).map((scope) =>
      claim({ topic, unit, scope, operation: says, clause, rule: "topic-wording", changes }),
    );
  }
  return [];
}

/** An exemption or a duty of some arrivals says nothing of the rule for everybody. */
function isPartOnly(part: Clause, unit: ReadingUnit, topic: StatusTopic): boolean {
  const words = unit.intro !== "" && !topic.about.test(unit.intro) ? part.text : part.text;
  const group = groupOf(words);
  if (group === "everyone") return false;
  return group === "some" || (group === "unsaid" && /\bfor:? §c|\bcitizens of §c/.test(words));
}

function scopesOf(topic: StatusTopic, unit: ReadingUnit, part: Clause): readonly (string | null)[] {
  if (topic.scopes.length === 0) return [null];
  const here = scopesNamed(topic.scopeWords, part.text);
  if (here.length > 0) return here;
  const around = unit.text.length > part.text.length ? scopesNamed(topic.scopeWords, unit.text) : [];
  return around.length === 1 && part.start > 0 ? around : topic.scopes;
}

function changeSaid(topic: StatusTopic, unit: ReadingUnit, part: Clause): Said | null {
  const only = { ...(topic.begins && { begins: topic.begins }), ...(topic.ends && { ends: topic.ends }) };
  const verbs = changePhrases(part.text, only);
  const cueAt = topic.about.exec(part.text)?.index ?? 0;
  const before = part.text.slice(0, cueAt);
  if (DURING.test(before))
    return PAST_DURING.test(before) ? null : { changes: false, future: false, past: false, operation: "observe", until: null };
  const extends_ = verbs.find((v) => v.change === "extend");
  const endNoun = verbs.find((v) => v.change === "end" && v.tense === "noun");
  const plan = isPlan(part.text);
  const base = { changes: false, future: false, past: false };
  if (extends_ && (endNoun || verbs.length === 1 || !verbs.some((v) => v.change === "end"))) {
    if (plan || extends_.tense === "not-yet") return { ...base, operation: "plan" };
    return { ...base, operation: endNoun ? "observe-not" : "observe" };
  }
  const verb = nearest(
    verbs.filter((v) => v.change !== "extend"),
    cueAt,
    part.text,
  );
  if (!verb) return plan ? { ...base, operation: "plan" } : datedState(stateSaid(part.text, base), unit, part);
  const undone = undoneBy(endNoun, verbs, part.text);
  const change = undone ? "begin" : verb.change;
  if (plan) return { ...base, operation: "plan" };
  if (verb.tense === "not-yet") return { ...base, operation: change === "begin" ? "observe-not" : "observe" };
  const dated = unit.roles.some((role) => role === "effective" || role === "on");
  if (
    /\b(?:was|were|had been)\b[^.]{0,30}\b(?:previously|earlier|before)\b|\bpreviously (?:was|were|been)?\b(?!valid)/.test(
      part.text,
    ) &&
    /§d/.test(part.text) &&
    !/previously valid/.test(part.text)
  ) {
    return { ...base, past: true, operation: change === "begin" ? "observe" : "observe-not" };
  }
  if (verb.tense === "state" && !(dated && /\b(?:since|from|effective|starting)\b/.test(part.text))) {
    return { ...base, operation: change === "begin" ? "observe" : "observe-not" };
  }
  return { operation: change === "begin" ? "start" : "end", changes: true, future: verb.tense === "future", past: false };
}

/** "Available since D" tells a beginning. */
function datedState(said: Said | null, unit: ReadingUnit, part: Clause): Said | null {
  const dated = unit.roles.some((role, slot) => role === "effective" && part.text.includes(`§d${slot}`));
  if (!said || !dated || /\bcover/.test(part.text)) return said;
  return { ...said, changes: true, operation: said.operation === "observe" ? "start" : "end" };
}

function stateSaid(text: string, base: Omit<Said, "operation">): Said | null {
  if (
    /\bnot (?:currently |yet |now |temporarily )*(?:been )?(?:available|working|operating|functioning|in operation|provided|valid|accepted|issued)\b|\b(?:does|do) not (?:currently |yet |now )*(?:issue|provide|offer|accept|operate|work|function|exist)\b|\bunavailable\b|\bout of (?:service|order|operation)\b/.test(
      text,
    )
  )
    return { ...base, operation: "observe-not" };
  if (
    /\b(?:available|work(?:s|ing) (?:as usual|normally|in the usual)|operat(?:es?|ing)|functioning|in (?:force|effect|operation|place)|valid|applies|covers?|covered)\b/.test(
      text,
    )
  )
    return { ...base, operation: "observe" };
  if (
    /\b(?:during|for the (?:period|duration) of|for as long as|as long as|in the event of|under|amid|throughout) (?:the |a )?(?:current )?(?:period of )?(?:the |a )?(?:state|regime)\b/.test(
      text,
    ) &&
    !/\bdeclared\b/.test(text)
  )
    return { ...base, operation: "observe" };
  return null;
}

/** "The suspension of the regime was lifted": an end that is ended, both of the same thing. */
function undoneBy(noun: ChangePhrase | undefined, verbs: readonly ChangePhrase[], text: string): ChangePhrase | undefined {
  if (!noun || !/^ (?:of|on)\b/.test(text.slice(noun.end))) return undefined;
  return verbs.find(
    (verb) => verb.change === "end" && verb !== noun && verb.at > noun.end && !text.slice(noun.end, verb.at).includes(","),
  );
}

/** "Visas that expired during the state of emergency" tell of one that is over. */
const PAST_DURING =
  /\b(?:expired|lapsed|ended|ran out|arrived|stayed|was|were|had)\b[^,]{0,40}\b(?:during|throughout|under)(?: the| a)? $/;

/** "During the state of emergency": it is in force, whatever the verb of the clause does. */
const DURING =
  /\b(?:during|for the (?:period|duration) of|for as long as|as long as|throughout|amid|while|because of|due to|under)(?: the| a)?(?: current| whole| entire)?(?: period of)?(?: the| a)? $/;

/** The verb that goes with the words at `at`; one that stands before them across a comma belongs to another clause. */
function nearest(verbs: readonly ChangePhrase[], at: number, text: string): ChangePhrase | undefined {
  const rank = (v: ChangePhrase): number =>
    Math.abs(v.at - at) + (v.tense === "noun" ? 15 : 0) + (v.at < at && text.slice(v.end, at).includes(",") ? 150 : 0);
  return [...verbs].sort((a, b) => rank(a) - rank(b))[0];
}

function requirementSaid(topic: StatusTopic, unit: ReadingUnit, part: Clause): Said | null {
  const said: Requirement | null =
    requirementIn(part.text) ?? (part.start === 0 || unit.intro === "" ? null : requirementIn(unit.intro));
  if (!said) return null;
  const base = { changes: false, future: false, past: false };
  if (isPlan(part.text)) return { ...base, operation: "plan" };
  const holds = (said === "required") === (topic.told === "required");
  const dated =
    unit.roles.some((role, i) => role === "effective" && part.text.includes(`§d${i}`)) ||
    (part.start > 0 && /^(?:effective|since|from|starting|as of)/.test(unit.text));
  const starts =
    /\b(?:introduc|impos|establish|new requirement|now (?:be )?(?:required|mandatory|must)|will be (?:issued|required)|becomes?|became|important change)\w*/.test(
      part.text,
    );
  if (said === "no-longer" || dated || (holds && starts)) {
    return { operation: holds ? "start" : "end", changes: true, future: /\bwill\b/.test(part.text), past: false };
  }
  return { ...base, operation: holds ? "observe" : "observe-not" };
}
