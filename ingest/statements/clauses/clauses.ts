import { append } from "../../../src/model/append.js";
import { type Item, is } from "../scan/items.js";
import { causedVerbs } from "./caused.js";
import {
  type ClauseRole,
  type Draft,
  isComment,
  isDutysOwn,
  isOfDuty,
  isOfEffect,
  isSpeakers,
  linkOf,
  openerBefore,
  orDenied,
  roleAt,
  secondInfinitive,
} from "./clause-links.js";
import { cut, datedApart } from "./dated-apart.js";
import { withDenials } from "./denied-reports.js";
import { asideAt, describedAt, reducedAt } from "./described.js";
import type { VerbGroup } from "./verb-group.js";
import { verbGroups } from "./verb-groups.js";
import { formOf, hasThing } from "./verb-words.js";

/** A clause: one predicate with what belongs to it. Positions are item indices. */
export interface Clause {
  /** Stretches `[from, to)` of items that are its own, in order. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The verbs from the governing one to the main one ("plans" + "to resume"); empty where there is none. */
  readonly verbs: readonly VerbGroup[];
  readonly role: ClauseRole;
  /** The clause whose subject it shares, or whose verb it takes. */
  readonly shares: Clause | null;
  /** A condition hangs on it: an "if" clause beside it. */
  readonly conditional: boolean;
}

/** Parts a unit's items into clauses. Every item belongs to exactly one clause. */
export function clausesOf(items: readonly Item[]): readonly Clause[] {
  const out: Draft[] = [];
  let from = 0;
  for (let at = 0; at <= items.length; at++) {
    const item = items[at];
    const hard =
      item === undefined ||
      (item.kind === "punct" && item.text === ";") ||
      (item.kind === "punct" && item.text === "." && at < items.length - 1 && endsSentence(items, at));
    if (!hard) continue;
    if (at > from) append(out, segment(items, from, at, out.at(-1) ?? null));
    from = at + 1;
  }
  return out as Clause[];
}

function endsSentence(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && next.kind !== "punct" && next.kind !== "reference"; // "No. 77"
}

/** "keeps the regime suspended", "left the borders closed": the participle behind what is kept is the state that lasts. */
function keepsSo(items: readonly Item[], last: VerbGroup, group: VerbGroup): boolean {
  const kept = items[last.head]?.entry?.meanings.some(({ cls, lemma }) => cls === "verb" && /^(?:keep|leave)$/.test(lemma ?? ""));
  if (
    !kept ||
    last.passive ||
    last.denial !== "none" ||
    group.head !== group.from ||
    formOf(items[group.head] as Item, ["participle"]) === null
  )
    return false;
  const between = items.slice(last.to, group.from);
  return between.length > 0 && between.every((item) => item.kind !== "punct" && item.kind !== "seam" && !is(item, "relative"));
}

