import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { copiedBase } from "../setup/copied-base.js";
import { type Printed, run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const NEWS = [
  "Flights with Egypt",
  "June 20, 2021",
  "Kazakhstan resumed direct flights with Egypt.",
  "",
  "Flights with Georgia",
  "June 15, 2021",
  "Kazakhstan resumes direct flights with Georgia from June 18, 2021 for wobbling travellers.",
  "",
  "A picnic",
  "May 1, 2021",
  "The choir of Kazakhstan sang until late.",
].join("\n");

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subjects: readonly string[];
  readonly weight: { readonly open: number };
  readonly stubs: readonly { readonly deed: string }[];
}

/** A base of made-up news, and commands that look at it with the files of a desk beside it. */
async function desk(work: (at: Desk) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const db = ["--db", join(folder, "base.sqlite")];
    const file = join(folder, "corrections.yaml");
    writeFileSync(join(folder, "news.txt"), NEWS);
    const ingest = async (name: string, now = "2022-07-01T08:00:00.000Z"): Promise<Printed> =>
      run(["ingest", join(folder, name), ...db], { now: () => now });
    await ingest("news.txt");
    const review = (...args: readonly string[]): Promise<Printed> => run(["review", ...args, "--file", file, ...db]);
    const items = async (...args: readonly string[]): Promise<readonly Item[]> =>
      (JSON.parse((await review("--json", ...args)).out) as { readonly items: readonly Item[] }).items;
    const typed = (...lines: readonly string[]): Promise<Printed> =>
      run(["review", "--one-by-one", "--author", "A. Clerk", "--file", file, ...db], {
        streams: () => ({ input: Readable.from([lines.map((line) => `${line}\n`).join("")]), output: new PassThrough() }),
      });
    await work({ folder, file, db, ingest, review, items, typed });
  });
}

interface Desk {
  readonly folder: string;
  readonly file: string;
  readonly db: readonly string[];
  readonly ingest: (name: string, now?: string) => Promise<Printed>;
  readonly review: (...args: readonly string[]) => Promise<Printed>;
  readonly items: (...args: readonly string[]) => Promise<readonly Item[]>;
  readonly typed: (...lines: readonly string[]) => Promise<Printed>;
}

const OPEN = ["--kind", "half-read", "--kind", "wide-bounds"];

