import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { knowledgeOf, runPipeline } from "../../ingest/pipeline.js";
import type { Fact } from "../../src/model/fact.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import type { World } from "../conformance/question.js";
import { archivePath, archiveWorld, rewrittenWorlds } from "../conformance/rewrite-archive.js";
import { runs } from "../setup/runs.js";
import { sayingOf } from "./ingest-answers.js";
import { corpusText, knowledgeOfText, realText, snapshotOf } from "./ingest-texts.js";

function sayings({ facts }: Pick<Knowledge, "facts">): readonly string[] {
  return facts.map((fact: Fact) => `${sayingOf(fact)} known ${fact.knownFrom}..${fact.knownTo ?? ""}`).sort();
}

const path = archivePath();
const archive: World | null = path === null ? null : archiveWorld(path);
const pages = archive === null ? [] : rewrittenWorlds(archive).filter(({ name }) => name.startsWith("html"));

describe.skipIf(archive === null)("the archive as a web page", () => {
  let told: readonly string[] = [];
  beforeAll(() => {
    told = sayings(knowledgeOfText(archive as World));
  });
  it.each(pages.map((page) => [page.name, page] as const))("%s: the same facts as the text", (_name, page) => {
    expect(sayings(knowledgeOfText(page))).toEqual(told);
  });
});

describe("other publishers' texts as web pages", () => {
  it.each(["law-firm-alerts", "embassy-notices", "chamber-digest"])("%s: a paragraph a line", (name) => {
    const text = corpusText(name, "txt");
    const body = text.text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`);
    const page = { name, extension: "html", text: `<!doctype html><html><body>${body.join("\n")}</body></html>` } as const;
    expect(sayings(knowledgeOfText(page))).toEqual(sayings(knowledgeOfText(text)));
  });
});

describe("copies of posts", () => {
  const snapshot = snapshotOf(realText());
  const whole = runPipeline([snapshot]);

  it("in whatever order the posts are handed on, and however often copies are repeated, the facts are the same", () => {
    const expected = [...whole.facts].map((fact) => fact.id).sort();
    const copies = whole.posts.filter((post) => post.duplicateOf !== null);
    const primaries = whole.posts.filter((post) => post.duplicateOf === null);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(primaries, { minLength: primaries.length }),
        fc.array(fc.constantFrom(...copies)),
        (posts, more) => {
          const again = knowledgeOf([...more, ...posts, ...copies], [], [snapshot]);
          expect([...again.facts].map((fact) => fact.id).sort()).toEqual(expected);
        },
      ),
      { numRuns: runs(4) },
    );
  });

  it("the same snapshot twice adds nothing", () => {
    expect(sayings(runPipeline([snapshot, snapshot]))).toEqual(sayings(whole));
  });
});

const DAYS = ["March 2, 2022", "February 14, 2022", "January 20, 2022", "December 8, 2021", "November 3, 2021", "October 12, 2021"];
const BODIES = [
  ["Flights to Oman", "Flights with Oman resumed on February 24, 2022 after a long pause of the airlines."],
  ["New fee for permits", "The fee for a residence permit rose from 4 to 5 MCI, as the ministry told the press."],
  ["Registration of guests", "Registration of foreigners is no longer required since January 10, 2022 in any region."],
  ["Visa waiver stays away", "The visa-free regime is suspended until June 30, 2022 for all of its countries."],
  ["Flights to Nepal and Jordan", "Flights with Nepal and Jordan have been suspended since November 1, 2021 by the carriers."],
  ["Passports and pages", "A passport needs at least 3 blank pages, and it must be valid for 4 months after the visa expires."],
] as const;

it("a post that stands twice, wherever the copy stands, changes no fact", () => {
  const blocks = BODIES.map(([title, body], i) => `${title}\n${DAYS[i]}\n${body}\n`);
  const plain = sayings(knowledgeOfText({ name: "news", extension: "txt", text: blocks.join("\n") }));
  expect(plain.length).toBeGreaterThan(8);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(BODIES.length - 1), fc.nat(BODIES.length)), { maxLength: 4 }), (copies) => {
      const places = blocks.map((block, i) => ({ block, at: i * 2 }));
      for (const [which, where] of copies) places.push({ block: blocks[which] as string, at: where * 2 - 1 });
      const text = places
        .sort((a, b) => a.at - b.at)
        .map(({ block }) => block)
        .join("\n");
      expect(sayings(knowledgeOfText({ name: "news", extension: "txt", text }))).toEqual(plain);
    }),
    { numRuns: runs(200) },
  );
});
