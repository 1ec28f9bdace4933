import { describe, expect, it } from "vitest";
import { onePostBase } from "./one-post-base.js";
import { run } from "./run-in-process.js";

const { database } = onePostBase();

describe("a country whose rules these are", () => {
  it.each([
    ["as-of", "2021-08-01", "direct-flights", "--subject", "Kazakhstan"],
    ["timeline", "direct-flights", "--subject", "kz"],
  ])("may be asked about: %s %s %s", async (...args) => {
    expect(await run([...args, "--db", database])).toMatchObject({ code: 0, err: "" });
  });
});

describe("a name that two countries share", () => {
  it.each([
    ["Congo", "COG", "COD"],
    ["the Congo", "COG", "COD"],
    ["Korea", "KOR", "PRK"],
    ["Virgin Islands", "VIR", "VGB"],
    ["St Martin", "MAF", "SXM"],
    ["dominican", "DOM", "DMA"],
  ])("is answered for the nearer, and the other is told: %s", async (name, taken, other) => {
    const { code, out, err } = await run(["as-of", "2021-08-01", "direct-flights", "--subject", name, "--db", database, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).answers).toMatchObject([{ subject: taken }]);
    expect(err).toContain(`--subject ${other}`);
  });
  it.each(["South Korea", "Republic of the Congo", "DR Congo", "Guinea", "Sudan", "COG"])("is none: %s", async (name) => {
    expect(await run(["as-of", "2021-08-01", "direct-flights", "--subject", name, "--db", database])).toMatchObject({
      code: 0,
      err: "",
    });
  });
});
