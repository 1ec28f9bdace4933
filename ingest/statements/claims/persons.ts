import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import type { Frame, Reach } from "../frames/frames.js";
import { hasMark, isStrange } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { areDescribed, EVERY_COUNTRY, ofNamedGroup } from "./described-persons.js";

const REACH_OF_PERSONS = 14;
const THESE = /^(?:this|that|these|those|such)$/;

/** A requirement or a permission told of named persons only ("citizens of these countries need no permission"). */
export function ofPersonsOnly(frame: Frame, { items, own, shared }: Reach, unit: Unit): boolean {
  const places = unit.own === 0 ? own : [...Array.from({ length: unit.own }, (_, i) => i), ...own];
  const named = (at: number): boolean =>
    is(items[at], "group", "everyone") && !hasMark(items[at], frame.topic, "group") && ofNamedGroup(items, at, frame.topic);
  if (places.some(named)) return true;
  if (frame.way.way.as === "rule") return false;
  if (comeFrom(frame, items, shared)) return true;
  return places.some((at) => {
    const item = items[at] as Item;
    const those = item.text === "those" && is(items[at + 1], "relative");
    if (!(those || is(item, "group", "everyone")) || hasMark(item, frame.topic, "group")) return false;
    const verb = frame.clause.verbs.find((one) => one.from > at)?.from ?? at;
    // "those who hold a permit may enter without": what the clause says of them ends in front of the verb.
    const end = is(items[at + 1], "relative") && verb > at ? Math.min(verb, at + REACH_OF_PERSONS) : at + REACH_OF_PERSONS;
    if (areDescribed(items, at, frame.topic, frame.clause.verbs)) return true;
    // "foreigners who have no test may not enter": those who lack something are not everybody.
    if (
      frame.way.way.as === "activity" &&
      is(items[at + 1], "relative") &&
      items.slice(at + 2, verb).some((one) => is(one, "denier", "none") || is(one, "denier", "without"))
    )
      return true;
    // "their citizens", "citizens of these countries": of some, whatever else is said of them.
    if (/^(?:their|whose|its)$/.test(items[at - 1]?.text ?? "")) return true;
    if (/^(?:of|from)$/.test(items[at + 1]?.text ?? "") && countriesFollow(items, at + 2)) {
      const which = items[at + 2];
      // "passengers from visa-free countries" are some nationalities.
      if (THESE.test(which?.text ?? "") || !(EVERY_COUNTRY.test(which?.text ?? "") || is(which, "pronoun"))) return true;
    }
    // "foreigners who come by intra-corporate transfer" are the persons of a topic that is about them.
    if (items.slice(at + 1, end).some((one) => hasMark(one, frame.topic, "scope") || hasMark(one, frame.topic, "with", frame.way)))
      return false;
    // "visitors who fly in without a certificate": those who lack what the topic is about are its own.
    const lacked = items.findIndex((one, i) => i > at && i < at + REACH_OF_PERSONS && hasMark(one, frame.topic, "thing"));
    if (
      frame.way.way.as === "document" &&
      is(items[at + 1], "relative") &&
      lacked > 0 &&
      (lacked < verb || verb === at) &&
      items.slice(Math.max(at, lacked - 3), lacked).some((one) => is(one, "denier", "without") || is(one, "denier", "none"))
    )
      return false;
    let next = at + 1;
    while (/^(?:arriving|coming|travelling|traveling|flying|entering)$/.test(items[next]?.text ?? "")) next++;
    const after = items[next + 1];
    if (
      /^(?:of|from)$/.test(items[next]?.text ?? "") &&
      is(after, "unit", "country") &&
      (is(items[next + 2], "relative") || items[next + 2]?.text === "with")
    )
      return true; // "of countries that have …"
    if (/^(?:of|from)$/.test(items[next]?.text ?? ""))
      return (
        ((countriesFollow(items, next + 1) && !EVERY_COUNTRY.test(after?.text ?? "")) ||
          is(after, "pronoun") ||
          /^(?:the|this|that|these|those|such|any|certain|some|several)$/.test(after?.text ?? "") ||
          after?.kind === "amount") &&
        !/^(?:rest|other|remaining)$/.test(items[next + 2]?.text ?? "") &&
        countriesFollow(items, next + 1)
      );
    if (is(items[at + 1], "state", "permit")) return true; // "nationals eligible for …"
    return (
      (is(items[at + 1], "relative") && !ofArrival(items, at + 1) && !ofTopic(frame.topic, items, at + 2)) ||
      (/^(?:with|holding|having|under|aged|whose)$/.test(items[at + 1]?.text ?? "") && !isOffice(items, at + 2, frame.topic))
    );
  });
}

/**
 * Persons of whom a duty is lifted, beside others of whom it is not: "citizens need none", "foreigners need none; nationals still do",
 * "transit travellers need none".
 */