/** The clauses of a stretch without semicolons. */
function segment(items: readonly Item[], from: number, to: number, before: Draft | null): Draft[] {
  const found = verbGroups(from === 0 && to === items.length ? items : items.slice(from, to));
  const groups = from === 0 ? found : found.map((g) => ({ ...g, from: g.from + from, to: g.to + from, head: g.head + from }));
  const drafts: Draft[] = [];
  let current: Draft = { ranges: [[from, to]], verbs: [], role: roleAt(items, from), shares: null, conditional: false };
  drafts.push(current);
  let main = current;
  let start = from;
  let inDuty = false;
  for (const group of groups) {
    if (isComment(items, group, from)) continue;
    if (group.form === "gerund") {
      if (current.verbs.length === 0 && group.from === start && isHeadless(items, group))
        current.verbs.push({ ...group, form: "bare", tense: "past" });
      continue;
    }
    if (current.verbs.length === 0 && isPurpose(items, group, groups[groups.indexOf(group) + 1])) continue;
    if (current.verbs.length === 0) {
      // A relative or subordinate clause may open before the first verb: "Foreigners whose visa expired …".
      const opener = openerBefore(items, start, group.from);
      if (opener !== null && opener.at > start) {
        const inner: Draft = { ranges: [[opener.at, to]], verbs: [group], role: opener.role, shares: null, conditional: false };
        cut(current, opener.at);
        drafts.push(inner);
        current = inner;
        start = opener.at;
        continue;
      }
      current.verbs.push(group);
      continue;
    }
    const last = current.verbs.at(-1) as VerbGroup;
    // "passports issued by X": it only describes the noun.
    const behind = items[group.from - 1];
    if (
      (group.form === "participle" || group.either) &&
      /^(?:other|show|say|set)$/.test(group.effect) &&
      behind?.kind === "word" &&
      !is(behind, "and") &&
      !is(behind, "relative") &&
      current.verbs.length > 0 &&
      items[group.to] !== undefined &&
      !isSpeakers(items, group, last)
    )
      continue;
    const caused = causedVerbs(items, current.verbs, group);
    if (caused !== null) {
      current.verbs = [...caused];
      continue;
    }
    const describes = describedAt(items, current, group);
    if (describes >= 0 && current === main) {
      drafts.push(setApart(current, describes, group, to));
      continue;
    }
    const aside = asideAt(items, current, group, groups[groups.indexOf(group) + 1]);
    if (aside !== null) {
      const [comma, end] = aside;
      drafts.push({ ranges: [[comma, end]], verbs: [group], role: "relative", shares: current, conditional: false });
      cut(current, comma);
      current.ranges.push([end, to]);
      continue;
    }
    if (keepsSo(items, last, group)) {
      current.verbs = [
        ...current.verbs.slice(0, -1),
        { ...last, head: group.head, kind: group.kind, effect: group.effect, passive: true, state: true },
      ];
      continue;
    }
    // "Nor is a permit required", "Nor do heads need a permit": the denier and the auxiliary stand before the subject.
    if (
      current.verbs.length === 1 &&
      /^(?:nor|neither)$/.test(items[last.from]?.text ?? "") &&
      (last.kind === "be" || last.kind === "modal")
    ) {
      current.verbs = [
        {
          ...group,
          denial: last.denial,
          tense: last.tense,
          mood: last.mood,
          passive: last.kind === "be",
          state: last.kind === "be",
        },
      ];
      continue;
    }
    if (current === main && isOfDuty(items, current, group)) {
      current.verbs = [group];
      continue;
    }
    // "abolished the duty to obtain a permission to enter"
    inDuty = isDutysOwn(items, last, group) || (inDuty && group.form === "infinitive");
    if (inDuty) continue;
    const joint = secondInfinitive(items, last, group);
    if (joint >= 0) {
      const fresh: Draft = {
        ranges: [[joint, to]],
        verbs: [...current.verbs.slice(0, -1), group],
        role: current.role,
        shares: null,
        conditional: false,
      };
      cut(current, joint);
      drafts.push(fresh);
      if (current === main) main = fresh;
      current = fresh;
      start = joint;
      continue;
    }
    const link = linkOf(items, last, group, current);
    if (link.kind === "governed") {
      current.verbs.push(link.asked ? { ...group, mood: "conditional" } : group);
      continue;
    }
    const comma = link.kind === "shares" || link.kind === "back" ? reducedAt(items, current, group) : -1;
    if (comma >= 0 && current === main) {
      // "Flights, launched in May, were stopped": the first verb only describes the subject.
      drafts.push(setApart(current, comma, group, to));
      continue;
    }
    const verb = orSo(items, orDenied(items, last, group));
    const fresh: Draft = { ranges: [[link.at, to]], verbs: [verb], role: link.role, shares: null, conditional: false };
    cut(current, link.at);
    if (link.kind === "shares")
      fresh.shares = current.role === "relative" && link.role === "main" && main !== current ? main : current;
    if (link.kind === "back") {
      // The main clause goes on after a clause inside it.
      if (main !== current && main.verbs.length === 0) {
        main.ranges.push([link.at, to]);
        main.verbs.push(group.form === "bare" ? { ...group, form: "finite" } : group);
        current = main;
        start = link.at;
        continue;
      }
      fresh.shares = main;
    }
    drafts.push(fresh);
    current = fresh;
    if (link.role === "main") main = fresh;
    start = link.at;
  }
  if (
    groups.filter((g) => g.form !== "gerund").length === 0 &&
    before !== null &&
    before.role === "main" &&
    current.verbs.length === 0
  )
    current.shares = before.verbs.length === 0 && before.shares !== null ? before.shares : before;
  if (items.some((item) => item.kind === "date") && items.some((item) => item.kind === "country"))
    for (const draft of [...drafts]) append(drafts, datedApart(items, draft));
  for (const draft of drafts) draft.verbs = withoutPoliteness(items, draft.verbs).map((verb) => noSuch(items, verb));
  for (const draft of drafts) withItemsPlan(items, draft);
  withDenials(items, drafts);
  // "would like to see the number of those who … rise to 80": what somebody would see is no more than wished.
  drafts.forEach((draft, i) => {
    const wish = drafts.slice(0, i).find((one) => one.role === "main" && isSeen(items, one.verbs.at(-1)));
    const [verb, ...more] = draft.verbs;
    if (wish === undefined || verb === undefined || more.length > 0 || draft.role !== "main") return;
    if (verb.kind === "verb" && !verb.passive && verb.from === verb.head && verb.tense === "present")
      draft.verbs = [...wish.verbs, verb];
  });
  // "even if they have expired" restricts nothing.
  for (const draft of drafts)
    if (
      draft.role === "condition" &&
      /^(?:even if|whether)$/.test(items[draft.ranges[0]?.[0] ?? -1]?.text ?? "") &&
      !isAsked(items, draft.ranges[0]?.[0] ?? 0)
    )
      draft.role = "subordinate";
  // "Show it and nobody will ask": an order in front is a condition.
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1];
    if (
      i > 0 &&
      before?.verbs[0]?.form === "bare" &&
      before.verbs[0].tense !== "past" &&
      items[draft.ranges[0]?.[0] ?? 0]?.text !== ":" &&
      draft.verbs[0]?.tense === "future" &&
      draft.role === "main"
    )
      draft.conditional = true;
  });
  const conditions = drafts.filter(
    (draft) => draft.role === "condition" && !isOfEffect(items, draft) && !isConcession(items, draft.ranges[0]?.[0] ?? 0),
  );
  const seam = items.findIndex((item, at) => at >= from && at < to && item.kind === "seam");
  for (const draft of drafts) {
    const listed = seam >= 0 && draft.ranges.every(([first]) => first >= seam);
    if (draft.role !== "condition" && conditions.some((condition) => !(listed && isOfConditions(items, condition))))
      draft.conditional = true;
  }
  return drafts;
}

