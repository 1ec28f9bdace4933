import { parseArgs } from "node:util";
import { CORPORA, corpusWorld } from "./corpora.js";
import type { World } from "./question.js";
import { archivePath, archiveWorld, digestWorld, rewrittenWorlds } from "./rewrite-archive.js";
import { missLines, scoreWorld } from "./score.js";

// Right / asked for each text, for development:  npx tsx test/conformance/score-corpora.ts [NAME…] [--list] [--archive]
// NAME is part of a text's name; --archive adds the archive and its rewritten copies; --list prints every miss.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false }, archive: { type: "boolean", default: false } },
});

for (const world of chosen()) {
  const score = scoreWorld(world);
  console.log(`${String(score.right).padStart(4)} / ${String(score.asked).padEnd(4)} ${score.world}`);
  if (values.list) for (const line of missLines(score)) console.log(`       ${line}`);
}

function chosen(): readonly World[] {
  const path = values.archive ? archivePath() : null;
  if (values.archive && path === null) console.error("the archive is absent: set INFORCE_ARCHIVE to the file");
  const archive = path === null ? [] : [archiveWorld(path)];
  const all = [...CORPORA.map(corpusWorld), digestWorld(), ...archive, ...archive.flatMap(rewrittenWorlds)];
  return positionals.length === 0 ? all : all.filter((world) => positionals.some((part) => world.name.includes(part)));
}
