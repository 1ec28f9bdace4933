import type { Operation } from "../../../src/model/statement.js";
import { type Claim, claim, NOTHING, type Reading, UNDERSTOOD } from "../claim.js";
import { type ChangePhrase, changePhrases } from "../phrases/change-phrase.js";
import { fullListIn } from "../phrases/list-phrase.js";
import { isAdvice, isPlan, isQuestion } from "../phrases/modality.js";
import { requirementIn } from "../phrases/requirement-phrase.js";
import { clausesOf } from "../text/clauses.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { MembershipTopic } from "../topic-file.js";
import { antecedentOf, countriesIn, speaksOf } from "./topic-relevance.js";

const EXEMPTION =
  /\b(?:exempt\w*|exception|except|not required|no longer require[sd]?|not require|do not need|no longer need|does not apply|do not apply|not apply)\b/;
const EXAMPLES =
  /\b(?:such as|for example|for instance|e\.g|including|in particular|among (?:them|others)|etc|and (?:others|other countries|so on)|namely some|like)\b/;
const NOBODY = /\b(?:none|no foreign|no other|nobody|no country|no countries)\b/;
const ALL = /\b(?:all|any|every)\b/;

/** Reads what a unit says about the members of a set of countries. */
export function readMembership(topic: MembershipTopic, unit: ReadingUnit): Reading {
  const points =
    !speaksOf(topic, unit) &&
    /^(?:in fact |however,? |but )?(?:they|these flights|the first flight)\b/.test(unit.text) &&
    unit.before !== null &&
    topic.about.test(unit.before.text);
  if (!points && !speaksOf(topic, unit)) return NOTHING;
  if (isQuestion(unit.text) || isAdvice(unit.text)) return UNDERSTOOD;
  const own = ownWording(topic, unit);
  if (own) return own;
  const only = onlyThose(topic, unit);
  if (only) return { understood: true, claims: [only] };
  const list = fullListIn(unit, topic);
  if (list) {
    return {
      understood: true,
      claims: [
        claim({
          topic,
          unit,
          operation: "list",
          members: list.members,
          statedCount: list.count,
          clause: [list.from, list.to],
          rule: "full-list",
        }),
      ],
    };
  }
  const bare = bareCount(topic, unit);
  const claims = topic.told === "change" ? readChanges(topic, unit) : readRequirement(topic, unit);
  if (claims.length > 0) return { claims: bare ? [...claims, bare] : claims, understood: true };
  if (bare) return { claims: [bare], understood: true };
  return isPlan(unit.text) || EXEMPTION.test(unit.text) ? UNDERSTOOD : NOTHING;
}

function ownWording(topic: MembershipTopic, unit: ReadingUnit): Reading | null {
  for (const wording of topic.wordings ?? []) {
    const m = wording.when.exec(unit.text);
    if (!m) continue;
    const codes = countriesIn(unit, m[0]);
    const clause: [number, number] = [m.index, m.index + m[0].length];
    const rule = "topic-wording";
    if (wording.says === "list")
      return { understood: true, claims: [claim({ topic, unit, operation: "list", members: codes, clause, rule })] };
    return {
      understood: true,
      claims: codes.map((subject) =>
        claim({
          topic,
          unit,
          operation: wording.says as Operation,
          subject,
          clause,
          rule,
          changes: wording.says === "start" || wording.says === "end",
        }),
      ),
    };
  }
  return null;
}

