import { type Item, is, meaning } from "../scan/items.js";
import type { Meaning } from "../scan/vocabulary.js";

/** How a verb group denies: `not` denies what it tells, `no-longer` says that it was so and is over, `not-yet` that it is still to come. */
export type Denial = "none" | "not" | "no-longer" | "not-yet";

/** A verb with its auxiliaries, deniers and adverbs: "have not yet been officially resumed". Positions are item indices. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** The item of the main verb, or of the state ("in force"); of the auxiliary where that is all there is. */
  readonly head: number;
  /** The item of the main verb itself: a verb may be taken over from another sentence. */
  readonly word: Item;
  readonly kind: "verb" | "state" | "be" | "have" | "modal";
  /** Effect of the main verb or state as the lexicon gives it. */
  readonly effect: string;
  readonly tense: "past" | "present" | "future";
  readonly mood: "told" | "may" | "must" | "conditional";
  /** Told as a state that lasts ("is suspended", "in force") and not as a change. */
  readonly state: boolean;
  readonly passive: boolean;
  /** Past or participle, which the word alone does not tell ("launched"). */
  readonly either: boolean;
  /** An infinitive ("to resume"), a bare form ("suspend flights" in a list), a participle that describes a noun, a gerund, or finite. */
  readonly form: "finite" | "infinitive" | "bare" | "participle" | "gerund";
  readonly denial: Denial;
  readonly hedged: boolean;
}

/** Every verb group of a unit's items, in order. */
export function verbGroups(items: readonly Item[]): readonly VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let at = 0; at < items.length; ) {
    const group = groupAt(items, at);
    if (group === null) {
      at++;
      continue;
    }
    found.push(group);
    at = group.to;
  }
  return found;
}

interface Open {
  be: Item | null;
  have: boolean;
  doing: boolean;
  future: boolean;
  conditional: boolean;
  may: boolean;
  must: boolean;
  past: boolean;
  to: boolean;
  hedged: boolean;
  denial: Denial;
}

const BETWEEN = new Set(["also", "again", "already", "just", "even", "well", "very", "officially", "formally", "fully", "completely", "temporarily", "partially", "gradually", "duly", "hereby", "legally", "effectively", "regularly", "directly", "now", "currently", "soon", "recently", "first", "then", "therefore", "thus", "hence", "once", "more", "once more", "once again", "so", "only", "all", "both", "still", "yet", "likewise", "finally", "simply", "automatically", "indefinitely", "unilaterally", "subsequently", "in fact", "actually", "indeed", "in reality"]);