describe("inforce review", () => {
  it("lists what most answers hang on, with what would settle it and entries to fill in", () =>
    desk(async ({ review }) => {
      const page = await review(...OPEN);
      expect(page.code).toBe(0);
      expect(page.out).toContain("1. Direct flights: Egypt (day not known)");
      expect(page.out).toContain("leaves 50 answers open, 1 May – 19 Jun 2021");
      expect(page.out).toContain("2. Direct flights: Georgia (half read)");
      expect(page.out).toContain("Stopped by: words that were not understood: “wobbling”");
      expect(page.out).not.toContain("retract:");
      expect((await review(...OPEN, "--stubs")).out).toContain("retract:");
      expect((await review(...OPEN, "--limit", "1")).out).toContain("--limit 2 shows all of them");
      expect((await review("mci")).out).toBe("Nothing to review.\n");
    }));

  it("prints rows, and entries alone, for other programs", () =>
    desk(async ({ review }) => {
      expect((await review(...OPEN, "--format", "csv")).out.split("\n")[0]).toContain("id,kind,topic,subjects");
      expect((await review(...OPEN, "--format", "ndjson", "--limit", "1")).out.trim().split("\n")).toHaveLength(1);
      const stubs = parse((await review(...OPEN, "--format", "stub")).out) as readonly Record<string, unknown>[];
      expect(stubs.map((one) => [one.act ?? null, one.author, typeof one.confirm])).toEqual([
        ["begin", null, "undefined"],
        [null, null, "string"],
      ]);
    }));

  it("is set right by its entry, once that is completed and taken in", () =>
    desk(async ({ folder, file, db, ingest, items, review }) => {
      const [wide] = (await items(...OPEN)) as readonly [Item];
      const stub = join(folder, "stub.yaml");
      writeFileSync(stub, (await review("--item", wide.id, "--format", "stub")).out);
      const complete = ["correct", stub, "--author", "A. Clerk", "--reason", "the order names it", "--file", file, ...db];
      const lacking = await run(complete);
      expect(lacking.code).toBe(1);
      expect(lacking.err).toContain("evidence");
      expect(existsSync(file)).toBe(false);
      const rest = ["--from", "2021-06-10", "--address", "https://example.org/57", "--read", "2022-06-30"];
      expect(await run([...complete, ...rest])).toMatchObject({ code: 0 });
      expect(readFileSync(file, "utf8")).toContain(`id: ${wide.id}`);
      expect(await items(...OPEN)).toHaveLength(1);
      expect(await items(...OPEN, "--all")).toHaveLength(2);
      await ingest("corrections.yaml", "2022-07-02T08:00:00.000Z");
      expect((await items(...OPEN, "--all")).map(({ kind }) => kind)).toEqual(["half-read"]);
    }));

  it("reads an entry to complete from standard input, and names what is none", () =>
    desk(async ({ file, db, review }) => {
      const text = (await review(...OPEN, "--format", "stub", "--kind", "half-read")).out;
      const input = (told: string): { readonly streams: () => { input: Readable; output: PassThrough } } => ({
        streams: () => ({ input: Readable.from([told]), output: new PassThrough() }),
      });
      const args = ["correct", "-", "--author", "B", "--reason", "read", "--file", file, ...db];
      const both = await run([...args, "--from", "2021-06-10"], input(text));
      expect(both.code).toBe(1);
      expect(existsSync(file)).toBe(false);
      expect((await run(args, input("- just words"))).code).toBe(1);
      expect((await run(["correct", join(file, "none.yaml"), "--author", "B", "--reason", "r"])).code).toBe(1);
    }));
});

