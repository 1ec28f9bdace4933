import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFactStore } from "../../db/fact-store.js";
import { changesByEffect } from "../../queries/changes.js";
import { compute } from "../../queries/compute.js";
import { datesOf } from "../../queries/dates.js";
import { diff } from "../../queries/diff.js";
import { explain } from "../../queries/explain.js";
import { diffKnowledge } from "../../queries/knowledge-diff.js";
import { changesByPublication } from "../../queries/published-changes.js";
import { search } from "../../queries/search.js";
import { timeline } from "../../queries/timeline.js";
import { upcoming } from "../../queries/upcoming.js";
import { isoDay } from "../../src/model/iso-day.js";
import { packageRoot } from "../../src/package-root.js";
import { HISTORY_WORLD } from "./history-world.js";
import { withWorld } from "./small-world.js";

const FILES = [
  "timeline",
  "dates",
  "diff",
  "knowledge-diff",
  "changes",
  "published-changes",
  "upcoming",
  "explain",
  "search",
  "compute",
];
const names = {
  isoDay,
  timeline,
  datesOf,
  diff,
  diffKnowledge,
  changesByEffect,
  changesByPublication,
  upcoming,
  explain,
  search,
  compute,
};

describe("the example of each question", () => {
  it.each(FILES)("in queries/%s.ts gives exactly what it says", (file) => {
    const text = readFileSync(join(packageRoot(import.meta.url), "queries", `${file}.ts`), "utf8");
    const [, call = "", result = ""] = / \* @example (.+) \/\/ (.+)\n/.exec(text) ?? [];
    const got = withWorld(HISTORY_WORLD, (database) => {
      const source = openFactStore(database);
      try {
        return new Function("source", ...Object.keys(names), `return ${call};`)(source, ...Object.values(names)) as unknown;
      } finally {
        source.close();
      }
    });
    expect(got).toEqual(JSON.parse(result));
  });
});
