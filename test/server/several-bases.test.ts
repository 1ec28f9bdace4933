import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingestSnapshot } from "../../src/index.js";
import { run } from "../cli/run-in-process.js";
import { inFolder } from "../cli/temporary-folder.js";

/** Bases of one post each. */
function basesIn(folder: string): readonly string[] {
  return ["one", "two"].map((name) => {
    const [text, database] = [join(folder, `${name}.txt`), join(folder, `${name}.sqlite`)];
    writeFileSync(text, `Post ${name}\nMay 3, 2021\nOffices of the service in Kazakhstan are open again on May 3, 2021.\n`);
    ingestSnapshot({ path: text, database, jurisdiction: "kz", recordedAt: "2025-01-01T00:00:00.000Z" });
    return database;
  });
}

describe("inforce serve", () => {
  it("serves each base that is named under an address of its own, until it is stopped", () =>
    inFolder(async (folder) => {
      const [one = "", two = ""] = basesIn(folder);
      let out = "";
      const titles: string[][] = [];
      const { code } = await run(["serve", "--port", "0", "--db", one, "--db", two, "--db", one], {
        out: (text) => {
          out += text;
        },
        untilStopped: async () => {
          const served = out
            .trim()
            .split("\n")
            .map((line) => line.split(" "));
          expect(served.map(([, file]) => file)).toEqual([one, two]);
          for (const [address] of served) {
            const { posts } = (await (await fetch(`${address}/v1/posts`)).json()) as { posts: readonly { title: string }[] };
            titles.push(posts.map(({ title }) => title));
          }
        },
      });
      expect({ code, titles }).toEqual({ code: 0, titles: [["Post one"], ["Post two"]] });
      for (const [address] of out
        .trim()
        .split("\n")
        .map((line) => line.split(" ")))
        await expect(fetch(`${address}/v1/posts`)).rejects.toThrow();
    }));

  it("prints the address alone of one base, and serves none where one is missing", () =>
    inFolder(async (folder) => {
      const [one = ""] = basesIn(folder);
      expect((await run(["serve", "--port", "0", "--db", one])).out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
      let waited = false;
      const missing = await run(["serve", "--port", "0", "--db", one, "--db", join(folder, "none.sqlite")], {
        untilStopped: async () => {
          waited = true;
        },
      });
      expect({ code: missing.code, waited, told: missing.err.includes("DATABASE_NOT_FOUND") }).toEqual({
        code: 1,
        waited: false,
        told: true,
      });
      const full = await run(["serve", "--port", "65535", "--db", one, "--db", join(folder, "two.sqlite")]);
      expect(full.code).toBe(2);
    }));
});