/** Clause by clause: the countries of a clause go with the nearest verb of change. */
function readChanges(topic: MembershipTopic, unit: ReadingUnit): readonly Claim[] {
  const out: Claim[] = [];
  const only = {
    ...(topic.begins && { begins: topic.begins }),
    ...(topic.ends && { ends: topic.ends }),
    ...(topic.holds && { holds: topic.holds }),
  };
  const clauses = clausesOf(unit.text);
  const verbs = changePhrases(unit.text, only);
  let last: ChangePhrase | null = null;
  for (const part of clauses) {
    const mine = verbs.filter((v) => v.at >= part.start && v.at < part.end);
    const verb: ChangePhrase | null = pickVerb(mine, part.text, topic) ?? (mine.length === 0 ? last : null);
    if (!verb) continue;
    last = verb;
    let codes = countriesIn(unit, part.text);
    let antecedent: ReadingUnit | null = null;
    if (codes.length === 0) {
      antecedent = antecedentOf({ ...unit, text: part.text }, /§d/.test(part.text));
      if (antecedent) codes = antecedent.countries.flatMap((group) => group.codes);
      else if (topic.about.test(part.text) && unit.kind !== "title" && /§c/.test(unit.title) && topic.about.test(unit.title))
        codes = titleCountries(unit);
    }
    const clause: [number, number] = [part.start, part.end];
    if (codes.length === 0) {
      const nobody = nobodyClaim(topic, unit, part.text, verb, clause);
      if (nobody && topic.about.test(part.text)) out.push(nobody);
      continue;
    }
    if (!topic.about.test(part.text) && !topic.about.test(unit.text.slice(0, part.start)) && !antecedent) continue;
    const planned = isPlan(part.text);
    const goesOn = mine.some((v) => v.change === "extend") && verb.tense === "noun" && !planned;
    const operation = goesOn ? (verb.change === "begin" ? "observe" : "observe-not") : operationOf(verb, part.text, planned);
    const exempting =
      EXEMPTION.test(unit.text) && /\b(?:with which|which|that|where|whom?)\b/.test(unit.text) && !/§d/.test(part.text);
    const told: Operation = exempting && operation === "start" ? "observe" : operation;
    for (const subject of codes) {
      out.push(
        claim({
          topic,
          unit,
          subject,
          clause,
          antecedent,
          operation: told,
          rule: `announcement-${told}`,
          changes: told === "start" || told === "end",
          future: verb.tense === "future",
        }),
      );
    }
  }
  return out;
}

function titleCountries(unit: ReadingUnit): string[] {
  let at: ReadingUnit | null = unit;
  while (at?.before) at = at.before;
  return at?.kind === "title" ? at.countries.flatMap((group) => group.codes) : [];
}

function pickVerb(verbs: readonly ChangePhrase[], text: string, topic: MembershipTopic): ChangePhrase | null {
  const usable = verbs.filter((v) => v.change !== "extend");
  if (usable.length === 0) return null;
  // "the ban on flights was lifted", "the suspension has ended": two ends make a beginning.
  const ends = usable.filter((v) => v.change === "end");
  const noun = ends.find((v) => v.tense === "noun");
  const undone = noun && ends.find((v) => v !== noun && v.at > noun.end && !text.slice(noun.end, v.at).includes(","));
  if (noun && undone) return { ...undone, change: "begin" };
  const bans = /\b(?:ban|restriction|prohibition|suspension|embargo)s? (?:on|of)\b/.exec(text);
  const first = usable.find((v) => v.change === "end" && v.tense !== "noun");
  if (bans && first && !/ban|restrict/.test(topic.begins?.source ?? "")) return { ...first, change: "begin" };
  return usable.find((v) => v.tense !== "noun" && v.tense !== "bare") ?? usable[0] ?? null;
}

function operationOf(verb: ChangePhrase, text: string, planned: boolean): Operation {
  const not = verb.tense === "not-yet";
  if (planned) return not ? "observe-not" : "plan";
  const goesOn =
    /\b(?:remains?|still|continues? to be|stays?) (?:in (?:place|force|effect)|valid|suspended|banned|barred|closed|prohibited|recogni[sz]ed|open)\b/.test(
      text,
    );
  if (goesOn) return verb.change === "begin" ? "observe" : "observe-not";
  if (not) return verb.change === "begin" ? "observe-not" : "observe";
  if (verb.tense === "holds") return /\b(?:since|from|effective|starting|as of) (?:the )?§d/.test(text) ? "start" : "observe";
  if (verb.tense === "state" && !/§d/.test(text) && !/\bnow\b/.test(text))
    return verb.change === "begin" ? "observe" : "observe-not";
  return verb.change === "begin" ? "start" : "end";
}

