import { type Item, is, meaning } from "../scan/items.js";
import { formOf, sense, topicVerb, verbMeaning } from "./verb-words.js";

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

export interface Open {
  be: Item | null;
  have: boolean;
  doing: boolean;
  future: boolean;
  conditional: boolean;
  may: boolean;
  must: boolean;
  past: boolean;
  to: boolean;
  /** "is to be …": arranged, or a duty. */
  due: boolean;
  hedged: boolean;
  denial: Denial;
}

/** "had been", "had let": what had become of it before. */
export function hasHad(items: readonly Item[], { from, to }: Pick<VerbGroup, "from" | "to">): boolean {
  return items.slice(from, to).some(({ text }) => text === "had");
}

export const BETWEEN = new Set([
  "also",
  "again",
  "already",
  "just",
  "even",
  "well",
  "very",
  "officially",
  "formally",
  "fully",
  "completely",
  "temporarily",
  "partially",
  "gradually",
  "duly",
  "hereby",
  "legally",
  "effectively",
  "regularly",
  "directly",
  "now",
  "currently",
  "soon",
  "recently",
  "first",
  "then",
  "therefore",
  "thus",
  "hence",
  "once",
  "more",
  "once more",
  "once again",
  "so",
  "only",
  "all",
  "both",
  "still",
  "yet",
  "likewise",
  "finally",
  "simply",
  "automatically",
  "indefinitely",
  "unilaterally",
  "subsequently",
  "in fact",
  "actually",
  "indeed",
  "in reality",
]);

export function strongest(a: Denial, b: Denial): Denial {
  if (a === "none") return b;
  if (b === "no-longer" || a === "no-longer") return "no-longer";
  return b === "not-yet" ? b : a;
}

/** Whether a form of "have" is followed by what makes it an auxiliary: a participle, "been", a denier. */
export function continues(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const item = items[i] as Item;
    if (meaning(item, "aux")?.sub === "be" && item.text === "been") return true;
    if (verbMeaning(item, "participle")) return true;
    if (topicVerb(item, "participle")) return true;
    if (
      !(
        BETWEEN.has(item.text) ||
        item.text === "since" ||
        is(item, "denier", "not") ||
        is(item, "denier", "not-yet") ||
        is(item, "denier", "no-longer") ||
        is(item, "hedge") ||
        is(item, "role", "now") ||
        /ly$/.test(item.text)
      )
    )
      return false;
  }
  return false;
}

export function followedByVerb(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 3; i++) {
    const item = items[i] as Item;
    if (verbMeaning(item, "base") || topicVerb(item, "base") || item.text === "be") return !is(item, "thing" as never);
    if (!(BETWEEN.has(item.text) || /ly$/.test(item.text))) return false;
  }
  return false;
}

export interface Main {
  readonly kind: VerbGroup["kind"];
  readonly effect: string;
  readonly form: string | null;
}

/** "remains suspended", "stays closed": the participle behind it is the state that lasts. */
function lastingState(
  items: readonly Item[],
  at: number,
): { readonly to: number; readonly effect: string; readonly kind: "verb" | "state" } | null {
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

export function finish(items: readonly Item[], from: number, to: number, head: number, open: Open, main: Main): VerbGroup {
  const lasting = main.kind === "verb" && main.form !== "lasting" ? lastingState(items, head) : null;
  if (lasting !== null) {
    const made = finish(items, from, lasting.to, lasting.to - 1, open, {
      kind: lasting.kind,
      effect: lasting.effect,
      form: "lasting",
    });
    return {
      ...made,
      passive: lasting.kind === "verb",
      state: true,
      form: main.form === "base-alone" || main.form === "gerund" ? made.form : "finite",
    };
  }
  const participle = main.form === "participle";
  const passive = participle && open.be !== null;
  const perfect = open.have;
  // "Tests should be required": an opinion of the rule; "tests should be shown" is the rule.
  const wished =
    passive &&
    /^(?:require|begin|resume|end|suspend|cancel|permit|forbid|exempt)$/.test(main.effect) &&
    items.slice(from, head).some(({ text }) => text === "should" || text === "ought to");
  // "insisted that flights be halted": what somebody wants.
  const wanted = passive && items[from]?.text === "be" && !open.to && !open.future && !open.may && !open.must;
  // "A certificate is to be submitted": of a document that is the duty.
  const duty = open.due && passive && !open.conditional && /^(?:show|require)$/.test(main.effect);
  const mood =
    open.conditional || wished || wanted || (open.may && open.must)
      ? "conditional"
      : open.must || duty
        ? "must"
        : open.may
          ? "may"
          : "told";
  const tense =
    open.future && !duty
      ? "future"
      : perfect || open.past || main.form === "past" || main.form === "participle-alone"
        ? "past"
        : "present";
  const form =
    main.form === "participle-alone"
      ? "participle"
      : main.form === "gerund" || /^(?:having|being)$/.test(items[from]?.text ?? "") // "without having been extended"
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
  const either =
    main.form === "past" && (items[head]?.entry?.meanings ?? []).some((m) => m.cls === "verb" && m.form === "participle");
  return {
    either,
    from,
    to,
    head,
    word: items[head] as Item,
    kind: main.kind,
    effect: sense(items, head, main.effect),
    tense,
    mood,
    state,
    passive,
    form,
    denial: open.denial,
    hedged: open.hedged,
  };
}

/** The base form of a verb, or of the word of a state. */
export function lemmaOf({ word }: Pick<VerbGroup, "word">): string {
  return word.entry?.meanings.find((m) => m.cls === "verb" || m.cls === "state")?.lemma ?? "";
}

/** "may be 5", "may be imposed for 5 days", "may last 5 days": how much it is, and no leave to do it. */
export function tellsHowMuch(verb: VerbGroup): boolean {
  return verb.kind === "be" || /^(?:begin|require)$/.test(verb.effect) || /^(?:last|amount|total|come to)$/.test(lemmaOf(verb));
}
