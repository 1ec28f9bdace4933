import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { USUAL_PARTS } from "../../src/cli/audit-jobs.js";
import { AUDIT } from "../../src/cli/verbs/audit-verb.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { addDays, isoDay } from "../../src/model/iso-day.js";
import { inThisThread, type SeenParts } from "./in-this-thread.js";
import { run } from "./run-in-process.js";
import { EARLIER_NEWS, laterNews } from "./two-captures.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-job-options-"));
const at = (name: string): string => join(folder, name);
const [database, cases, map, pack] = ["base.sqlite", "cases.csv", "map.txt", "pack"].map(at) as [string, string, string, string];

/** Rows of some two hundred kilobytes: of the pieces behind the first 64 KiB all may be judged by workers. */
const ROWS = 600;

beforeAll(async () => {
  for (const [place, text] of [EARLIER_NEWS, laterNews("December 1, 2021")].entries()) {
    const path = at(`archive-${place}.txt`);
    writeFileSync(path, text);
    ingestSnapshot({ path, database, recordedAt: `2022-07-0${place + 1}T00:00:00.000Z`, jurisdiction: "kz" });
  }
  const rows = Array.from({ length: ROWS }, (_, place) => {
    const date = addDays(isoDay("2021-02-20"), place % 270);
    const left = place === 0 ? "31/01/2021" : place % 3 === 0 ? "03/02/2021" : "";
    const cells = [`c${place}`, date, ["NPL", "ESP", "DEU"][place % 3], "air", place % 2 === 0 ? "yes" : "", left];
    return [...cells, `N${String(1_000_000 + place)}`, `Zürich ${"x".repeat(280)}`].join(",");
  });
  // A row that is wrong stands behind all others.
  const text = ["case_id,date,nationality,transport,visa,last_departure,passport,remark", ...rows, "wrong,soon,NPL,air,,,,", ""];
  writeFileSync(cases, Buffer.from(text.join("\n"), "latin1"));
  writeFileSync(map, "visa =\n");
  await run(["pack", "new", "ge", "--into", pack]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each option that changes the results is given: it does change them, so that a worker which is not told of it is found out. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  "--known-on": ["--known-on", "2021-06-15"],
  "--recorded-on": ["--recorded-on", "2022-07-01"],
  "--known-at-entry": ["--known-at-entry"],
  "--compare": ["--compare"],
  "--unnamed": ["--unnamed", "undetermined"],
  "--against": ["--against", "previous"],
  "--requirement": ["--requirement", "visa,entry-ban"],
  "--only": ["--only", "not-met"],
  "--map": ["--map", "visa=work_visa"],
  "--map-file": ["--map-file", map],
  "--dates": ["--dates", "mdy"],
  "--encoding": ["--encoding", "windows-1251"],
  "--keep": ["--keep", "remark"],
  "--unmasked": ["--keep", "passport", "--unmasked"],
  "--pack": ["--pack", pack, "--jurisdiction", "ge"],
  "--jurisdiction": ["--jurisdiction", "uz"],
  "--strict": ["--strict"],
  "--format": ["--format", "ndjson"],
  "--json": ["--json"],
};
/** What judges nothing, what says where the rest goes to or comes from, and what is made on one thread. */
const ELSEWHERE = "--inspect --template --explain-columns --rejects --jobs --output --db --report --pdf --sheet".split(" ");

interface Told {
  readonly code: number;
  readonly err: string;
  readonly file: string | null;
}

/** What is asked of each row, where an option does not say so: a few tell what it changes as well as all do. */
const FEW = ["--requirement", "visa,visa-free-stay,entry-ban,pcr-certificate"];
/** What a thread does by itself, before it judges; all else is the same in this one, which need not meet every cell anew. */
const BY_THREADS = ["--known-on", "--recorded-on", "--against", "--pack"];
const seen: SeenParts = { asked: 0, judged: 0 };
const PARTS = { first: USUAL_PARTS.first, length: USUAL_PARTS.written, start: inThisThread(seen) };

async function told(jobs: number, args: readonly string[]): Promise<Told> {
  const [output, rejects] = [at("out"), at("rejects")];
  for (const path of [output, rejects]) rmSync(path, { force: true });
  const form = args.includes("--json") || args.includes("--format") ? [] : ["--format", "csv"];
  const kept = args.includes("--keep") ? [] : ["--keep", "remark,passport"];
  const some = ["--requirement", "--pack", "--jurisdiction"].some((one) => args.includes(one)) ? [] : FEW;
  const all = [...args, ...form, ...kept, ...some, "--jobs", String(jobs), "-o", output, "--rejects", rejects, "--db", database];
  const threads = args.some((one) => BY_THREADS.includes(one));
  const { code, err } = await run(["audit", cases, ...all], threads ? {} : { jobParts: PARTS });
  return { code, err, file: code === 0 ? `${readFileSync(output, "utf8")}${readFileSync(rejects, "utf8")}` : null };
}

describe("every option of an audit holds on several threads", { timeout: 120_000 }, () => {
  let usual: Told;
  beforeAll(async () => {
    usual = await told(1, []);
  }, 60_000);

  it("is among those that are tried here, or is no matter of the threads", () => {
    const flags = AUDIT.options.map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? "");
    expect([...flags].sort()).toEqual([...Object.keys(GIVEN), ...ELSEWHERE].sort());
  });

  it.each(Object.entries(GIVEN))("%s", async (_, args) => {
    const one = await told(1, args);
    expect(one).not.toEqual(usual);
    const { asked } = seen;
    expect(await told(2, args)).toEqual(one);
    // A strict audit stops at a row before any part is handed out.
    expect(seen.asked > asked).toBe(![...BY_THREADS, "--strict"].includes(args[0] ?? ""));
  });
});
