import { describe, expect, it } from "vitest";
import { unusedRules } from "./figure-change.js";
import type { World } from "./question.js";
import { archivePath, archiveWorld, digestWorld, rewrittenWorlds } from "./rewrite-archive.js";
import { missLines, scoreWorld } from "./score.js";

const path = archivePath();
const archive = path === null ? null : archiveWorld(path);
const worlds: readonly World[] = archive === null ? [] : [archive, ...rewrittenWorlds(archive)];
const title =
  path === null
    ? "the archive is absent: put it at ../shared/archive/kz-migration-news.txt or set INFORCE_ARCHIVE to the file"
    : "the archive and its rewritten copies";

it("the digest: every question is answered rightly", async () => {
  expect(missLines(await scoreWorld(digestWorld()))).toEqual([]);
});

describe.skipIf(archive === null)(title, () => {
  it("every figure to change stands in the archive", () => {
    expect(unusedRules(archive?.text ?? "")).toEqual([]);
  });

  it.each(worlds.map((world) => [world.name, world] as const))("%s: every question is answered rightly", async (_name, world) => {
    const score = await scoreWorld(world);
    expect(score.asked).toBeGreaterThan(0);
    expect(missLines(score)).toEqual([]);
  });
});
