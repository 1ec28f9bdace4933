import { type Item, is, SEAM } from "../scan/items.js";
import type { Unit } from "./units.js";
import { hasThing, verbMeaning } from "./verb-words.js";

/**
 * The units with one more for each question that the unit behind it answers: the question as a statement, with what the answer adds.
 * A question alone asserts nothing.
 *
 * @example "Is a test required? – No." // also reads "a test is not required"
 */
export function withAnswers(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at) => {
    const question = units[at - 1];
    const joined = question?.question === true && !isSecond(units, at - 1) ? answered(question, unit, units[at + 1]) : null;
    return joined === null ? [unit] : [joined, unit];
  });
}

/** A question right behind another: which of them is answered is not said. */
function isSecond(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before?.question === true && before.kind !== "title" && units[at]?.kind !== "heading" && before.kind !== "heading";
}

const ASKER = /^(?:i|we|my|our)$/;

/** "I was vaccinated abroad. Do I need a test?": a question about the asker, of whom a sentence in front of it tells. */
function isOwnCase(question: Unit): boolean {
  const { before } = question;
  const ofAsker = (unit: Unit): boolean => unit.items.some((item) => ASKER.test(item.text));
  return before !== null && before.line === question.line && !before.question && ofAsker(before) && ofAsker(question);
}

function answered(question: Unit, answer: Unit, next: Unit | undefined): Unit | null {
  if (isOwnCase(question)) return null;
  if (answer.question || answer.introduces || (answer.kind !== "sentence" && answer.kind !== "item")) return null;
  const asked = withoutLabel(question.items.filter((item) => item.text !== "?"));
  const said = withoutLabel(answer.items.slice(answer.own));
  if (asked.some((item) => is(item, "denier")) || asked.some((item, i) => is(item, "and") && asked[i + 1]?.text === "not"))
    return null;
  const items = yesOrNo(asked, said, next) ?? short(asked, said);
  if (items === null) return null;
  return { ...question, kind: "sentence", end: answer.end, items: items.items, own: items.own, introduces: false, question: false };
}

interface Joined {
  readonly items: readonly Item[];
  readonly own: number;
}

/** "Q:", "Answer:", "A." and a dash in front of what is asked or answered. */
function withoutLabel(items: readonly Item[]): readonly Item[] {
  const first = items.findIndex((item) => !/^[–—•-]$/.test(item.text));
  const own = items.slice(Math.max(0, first));
  const labelled = /^(?:q|a|question|answer)$/.test(own[0]?.text ?? "") && /^[:.]$/.test(own[1]?.text ?? "");
  return labelled ? withoutLabel(own.slice(2)) : own;
}

/** "Yes, since D", "No.", "Not yet": the question's proposition, or its contrary. */
function yesOrNo(asked: readonly Item[], said: readonly Item[], next: Unit | undefined): Joined | null {
  const [first, second] = said;
  const yes = first?.text === "yes";
  const not =
    first !== undefined && is(first, "denier", "not-yet") ? first : first?.text === "not" ? { ...first, entry: NOT } : null;
  const later = first?.text === "not" && (is(second, "role", "now") || second?.text === "yet");
  const no = first?.text === "no" || later || (not !== null && first?.text !== "not");
  if (!yes && !no) return null;
  const rest = said.slice(later ? 2 : 1);
  if (rest.length > 0 && rest[0]?.kind !== "punct" && rest[0]?.kind !== "seam") return null;
  if (next !== undefined && next.before !== null && next.kind === "sentence" && isRestriction(next.items[0])) return null;
  const statement = declared(asked, yes ? null : (not ?? { ...(first as Item), text: "not", entry: NOT }));
  if (statement === null) return null;
  const added = addedBy(rest);
  const items = [...statement, ...added];
  return { items, own: 0 };
}

const NOT: NonNullable<Item["entry"]> = { meanings: [{ cls: "denier", sub: "not", lemma: "not", form: null }], topics: [] };

function isRestriction(item: Item | undefined): boolean {
  return (
    item !== undefined && (is(item, "but") || is(item, "exception") || is(item, "condition") || is(item, "quantifier", "only"))
  );
}

