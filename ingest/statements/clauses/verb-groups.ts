import { type Item, is, meaning } from "../scan/items.js";
import { isNeedOfNoun } from "./duties.js";
import { BETWEEN, continues, type Denial, finish, followedByVerb, type Open, strongest, type VerbGroup } from "./verb-group.js";
import {
  DETERMINERS,
  formOf,
  hasThing,
  isMonthLike,
  isNounLike,
  leadsVerb,
  nounToo,
  standsAlone,
  takesNoun,
  topicVerb,
  verbMeaning,
} from "./verb-words.js";

/** Every verb group of a unit's items, in order. */
export function verbGroups(items: readonly Item[]): readonly VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let at = 0; at < items.length; ) {
    const group = mayOpen(items[at] as Item) ? groupAt(items, at) : null;
    if (group === null) {
      at++;
      continue;
    }
    found.push(group);
    at = group.to;
  }
  return found;
}

/** Whether a verb group can begin with a word: a verb, an auxiliary, a state, a denier, "to". */
function mayOpen(item: Item): boolean {
  if (item.kind !== "word") return false;
  const { entry } = item;
  if (item.text === "to" || entry === null) return item.text === "to";
  return (
    entry.meanings.some(({ cls }) => cls === "verb" || cls === "aux" || cls === "state" || cls === "denier") || topicVerb(item)
  );
}

function groupAt(items: readonly Item[], from: number): VerbGroup | null {
  const open: Open = {
    be: null,
    have: false,
    doing: false,
    future: false,
    conditional: false,
    may: false,
    must: false,
    past: false,
    to: false,
    due: false,
    hedged: false,
    denial: "none",
  };
  let at = from;
  let seen = false;
  let last = from;
  for (; at < items.length; at++) {
    const item = items[at] as Item;
    const day = seen && at === last + 1 ? dayWithin(items, at) : -1;
    if (day >= 0) {
      last = at = day;
      continue;
    }
    const aside = seen && at === last + 1 ? closingOfAside(items, at) : -1;
    if (aside >= 0) {
      if (!items.slice(at + 1, aside).every((one) => is(one, "neutral") || is(one, "role", "previous"))) open.hedged = true;
      last = at = aside;
      continue;
    }
    if (item.kind !== "word" || (is(item, "role", "from") && (items[at + 1]?.kind === "date" || items[at + 2]?.kind === "date")))
      break;
    if (seen && item.entry === null && !item.name && /ly$/.test(item.text)) continue;
    const deny = meaning(item, "denier");
    if (deny && deny.sub !== "none" && deny.sub !== "without") {
      if (!seen && !(deny.sub === "no-longer" || deny.sub === "not-yet" || leadsVerb(items, at))) return null;
      open.denial = strongest(open.denial, deny.sub as Denial);
      if (!seen && /^(?:has|have|is|are)\b/.test(item.text)) open.be = item;
      if (/^(?:do|did)/.test(item.text)) open.doing = true;
      if (/^(?:won)/.test(item.text)) open.future = true;
      if (/^(?:isn|aren|wasn|weren)/.test(item.text)) open.be = item;
      if (/^(?:hasn|haven|hadn)/.test(item.text)) open.have = true;
      if (/^(?:can|cannot)/.test(item.text)) open.may = true;
      if (/^(?:mustn|need)|need to$/.test(item.text)) open.must = true;
      if (/^(?:couldn|wouldn|shouldn)/.test(item.text)) open.conditional = true;
      if (item.text === "yet to" || item.text === "still to be") open.to = true;
      seen = true;
      last = at;
      continue;
    }
    // "will be able to fly", "is free to enter": what one may do.
    if (open.be !== null && /^(?:able|free) to$/.test(item.text) && followedByVerb(items, at)) {
      open.may = true;
      open.be = null;
      last = at;
      continue;
    }
    const aux = meaning(item, "aux");
    if (aux && !(aux.sub === "may" && isMonthLike(items, at))) {
      if (aux.sub === "be") {
        open.be ??= item;
        if (/^(?:was|were|been)$/.test(item.text)) open.past = true;
      } else if (aux.sub === "have") {
        // "have" alone is a verb of its own.
        if (!continues(items, at) && closingOfAside(items, at + 1) < 0 && dayWithin(items, at + 1) < 0) break;
        open.have = true;
        open.past = true;
      } else if (aux.sub === "do") open.doing = true;
      else if (aux.sub === "future") open.future = true;
      else if (aux.sub === "conditional") open.conditional = true;
      else if (aux.sub === "may") open.may = true;
      else if (aux.sub === "must" && isNeedOfNoun(items, at)) open.to = true;
      else if (aux.sub === "must") open.must = true;
      if (item.text === "did" || item.text === "had") open.past = true;
      seen = true;
      last = at;
      continue;
    }
    if ((item.text === "to" || (item.text === "due to" && seen)) && followedByVerb(items, at)) {
      if (seen && open.be !== null && at === last + 1) {
        open.future = true; // "are to be suspended", "is due to be resumed"
        open.due = item.text === "to";
        if (open.past) open.conditional = true; // "was to be": what came of it is not said
        last = at;
        continue;
      }
      if (seen) break;
      open.to = true;
      seen = true;
      last = at;
      continue;
    }
    if (seen && open.have && item.text === "since" && (is(items[at + 1], "aux", "be") || verbMeaning(items[at + 1], "participle")))
      continue;
    if (
      seen &&
      (BETWEEN.has(item.text) ||
        is(item, "hedge") ||
        is(item, "role", "now") ||
        is(item, "role", "previous") ||
        is(item, "quantifier", "more"))
    ) {
      if (is(item, "hedge")) open.hedged = true;
      continue;
    }
    break;
  }
  const main = mainAt(items, at, open, seen, from);
  if (main !== null) return main;
  if (!seen) return null;
  if (open.be !== null) return finish(items, from, last + 1, last, open, { kind: "be", effect: "be", form: null });
  if (open.may || open.must || open.future || open.conditional || open.doing)
    return finish(items, from, last + 1, last, open, { kind: "modal", effect: "other", form: null });
  return null;
}