/** "We would like to inform you that …": what is told is no wish. */
function withoutPoliteness(items: readonly Item[], verbs: VerbGroup[]): VerbGroup[] {
  const [first] = verbs;
  // "Please be advised that …"
  if (first !== undefined && verbs.length > 1 && isTurnedTo(items, first)) return verbs.slice(1);
  const said = verbs.findIndex(
    (verb, at) => at > 0 && verb.effect === "say" && verb.form === "infinitive" && verbs[at - 1]?.mood === "conditional",
  );
  return said > 0 && said < verbs.length - 1 ? verbs.slice(said) : verbs;
}

/** "The last day for foreigners to leave was moved": what the subject is for. */
function isPurpose(items: readonly Item[], group: VerbGroup, next: VerbGroup | undefined): boolean {
  if (group.form !== "infinitive" || next?.form !== "finite") return false;
  const front = items.slice(Math.max(0, group.from - PURPOSE_REACH), group.from);
  const between = items.slice(group.to, next.from);
  return (
    front.some((item, at) => item.text === "for" && front.slice(at).some((one) => is(one, "group"))) &&
    between.every((item) => item.kind !== "punct" && item.kind !== "seam" && !is(item, "relative") && !is(item, "condition"))
  );
}

const PURPOSE_REACH = 6;

