import { lemmaOf, type VerbGroup } from "../clauses/verb-group.js";

/**
 * What words build over a thing, from the inside out. `state`: a rule that is (+1) or is denied (-1) by being in force;
 * `event`: that it becomes so; `lasting`: an event that lasts, as a suspension does; `longer`: that it goes on for longer;
 * `later`: that an event is put off; `document`, `activity`, `duty`: not yet a rule; `lack`: being without the document.
 */
export interface Polar {
  readonly is: "state" | "event" | "lasting" | "longer" | "later" | "document" | "activity" | "duty" | "lack" | "part";
  readonly v: 1 | -1;
  /** Words of plan or possibility stand in it. */
  readonly planned: boolean;
}

/** What a clause tells of a thing. */
export type Act = "change" | "hold" | "extend" | "move" | "retract" | "plan";

export interface Told {
  readonly act: Act;
  readonly v: 1 | -1;
  /** The state before: it was there once ("resumed"), it was not ("introduced"), or the words do not say. */
  readonly before: "again" | "new" | "unsaid";
  readonly future: boolean;
  /** Suspended and not ended for good. */
  readonly suspends: boolean;
  /** A change that is denied ("was not resumed"): a state, whatever day goes with it. */
  readonly deniedChange: boolean;
}

/** What a verb or a noun does that ends a rule, or stops it. */
export const ENDING: ReadonlySet<string> = new Set(["end", "cancel", "suspend"]);

const flip = (v: 1 | -1): 1 | -1 => (v === 1 ? -1 : 1);

/** What is no rule by itself: a thing to show, something that is done. */
const unruled = (is: Polar["is"]): boolean => is === "document" || is === "activity" || is === "duty";

/** What a noun of event or rule makes of what follows it: "suspension of", "ban on", "requirement of". */
export function underNoun(inner: Polar, sub: string): Polar {
  const { v } = inner;
  const planned = inner.planned || sub === "plan";
  if (inner.is === "part") return inner;
  switch (sub) {
    case "apart":
      return { is: "part", v, planned };
    case "plan":
      return { ...inner, planned };
    case "begin":
    case "resume":
      return { is: "event", v: unruled(inner.is) ? 1 : v, planned };
    case "end":
    case "cancel":
      if (inner.is === "event") return { is: "part", v, planned };
      return { is: "event", v: flip(unruled(inner.is) ? 1 : v), planned };
    case "suspend":
      return { is: "lasting", v: flip(unruled(inner.is) ? 1 : v), planned };
    case "extend":
      return { is: "longer", v, planned };
    case "move":
      return { is: "later", v, planned };
    case "forbid":
      return { is: inner.is === "activity" ? "activity" : "state", v: flip(v), planned };
    case "require":
      return { is: "state", v: unruled(inner.is) ? 1 : v, planned };
    case "exempt":
      return { is: "part", v, planned };
    default:
      return inner;
  }
}

/** What is told by an act of a polarity, where its words say no more. */
export const told = (act: Act, v: 1 | -1, more: Partial<Told> = {}): Told => ({
  act,
  v,
  before: "unsaid",
  future: false,
  suspends: false,
  deniedChange: false,
  ...more,
});