/** "Has from today opened", "will from D be sent": where a day behind an auxiliary ends, in front of the rest of the verb; or -1. */
function dayWithin(items: readonly Item[], at: number): number {
  if (!is(items[at - 1], "aux")) return -1;
  let end = at;
  while (end - at < 2 && (is(items[end], "role") || items[end]?.text === "the")) end++;
  if (items[end]?.kind !== "date") return -1;
  if (/^(?:morning|noon|afternoon|evening|night)$/.test(items[end + 1]?.text ?? "")) end++;
  const next = items[end + 1];
  return next !== undefined && (is(next, "aux", "be") || formOf(next, ["participle", "base"]) !== null) ? end : -1;
}

const LONGEST_ASIDE = 7;

/** "Visas are, as before, issued": where a comma behind an auxiliary opens some words in between, the comma that closes them; or -1. */
function closingOfAside(items: readonly Item[], at: number): number {
  if (items[at]?.text !== "," || !is(items[at - 1], "aux")) return -1;
  for (let i = at + 1; i <= at + LONGEST_ASIDE + 1; i++) {
    const [item, next] = [items[i], items[i + 1]];
    if (item?.text === ",") {
      const goesOn = next !== undefined && (formOf(next, ["participle"]) !== null || is(next, "aux", "be"));
      return i > at + 1 && goesOn ? i : -1;
    }
    if (item?.kind !== "word" || is(item, "denier") || is(item, "relative")) return -1;
  }
  return -1;
}