function groupAt(items: readonly Item[], from: number): VerbGroup | null {
  const open: Open = { be: null, have: false, doing: false, future: false, conditional: false, may: false, must: false, past: false, to: false, hedged: false, denial: "none" };
  let at = from;
  let seen = false;
  let last = from;
  for (; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.kind !== "word" || (is(item, "role", "from") && (items[at + 1]?.kind === "date" || items[at + 2]?.kind === "date"))) break;
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
    const aux = meaning(item, "aux");
    if (aux && !(aux.sub === "may" && isMonthLike(items, at))) {
      if (aux.sub === "be") {
        open.be ??= item;
        if (/^(?:was|were|been)$/.test(item.text)) open.past = true;
      } else if (aux.sub === "have") {
        // "have" alone is a verb of its own.
        if (!continues(items, at)) break;
        open.have = true;
        open.past = true;
      } else if (aux.sub === "do") open.doing = true;
      else if (aux.sub === "future") open.future = true;
      else if (aux.sub === "conditional") open.conditional = true;
      else if (aux.sub === "may") open.may = true;
      else if (aux.sub === "must") open.must = true;
      if (item.text === "did" || item.text === "had") open.past = true;
      seen = true;
      last = at;
      continue;
    }
    if (item.text === "to" && followedByVerb(items, at)) {
      if (seen && open.be !== null && at === last + 1) {
        open.future = true; // "are to be suspended"
        last = at;
        continue;
      }
      if (seen) break;
      open.to = true;
      seen = true;
      last = at;
      continue;
    }
    if (seen && open.have && item.text === "since" && (is(items[at + 1], "aux", "be") || verbMeaning(items[at + 1], "participle"))) continue;
    if (seen && (BETWEEN.has(item.text) || is(item, "hedge") || is(item, "role", "now") || is(item, "role", "previous") || is(item, "quantifier", "more"))) {
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

function strongest(a: Denial, b: Denial): Denial {
  if (a === "none") return b;
  if (b === "no-longer" || a === "no-longer") return "no-longer";
  return b === "not-yet" ? b : a;
}

/** "not" before a participle or an adjective: "not required", "not valid". */
function leadsVerb(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return is(next, "verb") || is(next, "state") || is(next, "aux");
}

function isMonthLike(items: readonly Item[], at: number): boolean {
  return items[at]?.name === true && items[at + 1]?.kind === "amount";
}

/** Whether a form of "have" is followed by what makes it an auxiliary: a participle, "been", a denier. */
function continues(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const item = items[i] as Item;
    if (meaning(item, "aux")?.sub === "be" && item.text === "been") return true;
    if (verbMeaning(item, "participle")) return true;
    if (topicVerb(item, "participle")) return true;
    if (!(BETWEEN.has(item.text) || item.text === "since" || is(item, "denier", "not") || is(item, "denier", "not-yet") || is(item, "denier", "no-longer") || is(item, "hedge") || is(item, "role", "now") || /ly$/.test(item.text))) return false;
  }
  return false;
}

function followedByVerb(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 3; i++) {
    const item = items[i] as Item;
    if (verbMeaning(item, "base") || topicVerb(item, "base") || item.text === "be") return !is(item, "thing" as never);
    if (!(BETWEEN.has(item.text) || /ly$/.test(item.text))) return false;
  }
  return false;
}

function verbMeaning(item: Item | undefined, form?: string): Meaning | null {
  for (const one of item?.entry?.meanings ?? []) if (one.cls === "verb" && (form === undefined || one.form === form)) return one;
  return null;
}

/** A verb of some topic alone. */
export function topicVerb(item: Item | undefined, form?: string): boolean {
  if (item === undefined || item.entry === null) return false;
  for (const mark of item.entry.topics) if (mark.form !== null && (form === undefined || mark.form === form)) return true;
  return false;
}

/** A verb with several senses: "denied that" is no refusal. */
function sense(items: readonly Item[], head: number, effect: string): string {
  const declines = items[head + 1]?.text === "that" && items[head]?.entry?.meanings.some((m) => m.cls === "verb" && m.sub === "decline");
  return declines ? "decline" : effect;
}

function formOf(item: Item, wanted: readonly string[]): Meaning | { readonly sub: string; readonly form: string } | null {
  if (!isVerb(item)) return null;
  for (const form of wanted) {
    const own = verbMeaning(item, form);
    if (own) return own;
    if (topicVerb(item, form)) return { sub: "other", form };
  }
  return null;
}

/** Whether a word is any form of a verb, of the language's or of a topic's. */
function isVerb(item: Item): boolean {
  return item.entry !== null && (verbMeaning(item) !== null || topicVerb(item));
}

interface Main {
  readonly kind: VerbGroup["kind"];
  readonly effect: string;
  readonly form: string | null;
}

