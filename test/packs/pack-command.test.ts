import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { run } from "../cli/run-in-process.js";
import { inFolder } from "../cli/temporary-folder.js";
import { UZBEKISTAN } from "./archives.js";

const UZ = join(packageRoot(import.meta.url), "packs", "uz");
const NEWS = `Ferries to Batumi
June 2, 2021
Georgia resumed direct flights with Israel on June 1, 2021.

E-visa
May 3, 2021
Georgia launched the electronic visa on May 1, 2021.
`;

describe("inforce pack new", () => {
  it.each(["ge", "GE"])("%s writes a pack that is right, and that reads an archive", async (code) => {
    await inFolder(async (folder) => {
      const pack = join(folder, "own");
      const made = await run(["pack", "new", code, "--into", pack, "--json"]);
      expect([made.code, JSON.parse(made.out)]).toEqual([
        0,
        {
          schemaVersion: 1,
          code: "ge",
          folder: pack,
          files: ["pack.yaml", "topics.yaml", "requirements.yaml"].map((name) => join(pack, name)),
        },
      ]);
      const [schema] = /[^=]+\.schema\.json/.exec(readFileSync(join(pack, "pack.yaml"), "utf8")) ?? [""];
      expect(existsSync(join(pack, schema))).toBe(true);
      const checked = await run(["pack", "check", pack, "--json"]);
      expect([checked.code, JSON.parse(checked.out)]).toEqual([0, expect.objectContaining({ ok: true, problems: [], notes: [] })]);

      const news = join(folder, "news.txt");
      writeFileSync(news, NEWS);
      const db = join(folder, "rules.sqlite");
      expect(await run(["ingest", news, "--pack", pack, "--db", db, "--json"])).toMatchObject({ code: 0, err: "" });
      const asked = await run(["as-of", "2021-06-01", "direct-flights", "--subject", "IL", "--db", db, "--json"]);
      expect(JSON.parse(asked.out).answers).toMatchObject([{ topic: "ge/direct-flights", subject: "ISR", answer: "yes" }]);

      // The archive of before is read again with every ingest, so its pack is needed again.
      const again = await run(["ingest", UZBEKISTAN, "--db", db]);
      expect([again.code, again.err]).toEqual([1, expect.stringContaining("PACK_NOT_FOUND")]);
      expect(await run(["ingest", UZBEKISTAN, "--jurisdiction", "uz", "--pack", pack, "--db", db])).toMatchObject({
        code: 0,
        err: "",
      });
      const both = JSON.parse((await run(["topics", "--db", db, "--json"])).out).topics.map(({ id }: { readonly id: string }) =>
        id.slice(0, 2),
      );
      expect(new Set(both)).toEqual(new Set(["ge", "uz"]));
    });
  });

  it("overwrites nothing", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "pack.yaml"), "code: mine\n");
      const { code, err } = await run(["pack", "new", "ge", "--into", folder]);
      expect([code, err]).toEqual([1, expect.stringContaining("PACK_EXISTS")]);
      expect(readFileSync(join(folder, "pack.yaml"), "utf8")).toBe("code: mine\n");
    });
  });
});

describe("inforce pack check", () => {
  it("names the cues that the texts hardly use", async () => {
    const { code, out } = await run(["pack", "check", UZ, UZBEKISTAN, "--json"]);
    const { ok, texts, notes } = JSON.parse(out);
    expect([code, ok, texts]).toEqual([0, true, 1]);
    const rare = (cue: string): unknown => notes.find((note: { readonly cue: string }) => note.cue === cue)?.places;
    expect([rare("air bridge"), rare("base calculation amount"), rare("minimum salary")]).toEqual([undefined, undefined, 0]);
  });

  it("fails for a cue that two topics share with nothing to tell them apart", async () => {
    await inFolder(async (folder) => {
      await run(["pack", "new", "ge", "--into", folder, "--json"].map((arg) => (arg === folder ? join(folder, "own") : arg)));
      const file = join(folder, "own", "topics.yaml");
      const text = readFileSync(file, "utf8");
      const [, twin = ""] = /( {2}- id: ge\/e-visa[\s\S]*?)\n\n/.exec(text) ?? [];
      writeFileSync(file, `${text}\n${twin.replace("ge/e-visa", "ge/e-visa-portal")}\n`);
      const { code, out } = await run(["pack", "check", join(folder, "own"), "--json"]);
      expect(code).toBe(1);
      expect(JSON.parse(out).notes.filter(({ rule }: { readonly rule: string }) => rule === "shared-cue")).toHaveLength(6);
    });
  });

  it("fails for a fault, with its place", async () => {
    await inFolder(async (folder) => {
      const pack = join(folder, "own");
      await run(["pack", "new", "ge", "--into", pack]);
      const file = join(pack, "topics.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace("kind: status", "kind: state"));
      const { code, out, err } = await run(["pack", "check", pack]);
      expect([code, err]).toEqual([1, expect.stringContaining("PACK_INVALID")]);
      expect(out).toContain("topics[1].kind");
      const read = await run(["ingest", UZBEKISTAN, "--pack", pack, "--db", join(folder, "x.sqlite")]);
      expect([read.code, read.err]).toEqual([1, expect.stringContaining("PACK_INVALID")]);
      expect(existsSync(join(folder, "x.sqlite"))).toBe(false);
    });
  });

  it.each<[readonly string[], number, string]>([
    [["pack", "check", "no-such-folder"], 1, "PACK_NOT_FOUND"],
    [["pack", "check", UZ, "no-such-text.txt"], 1, "SNAPSHOT_NOT_FOUND"],
    [["pack", "chekc", UZ], 2, "INVALID_ARGUMENT"],
    [["pack", "new", "ge", "text.txt"], 2, "INVALID_ARGUMENT"],
    [["pack", "check", UZ, "--into", "x"], 2, "INVALID_ARGUMENT"],
    [["pack", "new", "zz"], 2, "UNKNOWN_COUNTRY"],
    [["pack", "new", "GEO"], 2, "UNKNOWN_COUNTRY"],
    [["pack", "check"], 2, "target"],
  ])("%j", async (args, status, told) => {
    const { code, out, err } = await run(args);
    expect([code, out, err]).toEqual([status, "", expect.stringContaining(told)]);
  });
});