/** What a verb (or a state) says of what is built so far, before any denier of the verb is taken into account. */
function underVerb(inner: Polar, effect: string, verb: VerbGroup): Told | null {
  const { is, v } = inner;
  if (is === "part") return null;
  const lasts = verb.state;
  const change = (to: 1 | -1, more: Partial<Told> = {}): Told => told(lasts ? "hold" : "change", to, more);
  const bare = is === "state" || is === "lasting";
  switch (effect) {
    case "begin":
      return is === "later"
        ? null
        : is === "longer"
          ? told("extend", v)
          : told(lasts && bare ? "hold" : "change", unruled(is) ? 1 : v, { before: is === "event" ? "unsaid" : "new" });
    case "resume":
      return is === "event" ? told("change", v) : bare ? change(v, { before: "again" }) : null;
    case "end":
    case "cancel":
      if (is === "event") return effect === "cancel" || v === 1 ? told("retract", v) : change(flip(v), { before: "again" });
      if (is === "longer" || is === "later") return told("retract", v);
      if (is === "lasting" && inner.planned) return told("retract", v);
      return change(unruled(is) ? -1 : flip(v), is === "lasting" ? { before: "again" } : {});
    case "suspend":
      if (is === "event") return told("retract", v);
      return bare || is === "document" ? change(is === "document" ? -1 : flip(v), { suspends: true }) : null;
    case "extend":
      return bare || is === "longer" ? told("extend", v) : null;
    case "move":
      return is === "event" || is === "lasting" || is === "later" || is === "state" ? told("move", v) : null;
    case "hold":
      if (is === "event") return told("change", v);
      if (is === "longer") return told("extend", v);
      return bare ? told("hold", v) : null;
    case "require":
      if (is === "lack") return told("hold", -1);
      return is === "document" || is === "duty" ? told("hold", 1) : null;
    case "permit":
      if (is === "activity") return told("hold", v);
      if (is === "lack") return told("hold", -1);
      return bare ? change(v) : null;
    case "forbid":
      if (is === "activity") return change(flip(v));
      if (is === "lack") return told("hold", 1);
      return bare ? change(flip(v)) : null;
    case "exempt":
      return is === "document" ? change(-1) : null;
    case "plan":
      return unruled(is) ? null : told("plan", v);
    case "say":
    case "decide":
      return is === "event" || is === "lasting" ? told("change", v) : is === "longer" ? told("extend", v) : null;
    case "does":
      return is === "activity" ? told("hold", v) : null;
    case "cover":
      return bare ? told("hold", v) : null;
    case "show":
      if (verb.mood === "must" && (is === "document" || is === "duty")) return told("hold", 1);
      if ((verb.mood === "may" || verb.mood === "told") && is === "lack") return told("hold", -1);
      if (
        is === "document" &&
        verb.mood === "told" &&
        verb.tense === "present" &&
        !verb.passive &&
        verb.form === "finite" &&
        presents(verb)
      )
        return told("hold", 1);
      return null;
    case "other":
    case "set":
      if (is === "event" || is === "longer") return told(is === "event" ? "change" : "extend", v);
      if (verb.mood === "may" && is === "activity") return told("hold", v);
      if (verb.mood === "must" && is === "duty") return told("hold", 1);
      if ((verb.mood === "may" || verb.mood === "told") && is === "lack" && !isSuffered(verb)) return told("hold", -1);
      return null;
    default:
      return null;
  }
}

/** The verbs of a clause over what is built so far, main verb first, each with its own deniers; null where they say nothing of it. */
export function compose(inner: Polar, verbs: readonly VerbGroup[], effectOf: (verb: VerbGroup) => string): Told | null {
  const main = verbs.at(-1);
  if (main === undefined) return nounOnly(inner);
  let said: Told | null = null;
  let from = verbs.length - 1;
  for (; from >= 0 && said === null; from--) {
    const verb = verbs[from] as VerbGroup;
    said = moody(inner, effectOf(verb), verb, isDecided(verbs.slice(0, from), effectOf));
    if (said === null && verb.denial !== "none" && from === verbs.length - 1) {
      // A denied verb that says nothing itself still denies what governs it.
      const governor = verbs[from - 1];
      if (governor === undefined) return null;
    }
  }
  for (; said !== null && from >= 0; from--) said = governed(said, effectOf(verbs[from] as VerbGroup), verbs[from] as VerbGroup);
  if (said === null) return null;
  return inner.planned && (said.act === "change" || said.act === "hold") && !doneOf(effectOf(main))
    ? { ...said, act: "plan" }
    : said;
}

/** "Passengers present a certificate": what is done at a border is what has to be done. */
function presents(verb: VerbGroup): boolean {
  return (
    verb.word.entry?.meanings.some((m) => m.cls === "verb" && /^(?:show|present|produce|submit|hand in)$/.test(m.lemma)) === true
  );
}

/** "Without a test passengers are isolated": what befalls those who have none. What is issued or carried without it needs none. */
function isSuffered(verb: VerbGroup): boolean {
  return verb.passive && !HANDLED.test(lemmaOf(verb));
}

const HANDLED =
  /^(?:issue|grant|give|process|accept|consider|examine|review|handle|extend|renew|admit|sell|book|carry|transport|board|register|receive|serve|formalise|obtain|draw up|let|approve|conclude|provide|make|do|use|employ|hire|engage|open|cross|complete|cover)\b/;

