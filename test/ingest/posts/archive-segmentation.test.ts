import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import type { Post } from "../../../src/model/post.js";
import { ARCHIVE_POSTS, ARCHIVE_STARTS } from "./archive-starts.js";
import { PAGE_FORMS } from "./page-forms.js";

const PATH = process.env.INFORCE_ARCHIVE ?? "../shared/archive/kz-migration-news.txt";
const here = existsSync(PATH);
const text = here ? readFileSync(PATH, "utf8") : "";
const read = (source: string, name: string) => readPosts(readSnapshotBytes(Buffer.from(source), { name }));

/** What must not depend on the form the archive came in. */
const essence = ({ id, title, published, text, duplicateOf, lines }: Post) => ({ id, title, published, text, duplicateOf, lines });

describe.skipIf(!here)("the archive (skipped where it is absent)", () => {
  const lines = text.split("\n");
  const plain = here ? read(text, "archive.txt") : { posts: [], findings: [] };

  it("begins a post on every line read by hand and on no other", () => {
    expect(plain.posts.map((post) => post.lines[0])).toEqual(ARCHIVE_STARTS);
    expect(plain.posts.filter((post) => post.duplicateOf === null)).toHaveLength(ARCHIVE_POSTS);
  });

  it.each(Object.keys(PAGE_FORMS))("gives the same posts as a page: %s", (form) => {
    const page = PAGE_FORMS[form]?.({ lines, starts: new Set(ARCHIVE_STARTS) }) ?? "";
    const { posts } = read(page, "archive.html");
    const shift = form.startsWith("articles") ? undefined : plain.posts.map(essence);
    if (shift) expect(posts.map(essence)).toEqual(shift);
    expect(posts.map(({ id, published, text }) => ({ id, published, text }))).toEqual(
      plain.posts.map(({ id, published, text }) => ({ id, published, text })),
    );
  });

  it("keeps every beginning when all blank lines are lost, with two headings inside posts on top", () => {
    const page = `<html><body>${lines.map((line) => (line.trim() === "" ? "" : `<p>${line.trim().replaceAll("<", "&lt;")}</p>`)).join("\n")}`;
    const found = new Set(read(page, "archive.html").posts.map((post) => post.lines[0]));
    const wanted = new Set(ARCHIVE_STARTS);
    expect(ARCHIVE_STARTS.filter((line) => !found.has(line))).toEqual([]);
    expect([...found].filter((line) => !wanted.has(line)).length).toBeLessThanOrEqual(2);
  });

  it("dates the posts headed in the wrong year, and nothing else is corrected", () => {
    const corrected = plain.findings
      .filter(({ rule }) => rule === "heading-year-corrected")
      .map(({ expected, actual }) => `${actual} ${expected}`);
    expect(corrected.sort()).toEqual([
      "2021-01-08 2022-01-08",
      "2021-01-08 2022-01-08",
      "2021-01-09 2022-01-09",
      "2021-01-10 2022-01-10",
      "2021-01-25 2022-01-25",
    ]);
  });

  const BOUNDS: readonly (readonly [line: number, earliest: string, latest: string, basis: string])[] = [
    [5, "2022-06-15", "2022-06-15", "heading"],
    [167, "2022-01-25", "2022-01-25", "heading-corrected"],
    [249, "2022-01-25", "2022-01-25", "heading-corrected"],
    [367, "2021-11-30", "2021-11-30", "heading"],
    [881, "2021-06-10", "2021-07-29", "order"],
    [938, "2021-06-10", "2021-07-29", "order"],
    [968, "2021-06-06", "2021-06-06", "title"],
    [1045, "2021-05-20", "2021-06-05", "order"],
    [1094, "2021-05-15", "2021-06-05", "order"],
    [1140, "2021-03-01", "2021-03-16", "order"],
    [1188, "2021-03-01", "2021-03-16", "title"],
    [1232, "2021-02-04", "2021-03-16", "order"],
    [1276, "2020-11-01", "2020-11-30", "title"],
    [1301, "2020-10-29", "2020-11-30", "order"],
    [1392, "2020-06-03", "2020-06-24", "order"],
    [1450, "2020-03-05", "2020-04-30", "order"],
    [1473, "2020-03-05", "2020-04-15", "order"],
    [1598, "2019-03-20", "2019-06-20", "order"],
    [1610, "2018-11-07", "2018-11-22", "order"],
    [1656, "2018-04-16", "2018-04-16", "order"],
    [1727, "2017-06-02", "2017-12-31", "order"],
  ];

  it.each(BOUNDS)("dates the post of line %d", (line, earliest, latest, basis) => {
    expect(plain.posts.find((post) => post.lines[0] === line)?.published).toEqual({ earliest, latest, basis });
  });

  it("has few findings, each with its place", () => {
    const rules = plain.findings.map(({ rule }) => rule).sort();
    expect([...new Set(rules)]).toEqual(["duplicate-title-differs", "heading-year-corrected", "look-alike-letters", "page-frame"]);
    expect(rules).toHaveLength(10);
    for (const { place } of plain.findings) expect(place.lines).not.toBeNull();
  });
});
