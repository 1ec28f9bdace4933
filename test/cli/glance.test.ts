import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayArgument, meansDay } from "../../src/cli/day-argument.js";
import { EVERY_OTHER } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import { end, fact, post, start, statement, type World, withWorldAsync } from "../queries/small-world.js";
import { type Printed, run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const JUNE = post("june", "2021-06-01", "Ferries with France and Italy resumed.");
const FERRY = { subject: "FRA", start: start("2021-06-01"), statements: ["s-june"] };
const WORLD: World = {
  posts: [JUNE],
  statements: [statement("s-june", JUNE, "ut/ferries")],
  facts: [
    fact("ut/ferries", FERRY),
    fact("ut/ferries", { ...FERRY, subject: "ITA" }),
    fact("ut/ferries", { subject: EVERY_OTHER, state: "absent", start: start("2021-06-01"), statements: ["s-june"] }),
    fact("ut/index", { scope: "fees", value: { amount: 3063, unit: "UTC" }, start: start("2021-01-01"), statements: ["s-june"] }),
    fact("ut/curfew", { state: "suspended", start: start("2021-02-01"), end: end("2021-11-01"), statements: ["s-june"] }),
    fact("ut/curfew", { start: start("2021-11-01", "scheduled"), end: end("2021-12-20"), statements: ["s-june"] }),
  ],
};
const ask = (...args: readonly string[]): Promise<Printed> => withWorldAsync(WORLD, (database) => run([...args, "--db", database]));
const json = async (...args: readonly string[]) => JSON.parse((await ask(...args, "--json")).out);

describe("a day as it is typed", () => {
  const world = { today: () => isoDay("2024-03-01") };

  it.each([
    ["2021-12-10", "2021-12-10"],
    ["today", "2024-03-01"],
    ["Yesterday", "2024-02-29"],
    ["tomorrow", "2024-03-02"],
    ["10 Dec 2021", "2021-12-10"],
    ["1st december 2021", "2021-12-01"],
    ["December 10, 2021", "2021-12-10"],
    ["Sept. 2 2021", "2021-09-02"],
    ["10.12.2021", "2021-12-10"],
    ["2021/12/10", "2021-12-10"],
    ["2021.12.10", "2021-12-10"],
    ["2021-2-3", "2021-02-03"],
    ["29.2.2024", "2024-02-29"],
  ])("%s is %s", (typed, day) => {
    expect(dayArgument("DAY", typed, world)).toBe(day);
  });

  it.each([
    "10/12/2021",
    "2021/12-10",
    "2021/31/12",
    "12.10.21",
    "10 Dec",
    "Dec 2021",
    "29.2.2023",
    "31 Nov 2021",
    "10 De 2021",
    "10 Decade 2021",
    "2021",
    "now",
  ])("%s is refused", (typed) => {
    expect(() => dayArgument("DAY", typed, world)).toThrow(expect.objectContaining({ code: "INVALID_DAY" }));
  });

  it("asks for today only where it is said", () => {
    const never = { today: () => expect.unreachable("the clock was read") };
    expect(dayArgument("DAY", "10 Dec 2021", never)).toBe("2021-12-10");
  });

  it("is told from a topic", () => {
    expect(["2021-12-10", "today", "Dec 10, 2021", "ferries", "may-day"].map(meansDay)).toEqual([true, true, true, false, false]);
  });
});

describe("as-of at a glance", () => {
  it("folds countries, scopes and sources", async () => {
    await expect((await ask("as-of", "2021-08-01")).out).toMatchFileSnapshot("./pages/as-of-glance.txt");
  });

  it("tells data whole, and with --all the page too", async () => {
    expect((await json("as-of", "2021-08-01")).answers).toHaveLength(7);
    const { out } = await ask("as-of", "2021-08-01", "--all");
    expect(out).toMatch(/France[\s\S]*Italy[\s\S]*Sources/);
  });

  it("is whole where a scope or a country is asked about", async () => {
    expect((await ask("as-of", "2021-08-01", "--scope", "fees")).out).toContain("Sources");
    expect((await ask("as-of", "2021-08-01", "--subject", "FR")).out).toContain("Sources");
  });
});

describe("several countries", () => {
  it("each answers as it does alone, each once, in the order of the line", async () => {
    const { answers } = await json("as-of", "2021-08-01", "ferries", "--subject", "Germany", "--subject", "FR", "--subject", "FRA");
    expect(answers.map(({ subject, answer }: Record<string, unknown>) => [subject, answer])).toEqual([
      ["DEU", "no"],
      ["FRA", "yes"],
    ]);
    const [, alone] = [answers[0], (await json("as-of", "2021-08-01", "ferries", "--subject", "FR")).answers[0]];
    expect(answers[1]).toEqual(alone);
  });

  it("have their lanes in a timeline, with the periods that belong to them", async () => {
    const result = await json("timeline", "ferries", "--subject", "IT", "--subject", "FR");
    expect(result.lanes.map(({ subject }: { subject: string }) => subject)).toEqual(["ITA", "FRA"]);
    for (const { subject, spans } of result.lanes) {
      const places = spans.flatMap(({ periods }: { periods: number[] }) => periods);
      expect(new Set(places.map((place: number) => result.periods[place].subject))).toEqual(new Set([subject]));
    }
  });

  it("are compared between two days", async () => {
    const { changes } = await json("diff", "2021-05-01", "2021-08-01", "ferries", "--subject", "IT", "--subject", "FR");
    expect(changes.map(({ subject }: { subject: string }) => subject)).toEqual(["ITA", "FRA"]);
  });

  it("one that is none is named, with what is near", async () => {
    const { code, err } = await ask("as-of", "2021-08-01", "ferries", "--subject", "FR", "--subject", "Itlay");
    expect(code).toBe(2);
    expect(err).toContain("Italy");
  });
});

describe("several topics", () => {
  it("are told one by one, as JSON in a list, as rows with their topic", async () => {
    const { timelines } = await json("timeline", "ferries", "curfew");
    expect(timelines.map(({ topic }: { topic: string }) => topic)).toEqual(["ut/ferries", "ut/curfew"]);
    const alone = await json("timeline", "curfew");
    expect(timelines[1]).toEqual(alone);
    const { out } = await ask("timeline", "ferries", "curfew", "--format", "ndjson");
    const topics = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).topic);
    expect(new Set(topics)).toEqual(new Set(["ut/ferries", "ut/curfew"]));
  });
});

