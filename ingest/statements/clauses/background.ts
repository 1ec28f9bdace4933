import { append } from "../../../src/model/append.js";
import { type Item, is, wordsOf } from "../scan/items.js";

/** Between a verb of saying and its "that" stand no more words than this: whom it is told, and where. */
const HEARER_REACH = 7;

/** A phrase in front of what is told has no more words than this. */
const LONGEST_BACKGROUND = 14;

/** What opens a phrase in front of a sentence that says why, in spite of what, or as a part of what something is so. */
const OPENERS =
  /^(?:despite|in spite of|notwithstanding|contrary to|as (?:a )?part of|(?:with)?in the framework of|unlike|in line with|in response to|along with|together with|in contrast to|as opposed to|amid|following|given|in the wake of|in view of|in light of|against the (?:backdrop|background) of)\b/;

/** "Dear passengers, …": whom a post speaks to. */
const ADDRESS = /^(?:dear|hello|esteemed|respected|good (?:morning|afternoon|evening|day))$/;

/** "As the commission decided, …", "As our readers know, …": who says it stands in front. */
const AS_SAID = /^(?:say|decide|show|plan)$/;

/**
 * The items with what is only around the thing told made plain: who says it to whom in front of "that" ("The airport informs its passengers
 * that …"), and a phrase in front that gives the background ("Despite protests of the tour operators, …"). Words of other topics, and of no
 * vocabulary, say nothing there of what is told.
 */
export function withBackground(items: readonly Item[]): readonly Item[] {
  const speaker = new Set<number>();
  const background = new Set<number>();
  let from = 0;
  for (let at = 0; at < items.length; at++) {
    if (opensStretch(items, at)) from = at + 1;
    // With no speaker in front there is nothing to make plain.
    const end = at === from ? -1 : saidThat(items, at);
    if (end > 0) for (let i = from; i < end; i++) speaker.add(i);
    if (at === from) for (const i of backgroundAt(items, at)) background.add(i);
  }
  if (speaker.size === 0 && background.size === 0) return items;
  return items.map((item, at) =>
    item.kind !== "word" ? item : background.has(at) ? made(item, OF_BACKGROUND) : speaker.has(at) ? made(item, OF_SPEAKER) : item,
  );
}

/** The items without brackets that only say where to read more: "(source: …)", "(see our note of D)". */
export function withoutPointers(items: readonly Item[]): readonly Item[] {
  let out: Item[] | null = null;
  let last = 0;
  for (let at = 0; at < items.length; at++) {
    if (items[at]?.text !== "(" || !POINTS.test(items[at + 1]?.text ?? "")) continue;
    let end = at + 1;
    while (end < items.length && items[end]?.text !== ")" && items[end]?.kind !== "seam") end++;
    if (items[end]?.text === ")") {
      out ??= [];
      append(out, items.slice(last, at));
      last = end + 1;
    }
    at = end;
  }
  return out === null ? items : [...out, ...items.slice(last)];
}

const POINTS = /^(?:source|sources|see|see also|read|link|photo|details)$/;

/** What a word of a speaker, and one of the background, does not mean for what is told: whoever speaks may speak of himself alone. */
const OF_SPEAKER = /^(?:exception|news|group|means)$/;
const OF_BACKGROUND = /^(?:exception|news|group|means|carrier|teller)$/;

/** A word with what it says for things, and nothing that it says against a topic or leaves open. */
function made(item: Item, dropped: RegExp): Item {
  const { meanings = [], topics = [] } = item.entry ?? {};
  const opens = /^(?:following|given)$/.test(item.text); // no verb here
  const kept = meanings.filter(({ cls }) => !dropped.test(cls) && !(opens && cls === "verb"));
  return {
    ...item,
    entry: {
      meanings: kept.some(({ cls }) => cls !== "teller")
        ? kept
        : [...kept, { cls: "neutral", sub: "", lemma: item.text, form: null }],
      topics: topics.filter(({ role }) => role !== "not"),
    },
  };
}

/** A full stop, a seam, a colon: what stands behind begins anew. */
export function opensStretch(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  return (
    item.kind === "seam" || (item.kind === "punct" && /^[.;:–—]$/.test(item.text)) || is(item, "relative") || is(item, "condition")
  );
}

/** Where the "that" of the verb of saying at a place stands; -1 where there is none, or where more stands between them than whom it is told. */
export function saidThat(items: readonly Item[], at: number): number {
  if (!isSaid(items[at])) return -1;
  for (let i = at + 1; i < items.length && i - at <= HEARER_REACH; i++) {
    const item = items[i] as Item;
    if (item.text === "that") return i;
    if (item.kind !== "word" || is(item, "aux") || is(item, "relative")) return -1;
  }
  return -1;
}

/** A verb of saying, and not the noun that is written like it. */
export function isSaid(item: Item | undefined): boolean {
  return is(item, "verb", "say") && !is(item, "noun");
}

const OPENER_WORDS = 5;

/** The words of a background phrase up to its comma; none where none begins, where it names a country or a day, or has a comma too late. */
function backgroundAt(items: readonly Item[], at: number): readonly number[] {
  const opens = OPENERS.test(wordsOf(items.slice(at, at + OPENER_WORDS))) || ADDRESS.test(items[at]?.text ?? "");
  if (!opens && items[at]?.text !== "as") return [];
  const out: number[] = [at];
  let told = opens;
  for (let i = at + 1; i < items.length && i - at <= LONGEST_BACKGROUND; i++) {
    const item = items[i] as Item;
    if (item.kind === "punct" && item.text === ",") return told ? out : [];
    if (item.kind === "punct" && /^['’"“”-]$/.test(item.text)) continue;
    if (item.kind !== "word" || is(item, "aux") || is(item, "relative")) return [];
    told ||= item.text === "know" || item.entry?.meanings.some(({ cls, sub }) => cls === "verb" && AS_SAID.test(sub)) === true;
    out.push(i);
  }
  return [];
}
