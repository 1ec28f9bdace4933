import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/index.js";
import { run } from "../cli/run-in-process.js";
import { inFolder } from "../cli/temporary-folder.js";
import { UZBEKISTAN } from "./archives.js";

const NEWS = `Visits
June 2, 2021
In Georgia the visa-free stay is 30 days since May 1, 2021.
`;
const WHO = ["--nationality", "DEU", "--date", "2021-06-02", "--by", "air", "--departure", "2021-06-02"];

describe("requirements of a pack of one's own", () => {
  it("judge a base of its archive, and another pack's do not", async () => {
    await inFolder(async (folder) => {
      const pack = join(folder, "ge");
      await run(["pack", "new", "ge", "--into", pack]);
      const [news, db] = [join(folder, "news.txt"), join(folder, "rules.sqlite")];
      writeFileSync(news, NEWS);
      expect(await run(["ingest", news, "--pack", pack, "--db", db])).toMatchObject({ code: 0 });
      const without = await run(["check", ...WHO, "--db", db]);
      expect([without.code, without.err]).toEqual([2, expect.stringContaining("UNKNOWN_REQUIREMENT")]);
      const told = JSON.parse(
        (await run(["check", ...WHO, "--visa", "no", "--pack", pack, "--db", db, "--json"])).out,
      ) as CheckResult;
      expect(told.results).toMatchObject([
        {
          requirement: "visa-free-stay",
          verdict: "met",
          amounts: [{ amount: 30, unit: "day" }],
          evidence: [{ topic: "ge/visa-free-stay" }],
        },
      ]);
      const host = ["--nationality", "Georgia", "--date", "2021-06-02", "--by", "air"];
      const own = JSON.parse((await run(["check", ...host, "--pack", pack, "--db", db, "--json"])).out) as CheckResult;
      expect(own.results).toMatchObject([{ verdict: "not-required", reason: "own-citizen" }]);
      expect((await run(["requirements", "--pack", pack, "--db", db])).out).toContain("ge/visa-free-stay");
      const cases = join(folder, "cases.csv");
      writeFileSync(cases, "date,nationality,transport,visa,departure_date\n2021-06-02,DEU,air,no,2021-06-10\n");
      const audited = await run(["audit", cases, "--pack", pack, "--db", db, "--format", "csv"]);
      expect(audited.out).toContain("\nrow-2,visa-free-stay,");
    });
  });

  it("of another country are asked where the base is that country's, or where it is named", async () => {
    await inFolder(async (folder) => {
      const db = join(folder, "rules.sqlite");
      await run(["ingest", UZBEKISTAN, "--jurisdiction", "uz", "--db", db]);
      const cells = ["--nationality", "DEU", "--date", "2021-07-01", "--by", "air", "--pcr-hours", "50"];
      const told = JSON.parse((await run(["check", ...cells, "--db", db, "--json"])).out) as CheckResult;
      // Two days there, three in Kazakhstan.
      expect(told.results.find(({ requirement }) => requirement === "pcr-certificate")).toMatchObject({ verdict: "not-met" });
      const other = JSON.parse((await run(["requirements", "--jurisdiction", "Kazakhstan", "--db", db, "--json"])).out);
      expect(other).toMatchObject({ jurisdiction: "kz" });
    });
  });
});