describe("inforce review --one-by-one", () => {
  it("confirms what was read by half, notes what is accepted as it is, and does not ask again", () =>
    desk(async ({ folder, file, db, ingest, items, typed, review }) => {
      const before = await items();
      const told = await typed(...before.flatMap(({ kind }) => (kind === "half-read" ? ["a", ""] : ["accept", "known"])), "q");
      expect(told.code).toBe(0);
      expect(told.out).toContain(`${before.length} accepted, 0 corrected, 0 skipped, 0 left.`);
      const { corrections } = parse(readFileSync(file, "utf8")) as { corrections: readonly Record<string, unknown>[] };
      expect(corrections).toMatchObject([{ author: "A. Clerk", day: "2022-07-01", confirm: expect.any(String) }]);
      const log = readFileSync(join(folder, "reviewed.yaml"), "utf8");
      const { reviewed } = parse(log) as { reviewed: readonly Record<string, unknown>[] };
      expect(reviewed.map(({ item, author, note }) => ({ item, author, note }))).toEqual(
        before.filter(({ kind }) => kind !== "half-read").map(({ id }) => ({ item: id, author: "A. Clerk", note: "known" })),
      );
      expect(await items()).toEqual([]);
      expect((await review()).out).toContain(`Nothing to review. ${before.length} items accepted or answered.`);
      await ingest("corrections.yaml", "2022-07-02T08:00:00.000Z");
      const [georgia, ...others] = (await items("--all")).filter(({ kind }) => kind === "half-read");
      expect([georgia, others]).toEqual([undefined, []]);
      // The words that an item is about are others now: it is asked about again.
      writeFileSync(join(folder, "news.txt"), NEWS.replace("resumed direct flights", "has resumed direct flights"));
      await run(["ingest", join(folder, "news.txt"), ...db, "--replace"], { now: () => "2022-07-03T08:00:00.000Z" });
      expect((await items(...OPEN)).map(({ subjects }) => subjects)).toEqual([["EGY"]]);
    }));

  it("asks for what an entry lacks and writes it; what is refused is told, and asked again", () =>
    desk(async ({ file, items, typed }) => {
      const told = await typed(
        ...["c", "", "the order names it", "https://example.org/57", "2022-06-30", "June the tenth"],
        ...["c", "end", "the order names it", "https://example.org/57", "2022-06-30", "2021-06-10"],
        ...["c", "3", "the post tells of birds", "q"],
      );
      expect(told.out).toContain("June the tenth");
      expect(told.out).toContain("Which (1 to 3");
      const { corrections } = parse(readFileSync(file, "utf8")) as { corrections: readonly Record<string, unknown>[] };
      expect(corrections).toMatchObject([
        { act: "end", from: "2021-06-10", evidence: { address: "https://example.org/57", read: "2022-06-30" } },
        { retract: expect.any(String), evidence: { quote: expect.any(String) } },
      ]);
      expect(await items(...OPEN)).toEqual([]);
    }));

  it("asks of each series what a sentence that was not read tells of it, and leaves open what nobody tells", () =>
    inFolder(async (folder) => {
      const base = join(folder, "digest.sqlite");
      copiedBase(base, "2022-07-01T00:00:00.000Z");
      const desk = ["--file", join(folder, "corrections.yaml"), "--db", base];
      const args = ["review", "labour-quota", "--kind", "unread", "--limit", "1", ...desk];
      const { items } = JSON.parse((await run([...args, "--json"])).out) as {
        items: readonly { scopes: readonly string[]; weight: { open: number } }[];
      };
      expect(items[0]?.scopes.length).toBeGreaterThan(1);
      const lines = ["c", "1", "the order names it", "set", "7", "percent", "2020-01-01", "", ...Array(20).fill("")];
      const input = Readable.from([lines.map((line) => `${line}\n`).join("")]);
      const streams = (): { input: Readable; output: PassThrough } => ({ input, output: new PassThrough() });
      expect(await run([...args, "--one-by-one", "--author", "A. Clerk"], { streams })).toMatchObject({ code: 0 });
      const { corrections } = parse(readFileSync(join(folder, "corrections.yaml"), "utf8")) as {
        corrections: readonly Record<string, unknown>[];
      };
      expect(corrections).toMatchObject([{ act: "set", value: 7, scope: expect.any(String), replace: expect.any(String) }]);
      await run(["ingest", join(folder, "corrections.yaml"), "--db", base], { now: () => "2022-07-02T08:00:00.000Z" });
      const after = JSON.parse((await run([...args, "--json"])).out) as { items: typeof items };
      expect(after.items[0]?.scopes).toEqual(items[0]?.scopes.filter((scope) => scope !== corrections[0]?.scope));
    }));

  it("takes an act in the place of an address, and writes nothing where somebody leaves out what is needed", () =>
    desk(async ({ file, typed }) => {
      const left = await typed("correct", "", "", "s", "what", "s", "s");
      expect(left.out).toContain("Nothing was written.");
      expect(left.out).toContain("a, c, s or q, and Enter");
      expect(existsSync(file)).toBe(false);
      await typed("c", "", "the order names it", "", "Order", "57", "2021-06-01", "2021-06-10");
      expect(readFileSync(file, "utf8")).toContain("title: Order");
    }));

  it("needs to know who looks, and ends where the input ends", () =>
    desk(async ({ review, typed, file }) => {
      expect((await review("--one-by-one")).code).toBe(2);
      const ended = await typed("s");
      expect(ended.out).toMatch(/0 accepted, 0 corrected, 1 skipped, \d+ left\./);
      expect(existsSync(file)).toBe(false);
    }));

  it("refuses a list of what was accepted that is none, with its line", () =>
    desk(async ({ folder, review }) => {
      writeFileSync(join(folder, "reviewed.yaml"), "reviewed:\n  - item: something\n");
      const told = await review();
      expect(told.code).toBe(1);
      expect(told.err).toContain("reviewed.yaml");
    }));
});
