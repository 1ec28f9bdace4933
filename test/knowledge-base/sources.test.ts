import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type IngestRequest,
  importExport,
  ingestSnapshot,
  isoDay,
  type KnowledgeBase,
  openKnowledgeBase,
} from "../../src/index.js";
import { run } from "../cli/run-in-process.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-sources-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const index = (amount: string, from = "January 1, 2022"): string =>
  `From ${from} the monthly calculation index (MCI) in Kazakhstan is ${amount} tenge.`;

/** Texts of three sources: a paper alone with its value, a weekly and a parliament that say the same. */
const TEXTS = {
  paper: `Index rises\nDecember 20, 2021\n${index("3,180")}\n`,
  weekly: `Budget adopted\nDecember 12, 2021\n${index("3,063")}\n`,
  law: `Law on the budget\nDecember 10, 2021\n${index("3,063")}\n`,
} as const;

const TOLD: Readonly<Record<keyof typeof TEXTS, Partial<IngestRequest>>> = {
  paper: { publisher: "The Paper", authority: "press" },
  weekly: { publisher: "The Weekly", authority: "press", sourceUrl: "https://example.org/weekly" },
  law: { publisher: "Parliament", authority: "official", jurisdiction: "kz" },
};

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A base of some of the texts, each ingested after the other, handed to the work. */
function withBase<T>(names: readonly (keyof typeof TEXTS)[], work: (base: KnowledgeBase, database: string) => T): T {
  const database = join(folder, `${names.join("-")}.sqlite`);
  for (const [at, name] of names.entries()) {
    const recordedAt = `2025-01-0${at + 1}T00:00:00.000Z`;
    ingestSnapshot({ path: put(`${name}.txt`, TEXTS[name]), database, recordedAt, ...TOLD[name] });
  }
  const base = openKnowledgeBase(database);
  try {
    return work(base, database);
  } finally {
    base.close();
  }
}

const ASKED = { day: isoDay("2022-01-01"), topic: "mci", scope: "fees", carryForward: true };

describe("the jurisdiction of a source", () => {
  const ask = (jurisdiction: string, name: string): string | undefined => {
    const database = join(folder, `jurisdiction-${name}.sqlite`);
    const path = put(`jurisdiction-${name}.txt`, TEXTS.law);
    ingestSnapshot({ path, database, recordedAt: "2025-01-01T00:00:00.000Z", jurisdiction });
    const base = openKnowledgeBase(database);
    try {
      return base.asOf(ASKED).answers[0]?.answer;
    } finally {
      base.close();
    }
  };

  it.each(["kz", "KZ", "KAZ", "Kazakhstan"])("is known by %s", (jurisdiction) => {
    expect(ask(jurisdiction, jurisdiction)).toBe("yes");
  });

  it("is refused where it is no country", () => {
    expect(() => ask("Atlantis", "none")).toThrow(/jurisdiction "Atlantis" is not a country/);
  });
});

