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

/** What the house says of every error that a user can cause. */
const HOUSE = {
  code: "INVALID_ARGUMENT",
  got: expect.any(String),
  expected: expect.any(String),
  example: expect.any(String),
  hint: expect.any(String),
};

/** A line that should fail, in words and as JSON: both tell what was got, what is expected, an example and what to do. */
async function refused(args: readonly string[]): Promise<{ readonly err: string; readonly told: Record<string, string> }> {
  const { code, out, err } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  const asJson = await run([...args, "--json"]);
  expect({ code: asJson.code, out: asJson.out }).toEqual({ code: 2, out: "" });
  const { error } = JSON.parse(asJson.err);
  expect(error).toMatchObject(HOUSE);
  for (const part of [error.example, error.hint, error.expected]) expect(err).toContain(part);
  return { err, told: error };
}

describe("what the parser does not understand is told in the house's form", () => {
  const required = (verb: (typeof VERBS)[number]) => verb.args.filter((arg) => arg.required).map(() => "x");
  const speaksJson = ({ options }: (typeof VERBS)[number]) => options.some(({ flags }) => flags === "--json");
  const verbs = VERBS.filter(speaksJson).map((verb) => [verb.name, verb] as const);

  it.each(VERBS.filter((verb) => !speaksJson(verb)).map((verb) => [verb.name, verb] as const))(
    "%s, which prints no JSON",
    async (name, verb) => {
      const lines = [
        [...required(verb), "--frobnicate"],
        Array.from({ length: verb.args.length + 1 }, () => "x"),
        required(verb).slice(1),
      ];
      for (const rest of required(verb).length > 0 ? lines : lines.slice(0, 2)) {
        const { code, out, err } = await run([name, ...rest]);
        expect({ code, out }).toEqual({ code: 2, out: "" });
        for (const part of ["INVALID_ARGUMENT", "expected: ", "example: ", `inforce help ${name}`]) expect(err).toContain(part);
      }
    },
  );

  it.each(verbs)("%s with an option that it does not have", async (name, verb) => {
    const { told } = await refused([name, ...required(verb), "--frobnicate"]);
    expect(told).toMatchObject({ got: "--frobnicate", hint: expect.stringContaining(`inforce help ${name}`) });
    expect(verb.examples.map(({ line }) => line)).toContain(told.example);
  });

  it.each(verbs.filter(([, verb]) => !verb.args.some((arg) => arg.name.endsWith("..."))))(
    "%s with too many arguments",
    async (name, verb) => {
      const given = Array.from({ length: verb.args.length + 1 }, () => "x");
      const { told } = await refused([name, ...given]);
      expect(told).toMatchObject({
        got: expect.stringContaining([name, ...given].join(" ")),
        expected: expect.stringContaining(`inforce ${name}`),
      });
    },
  );

  it.each(verbs.filter(([, verb]) => required(verb).length > 0))("%s without what it needs", async (name, verb) => {
    const { err, told } = await refused([name]);
    expect(err).toContain(`<${verb.args[0]?.name}>`);
    expect(told.expected).toContain(`inforce ${name}`);
  });

  it.each(
    VERBS.flatMap((verb) =>
      verb.options.filter(({ flags }) => flags.includes("<")).map((option) => [verb.name, option.flags, verb, option] as const),
    ),
  )("%s %s without its value, and with a value that it does not take", async (name, flags, verb, { choices }) => {
    const long = /--[\w-]+/.exec(flags)?.[0] ?? "";
    const { code, out, err } = await run([name, ...required(verb), long]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    for (const part of [flags, "example: ", long, `inforce help ${name}`]) expect(err).toContain(part);
    if (choices === undefined || !speaksJson(verb)) return;
    const { told } = await refused([name, ...required(verb), long, "frobnicate"]);
    expect(told).toMatchObject({
      got: "frobnicate",
      expected: expect.stringContaining(choices.join(", ")),
      example: expect.stringContaining(long),
    });
  });

  it.each([[["as-off"]], [["help", "as-off"]]])("%j names the verb that is near", async (args) => {
    const { told } = await refused(args);
    expect(told).toMatchObject({ got: "as-off", suggestions: ["as-of"] });
  });

  it("an option that is no verb's names those that are near", async () => {
    expect((await refused(["--versoin"])).told).toMatchObject({ got: "--versoin", suggestions: ["--version"] });
    expect((await refused(["as-of", "2021-12-10", "--subjct", "FR"])).told.suggestions).toEqual(["--subject"]);
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