function mainAt(items: readonly Item[], at: number, open: Open, seen: boolean, from: number): VerbGroup | null {
  const item = items[at];
  if (item?.kind !== "word" || (is(item, "role", "from") && (items[at + 1]?.kind === "date" || items[at + 2]?.kind === "date"))) return null;
  const state = meaning(item, "state");
  if (open.be !== null || (seen && open.denial !== "none" && !open.doing && !open.have && !open.future && !open.conditional && !open.may && !open.must && !open.to)) {
    const participle = formOf(item, ["participle"]);
    if (state && !(participle && state.sub === "require")) return finish(items, from, at + 1, at, open, { kind: "state", effect: state.sub, form: null });
    if (participle) return finish(items, from, at + 1, at, open, { kind: "verb", effect: participle.sub, form: "participle" });
    const gerund = formOf(item, ["gerund"]);
    if (gerund && open.be !== null && !is(items[at + 1], "neutral")) return finish(items, from, at + 1, at, open, { kind: "verb", effect: gerund.sub, form: "gerund-finite" });
    if (gerund && open.be !== null) return finish(items, from, at + 1, at, open, { kind: "verb", effect: gerund.sub, form: "gerund-finite" });
    if (open.to || open.future) {
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

/** A state without "be": "mandatory for all", "still in force". Only where a noun stands before it and no verb follows. */
function standsAlone(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before === undefined || before.kind === "seam") return false;
  const text = items[at]?.text ?? "";
  if (text === "over" && items[at + 1]?.kind === "amount") return false;
  if (hasThing(before) && text !== "open" && text !== "subject to") return true;
  return /^(?:mandatory|compulsory|obligatory|needed|on hold|in force|in effect|in place)$/.test(text) && !is(items[at + 1], "neutral") && !is(items[at + 1], "noun") && !(items[at + 1] !== undefined && hasThing(items[at + 1] as Item));
}

const DETERMINERS = new Set(["the", "a", "an", "this", "that", "these", "those", "its", "their", "such", "any", "no", "of", "new", "full", "each", "every", "additional", "my", "our", "your", "in", "on", "under", "by", "for", "with", "from"]);
const TAKES_NOUN = new Set(["of", "on", "for"]);

/** "a ban on …", "the start of …"; a day behind the preposition makes it none ("start on D"). */
function takesNoun(items: readonly Item[], at: number): boolean {
  const behind = items[at + 2];
  return TAKES_NOUN.has(items[at + 1]?.text ?? "") && behind?.kind !== "date" && behind?.kind !== "amount";
}

/** A verb without auxiliary. Words that are nouns too count as verbs only where a verb can stand. */
function bareVerb(items: readonly Item[], at: number, from: number, open: Open): VerbGroup | null {
  const item = items[at] as Item;
  const found = formOf(item, ["past", "participle", "third", "base", "gerund"]);
  if (!found || items[from - 1]?.text === "whose") return null;
  const before = items[at - 1];
  const next = items[at + 1];
  if (is(item, "instrument") && (next?.kind === "reference" || /^(?:no|№|#)$/.test(next?.text ?? ""))) return null; // "Order No. 5"
  const opens = before === undefined || before.kind === "seam" || (before.kind === "punct" && /^(?:[-–•·▪●○*;:]|,)$/.test(before.text)) || is(before, "and");
  const also = nounToo(item);
  const forms = new Set((item.entry?.meanings ?? []).filter((m) => m.cls === "verb").map((m) => m.form as string));
  for (const mark of item.entry?.topics ?? []) if (mark.form !== null) forms.add(mark.form);
  if (forms.has("past") || forms.has("participle")) {
    if (forms.has("base") && (also || DETERMINERS.has(before?.text ?? ""))) {
      if (!opens && DETERMINERS.has(before?.text ?? "")) return null;
      if (takesNoun(items, at) && also) return null;
    }
    if (DETERMINERS.has(before?.text ?? "") && isNounLike(next)) return null; // "the suspended flights"
    if (forms.has("past")) return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "past" });
    return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "participle-alone" });
  }
  if (forms.has("third")) {
    const governs = next?.text === "to" && (verbMeaning(items[at + 2], "base") !== null || items[at + 2]?.text === "be");
    // "The country closes its borders": no noun stands right before an article.
    const object = before !== undefined && !DETERMINERS.has(before.text) && /^(?:the|a|an|its|their|all|any|this|these)$/.test(next?.text ?? "");
    if (also && !object && !(governs && before !== undefined) && (before === undefined || (is(before, "verb") && !is(before, "aux") && !is(before, "noun")) || DETERMINERS.has(before.text) || takesNoun(items, at) || (is(before, "neutral") && !is(before, "relative") && !BETWEEN.has(before.text)) || (is(before, "quantifier") && !BETWEEN.has(before.text)) || before.kind === "amount" || opens)) return null;
    return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "third" });
  }
  if (forms.has("base")) {
    if (also && is(next, "aux", "be")) return null; // "a visa-free stay is at most …"
    if (DETERMINERS.has(before?.text ?? "") && before?.text !== "that") return null;
    const subject = before !== undefined && (is(before, "group") || is(before, "pronoun") || /^(?:we|you|i)$/.test(before.text) || /s$/.test(before.text) || is(before, "relative") || before.kind === "country" || BETWEEN.has(before.text) || hasThing(before) || open.denial !== "none" || /^(?:no|any)$/.test(next?.text ?? ""));
    if (also && !(opens || subject)) return null;
    if (!(opens || subject || before === undefined || hasThing(before))) return null;
    if (also && takesNoun(items, at) && !/^(?:they|you|we|who)$/.test(before?.text ?? "")) return null;
    if (also && /^(?:no|nos|№|#)$/.test(next?.text ?? "") && (items[at + 2]?.kind === "reference" || items[at + 3]?.kind === "reference")) return null; // "Order No. 77"
    return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: opens ? "base-alone" : "third" });
  }
  return finish(items, from, at + 1, at, open, { kind: "verb", effect: found.sub, form: "gerund" });
}

