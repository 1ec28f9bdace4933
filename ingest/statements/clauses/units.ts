import type { Post } from "../../../src/model/post.js";
import { type Item, itemsOf, SEAM } from "../scan/items.js";
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
  // Of stretches that begin at one place the last asked for: an introduction and a heading come again and again.
  const known = new Map<number, { readonly end: number; readonly items: readonly Item[] }>();
  const items = (of: Stretch | null): readonly Item[] => {
    if (of === null) return [];
    const found = known.get(of.start);
    if (found?.end === of.end) return found.items;
    const made = itemsOf(scanned, of.start, of.end);
    known.set(of.start, { end: of.end, items: made });
    return made;
  };
  const lineOf = lineFinder(scanned.text);
  const first = passages[0];
  const title = first?.kind === "title" ? items(first) : [];
  const out: Unit[] = [];
  const add = (kind: Passage["kind"], span: Stretch, parts: readonly Stretch[], heading: Stretch | null, introduces = false): void => {
    const all: Item[] = [];
    let own = 0;
    for (const part of parts.length > 1 ? parts : []) {
      if (all.length > 0) all.push(SEAM);
      own = all.length;
      all.push(...items(part));
    }
    out.push({
      kind,
      start: span.start,
      end: span.end,
      items: parts.length > 1 ? all : items(parts[0] ?? null),
      own: parts.length > 2 ? items(parts[0] ?? null).length + 1 : own,
      heading: items(heading),
      title,
      before: out.at(-1) ?? null,
      introduces,
      question: scanned.text[span.end - 1] === "?",
      line: lineOf(span.start),
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

/** Where the line of an offset begins; asked in reading order, it goes over a text once. */
function lineFinder(text: string): (offset: number) => number {
  let from = 0;
  let line = 0;
  return (offset) => {
    if (offset < line) from = line = text.lastIndexOf("\n", offset) + 1;
    for (; from <= offset; from++) if (text.charCodeAt(from) === 10) line = from + 1;
    return line;
  };
}

/** Nothing but names of countries, perhaps numbered, in brackets, or behind the name of a region. */
function isNames(all: readonly Item[]): boolean {
  if (!all.some((item) => item.kind === "country")) return false;
  const mark = all.findIndex((item) => /^[:–-]$/.test(item.text));
  const labelled = mark > 0 && mark <= 4 && all.slice(0, mark).every((item) => item.kind === "word");
  const items = labelled ? all.slice(mark + 1) : all;
  return items.some((item) => item.kind === "country") && items.every((item) => item.kind === "country" || item.kind === "punct" || (item.kind === "amount" && item.amount?.unit === null) || /^(?:and|the|republic|of|also|citizens?|kingdom)$/.test(item.text));
}