/** "With the following there are flights: – A: planned": what an item of a list says of itself governs what its introduction tells. */
function withItemsPlan(items: readonly Item[], { verbs, shares }: Draft): void {
  const [verb] = verbs;
  if (verb === undefined || shares === null || verb.effect !== "plan" || verb.from !== verb.head || shares.verbs.length === 0)
    return;
  const leads = /^[:(–-]$/.test(items[verb.from - 1]?.text ?? "");
  if (leads && items.slice(0, verb.from).some(({ kind }) => kind === "seam")) (shares as Draft).verbs = [verb, ...shares.verbs];
}

/** "There is no such service" */
function noSuch(items: readonly Item[], verb: VerbGroup): VerbGroup {
  const denied =
    verb.kind === "be" &&
    is(items[verb.to], "denier", "none") &&
    items[verb.to + 1]?.text === "such" &&
    !items.slice(verb.to + 3).some((item) => hasThing(item)); // "no such restriction on flights"
  return denied && verb.denial === "none" ? { ...verb, denial: "not" } : verb;
}

/** "… are suspended and will remain so": what remains is what was told, and not the subject. */
function orSo(items: readonly Item[], verb: VerbGroup): VerbGroup {
  return verb.effect === "hold" && items[verb.to]?.text === "so" ? { ...verb, effect: "other" } : verb;
}

/** "Would like to see", "hopes to see": governs what is seen. */
function isSeen(items: readonly Item[], verb: VerbGroup | undefined): boolean {
  return verb?.form === "infinitive" && items[verb.head]?.text === "see";
}

/** "Please be informed that", "be advised that": the reader is told, and nothing of a rule. */
function isTurnedTo(items: readonly Item[], { from, to, passive }: VerbGroup): boolean {
  const before = items[from - 1];
  return (
    passive &&
    items[from]?.text === "be" &&
    items[to]?.text === "that" &&
    (before === undefined || before.kind !== "word" || /^(?:please|kindly|also|pls)$/.test(before.text))
  );
}

/** "if the following conditions are met:": what the list below it tells are the conditions. */
function isOfConditions(items: readonly Item[], draft: Draft): boolean {
  return draft.ranges.some(([from, to]) =>
    items.slice(from, to).some((item) => /^(?:conditions?|requirements?|criteria)$/.test(item.text)),
  );
}

/** The words from an item on, with the verbs so far, become a clause that describes the subject; the clause goes on with the next verb. */
function setApart(clause: Draft, at: number, next: VerbGroup, to: number): Draft {
  const inner: Draft = { ranges: [[at, next.from]], verbs: clause.verbs, role: "relative", shares: clause, conditional: false };
  cut(clause, at);
  clause.ranges.push([next.from, to]);
  clause.verbs = [next];
  return inner;
}

/** "Even if", "whether or not", "take note if you live there": what is told holds in either case. */
export function isConcession(items: readonly Item[], at: number): boolean {
  return (
    /^(?:even if|whether or not)$/.test(items[at]?.text ?? "") ||
    (items[at]?.text === "if" && /^(?:note|attention|interested)$/.test(items[at - 1]?.text ?? ""))
  );
}

/** "They ask whether …": what is asked is not told. */
function isAsked(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    items[at]?.text === "whether" && before?.kind === "word" && !/^(?:of|regardless|irrespective|matter|even)$/.test(before.text)
  );
}

/** A gerund that opens a list's item is its predicate: "Extending the suspension of …". */
function isHeadless(items: readonly Item[], group: VerbGroup): boolean {
  const before = items[group.from - 1];
  return before === undefined || before.kind === "seam" || (before.kind === "punct" && before.text !== ",");
}
