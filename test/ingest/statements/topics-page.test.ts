import { expect, it } from "vitest";
import { bundledVocabulary } from "../../../ingest/packs/bundled-packs.js";
import { topicsPage } from "./topics-page.js";

const TOPICS = bundledVocabulary().topics.map(({ topic }) => topic);

it("docs/topics.md is what the topics say (vitest --update writes it anew)", async () => {
  await expect(topicsPage(TOPICS)).toMatchFileSnapshot("../../../docs/topics.md");
});

it("every topic says what it means, and no two share an id or a title", () => {
  expect(TOPICS.filter(({ meaning, title, group }) => meaning === "" || title === "" || group === "")).toEqual([]);
  for (const part of ["id", "title"] as const) {
    const all = TOPICS.map((topic) => topic[part]);
    expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([]);
  }
});