const NONE_BUT =
  /\b(?:not|no|none)\b[^.]{0,80}\b(?:except(?: for)?|other than|apart from|with the exception of|besides)\b[^.§]{0,60}§c(\d+)/;

/** "None is recognised except those of X": a full list of the exceptions. */
function onlyThose(topic: MembershipTopic, unit: ReadingUnit): Claim | null {
  const m = topic.told === "change" ? NONE_BUT.exec(unit.text) : null;
  const members = m ? (unit.countries[Number(m[1])]?.codes ?? []) : [];
  if (!m || members.length === 0 || isPlan(unit.text) || !/\b(?:any|all|no|none|foreign)\b/.test(m[0])) return null;
  return claim({
    topic,
    unit,
    operation: "list",
    members,
    clause: [m.index, m.index + m[0].length],
    rule: "full-list-of-exceptions",
  });
}

/** "No foreign passport is recognised": a full list of nothing. "All flights are suspended": the same, as a change. */
function nobodyClaim(
  topic: MembershipTopic,
  unit: ReadingUnit,
  text: string,
  verb: ChangePhrase,
  clause: [number, number],
): Claim | null {
  if (/§a\d+|\bnumber of\b|\bnew countries\b/.test(text) && !NOBODY.test(text)) return null;
  const negated = verb.tense === "not-yet" || NOBODY.test(text);
  const wholesale = verb.change === "end" && ALL.test(text);
  if (!(negated && verb.change === "begin") && !wholesale) return null;
  if (isPlan(text) || /\b(?:if|until|unless|reasons?)\b/.test(text)) return null;
  return claim({ topic, unit, operation: "list", members: [], clause, rule: "full-list-of-nothing", changes: wholesale });
}

function readRequirement(topic: MembershipTopic, unit: ReadingUnit): readonly Claim[] {
  const out: Claim[] = [];
  for (const part of unit.joined ? [{ start: 0, end: unit.text.length, text: unit.text }] : clausesOf(unit.text)) {
    const said = requirementIn(part.text);
    const antecedent = antecedentOf({ ...unit, text: part.text }, true);
    const named = countriesIn(unit, part.text);
    const codes = named.length > 0 ? named : (antecedent?.countries.flatMap((group) => group.codes) ?? []);
    if (!said || codes.length === 0 || !topic.about.test(part.text)) continue;
    const holds = (said === "required") === (topic.told === "required");
    const dated = unit.roles.some((role) => role === "effective" || role === "as-of");
    const planned = isPlan(part.text);
    const changed = dated || said === "no-longer";
    const operation: Operation = planned ? "plan" : holds ? (changed ? "start" : "observe") : changed ? "end" : "observe-not";
    const clause: [number, number] = [part.start, part.end];
    if (
      topic.enumerates &&
      holds &&
      !planned &&
      (unit.joined || /\bfollowing (?:countries|states)\b|§a\d+[^.§]{0,40}[:–-] ?§c/.test(part.text)) &&
      !EXAMPLES.test(part.text)
    ) {
      out.push(claim({ topic, unit, operation: "list", members: codes, clause, rule: "enumeration", changes: changed }));
      continue;
    }
    for (const subject of codes)
      out.push(claim({ topic, unit, operation, subject, clause, antecedent, rule: `requirement-${operation}`, changes: changed }));
  }
  return out;
}

/** "15 states, full list here": a number without names is no list. */
function bareCount(topic: MembershipTopic, unit: ReadingUnit): Claim | null {
  const m = /§a(\d+)/.exec(unit.text);
  const amount = m ? unit.amounts[Number(m[1])] : undefined;
  if (!m || amount?.unit !== "country" || unit.countries.length > 0 || topic.told !== "change") return null;
  if (!changePhrases(unit.text).some((v) => v.change === "begin") && !/\bopen|available\b/.test(unit.text)) return null;
  return claim({ topic, unit, operation: "count", statedCount: amount.amount, clause: [0, unit.text.length], rule: "bare-count" });
}
