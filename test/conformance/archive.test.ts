import { describe, expect, it } from "vitest";
import { unusedRules } from "./figure-change.js";
import type { Question, World } from "./question.js";
import { archivePath, archiveWorld, digestWorld, rewrittenWorlds } from "./rewrite-archive.js";
import { missLines, scoreWorld } from "./score.js";
import { answersOfCommand, withWorld } from "./world-answers.js";

const path = archivePath();
const archive = path === null ? null : archiveWorld(path);
const worlds: readonly World[] = archive === null ? [] : [archive, ...rewrittenWorlds(archive)];
const title =
  path === null
    ? "the archive is absent: put it at ../shared/archive/kz-migration-news.txt or set INFORCE_ARCHIVE to the file"
    : "the archive and its rewritten copies";

/** Questions that are also asked through the command, spread over all. */
const THROUGH_COMMAND = 10;

/** Questions that may be answered with less than is known: two days of posts that are dated to a month. */
const MOST_MISSED = 2;

/** The same for the digest, whose words are others. */
const MOST_MISSED_OF_DIGEST = 8;

it("the digest: no question is answered wrongly, and few with less", () => {
  const score = scoreWorld(digestWorld());
  expect(score.wrong, missLines(score).join("\n")).toBe(0);
  expect(score.misses.length, missLines(score).join("\n")).toBeLessThanOrEqual(MOST_MISSED_OF_DIGEST);
});

it("ten questions through the command: what it prints is what is answered in this process", async () => {
  const world = archive ?? digestWorld();
  const step = world.questions.length / THROUGH_COMMAND;
  const questions = Array.from({ length: THROUGH_COMMAND }, (_, at) => world.questions[Math.floor(at * step)] as Question);
  const here = withWorld(world, (answerTo) => questions.map(answerTo));
  expect(here).not.toContain(null);
  expect(await answersOfCommand(world, questions)).toEqual(JSON.parse(JSON.stringify(here)));
});

describe.skipIf(archive === null)(title, () => {
  it("every figure to change stands in the archive", () => {
    expect(unusedRules(archive?.text ?? "")).toEqual([]);
  });

  it.each(worlds.map((world) => [world.name, world] as const))(
    "%s: no question is answered wrongly, and hardly any with less",
    (_name, world) => {
      const score = scoreWorld(world);
      expect(score.asked).toBeGreaterThan(0);
      expect(score.wrong, missLines(score).join("\n")).toBe(0);
      expect(score.misses.length, missLines(score).join("\n")).toBeLessThanOrEqual(MOST_MISSED);
    },
  );
});