function doneOf(effect: string): boolean {
  return effect === "end" || effect === "cancel";
}

/** "It was decided that flights may be operated": what is allowed by a decision begins with it. */
function isDecided(governors: readonly VerbGroup[], effectOf: (verb: VerbGroup) => string): boolean {
  return governors.some(
    (one) => effectOf(one) === "decide" && one.tense === "past" && one.mood === "told" && one.denial === "none",
  );
}

/** One verb with its mood and its deniers. */
function moody(inner: Polar, effect: string, verb: VerbGroup, decided: boolean): Told | null {
  let said = underVerb(inner, effect, verb);
  if (said === null && verb.mood === "may" && (inner.is === "activity" || inner.is === "lack"))
    said = told("hold", inner.is === "lack" ? -1 : inner.v);
  if (said === null) return null;
  if (verb.tense === "future") said = { ...said, future: true };
  if (said.act === "change" && (verb.form === "infinitive" || (decided && verb.mood === "may"))) said = { ...said, future: true };
  // "A test may be required" leaves open whether it is; "may be used" allows it.
  const permits = (inner.is === "lack" || unruled(inner.is)) && !/^(?:end|cancel|suspend|forbid|require|begin)$/.test(effect);
  if (
    verb.mood === "conditional" ||
    (verb.mood === "may" && !permits && !decided) ||
    (verb.mood === "must" && !permits && effect !== "require" && said.act === "change")
  )
    said = said.act === "retract" ? said : { ...said, act: "plan" };
  return denied(said, verb.denial);
}

function denied(said: Told, denial: VerbGroup["denial"]): Told | null {
  if (denial === "none") return said;
  const { act, v } = said;
  if (act === "plan" || act === "retract" || act === "extend" || act === "move")
    return act === "extend" || act === "move" ? null : { ...said, act: "plan" };
  if (denial === "no-longer") return { ...said, act: "change", v: flip(v), before: "unsaid", suspends: false };
  return { ...said, act: "hold", v: flip(v), before: "unsaid", suspends: false, deniedChange: act === "change" };
}

/** What a governing verb makes of what it governs: "declined to …", "plans to …", "ceased to …". */
function governed(told: Told, effect: string, verb: VerbGroup): Told | null {
  const ahead: Told = verb.tense === "future" && told.act === "change" ? { ...told, future: true } : told;
  if (effect === "say") return verb.denial === "none" || verb.mood !== "told" ? ahead : null;
  // "May become obligatory", "might be reopened"
  const open = verb.mood === "conditional" || (verb.mood === "may" && effect === "begin");
  const said: Told = open ? { ...ahead, act: "plan" } : ahead;
  switch (effect) {
    case "plan":
      if (verb.denial !== "none") return said.act === "change" ? { ...said, act: "hold", v: flip(said.v) } : said;
      return { ...said, act: "plan" };
    case "decline":
      // "Decided not to extend it": it may last until its end.
      if (verb.denial !== "none" || said.act === "extend") return null;
      // "Denied that flights would be suspended": what had perhaps been announced does not come.
      return said.act === "plan"
        ? { ...said, act: "retract" }
        : { ...said, act: "hold", v: flip(said.v), before: "unsaid", suspends: false };
    case "forbid":
      // "refused to resume", "it is forbidden to operate".
      if (said.act === "extend" && verb.denial === "none") return null;
      return said.act === "plan" || verb.denial !== "none"
        ? said
        : { ...said, act: "hold", v: flip(said.v), before: "unsaid", suspends: false, future: false };
    case "end":
    case "suspend":
    case "cancel":
      return said.act === "plan" ? said : denied({ ...said, act: "change", v: flip(said.v) }, verb.denial);
    case "begin":
    case "resume":
      return said.act === "plan" ? said : denied({ ...said, act: "change" }, verb.denial);
    default:
      return verb.denial === "none" ? said : denied(said, verb.denial);
  }
}

/** A heading or an item of a list without a verb: "Suspension of …". */
function nounOnly(inner: Polar): Told | null {
  if (inner.planned) return { ...told("plan", inner.v) };
  if (inner.is === "event") return told("change", inner.v);
  if (inner.is === "lasting") return told("change", inner.v, { suspends: true });
  if (inner.is === "longer") return told("extend", inner.v);
  return null;
}