export function ofSomePersons({ topic }: Frame, { items, own }: Reach, clauses: readonly Clause[]): boolean {
  // "nobody who comes by air needs one"
  const described = clauses.some(({ role, ranges }) => {
    const within = items.filter((_, at) => ranges.some(([from, to]) => at >= from && at < to));
    const means = new Set(within.flatMap((item) => (is(item, "means") ? [item.text] : [])));
    return role === "relative" && means.size === 1 && !within.some((item) => hasMark(item, topic, "scope"));
  });
  if (described) return true;
  // "may pass in transit without a permission"
  if (own.some((at) => items[at]?.text === "transit" && items[at - 1]?.text === "in" && !hasMark(items[at], topic, "thing")))
    return true;
  const people = (at: number): boolean => is(items[at], "group", "everyone") && !hasMark(items[at], topic, "group");
  const ours = (at: number): boolean =>
    people(at) &&
    /^(?:citizens?|nationals?)$/.test(items[at]?.text ?? "") &&
    !/^(?:of|from|arriving|abroad)$/.test(items[at + 1]?.text ?? "");
  const bare = (at: number): boolean => {
    const before = items[at - 1];
    return !(before?.kind === "country" || /^(?:foreign|their|those|these|all|other|and|or|nor)$/.test(before?.text ?? ""));
  };
  const joined = (at: number): boolean =>
    [at - 1, at - 2, at + 1, at + 2].some((i) => /^(?:and|or|nor|as well as)$/.test(items[i]?.text ?? ""));
  return own.some(
    (at) =>
      people(at) &&
      ((ours(at) && bare(at) && !joined(at)) ||
        KINDS.test(items[at - 1]?.text ?? "") ||
        (!joined(at) && items.some((_, other) => !own.includes(other) && people(other) && ours(other) !== ours(at)))),
  );
}

/** "The registration of foreigners with the migration police": where it is done, and no description of persons. */
function isOffice(items: readonly Item[], at: number, topic: TopicEntry): boolean {
  const item = items[items[at]?.text === "the" ? at + 1 : at];
  return (
    is(item, "authority") || (/(?:police|service|authorit(?:y|ies)|office)$/.test(item?.text ?? "") && hasMark(item, topic, "near"))
  );
}

/** "People vaccinated in full who come from A no longer need one": the subject, told in the clause before, is of a country. */
function comeFrom({ clause, topic }: Frame, items: readonly Item[], shared: readonly number[]): boolean {
  const verb = clause.verbs[0]?.from ?? 0;
  const group = shared.find((at) => is(items[at], "group", "everyone"));
  if (group === undefined || group > verb) return false;
  return items.slice(group, verb).some((one, i, all) => isAbroad(one, topic) && /^(?:from|of)$/.test(all[i - 1]?.text ?? ""));
}

function isAbroad({ country }: Item, { pack }: TopicEntry): boolean {
  return country !== null && country.form === "name" && country.code !== pack.host;
}

const KINDS = /^(?:transit|air|business|tourist|organised|organized|sea|rail|train|cruise|elderly|young|medical)$/;

/** "who applies for the permit": a description by what the topic is about says no more than the topic does. */
function ofTopic(topic: TopicEntry, items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length && i < from + 6; i++) {
    if (hasMark(items[i], topic, "near"))
      return (
        !/^(?:with|without|from|over|under|not)$/.test(items[i + 1]?.text ?? "") &&
        !(/^(?:in|at|on)$/.test(items[i + 1]?.text ?? "") && isStrange(items[i + 2], topic))
      );
    if (is(items[i], "denier") || items[i]?.kind === "punct" || items[i]?.kind === "seam") return false;
  }
  return false;
}

/** "who arrive", "who fly in": says no more than the group does. */
function ofArrival(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const lemma = items[i]?.entry?.meanings.find((m) => m.cls === "verb")?.lemma ?? "";
    // "who come from abroad and have no test": more than the arrival describes them.
    const more = items.slice(i + 1, i + 10).findIndex((one) => is(one, "and") || is(one, "denier", "without"));
    if (
      /^(?:arrive|come|enter|fly|visit|cross|travel)$/.test(lemma) &&
      more >= 0 &&
      items.slice(i + 1, i + 1 + more).every((one) => !is(one, "aux")) &&
      (is(items[i + 1 + more], "denier") ||
        items
          .slice(i + 2 + more, i + 5 + more)
          .some((one) => is(one, "verb", "show") || is(one, "denier") || is(one, "aux", "have")))
    )
      return false;
    if (/^(?:arrive|come|enter|fly|visit|cross|travel)$/.test(lemma))
      return !items
        .slice(i, i + 6)
        .some((item) => item.kind === "country" && item.country?.form === "name" && items[i + 1]?.text === "from");
    if (!is(items[i], "aux") && !is(items[i], "neutral")) return false;
  }
  return false;
}

function countriesFollow(items: readonly Item[], at: number): boolean {
  for (let i = at; i < items.length && i <= at + 3; i++)
    if (
      /^(?:countries|states|nations)$/.test(items[i]?.text ?? "") ||
      items[i]?.amount?.unit === "country" ||
      is(items[i], "pronoun")
    )
      return true;
  return false;
}