function mainAt(items: readonly Item[], at: number, open: Open, seen: boolean, from: number): VerbGroup | null {
  const item = items[at];
  if (item?.kind !== "word" || (is(item, "role", "from") && (items[at + 1]?.kind === "date" || items[at + 2]?.kind === "date")))
    return null;
  const state = meaning(item, "state");
  if (
    open.be !== null ||
    (seen &&
      open.denial !== "none" &&
      !open.doing &&
      !open.have &&
      !open.future &&
      !open.conditional &&
      !open.may &&
      !open.must &&
      !open.to)
  ) {
    const participle = formOf(item, ["participle"]);
    if (state && !(participle && state.sub === "require"))
      return finish(items, from, at + 1, at, open, { kind: "state", effect: state.sub, form: null });
    // "is valid until D": the state, in one term with the word in front of its day.
    if (open.be !== null && is(item, "role", "until") && item.text.startsWith("valid "))
      return finish(items, from, at, at, open, { kind: "state", effect: "hold", form: null });
    if (participle) return finish(items, from, at + 1, at, open, { kind: "verb", effect: participle.sub, form: "participle" });
    const gerund = formOf(item, ["gerund"]);
    if (gerund && open.be !== null && !is(items[at + 1], "neutral"))
      return finish(items, from, at + 1, at, open, { kind: "verb", effect: gerund.sub, form: "gerund-finite" });
    if (gerund && open.be !== null)
      return finish(items, from, at + 1, at, open, { kind: "verb", effect: gerund.sub, form: "gerund-finite" });
    if (open.to || open.future || open.must) {
      const base = formOf(item, ["base"]);
      if (base) return finish(items, from, at + 1, at, open, { kind: "verb", effect: base.sub, form: "base" });
    }
    if (open.be !== null) return null;
  }
  if (open.have) {
    const participle = formOf(item, ["participle"]);
    return participle ? finish(items, from, at + 1, at, open, { kind: "verb", effect: participle.sub, form: "participle" }) : null;
  }
  if (open.doing || open.future || open.conditional || open.may || open.must || open.to) {
    const base = formOf(item, ["base"]);
    if (base) return finish(items, from, at + 1, at, open, { kind: "verb", effect: base.sub, form: "base" });
    return state ? finish(items, from, at + 1, at, open, { kind: "state", effect: state.sub, form: null }) : null;
  }
  if (state && !seen && from === at) {
    const alone = standsAlone(items, at);
    if (alone) return finish(items, from, at + 1, at, open, { kind: "state", effect: state.sub, form: null });
  }
  return bareVerb(items, at, from, open);
}

