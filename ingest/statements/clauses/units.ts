import type { Post } from "../../../src/model/post.js";
import { type Item, itemsOf, SEAM } from "../scan/items.js";
import type { ScannedPost } from "../scan/scan-post.js";
import { withAntecedent } from "./antecedents.js";
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
  const add = (kind: Passage["kind"], span: Stretch, parts: readonly Stretch[], heading: Stretch | null, introduces = false): void => {
    const all: Item[] = [];
    let own = 0;
    for (const part of parts) {
      if (all.length > 0) all.push(SEAM);
      own = all.length;
      all.push(...items(part));
    }
    const last = out.at(-1);
    const line = scanned.text.lastIndexOf("\n", span.start) + 1;
    const goesOn = kind === "sentence" && last?.kind === "sentence" && last.line === line;
    out.push({
      kind,
      start: span.start,
      end: span.end,
      items: goesOn ? withAntecedent(all, last.items) : all,
      own: parts.length > 2 ? items(parts[0] ?? null).length + 1 : own,
      heading: items(heading),
      title,
      before: last ?? null,
      introduces,
      question: scanned.text[span.end - 1] === "?",
      line,
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