/** What of an answer behind its yes or no belongs to the statement: its days and all that narrows it; an echo and a sentence of its own do not. */
function addedBy(rest: readonly Item[]): readonly Item[] {
  const end = rest.findIndex((item) => item.text === ".");
  const own = (end < 0 ? rest : rest.slice(0, end)).filter((item, at) => !(at === 0 && item.kind === "punct"));
  const narrows = own.some(
    (item) => isRestriction(item) || is(item, "hedge") || is(item, "quantifier", "some") || is(item, "group"),
  );
  const told = own.some((item) => is(item, "aux") || is(item, "verb") || is(item, "state"));
  if (own.length === 0 || (told && !narrows)) return [];
  return own;
}

/** Words with which a question begins that its statement begins with too, behind the subject. */
function declared(asked: readonly Item[], denier: Item | null): readonly Item[] | null {
  const lead = asked.findIndex((item) => is(item, "aux"));
  if (lead < 0 || lead > 2 || asked.slice(0, lead).some((item) => !(item.text === "," || item.text === "so" || is(item, "but"))))
    return null;
  const aux = asked[lead] as Item;
  const predicate = predicateOf(asked, lead);
  if (predicate < 0) return null;
  return [...asked.slice(lead + 1, predicate), aux, ...(denier === null ? [] : [denier]), ...asked.slice(predicate)];
}

/** Where the predicate begins behind the subject: "Is | a test | required", "Do | citizens | need". */
function predicateOf(items: readonly Item[], aux: number): number {
  const first = items[aux] as Item;
  const kind = first.entry?.meanings.find((m) => m.cls === "aux")?.sub;
  if (items[aux + 1]?.text === "there") return aux + 2;
  for (let i = aux + 2; i < items.length; i++) {
    const item = items[i] as Item;
    if (is(item, "relative") || is(item, "condition") || is(item, "subordinate")) return -1;
    if (is(item, "aux") || item.text === "still" || item.text === "now" || item.text === "already") return i;
    if (kind === "be" && is(item, "state")) return i;
    const form = kind === "be" || kind === "have" ? "participle" : "base";
    if (verbMeaning(item, form) !== null && !(form === "participle" && describes(items[i + 1])) && items[i - 1]?.text !== "to")
      return i;
    if (kind === "be" && verbMeaning(item, "gerund") !== null && !describes(items[i + 1])) return i;
  }
  return -1;
}

/** Whether a participle in front of this describes it: "vaccinated | travellers". */
function describes(next: Item | undefined): boolean {
  return next !== undefined && next.kind === "word" && (hasThing(next) || is(next, "group"));
}

const LONGEST_ANSWER = 14;

/** "How long is a test valid? – 72 hours", "When will flights resume? – On D": an answer without a verb. */
function short(asked: readonly Item[], said: readonly Item[]): Joined | null {
  const [word, ...rest] = asked;
  const figure = said.some((item) => item.kind === "date" || item.kind === "amount");
  if (!figure || said.length > LONGEST_ANSWER || said.some((item) => is(item, "verb") || is(item, "aux") || is(item, "state")))
    return null;
  if (word?.text === "when" || (word !== undefined && is(word, "role") && rest[0]?.text === "when")) {
    const statement = declared(rest[0]?.text === "when" ? rest.slice(1) : rest, null);
    const dated = said.some((item) => is(item, "role")) ? said : [ON, ...said];
    return statement === null ? null : { items: [...statement, ...dated], own: 0 };
  }
  // "For what period …", "Until when …"
  const asks = (item: Item | undefined): boolean => /^(?:how|what|which|until|till|within)\b/.test(item?.text ?? "");
  if (!asks(word) && !(word !== undefined && is(word, "neutral") && asks(rest[0])) && !(word?.text === "for" && asks(rest[0])))
    return null;
  return { items: [...asked, SEAM, ...said], own: asked.length + 1 };
}

const ON: Item = {
  ...SEAM,
  kind: "word",
  text: "on",
  entry: { meanings: [{ cls: "role", sub: "on", lemma: "on", form: null }], topics: [] },
};