/** A verb without auxiliary. Words that are nouns too count as verbs only where a verb can stand. */
function bareVerb(items: readonly Item[], at: number, from: number, open: Open): VerbGroup | null {
  const item = items[at] as Item;
  const found = formOf(item, ["past", "participle", "third", "base", "gerund"]);
  // "They have, it seems, been stopped": nothing that they have.
  if (is(item, "aux", "have") && items[at + 1]?.text === ",") return null;
  if (!found || items[from - 1]?.text === "whose" || (item.text === "like" && items[from - 1]?.text === ",")) return null;
  const before = items[at - 1];
  const next = items[at + 1];
  if (is(item, "instrument") && (next?.kind === "reference" || /^(?:no|№|#)$/.test(next?.text ?? ""))) return null; // "Order No. 5"
  if (/^(?:close|open)$/.test(item.text) && is(next, "group", "part")) return null; // "as well as close relatives"
  // "The eight states were …", "citizens of the member states (A, B)": they say nothing.
  if (item.text === "states" && !/^(?:that|:|")$/.test(next?.text ?? "")) return null;
  const opens =
    before === undefined ||
    before.kind === "seam" ||
    (before.kind === "punct" && /^(?:[-–•·▪●○*;:]|,)$/.test(before.text)) ||
    is(before, "and");
  const also = nounToo(item);
  const forms = new Set((item.entry?.meanings ?? []).filter((m) => m.cls === "verb").map((m) => m.form as string));
  for (const mark of item.entry?.topics ?? []) if (mark.form !== null) forms.add(mark.form);
  // "The rules come into force": a base that is a participle too, and of a verb that has no passive.
  const present = forms.has("base") && /^(?:be)?come(?: |$)/.test(item.text);
  if (forms.has("past") || (forms.has("participle") && !present)) {
    if (forms.has("base") && (also || DETERMINERS.has(before?.text ?? ""))) {
      if (!opens && DETERMINERS.has(before?.text ?? "")) return null;
      if (takesNoun(items, at) && also) return null;
    }
    if (forms.has("participle") && DETERMINERS.has(before?.text ?? "") && isNounLike(next)) return null; // "the suspended flights"
    // "A delayed or cancelled flight": both describe the flight.
    const described = items[at - 2]?.kind === "word" && /^(?:a|an|the|any|no)$/.test(items[at - 3]?.text ?? "");
    if (is(before, "and") && described && !hasThing(items[at - 2] as Item) && isNounLike(next)) return null;
    if (forms.has("participle") && is(item, "neutral") && next !== undefined && hasThing(next)) return null; // "that scheduled flights …"
    if ((before === undefined || before.kind === "seam") && is(next, "group")) return null; // "Vaccinated travellers need …"
    if (forms.has("past")) return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "past" });
    return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "participle-alone" });
  }
  if (forms.has("third")) {
    if (/^(?:the|an?|any|no|its|their|our)$/.test(before?.text ?? "")) return null; // "on the issues of visas"
    // "hosts will have", and not "whoever arrives must …"
    if (is(next, "aux") && !is(next, "aux", "be") && !/^(?:who|whoever)$/.test(before?.text ?? "")) return null;
    const governs = next?.text === "to" && (verbMeaning(items[at + 2], "base") !== null || items[at + 2]?.text === "be");
    // "The country closes its borders": no noun stands right before an article.
    const object =
      before !== undefined && !DETERMINERS.has(before.text) && /^(?:the|a|an|its|their|all|any|this|these)$/.test(next?.text ?? "");
    if (
      also &&
      !object &&
      !(governs && before !== undefined) &&
      !(is(before, "and") && leadsDay(items, at + 1)) &&
      (before === undefined ||
        (is(before, "verb") && !is(before, "aux") && !is(before, "noun") && !isRule(items, at - 1)) ||
        DETERMINERS.has(before.text) ||
        /^(?:the )?following$/.test(before.text) ||
        takesNoun(items, at) ||
        (is(before, "neutral") && !is(before, "relative") && !BETWEEN.has(before.text) && !isRule(items, at - 1)) ||
        (is(before, "quantifier") && !BETWEEN.has(before.text)) ||
        before.kind === "amount" ||
        opens)
    )
      return null;
    return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "third" });
  }
  if (forms.has("base")) {
    if (also && is(next, "aux", "be")) return null; // "a visa-free stay is at most …"
    // "visa and permit applications"
    if (also && is(before, "and") && isNounLike(items[at - 2]) && !is(items[at - 2], "verb") && isNounLike(next)) return null;
    if (DETERMINERS.has(before?.text ?? "") && before?.text !== "that") return null;
    // "A and B mutually recognise": an adverb before the verb hides no subject.
    const adverb = before?.kind === "word" && before.entry === null && !before.name && /ly$/.test(before.text);
    const subject =
      before !== undefined &&
      ((adverb && items[at - 2]?.kind === "country") ||
        is(before, "group") ||
        is(before, "pronoun") ||
        /^(?:we|you|i)$/.test(before.text) ||
        /s$/.test(before.text) ||
        is(before, "relative") ||
        before.kind === "country" ||
        (before.amount?.unit === "country" && items[at - 2]?.text === "the") || // "the two countries resume"
        BETWEEN.has(before.text) ||
        hasThing(before) ||
        open.denial !== "none" ||
        /^(?:no|any)$/.test(next?.text ?? ""));
    if (also && !(opens || subject)) return null;
    if (!(opens || subject || before === undefined || hasThing(before))) return null;
    if (also && takesNoun(items, at) && !/^(?:they|you|we|who)$/.test(before?.text ?? "")) return null;
    if (
      also &&
      /^(?:no|nos|№|#)$/.test(next?.text ?? "") &&
      (items[at + 2]?.kind === "reference" || items[at + 3]?.kind === "reference")
    )
      return null; // "Order No. 77"
    return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: opens ? "base-alone" : "third" });
  }
  return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "gerund" });
}

/** "It begins on D and ends on D2": no noun stands between "and" and a day. */
function leadsDay(items: readonly Item[], at: number): boolean {
  return is(items[at], "role") && (items[at + 1]?.kind === "date" || items[at + 2]?.kind === "date");
}

/** "the rule (applies)", "this measure (runs)": a noun, though it is a verb too. */
function isRule(items: readonly Item[], at: number): boolean {
  return is(items[at], "change") && DETERMINERS.has(items[at - 1]?.text ?? "");
}
