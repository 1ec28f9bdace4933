import { expect, it } from "vitest";
import { bundledVocabularies } from "../../../ingest/packs/bundled-packs.js";
import { topicsPage } from "./topics-page.js";

const PACKS = bundledVocabularies().map(({ packs, topics }) => ({
  title: packs[0]?.title ?? "",
  topics: topics.map(({ topic }) => topic),
}));

it("docs/topics.md is what the topics say (vitest --update writes it anew)", async () => {
  await expect(topicsPage(PACKS)).toMatchFileSnapshot("../../../docs/topics.md");
});

it.each(PACKS)("every topic of $title says what it means, and no two share an id or a title", ({ topics }) => {
  expect(topics.filter(({ meaning, title, group }) => meaning === "" || title === "" || group === "")).toEqual([]);
  for (const part of ["id", "title"] as const) {
    const all = topics.map((topic) => topic[part]);
    expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([]);
  }
});
