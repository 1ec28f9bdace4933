import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  buildKnowledge,
  exportBase,
  importExport,
  inforce,
  type KnowledgeBase,
  openKnowledgeBase,
  removeSnapshot,
  verifyBase,
  verifyDeep,
  withExportData,
  writeCorrection,
} from "../../src/index.js";
import { type DigestBase, digestBase } from "../export/digest-base.js";

/** A caller without types, as JavaScript lets one. */
type Untyped = Record<string, (...given: readonly unknown[]) => unknown>;

let digest: DigestBase;
let base: KnowledgeBase & Untyped;
beforeAll(() => {
  digest = digestBase();
  base = openKnowledgeBase(digest.database) as KnowledgeBase & Untyped;
});
afterAll(() => {
  base.close();
  digest.remove();
});

const LIBRARY = {
  buildKnowledge,
  exportBase,
  importExport,
  removeSnapshot,
  verifyBase,
  verifyDeep,
  withExportData,
  writeCorrection,
} as object as Untyped;
const CELLS = { date: "2021-12-10", nationality: "DEU", transport: "air" };
const JOB = { request: {}, place: {}, format: "csv", options: {} };

describe("an option that is misspelt", () => {
  it.each<[string, readonly unknown[], string, string?]>([
    ["asOf", [{ day: "2021-12-10", sope: "fees" }], "sope", "scope"],
    ["on", ["2021-12-10", { knwonOn: "2021-06-01" }], "knwonOn", "knownOn"],
    ["topics", [{ word: "visa" }], "word", "words"],
    ["findings", [{ rul: "half-read" }], "rul", "rule"],
    ["review", [{ kind: [] }], "kind", "kinds"],
    ["timeline", [{ topic: "mci", form: "2021-01-01" }], "form", "from"],
    ["timelines", [[{ topc: "mci" }]], "topc", "topic"],
    ["dates", [{ topc: "mci" }], "topc", "topic"],
    ["diff", [{ from: "2021-01-01", too: "2021-02-01" }], "too", "to"],
    ["diffKnowledge", [{ day: "2021-01-01", knwon: [] }], "knwon", "known"],
    ["diffRecorded", [{ recorde: [] }], "recorde", "recorded"],
    ["changesByEffect", [{ since: "2021-01-01", topc: "mci" }], "topc", "topic"],
    ["changesByPublication", [{ since: "2021-01-01", untl: "2021-02-01" }], "untl", "until"],
    ["upcoming", [{ form: "2021-01-01" }], "form", "from"],
    ["explain", [{ topic: "mci", dya: "2021-01-01" }], "dya", "day"],
    ["search", [{ wrds: "visa" }], "wrds", "words"],
    ["compute", [{ amuont: "10 MCI" }], "amuont", "amount"],
    ["watch", [{ sinc: "2021-01-01" }], "sinc", "since"],
    ["check", [{ cells: CELLS, requirement: ["visa"] }], "requirement", "requirements"],
    ["check", [{ cells: { ...CELLS, vsia: "yes" } }], "vsia", "visa"],
    ["requirements", [{ requirement: ["visa"] }], "requirement", "requirements"],
    ["audit", [{ onyl: ["not-met"] }, {}], "onyl", "only"],
    ["audit", [{ reading: { seet: "Entries" } }, {}], "seet", "sheet"],
    ["surveyTrips", [{ encodng: "utf-8" }], "encodng", "encoding"],
    ["inspectCases", [{ date: "dmy" }, () => {}], "date", "dates"],
  ])("of %s is told: %j", (name, given, got, meant) => {
    expect(() => base[name]?.(...given)).toThrow(
      expect.objectContaining({
        code: "INVALID_ARGUMENT",
        fields: expect.objectContaining({ got, suggestions: expect.arrayContaining([meant]) }),
      }),
    );
  });

  it.each<[string, (database: string) => readonly unknown[], string]>([
    ["buildKnowledge", () => [[], { pack: ["packs/uz"] }], "pack"],
    ["exportBase", (database) => [{ database, ...JOB, recordOn: "2021-01-01" }, () => []], "recordOn"],
    ["exportBase", (database) => [{ database, ...JOB, request: { knwonOn: "2021-01-01" } }, () => []], "knwonOn"],
    ["withExportData", (database) => [database, { wihtText: true }, () => null], "wihtText"],
    ["importExport", (database) => [{ path: "x", database, recordedAt: "x", unprovn: true }], "unprovn"],
    ["removeSnapshot", (database) => [{ snapshots: "x", database, recordedAt: "x" }], "snapshots"],
    ["verifyBase", (database) => [database, { roots: "x" }], "roots"],
    ["verifyDeep", (database) => [database, { pack: [] }], "pack"],
    ["writeCorrection", () => [{ file: "x", entries: [] }], "entries"],
  ])("of the library's %s is told", (name, given, got) => {
    expect(() => LIBRARY[name]?.(...given(digest.database))).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT", fields: expect.objectContaining({ got }) }),
    );
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["open", () => inforce.open(digest.database, { recordedOm: "x" } as never), "recordedOm"],
    ["open", () => inforce.open(undefined as never), "undefined"],
    ["open", () => inforce.open(5 as never), "5"],
    ["read", () => inforce.read("a\nb", { jurisdicton: "kz" } as never), "jurisdicton"],
  ])("of inforce.%s is told: %#", async (_, ask, got) => {
    await expect(ask()).rejects.toMatchObject({ code: "INVALID_ARGUMENT", fields: { got } });
  });

  it.each<[string, readonly unknown[], string]>([
    ["asOf", [{ day: "2021-13-45" }], "INVALID_DAY"],
    ["on", ["2021-13-45"], "INVALID_DAY"],
    ["on", ["2021-12-10", { knownOn: "2021-13-01" }], "INVALID_DAY"],
    ["requirements", [{ requirements: "visa" }], "INVALID_ARGUMENT"],
    ["inspectCases", [{ dates: "dym" }, () => {}], "INVALID_ARGUMENT"],
  ])("is no day and no value that is none: %s %j", (name, given, code) => {
    expect(() => base[name]?.(...given)).toThrow(expect.objectContaining({ code }));
  });
});
