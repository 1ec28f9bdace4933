import { alone } from "../../src/model/alone.js";
import { InforceError } from "../../src/model/errors.js";
import type { Finding } from "../../src/model/finding.js";
import type { HeldPosts } from "../../src/model/held-posts.js";
import type { Post } from "../../src/model/post.js";
import type { SnapshotText, SourceLine } from "../../src/model/snapshot.js";
import { datePosts } from "./dating/date-posts.js";
import { type DayMonthOrder, settleDigits } from "./dating/digit-order.js";
import { groupCopies } from "./identity/duplicate-finder.js";
import { assignIds } from "./identity/post-id.js";
import { languagesOf } from "./languages.js";
import { buildPosts } from "./post-builder.js";
import { describePosts } from "./post-findings.js";
import { type Segment, type Segmentation, segment } from "./segmentation/segmenter.js";
import { isDated } from "./segmentation/start.js";

/** The posts of one snapshot, newest first as far as its order tells, and every repair and guess made on the way. */
export interface CutPosts {
  /** The first line of all posts, and the lines that stand above it. */
  readonly start: number;
  readonly above: readonly SourceLine[];
  readonly posts: HeldPosts;
  readonly findings: readonly Finding[];
  /** Which figure of a date in digits is the day, as the headings show it; null where none can be read two ways. */
  readonly dayMonth: DayMonthOrder | null;
  /** The language of the snapshot, as far as its words tell. */
  readonly language: "en" | "other";
  /** Ids of the posts in another language than English: their words are not read. */
  readonly foreign: ReadonlySet<string>;
  /** Whether the last posts are in another language: what the page said when it was copied is not known. */
  readonly endsForeign: boolean;
}

/** The same with posts at hand. */
export interface ReadPosts extends Omit<CutPosts, "posts"> {
  readonly posts: readonly Post[];
}

/**
 * Cuts a snapshot into posts, finds the copies of each and dates them. Every copy is listed, those after the fullest
 * marked with `duplicateOf`. A malformed post never stops the reading.
 *
 * @throws InforceError `SNAPSHOT_NO_POSTS` when no line of the snapshot begins a dated post and it is no page with a capture day, `SNAPSHOT_NO_DAY` when no post
 * and no capture day gives a year.
 * @example readPosts(readSnapshotBytes(Buffer.from("New fees\nJune 1, 2022\nFees rose."), { name: "a.txt" })).posts[0]?.published.latest // "2022-06-01"
 */
export function readPosts(source: SnapshotText): ReadPosts {
  const cut = cutPosts(() => source);
  return { ...cut, posts: [...cut.posts] };
}

/**
 * The same for an archive that may be large: its posts are held packed.
 *
 * @param open gives the snapshot; what it gives is not held here any longer than its lines are cut.
 */
export function cutPosts(open: () => SnapshotText): CutPosts {
  const { source, start, above, segments: cut, head, foot, furniture } = opened(open);
  if (!cut.some(({ start }) => isDated(start) || (start.cue === "page" && source.snapshot.capturedOn !== null)))
    throw noPosts(source.snapshot.name);
  const digits = settleDigits(cut, source.snapshot.capturedOn);
  const { segments } = digits;
  const groups = groupCopies(segments);
  const dated = datePosts(segments, groups, source.snapshot.capturedOn);
  if (!dated.published.some((published) => published !== null)) throw noDay(source.snapshot.name);
  const ids = assignIds(groups.map(({ primary }) => segments[primary] as Segment));
  const posts = buildPosts({ snapshot: source.snapshot.id, segments, groups, ids, dated });
  const { language, foreign, endsForeign } = languagesOf(posts);
  const findings = describePosts({
    snapshot: source.snapshot.id,
    segments,
    groups,
    ids,
    dated,
    head,
    foot,
    furniture,
    digits,
    posts,
    foreign,
  });
  return {
    posts,
    start,
    above,
    findings: [...(source.findings ?? []), ...findings],
    dayMonth: digits.order,
    language,
    foreign,
    endsForeign,
  };
}

interface Opened extends Segmentation, Pick<CutPosts, "start" | "above"> {
  readonly source: Pick<SnapshotText, "snapshot" | "findings">;
}

function opened(open: () => SnapshotText): Opened {
  const text = open();
  const { snapshot, findings = [] } = text;
  const cut = segment(text.lines);
  const start = cut.segments.reduce((line, { rows: [first] }) => Math.min(line, first?.line ?? line), Number.POSITIVE_INFINITY);
  const above = linesAbove(text, start).map((line) => ({ ...line, text: alone(line.text) }));
  return { source: { snapshot, findings }, start, above, ...cut };
}

export function linesAbove({ lines }: SnapshotText, start: number): readonly SourceLine[] {
  return lines.filter(({ line }) => line < start);
}

/** Whether a snapshot holds a post that can be dated. */
export function holdsPosts(source: SnapshotText): boolean {
  try {
    return cutPosts(() => source).posts.length > 0;
  } catch (error) {
    if (error instanceof InforceError) return false;
    throw error;
  }
}

function noDay(name: string): InforceError {
  return new InforceError(
    "SNAPSHOT_NO_DAY",
    `${name} names no day with its year, and no day on which it was captured: expected one of them to place its posts in time`,
    {
      got: "posts without a day of the calendar",
      expected: "a date line with a year, or a capture day",
      example: "inforce ingest news.txt --captured-on 2022-06-20",
      hint: "Say on which day the copy was taken.",
      path: name,
    },
  );
}

function noPosts(name: string): InforceError {
  return new InforceError(
    "SNAPSHOT_NO_POSTS",
    `${name} holds no post: expected titles with a line that gives the day, such as "New fees" over "June 15, 2022"`,
    {
      got: "text without a dated post",
      expected: "at least one title with a date beside it",
      example: "New fees\nJune 15, 2022\nThe fee is 10 units.",
      hint: "Check that this is the page with the posts and that it was saved whole.",
      path: name,
    },
  );
}
