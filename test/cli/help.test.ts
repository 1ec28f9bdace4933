import { describe, expect, it } from "vitest";
import { VERBS } from "../../src/cli/verbs.js";
import { referencePage } from "./reference-page.js";
import { run } from "./run-in-process.js";

describe("help", () => {
  it("is what docs/cli.md shows", async () => {
    await expect(referencePage(VERBS)).toMatchFileSnapshot("../../docs/cli.md");
  });

  it.each(VERBS.map((verb) => verb.name))("%s --help shows examples and ends well", async (name) => {
    const { code, out, err } = await run([name, "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Usage: inforce ${name}`);
    expect(out).toContain(`  inforce ${name}`);
    expect(out.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });

  it.each([["--help"], ["help"], ["--version"], ["help", "as-of"]])("%s %s prints on standard output", async (...args) => {
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toBe("");
  });

  it("comes without a verb too, as misuse", async () => {
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Usage: inforce");
  });
});

describe("misuse ends with 2 and prints no data", () => {
  it.each<[readonly string[], string]>([
    [["as-off"], "as-of"],
    [["as-of"], "day"],
    [["as-of", "2021-12-10", "--subjct", "FR"], "--subject"],
    [["as-of", "2021-12-10", "--format", "xml"], "table"],
    [["as-of", "2021-02-30"], "INVALID_DAY"],
    [["as-of", "someday"], "INVALID_DAY"],
    [["as-of", "10/12/2021"], "may be read in two orders"],
    [["as-of", "2021/2/29"], "the calendar has no day 2021/2/29"],
    [["changes"], "--since is missing"],
    [["as-of", "31 Nov 2021"], "INVALID_DAY"],
    [["upcoming", "--days", "0"], "INVALID_ARGUMENT"],
    [["explain", "mci", "--as-of", "2021-12-10", "--subject", "FR", "--subject", "UK"], "already"],
    [["as-of", "2021-12-10", "--known-on", "2021"], "INVALID_DAY"],
    [["as-of", "2021-12-10", "--json", "--format", "csv"], "INVALID_ARGUMENT"],
    [["posts", "one", "extra"], "argument"],
    [["ingest"], "path"],
  ])("%j", async (args, told) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(told);
  });
});
