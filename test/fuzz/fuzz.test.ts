import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runs } from "../setup/runs.js";
import { Fuzzer, READERS } from "./fuzzer.js";

const CASES = new URL("cases/", import.meta.url);
/** A short part of what `npm run fuzz` does, with seeds that never change. */
const SEEDS = runs(24);

describe("fuzzing", () => {
  const fuzzer = new Fuzzer();
  beforeAll(() => fuzzer.open());
  afterAll(() => fuzzer.close());

  it.each(READERS)("the reader of %s breaks no invariant", (reader) => {
    const seeds = Array.from({ length: reader === "exports" ? Math.ceil(SEEDS / 4) : SEEDS }, (_, seed) => seed);
    expect(seeds.flatMap((seed) => fuzzer.try(reader, seed).faults.map((fault) => `${seed}: ${fault}`))).toEqual([]);
  });

  it.each(readdirSync(CASES))("what was found stays mended: %s", (name) => {
    expect(fuzzer.faultsOf({ name, text: readFileSync(new URL(name, CASES), "utf8") })).toEqual([]);
  });

  it("leaves a store that verifies", () => {
    expect(fuzzer.storeFaults()).toEqual([]);
  });
});
