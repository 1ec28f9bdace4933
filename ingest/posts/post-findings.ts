import { createHash } from "node:crypto";
import { append } from "../../src/model/append.js";
import type { Finding } from "../../src/model/finding.js";
import type { HeldPosts } from "../../src/model/held-posts.js";
import type { SettledDigits } from "./dating/digit-order.js";
import { missingLines } from "./identity/duplicate-finder.js";
import { foldText, lookAlikeWords } from "./identity/fold.js";
import { titleOf } from "./identity/post-id.js";
import type { PostParts } from "./post-builder.js";
import { lastLine, type Row } from "./segmentation/row.js";
import type { Segment } from "./segmentation/segmenter.js";

interface Described extends PostParts {
  readonly head: readonly Row[];
  readonly foot: readonly Row[];
  readonly furniture: readonly Row[];
  readonly digits: SettledDigits;
  readonly posts: HeldPosts;
  /** Ids of posts in another language than English. */
  readonly foreign: ReadonlySet<string>;
}

type Remark = Pick<Finding, "rule" | "message" | "expected" | "actual" | "action"> & {
  readonly lines: readonly [number, number] | null;
  readonly quote: string | null;
};

/** The findings of the stage: what dating remarked, how copies differ, odd letters, and what of the page is no post. */
export function describePosts(parts: Described): readonly Finding[] {
  const { dated, segments, groups } = parts;
  const findings: Finding[] = [];
  for (const { candidate, line, ...remark } of dated.remarks) {
    findings.push(toFinding(parts, candidate, { ...remark, lines: line === null ? null : [line, line] }));
  }
  for (const [g, { primary, copies }] of groups.entries()) {
    const full = segments[primary] as Segment;
    for (const at of copies)
      if (at !== primary)
        append(
          findings,
          compare(full, segments[at] as Segment).map((remark) => toFinding(parts, g, remark)),
        );
    const odd = oddLetters(full);
    if (odd) findings.push(toFinding(parts, g, odd));
  }
  const direction = noOrder(parts);
  if (direction) findings.push(toFinding(parts, null, direction));
  for (const rows of [parts.head, parts.foot]) if (rows.length > 0) findings.push(toFinding(parts, null, frame(rows)));
  const digits = digitsRemark(parts.digits);
  if (digits) findings.push(toFinding(parts, null, digits));
  const language = languageRemark(parts);
  if (language) findings.push(toFinding(parts, null, language));
  if (parts.furniture.length > 0) findings.push(toFinding(parts, null, furnitureRemark(parts.furniture)));
  return findings;
}

function endOf(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last ? lastLine(last) : 0;
}

function compare(full: Segment, copy: Segment): readonly Remark[] {
  const out: Remark[] = [];
  const lines = [copy.rows[0]?.line ?? 0, endOf(copy.rows)] as const;
  const missing = missingLines(full, copy);
  if (missing.length > 0) {
    out.push({
      rule: "duplicate-differs",
      message: `A copy of the post has ${missing.length} line${missing.length === 1 ? "" : "s"} that the fullest copy lacks.`,
      expected: null,
      actual: missing[0] ?? null,
      action: "read the fullest copy only",
      lines,
      quote: missing[0] ?? null,
    });
  }
  const [title, other] = [titleOf(full), titleOf(copy)];
  if (foldText(title) !== foldText(other)) {
    out.push({
      rule: "duplicate-title-differs",
      message: "Two copies of the post bear different titles.",
      expected: title,
      actual: other,
      action: "took them for one post",
      lines: [lines[0], lines[0]],
      quote: other,
    });
  }
  return out;
}

function oddLetters(segment: Segment): Remark | null {
  for (const row of segment.rows) {
    const words = lookAlikeWords(row.text);
    if (words.length === 0) continue;
    return {
      rule: "look-alike-letters",
      message: `${words.map((word) => `"${word}"`).join(", ")} mixes letters of two scripts that look alike.`,
      expected: words.map(foldText).join(", "),
      actual: words.join(", "),
      action: "read them as Latin letters where titles are compared; kept the text as it stands",
      lines: [row.line, row.line],
      quote: words[0] ?? null,
    };
  }
  return null;
}

