import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { en, type ParsedComponents } from "chrono-node";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../ingest/snapshot/html-reader.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { findDatesIn } from "../../../src/model/dates/find-dates.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { civilDay } from "../../../src/model/iso-day.js";
import { packageRoot } from "../../../src/package-root.js";
import { archivePath } from "../../conformance/rewrite-archive.js";
import { CALENDAR_ROWS } from "./calendar-rows.js";
import { FOREIGN_KINDS, FOREIGN_ROWS, type ForeignDay } from "./chrono-exceptions.js";
import { NO_DATE_ROWS } from "./no-date-rows.js";
import { RELATIVE_ROWS } from "./relative-rows.js";
import { PUBLISHED } from "./shown-dates.js";

const ROOT = packageRoot(import.meta.url);
/** The same civil day at noon, which is that day in every zone in which the tests may run. */
const REFERENCE = new Date(2021, 5, 16, 12);
const READERS = [
  ["US", en.casual],
  ["GB", en.GB],
] as const;
const CONTEXT = 40;

/** Which exceptions were needed, over everything that is read here. */
const used = new Set<string>();

interface Opinion {
  readonly compared: number;
  /** Days that we do not find, without an exception. */
  readonly missed: readonly string[];
}

/** `rows`: the texts are those of our table, which may have exceptions of their own. */
function secondOpinion(texts: readonly string[], rows = false): Opinion {
  let compared = 0;
  const missed: string[] = [];
  for (const text of texts) {
    const ours = findDatesIn(text);
    for (const [by, reader] of READERS) {
      for (const found of reader.parse(text, REFERENCE, { forwardDate: false })) {
        const end = found.index + found.text.length;
        const beside = ours.filter((date) => date.start < end && date.end > found.index);
        for (const day of [found.start, found.end]) {
          if (!day || !(day.isCertain("day") || day.isCertain("weekday"))) continue;
          compared++;
          if (beside.some((date) => isSame(date, day))) continue;
          const foreign = {
            by,
            words: found.text,
            before: text.slice(Math.max(0, found.index - CONTEXT), found.index),
            behind: text.slice(end, end + CONTEXT),
          };
          if (!isExcused(foreign, rows ? text : null))
            missed.push(`${by}: "${found.text}" is ${day.date().toDateString()} in "${text}"`);
        }
      }
    }
  }
  return { compared, missed };
}

function isExcused(day: ForeignDay, row: string | null): boolean {
  if (row !== null && FOREIGN_ROWS.has(row)) {
    used.add(row);
    return true;
  }
  const kind = FOREIGN_KINDS.find(({ is }) => is(day));
  if (kind) used.add(kind.name);
  return kind !== undefined;
}

/** Whether a date of ours is the day; a year that only the second reader supplies is not compared. */
function isSame(ours: DateExpression, theirs: ParsedComponents): boolean {
  const [year, month, day] = (["year", "month", "day"] as const).map((part) => theirs.get(part) as number) as [
    number,
    number,
    number,
  ];
  const is = (
    at: { readonly year?: number | null; readonly month: number | null; readonly day: number | null } | undefined,
  ): boolean =>
    at?.month === month &&
    at.day === day &&
    ((at.year ?? ours.year) === null || (at.year ?? ours.year) === year || !theirs.isCertain("year"));
  if (ours.day !== null) return is(ours) || is(ours.lastDay) || is(ours.alternative);
  const civil = civilDay(year, month, day);
  return (["past", "future"] as const).some((tense) => {
    const bounds = resolveDay(ours, { earliest: PUBLISHED, latest: PUBLISHED }, tense);
    if (!bounds || !civil) return false;
    return (bounds.earliest === null || bounds.earliest <= civil) && (bounds.latest === null || civil <= bounds.latest);
  });
}

function sentences(text: string): readonly string[] {
  return text.split(/\n|(?<=[.!?;])\s+(?=[\p{Lu}"'(])/u).filter((sentence) => sentence.trim() !== "");
}

/** Texts of others that stand beside the repository where it is worked on. */
function neighbours(): readonly (readonly [name: string, path: string])[] {
  const archive = archivePath();
  const texts = join(ROOT, "..", "shared", "eval", "texts");
  const others = existsSync(texts) ? readdirSync(texts).filter((name) => name.endsWith(".txt")) : [];
  return [...(archive ? [["the archive", archive] as const] : []), ...others.map((name) => [name, join(texts, name)] as const)];
}

describe("every day that chrono finds is found", () => {
  it("in the table", () => {
    const { compared, missed } = secondOpinion(
      [...CALENDAR_ROWS, ...RELATIVE_ROWS, ...NO_DATE_ROWS].map(([text]) => text),
      true,
    );
    expect(missed).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });

  it("in the digest", () => {
    const page = readFileSync(join(ROOT, "snapshots", "kz-migration-digest", "digest.html"), "utf8");
    const { compared, missed } = secondOpinion(readHtml(page).lines.flatMap(({ text }) => sentences(text)));
    expect(missed).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  it("and every exception is needed for one of the two", () => {
    expect([...FOREIGN_KINDS.map(({ name }) => name), ...FOREIGN_ROWS.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it.skipIf(neighbours().length === 0)("in the texts of others, where they are at hand", () => {
    for (const [name, path] of neighbours())
      expect({ name, missed: secondOpinion(sentences(readFileSync(path, "utf8"))).missed }).toEqual({ name, missed: [] });
  });
});
