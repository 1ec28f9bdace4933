import type { Post } from "../../../src/model/post.js";
import { type Item, is, itemsOf, SEAM } from "../scan/items.js";
import type { ScannedPost } from "../scan/scan-post.js";
import { type Passage, passagesOf, type Stretch } from "../text/passages.js";

/** What is read at once: a sentence, a heading, or an introduction with one item of its list (or with a list of names). */
export interface Unit extends Stretch {
  readonly kind: Passage["kind"];
  readonly items: readonly Item[];
  /** Index of the first item that is not of the introduction. */
  readonly own: number;
  readonly heading: readonly Item[];
  readonly title: readonly Item[];
  readonly before: Unit | null;
  /** An introduction that is read together with each item of its list. */
  readonly introduces: boolean;
  readonly question: boolean;
  /** Offset at which its line begins. */
  readonly line: number;
}

/** Cuts a scanned post into units, in reading order. */
export function unitsOf(post: Post, scanned: ScannedPost): readonly Unit[] {
  const passages = passagesOf(post);
  const known = new Map<string, readonly Item[]>();
  const items = (of: Stretch | null): readonly Item[] => {
    if (of === null) return [];
    const key = `${of.start}-${of.end}`;
    const found = known.get(key) ?? itemsOf(scanned, of.start, of.end);
    known.set(key, found);
    return found;
  };
  const first = passages[0];
  const title = first?.kind === "title" ? items(first) : [];
  const out: Unit[] = [];
  const before = (kind: Passage["kind"], span: Stretch, last: Unit | null): Unit | null => (kind === "sentence" && last?.kind === "sentence" && last.line === scanned.text.lastIndexOf("\n", span.start) + 1 ? last : null);
  const add = (kind: Passage["kind"], span: Stretch, parts: readonly Stretch[], heading: Stretch | null, introduces = false): void => {
    const all: Item[] = [];
    let own = 0;
    for (const part of parts) {
      if (all.length > 0) all.push(SEAM);
      own = all.length;
      all.push(...items(part));
    }
    out.push({
      kind,
      start: span.start,
      end: span.end,
      items: continued(all, kind, items(heading), title, before(kind, span, out.at(-1) ?? null)),
      own: parts.length > 2 ? items(parts[0] ?? null).length + 1 : own,
      heading: items(heading),
      title,
      before: out.at(-1) ?? null,
      introduces,
      question: scanned.text[span.end - 1] === "?",
      line: scanned.text.lastIndexOf("\n", span.start) + 1,
    });
  };
  for (const passage of passages) {
    const own: Stretch = { start: passage.start, end: passage.end };
    if (passage.cells !== undefined) {
      add("item", own, [...(passage.intro === null ? [] : [passage.intro]), ...passage.cells], passage.heading);
      continue;
    }
    if (passage.kind === "item" && passage.intro !== null) {
      if (isNames(items(own))) continue; // told by the unit that joins them
      add("item", { start: passage.intro.start, end: own.end }, [passage.intro, own], passage.heading);
      continue;
    }
    const names = passage.items.filter((item) => isNames(items(item)));
    if (names.length > 0 && names.length >= passage.items.length / 2) {
      const last = names.at(-1) as Stretch;
      add("sentence", { start: own.start, end: last.end }, [own, ...names], passage.heading);
      continue;
    }
    add(passage.kind, own, [own], passage.heading, passage.items.length > 0);
  }
  return out;
}

/** Nothing but names of countries, perhaps numbered, in brackets, or behind the name of a region. */
function isNames(all: readonly Item[]): boolean {
  const mark = all.findIndex((item) => /^[:–-]$/.test(item.text));
  const labelled = mark > 0 && mark <= 4 && all.slice(0, mark).every((item) => item.kind === "word");
  const items = labelled ? all.slice(mark + 1) : all;
  return items.some((item) => item.kind === "country") && items.every((item) => item.kind === "country" || item.kind === "punct" || (item.kind === "amount" && item.amount?.unit === null) || /^(?:and|the|republic|of|also|citizens?|kingdom)$/.test(item.text));
}

/**
 * The items with what they leave unsaid: "Resumed: A, B" under a title that names one thing is told of it; "it" and "they" in front are
 * the subject of the sentence before, where that is one thing.
 */
function continued(items: readonly Item[], kind: Passage["kind"], heading: readonly Item[], title: readonly Item[], before: Unit | null): readonly Item[] {
  if (kind !== "sentence" && kind !== "item") return items;
  const [first, second] = items;
  if (first !== undefined && second?.text === ":" && first.entry?.meanings.some((m) => m.cls === "verb" && (m.form === "participle" || m.form === "past")) && !items.some(isSetThing)) {
    const things = (heading.some(isSetThing) ? heading : title).filter(isSetThing);
    return things.length === 1 && things[0] !== undefined ? [things[0], ...items] : items;
  }
  return before === null ? items : resolved(items, before.items);
}

const PRONOUN_REACH = 6;

function resolved(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item) => item.text === "it" || item.text === "they");
  const pronoun = items[at];
  if (pronoun === undefined || at > PRONOUN_REACH || !items.slice(0, at).every((item) => item.kind === "date" || item.kind === "punct" || is(item, "role") || is(item, "neutral") || is(item, "but"))) return items;
  // "It is planned that …", "it is forbidden to …": no pronoun of something.
  if (items.some((item, i) => i > at && (item.text === "that" || (item.text === "to" && is(items[i + 1], "verb"))))) return items;
  const verb = before.findIndex((item, i) => is(item, "aux") || (is(item, "verb") && !is(item, "neutral") && !isThing(item) && i > 0));
  const things = before.slice(0, Math.max(0, verb)).filter(isThing);
  const [thing] = things;
  if (things.length !== 1 || thing === undefined || thing.entry === null || /s$/.test(thing.text) !== (pronoun.text === "they")) return items;
  const here = new Set(thing.entry.topics.map((mark) => mark.topic));
  if (items.some((item) => item.entry?.topics.some((mark) => mark.role === "thing" && here.has(mark.topic)))) return items;
  const entry = { meanings: pronoun.entry?.meanings ?? [], topics: [...(pronoun.entry?.topics ?? []), ...thing.entry.topics] };
  return items.map((item, i) => (i === at ? { ...pronoun, entry } : item));
}

function isThing(item: Item): boolean {
  return item.entry?.topics.some((mark) => mark.role === "thing" && mark.form === null) ?? false;
}

/** The thing of a topic that is told country by country. */
function isSetThing(item: Item): boolean {
  return item.entry?.topics.some((mark) => mark.role === "thing" && mark.form === null && mark.topic.topic.subjects) ?? false;
}