describe("sources of one base", () => {
  it("of equal authority leave it open what contradicts, and one of better authority settles it, whatever came first", () => {
    const answer = (base: KnowledgeBase) => base.asOf(ASKED).answers[0];
    withBase(["paper", "weekly"], (base) => {
      const open = answer(base);
      expect(open).toMatchObject({ answer: "possible", state: "disputed", value: null, disagreeing: [] });
      expect(open?.candidates?.map(({ amount }) => amount)).toEqual([3063, 3180]);
    });
    for (const names of [
      ["paper", "weekly", "law"],
      ["law", "weekly", "paper"],
    ] as const) {
      withBase(names, (base) => {
        const settled = answer(base);
        expect(settled).toMatchObject({ answer: "yes", value: { amount: 3063 } });
        expect(settled?.evidence.map(({ source, authority }) => [source, authority])).toEqual([
          ["Parliament", "official"],
          ["The Weekly", "press"],
        ]);
        expect(settled?.disagreeing.map(({ source, authority, quote }) => [source, authority, quote])).toEqual([
          ["The Paper", "press", index("3,180")],
        ]);
        // What names no scope is told of each: one finding for the fees, one for the social benefits.
        const outranked = base.findings({ rule: "outranked-statement" }).findings.map(({ id }) => id);
        expect(outranked).toHaveLength(2);
        expect(settled?.findings.every((id) => outranked.includes(id))).toBe(true);
        expect(settled?.findings).toHaveLength(1);
        const before = base.asOf({ ...ASKED, knownOn: isoDay("2021-12-15") }).answers[0];
        expect(before).toMatchObject({ answer: "yes", disagreeing: [] });
      });
    }
  });

  it("are listed, the best first, with what they agree in, who came first, and what is contradicted", () => {
    withBase(["paper", "weekly", "law"], (base) => {
      const rows = base.sources().sources.map((row) => ({ ...row, id: "", snapshots: row.snapshots.length }));
      expect(rows).toMatchObject([
        { name: "Parliament", authority: "official", jurisdiction: "kz", posts: 1, agreed: 2, first: 2, contradicted: 2 },
        { name: "The Paper", authority: "press", posts: 1, agreed: 0, first: 0, contradicted: 2 },
        { name: "The Weekly", url: "https://example.org/weekly", agreed: 2, first: 0, contradicted: 2 },
      ]);
      expect(rows[0]).toMatchObject({ snapshots: 1, coverage: { from: "2021-12-10", to: "2021-12-10" } });
    });
  });

  it("go through export and import", async () => {
    const database = withBase(["paper", "weekly", "law"], (_, file) => file);
    const path = join(folder, "all.ndjson");
    expect((await run(["export", "--format", "ndjson", "-o", path, "--db", database])).code).toBe(0);
    importExport({ path, database: join(folder, "copy.sqlite"), recordedAt: "2025-02-01T00:00:00.000Z" });
    const [base, copy] = [openKnowledgeBase(database), openKnowledgeBase(join(folder, "copy.sqlite"))];
    expect(copy.sources()).toEqual(base.sources());
    expect(copy.asOf(ASKED)).toEqual(base.asOf(ASKED));
    base.close();
    copy.close();
  });

  it("stand beside the words on the page", async () => {
    const database = withBase(["law", "paper"], (_, path) => path);
    const { out } = await run(["as-of", "2022-01-01", "mci", "--scope", "fees", "--carry-forward", "--db", database]);
    expect(out).toContain("line 3 of Parliament (official)");
    expect(out).toContain("line 3 of The Paper (press)");
    expect(out).toContain("[1] ≠[2]");
    const { out: listed } = await run(["sources", "--format", "csv", "--db", database]);
    expect(listed.split("\n").map((line) => line.split(",").slice(1, 4))).toEqual([
      ["name", "publisher", "authority"],
      ["Parliament", "Parliament", "official"],
      ["The Paper", "The Paper", "press"],
      [],
    ]);
  });
});

describe("a post that two sources print", () => {
  it("is told by the better one", () => {
    const same = `Index rises\nDecember 20, 2021\n${index("3,180")}\n`;
    const database = join(folder, "same.sqlite");
    const ingest = (path: string, rest: Partial<IngestRequest>, day: string) =>
      ingestSnapshot({ path, database, capturedOn: isoDay(day), recordedAt: `${day}T00:00:00.000Z`, ...rest });
    ingest(put("gazette.txt", same), { publisher: "Gazette", authority: "official" }, "2022-01-05");
    ingest(put("copy.txt", `${same}\n`), { publisher: "Copyist", authority: "press" }, "2022-02-05");
    const base = openKnowledgeBase(database);
    expect(base.posts().posts.map(({ source, authority }) => [source, authority])).toEqual([["Gazette", "official"]]);
    expect(base.sources().sources.map(({ name, posts }) => [name, posts])).toEqual([
      ["Gazette", 1],
      ["Copyist", 0],
    ]);
    base.close();
  });
});

describe("what is told of a source", () => {
  it("stays where the same file comes again without it", () => {
    const database = join(folder, "again.sqlite");
    const path = put("again.txt", TEXTS.law);
    ingestSnapshot({ path, database, recordedAt: "2025-01-01T00:00:00.000Z", ...TOLD.law });
    const report = ingestSnapshot({ path, database, recordedAt: "2025-01-02T00:00:00.000Z" });
    expect(report.snapshot).toMatchObject({ publisher: "Parliament", authority: "official" });
    expect(report.changes).toMatchObject({ added: 0, superseded: 0 });
  });

  it.each<[string, Partial<IngestRequest>]>([
    ["no name", { publisher: " " }],
    ["a name over two lines", { publisher: "The\nPaper" }],
    ["a made-up authority", { authority: "divine" as never }],
    ["no address", { sourceUrl: "example.org" }],
    ["an address of a file", { sourceUrl: "file:///etc/hosts" }],
  ])("is refused: %s", (_, told) => {
    const request = {
      path: put("refused.txt", TEXTS.law),
      database: join(folder, "refused.sqlite"),
      recordedAt: "2025-01-01T00:00:00Z",
    };
    expect(() => ingestSnapshot({ ...request, ...told })).toThrowError(expect.objectContaining({ code: "INVALID_ARGUMENT" }));
  });

  it("is refused as misuse on the command line", async () => {
    const path = put("misuse.txt", TEXTS.law);
    const database = join(folder, "misuse.sqlite");
    expect((await run(["ingest", path, "--authority", "divine", "--db", database])).code).toBe(2);
    expect((await run(["ingest", path, "--source-url", "nowhere", "--db", database])).code).toBe(2);
  });
});
