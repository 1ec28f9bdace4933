import { append } from "../../../src/model/append.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { grouped } from "../../../src/model/grouped.js";
import type { Segment } from "../segmentation/segmenter.js";
import { foldText } from "./fold.js";
import { titleOf } from "./post-id.js";
import { nearlySameTitle } from "./title-similarity.js";

const MOSTLY = 0.6;
const OPENING = 40;
/** Posts of one day that open alike are few; beyond that only the first are compared, so that time stays linear. */
const MAX_CLUSTERS = 8;

/** All copies of one post, as indices into the segments, in the order of the file. */
export interface CopyGroup {
  /** The fullest copy, the first of several as full. */
  readonly primary: number;
  readonly copies: readonly number[];
}

interface Copy {
  readonly index: number;
  readonly title: string;
  readonly dated: boolean;
  readonly lines: () => ReadonlySet<string>;
  readonly length: number;
}

/**
 * Groups the copies of each post: the same heading date, the same opening words, titles equal to a reader (nearly so
 * for dated ones) and one body mostly contained in the other. Groups come in the order of their primaries.
 */
export function groupCopies(segments: readonly Segment[]): readonly CopyGroup[] {
  const alike = grouped(segments.keys(), (index) => {
    const segment = segments[index] as Segment;
    return `${dateKey(segment.start.date)}|${foldText(segment.body[0]?.text ?? titleOf(segment)).slice(0, OPENING)}`;
  });
  const groups: CopyGroup[] = [];
  for (const own of alike.values()) append(groups, groupsOf(own, segments));
  return groups.sort((a, b) => a.primary - b.primary);
}

/** The groups of segments that may be copies of each other. What is made to compare them is held for them alone. */
function groupsOf(alike: readonly number[], segments: readonly Segment[]): readonly CopyGroup[] {
  const [sole = 0, ...others] = alike;
  if (others.length === 0) return [{ primary: sole, copies: [sole] }];
  const clusters: Copy[][] = [];
  const loose: Copy[][] = [];
  for (const index of alike) {
    const copy = toCopy(segments[index] as Segment, index);
    const own = clusters.find(([first]) => first !== undefined && isCopy(first, copy));
    if (own) own.push(copy);
    else if (clusters.length < MAX_CLUSTERS) clusters.push([copy]);
    else loose.push([copy]);
  }
  return [...clusters, ...loose].map(groupOf);
}

function groupOf(copies: readonly Copy[]): CopyGroup {
  return { primary: fullest(copies).index, copies: copies.map(({ index }) => index) };
}

/** Lines of one copy that another one lacks, case and punctuation aside. */
export function missingLines(full: Segment, copy: Segment): readonly string[] {
  const have = linesOf(full);
  const odd = copy.body.map((row) => row.text).filter((text) => !have.has(text));
  if (odd.length === 0) return [];
  const folded = new Set([...have].map(foldText));
  return odd.filter((text) => !folded.has(foldText(text)));
}

function toCopy(segment: Segment, index: number): Copy {
  const length = segment.body.reduce((sum, row) => sum + row.text.length, 0);
  return {
    index,
    title: foldText(titleOf(segment)),
    dated: segment.start.date !== null,
    lines: once(() => linesOf(segment)),
    length,
  };
}

function isCopy(a: Copy, b: Copy): boolean {
  if (!(a.title === b.title || (a.dated && nearlySameTitle(a.title, b.title)))) return false;
  const [small, large] = a.lines().size <= b.lines().size ? [a.lines(), b.lines()] : [b.lines(), a.lines()];
  let shared = 0;
  for (const line of small) if (large.has(line)) shared++;
  return shared >= MOSTLY * small.size;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function linesOf(segment: Segment): ReadonlySet<string> {
  return new Set(segment.body.map((row) => row.text));
}

function fullest(copies: readonly Copy[]): Copy {
  return copies.reduce((best, copy) => (copy.length > best.length ? copy : best));
}

function dateKey(date: DateExpression | null): string {
  return date ? `${date.year}-${date.month}-${date.day}` : "";
}
