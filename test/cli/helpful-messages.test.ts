import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { onePostBase } from "./one-post-base.js";
import { run } from "./run-in-process.js";

const { folder, archive, database } = onePostBase();
const env = { XDG_DATA_HOME: join(folder, "data"), XDG_CACHE_HOME: join(folder, "cache") };

/** What a command line was refused for. */
async function refused(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, err } = await run([...args, "--json"], { env });
  expect(code).not.toBe(0);
  return JSON.parse(err).error;
}

describe("a question that was put in another way than it is asked", () => {
  const db = () => ["--db", database];
  it("names the option that is meant", async () => {
    expect(await refused("as-of", "2021-12-10", "--country", "UK")).toMatchObject({ suggestions: ["--subject"] });
    expect(await refused("timeline", "direct-flights", "--since", "2021-01-01")).toMatchObject({ suggestions: ["--from"] });
  });
  it("puts the day before the topic", async () => {
    expect(await refused("as-of", "direct-flights", "2021-12-10")).toMatchObject({
      code: "INVALID_ARGUMENT",
      example: "inforce as-of 2021-12-10 direct-flights",
    });
  });
  it("puts the verb before its options", async () => {
    const { err } = await run(["--db", database, "as-of", "2021-12-10"]);
    expect(err).toContain("options come behind it");
  });
  it("takes a country for a subject, and one at a time", async () => {
    expect(await refused("as-of", "2021-12-10", "Germany", ...db())).toMatchObject({
      code: "UNKNOWN_TOPIC",
      hint: expect.stringContaining("--subject"),
    });
    expect(await refused("as-of", "2021-12-10", "direct-flights", "--subject", "Germany,Egypt", ...db())).toMatchObject({
      code: "UNKNOWN_COUNTRY",
      hint: expect.stringContaining("several times"),
    });
  });
  it("wants a day of a month", async () => {
    for (const month of ["December 2021", "2021-12"]) expect((await refused("as-of", month)).message).toContain("is a month");
  });
  it("says what was typed where a number is wanted", async () => {
    for (const got of ["abc", "0", "-1", "1.5"])
      expect(await refused("search", "--limit", got, "visa", ...db())).toMatchObject({ got, example: "--limit 20" });
  });
  it("reads no amount that it cannot reckon", async () => {
    expect(await refused("compute", "10,5 MCI", "--on", "2021-07-01", ...db())).toMatchObject({ example: "10.5 MCI" });
    expect(await refused("compute", "10000000000000000000 MCI", "--on", "2021-07-01", ...db())).toMatchObject({
      code: "INVALID_ARGUMENT",
    });
    const { expected } = await refused("compute", "10 USD", "--on", "2021-07-01", ...db());
    expect(expected).toContain("MCI");
  });
});

describe("files that are not what they are taken for", () => {
  it("an archive that is not there", async () => {
    const missing = await refused("ingest", join(folder, "nope.txt"), "--db", join(folder, "other.sqlite"));
    expect(missing).toMatchObject({ code: "SNAPSHOT_NOT_FOUND", message: expect.stringContaining("no such file") });
  });
  it("an export, asked as a base", async () => {
    const file = join(folder, "export.sqlite");
    await run(["export", "-o", file, "--db", database]);
    expect(await refused("as-of", "2021-12-10", "--db", file)).toMatchObject({
      code: "DATABASE_NOT_OURS",
      got: "a file written by inforce export",
      example: expect.stringContaining("inforce import"),
    });
  });
  it("a name without a format", async () => {
    const { expected } = await refused("export", "-o", join(folder, "my.pdf"), "--db", database);
    expect(expected).toContain(".xlsx");
  });
});

describe("the bundled sample", () => {
  it("is asked by its name, beside a base of one's own, and an answer says whose it is", async () => {
    await run(["ingest", archive, "--captured-on", "2021-12-31"], { env });
    const own = await run(["topics", "flights"], { env });
    expect(own.out).toContain("From your own knowledge base");
    const { sample } = JSON.parse((await run(["as-of", "2021-12-10", "mci", "--db", "sample", "--json"], { env })).out);
    expect(sample).toBe(true);
    const named = await run(["as-of", "2021-12-10", "mci"], { env: { ...env, INFORCE_DB: "sample" } });
    expect(named.out).toContain("From the bundled sample");
    expect((await run(["topics", "--db", database])).out).not.toContain("From ");
  });
  it("takes no archive", async () => {
    expect(await refused("ingest", archive, "--db", "sample")).toMatchObject({ code: "DATABASE_READ_ONLY" });
  });
});