function noOrder({ dated, segments }: Described): Remark | null {
  if (dated.direction !== "none" || dated.agreement === 1) return null;
  return {
    rule: "no-order",
    message: `Only ${Math.round(100 * dated.agreement)} % of the headings follow one order, newest or oldest first.`,
    expected: "headings in one order",
    actual: `${Math.round(100 * dated.agreement)} %`,
    action: "used no order: undated posts are bounded by their own text alone",
    lines: [segments[0]?.rows[0]?.line ?? 0, endOf(segments.at(-1)?.rows ?? [])],
    quote: null,
  };
}

function frame(rows: readonly Row[]): Remark {
  const [first, last] = [rows[0]?.line ?? 0, endOf(rows)];
  return {
    rule: "page-frame",
    message: `Lines ${first} to ${last} are the page around the posts.`,
    expected: null,
    actual: `${rows.length} lines`,
    action: "left out",
    lines: [first, last],
    quote: rows[0]?.text ?? null,
  };
}

/** One finding a file, however many of its posts are in another language. */
function languageRemark({ posts, foreign }: Described): Remark | null {
  const own = [...posts.frames].filter(({ duplicateOf }) => duplicateOf === null);
  const unread = own.filter(({ id }) => foreign.has(id));
  const [first] = unread;
  if (!first) return null;
  return {
    rule: "language-not-read",
    message: `${unread.length} of ${own.length} posts ${unread.length === 1 ? "is" : "are"} in another language than English.`,
    expected: "English",
    actual: `${unread.length} of ${own.length} posts`,
    action: "kept the posts, read no statement in them, and took none for evidence that nothing changed",
    lines: [first.lines[0], unread.at(-1)?.lines[1] ?? first.lines[1]],
    quote: posts.titleOf(first.id),
  };
}

/** What was taken for the order of day and month, where the figures alone do not say it. */
function digitsRemark({ order, by, sample }: SettledDigits): Remark | null {
  const row = sample?.dateLine ?? sample?.title ?? null;
  if (row === null || (by !== "nothing" && by !== "order-of-posts")) return null;
  const settled = order !== "unsettled";
  return {
    rule: settled ? "date-order-by-posts" : "date-order-unsettled",
    message: settled
      ? `Only read ${order === "day-first" ? "day" : "month"} first do the dates in digits follow one order of posts.`
      : "No day over 12 and no order of posts tells whether the dates in digits name the day or the month first.",
    expected: "one order of day and month",
    actual: row.text,
    action: settled ? "read all of them so" : "kept both readings as bounds of publication",
    lines: [row.line, row.line],
    quote: row.text,
  };
}

function furnitureRemark(rows: readonly Row[]): Remark {
  const count = `${rows.length} line${rows.length === 1 ? "" : "s"}`;
  return {
    rule: "page-furniture-left-out",
    message: `${count} between the posts only serve the page: links, buttons, lists of other posts.`,
    expected: null,
    actual: count,
    action: "left out",
    lines: [rows[0]?.line ?? 0, endOf(rows)],
    quote: rows[0]?.text ?? null,
  };
}

function toFinding({ snapshot, ids, dated }: Described, group: number | null, remark: Remark): Finding {
  const { lines, quote, ...told } = remark;
  const post = group === null ? null : (ids[group] ?? null);
  const hash = createHash("sha256")
    .update([post ?? snapshot, remark.rule, remark.actual, quote].join("\n"))
    .digest("hex")
    .slice(0, 8);
  return {
    id: `${remark.rule}-${hash}`,
    ...told,
    topic: null,
    subject: null,
    place: { snapshot, post, lines, quote },
    knownFrom: group === null ? null : (dated.published[group]?.latest ?? null),
  };
}