describe("several topics on one page", () => {
  it("share their days; every bar has its words, and no name stands twice", () =>
    inFolder(async (folder) => {
      const file = join(folder, "rules.html");
      expect((await ask("timeline", "ferries", "curfew", "--html", file)).code).toBe(0);
      const page = readFileSync(file, "utf8");
      expect([...page.matchAll(/<h2>([^<]+)</g)].map(([, title]) => title)).toEqual(["Ferries to a country", "Curfew"]);
      const notes = JSON.parse(/id="spans">([^<]*)</.exec(page)?.[1] ?? "[]") as readonly { readonly head: string }[];
      const bars = [...page.matchAll(/data-span="(\d+)" aria-label="([^:"]+)/g)];
      expect(new Set(bars.map(([, number]) => Number(number)))).toEqual(new Set(notes.keys()));
      for (const [, number, name] of bars) expect(notes[Number(number)]?.head).toBe(name);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const axes = [...page.matchAll(/<svg class="wide"[\s\S]*?<\/defs>([\s\S]*?)<g>/g)].map(([, ticks]) =>
        ticks?.replace(/V[\d.]+/g, ""),
      );
      expect(axes).toHaveLength(2);
      expect(axes[1]).toBe(axes[0]);
    }));
});

describe("upcoming", () => {
  it("looks ahead from today, so many days", async () => {
    const ahead = (...args: readonly string[]) =>
      withWorldAsync(WORLD, (database) =>
        run(["upcoming", ...args, "--json", "--db", database], { today: () => isoDay("2021-10-02") }),
      );
    const days = async (...args: readonly string[]) =>
      JSON.parse((await ahead(...args)).out).upcoming.map(({ day }: { day: string }) => day);
    expect(await days()).toEqual(["2021-11-01", "2021-12-20"]);
    expect(await days("--days", "30")).toEqual(["2021-11-01"]);
    expect(await days("--days", "29")).toEqual([]);
  });
});

describe("topics that words find", () => {
  const found = async (...words: readonly string[]) => (await json("topics", ...words)).topics.map(({ id }: { id: string }) => id);

  it("by title, meaning, id and scope; all words, by their beginnings", async () => {
    expect(await found("ferries")).toEqual(["ut/ferries"]);
    expect(await found("count")).toEqual(["ut/ferries"]);
    expect(await found("stay", "long")).toEqual(["ut/stay"]);
    expect(await found("benefits")).toEqual(["ut/index"]);
    expect(await found("curfews")).toEqual(["ut/curfew"]);
  });

  it("names what is near where none is found", async () => {
    const { code, err } = await ask("topics", "longset");
    expect(code).toBe(2);
    expect(err).toContain("ut/stay");
    expect((await ask("as-of", "2021-08-01", "the-ferries-now")).err).toContain("ut/ferries");
  });
});