function hasThing(item: Item): boolean {
  return (item.entry?.topics ?? []).some((mark) => mark.role === "thing");
}

function nounToo(item: Item): boolean {
  return (
    ["noun", "unit", "instrument", "group", "place", "authority", "neutral", "quantifier"].some((cls) => is(item, cls as "noun")) ||
    hasThing(item) ||
    (item.entry?.topics ?? []).some((mark) => mark.role === "with" || mark.role === "near")
  );
}

function isNounLike(item: Item | undefined): boolean {
  return item !== undefined && item.kind === "word" && (hasThing(item) || is(item, "noun") || is(item, "group") || is(item, "neutral"));
}

/** "remains suspended", "stays closed": the participle behind it is the state that lasts. */
function lastingState(items: readonly Item[], at: number): { readonly to: number; readonly effect: string; readonly kind: "verb" | "state" } | null {
  const lemma = items[at]?.entry?.meanings.find((m) => m.cls === "verb")?.lemma ?? "";
  if (!/^(?:remain|stay|keep|continue)$/.test(lemma)) return null;
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const item = items[i] as Item;
    const participle = formOf(item, ["participle"]);
    if (participle) return { to: i + 1, effect: participle.sub, kind: "verb" };
    const state = meaning(item, "state");
    if (state) return { to: i + 1, effect: state.sub, kind: "state" };
    if (!(BETWEEN.has(item.text) || is(item, "role", "now") || item.text === "to" || item.text === "be")) return null;
  }
  return null;
}

function finish(items: readonly Item[], from: number, to: number, head: number, open: Open, main: Main): VerbGroup {
  const lasting = main.kind === "verb" && main.form !== "lasting" ? lastingState(items, head) : null;
  if (lasting !== null) {
    const made = finish(items, from, lasting.to, lasting.to - 1, open, { kind: lasting.kind, effect: lasting.effect, form: "lasting" });
    return { ...made, passive: lasting.kind === "verb", state: true, form: main.form === "base-alone" || main.form === "gerund" ? made.form : "finite" };
  }
  const participle = main.form === "participle";
  const passive = participle && open.be !== null;
  const perfect = open.have;
  const mood = open.conditional ? "conditional" : open.must ? "must" : open.may ? "may" : "told";
  const tense = open.future ? "future" : perfect || open.past || main.form === "past" || main.form === "participle-alone" ? "past" : "present";
  const form =
    main.form === "participle-alone"
      ? "participle"
      : main.form === "gerund"
        ? "gerund"
        : main.form === "base-alone"
          ? "bare"
          : open.to && !open.future && open.be === null
            ? "infinitive"
            : open.to && open.be !== null && items[from]?.text === "to"
              ? "infinitive"
              : "finite";
  const presentPassive = passive && !perfect && !open.past && !open.future && open.have === false;
  const state = main.kind === "state" || main.kind === "be" || presentPassive;
  const either = main.form === "past" && (items[head]?.entry?.meanings ?? []).some((m) => m.cls === "verb" && m.form === "participle");
  return { either, from, to, head, word: items[head] as Item, kind: main.kind, effect: sense(items, head, main.effect), tense, mood, state, passive, form, denial: open.denial, hedged: open.hedged };
}
