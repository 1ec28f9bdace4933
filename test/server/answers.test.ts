import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { packageRoot } from "../../src/package-root.js";
import { ADDRESSES, AUDIT_PARAMETERS, EXPORT_PARAMETERS, FEED_ADDRESSES } from "../../src/schemas/addresses.js";
import { publishedSchema } from "../../src/schemas/published.js";
import { service } from "../../src/server/app.js";
import { run } from "../cli/run-in-process.js";
import { asked, optionsOf, type SampleService, sampleService } from "./sample-service.js";

let sample: SampleService;
beforeAll(() => {
  sample = sampleService();
});
afterAll(() => sample.remove());

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const schemas = new Map<string, ValidateFunction>();
function schema(name: string): ValidateFunction {
  const known = schemas.get(name) ?? ajv.compile(publishedSchema(name));
  schemas.set(name, known);
  return known;
}

const POST = "e-visa-service-is-back-bb24d572";

describe("an answer over HTTP", () => {
  it.each<[string, readonly string[]]>([
    ["/v1/as-of/2021-12-10", ["as-of", "2021-12-10"]],
    ["/v1/as-of/10%20Dec%202021?topic=direct-flights&subject=EGY", ["as-of", "2021-12-10", "direct-flights", "--subject", "EGY"]],
    ["/v1/as-of/2021-12-10?subject=EGY&subject=Germany", ["as-of", "2021-12-10", "--subject", "EGY", "--subject", "Germany"]],
    ["/v1/as-of/today?topic=mci&carryForward=true", ["as-of", "today", "mci", "--carry-forward"]],
    ["/v1/as-of/2021-06-01?knownOn=2021-02-15", ["as-of", "2021-06-01", "--known-on", "2021-02-15"]],
    ["/v1/as-of/2021-06-01?topic=mci&recordedOn=2024-06-01", ["as-of", "2021-06-01", "mci", "--recorded-on", "2024-06-01"]],
    ["/v1/timeline?topic=mci", ["timeline", "mci"]],
    ["/v1/timeline?topic=mci&topic=e-visa&from=2021-01-01", ["timeline", "mci", "e-visa", "--from", "2021-01-01"]],
    ["/v1/dates?topic=e-visa", ["dates", "e-visa"]],
    ["/v1/diff?from=2021-06-01&to=2021-12-10", ["diff", "2021-06-01", "2021-12-10"]],
    [
      "/v1/diff?day=2021-06-01&known=2021-02-15&known=2021-12-31&topic=visa-free-regime",
      ["diff", "--as-of", "2021-06-01", "--known", "2021-02-15", "2021-12-31", "visa-free-regime"],
    ],
    ["/v1/diff?recorded=2024-01-02&recorded=2024-02-02", ["diff", "--recorded", "2024-01-02", "2024-02-02"]],
    ["/v1/changes?since=2022-04-01", ["changes", "--since", "2022-04-01"]],
    ["/v1/changes?since=2022-04-01&by=publication", ["changes", "--since", "2022-04-01", "--by", "publication"]],
    [
      "/v1/upcoming?from=2021-03-01&days=90&knownOn=2021-03-01",
      ["upcoming", "--from", "2021-03-01", "--days", "90", "--known-on", "2021-03-01"],
    ],
    ["/v1/upcoming", ["upcoming"]],
    [
      "/v1/watch?since=2022-05-01&within=30&kind=became-certain",
      ["watch", "--since", "2022-05-01", "--within", "30", "--kind", "became-certain"],
    ],
    ["/v1/watch?since=2021-05-01&topics=mci&topics=direct-flights", ["watch", "--since", "2021-05-01", "mci", "direct-flights"]],
    ["/v1/watch?since=1%20May%202022", ["watch", "--since", "1 May 2022"]],
    ["/v1/corrections", ["corrections"]],
    ["/v1/explain?topic=e-visa&day=2021-12-10", ["explain", "e-visa", "--as-of", "2021-12-10"]],
    ["/v1/search?words=tourist%20visa&limit=3", ["search", "tourist", "visa", "--limit", "3"]],
    ["/v1/compute?amount=10%20MCI&on=2022-06-01", ["compute", "10", "MCI", "--on", "2022-06-01"]],
    ["/v1/topics", ["topics"]],
    ["/v1/topics?words=exit%20visa", ["topics", "exit", "visa"]],
    ["/v1/topics/kz/mci", ["topics", "kz/mci"]],
    ["/v1/posts", ["posts"]],
    [`/v1/posts/${POST}`, ["posts", POST]],
    ["/v1/sources", ["sources"]],
    ["/v1/findings?rule=half-read&topic=mci", ["findings", "--rule", "half-read", "--topic", "mci"]],
    ["/v1/coverage", ["coverage"]],
    ["/v1/requirements?requirements=visa", ["requirements", "visa"]],
  ])("%s is what the command prints, byte for byte", async (path, command) => {
    const [answer, printed] = [await sample.ask(path), await run([...command, "--json", "--db", sample.base.database])];
    expect({ status: answer.status, code: printed.code }, printed.err).toEqual({ status: 200, code: 0 });
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await answer.text()).toBe(printed.out);
  });

  it.each<[string, readonly string[]]>([
    ["/watch.atom?since=2022-05-01", ["--since", "2022-05-01", "--format", "atom"]],
    [
      "/watch.atom?since=2022-05-01&topics=mci&kind=became-certain",
      ["mci", "--since", "2022-05-01", "--kind", "became-certain", "--format", "atom"],
    ],
    [
      "/watch.atom?since=2022-05-01&recordedOn=2024-06-01",
      ["--since", "2022-05-01", "--recorded-on", "2024-06-01", "--format", "atom"],
    ],
    ["/watch.ics?since=2021-05-01&subject=EGY", ["--since", "2021-05-01", "--subject", "EGY", "--format", "ics"]],
    [
      "/watch.ics?since=2021-05-01&within=60&remind=3",
      ["--since", "2021-05-01", "--within", "60", "--remind", "3", "--format", "ics"],
    ],
  ])("%s is the text of the command", async (path, options) => {
    const printed = await run(["watch", ...options, "--db", sample.base.database], { version: "9.9.9" });
    const answer = await sample.ask(path);
    expect({ status: answer.status, code: printed.code }, printed.err).toEqual({ status: 200, code: 0 });
    expect(await answer.text()).toBe(printed.out);
  });

  it("to a check is the command's, and nothing of it is kept", async () => {
    const cells = { date: "2021-12-10", nationality: "DEU", transport: "air", visa: "yes" };
    const body = JSON.stringify({ cells, requirements: ["visa", "pcr-certificate"], jurisdiction: "Kazakhstan" });
    const answer = await sample.ask("/v1/check", { method: "POST", body, headers: { "content-type": "application/json" } });
    const line = [
      "--nationality",
      "DEU",
      "--date",
      "2021-12-10",
      "--by",
      "air",
      "--visa",
      "yes",
      "--requirement",
      "visa,pcr-certificate",
    ];
    const printed = await run(["check", ...line, "--json", "--db", sample.base.database]);
    expect(await answer.text()).toBe(printed.out);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("to an audit is the command's, sent while cases still come in", async () => {
    // The head is looked for in the first 64 KiB, so that nothing is told before them.
    const rows = Array.from({ length: 5000 }, (_, at) => `c${at},2021-12-10,DEU,air,${at % 1000 === 0 ? "yes" : ""}\n`);
    const cases = `case_id,date,nationality,transport,visa\n${rows.join("")}x,someday,DEU,air,\n`;
    const file = join(sample.base.folder, "cases.csv");
    writeFileSync(file, cases);
    let more: (piece: string | null) => void = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        more = (piece) => (piece === null ? controller.close() : controller.enqueue(new TextEncoder().encode(piece)));
      },
    });
    const half = 80_000;
    more(cases.slice(0, half));
    const headers = { "content-type": "text/csv; charset=utf-8" };
    const answer = await sample.ask("/v1/audit?requirements=visa&only=met", { method: "POST", body, headers });
    const reader = answer.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toContain('"caseId":"c0"');
    more(cases.slice(half));
    more(null);
    let text = first;
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read())
      text += new TextDecoder().decode(piece.value);
    const printed = await run([
      "audit",
      file,
      "--requirement",
      "visa",
      "--only",
      "met",
      "--format",
      "ndjson",
      "--db",
      sample.base.database,
    ]);
    expect(text).toBe(printed.out);
    for (const line of text.trim().split("\n")) expect(schema("audit-row")(JSON.parse(line)), line).toBe(true);
  });

  it.each(["csv", "ndjson", "json", "ics", "jsonld"])("to an export as %s is the file that the command writes", async (format) => {
    const answer = await sample.ask(`/v1/export/${format}?topic=mci`);
    const path = await sample.base.export(
      `out.${format}`,
      "--format",
      format,
      "--topic",
      "mci",
      ...(format === "csv" ? ["--table", "facts"] : []),
    );
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="inforce.${format}"`);
    expect(await answer.text()).toBe(readFileSync(path, "utf8"));
  });

  it("says so when it is from the bundled sample", async () => {
    const text = await (await sample.ask("/v1/coverage")).text();
    expect(text).not.toContain('"sample"');
  });
});

describe("the description at /openapi.json", () => {
  it("is the one of the documentation", async () => {
    const answer = await sample.ask("/openapi.json");
    expect(await answer.text()).toBe(readFileSync(join(packageRoot(import.meta.url), "docs", "openapi.json"), "utf8"));
  });

  it.each(ADDRESSES.flatMap(({ name, answers, examples }) => examples.map((example) => ({ name, answers, example }))))(
    "gives examples that are answered as it says: $example",
    async ({ answers, example }) => {
      const answer = await sample.ask(example);
      expect(answer.status, await answer.clone().text()).toBe(200);
      const record = await answer.json();
      expect(answers.some((name) => schema(name)(record))).toBe(true);
    },
  );

  it.each(FEED_ADDRESSES.flatMap(({ type, examples }) => examples.map((example) => ({ type, example }))))(
    "gives examples of feeds that are answered as it says: $example",
    async ({ type, example }) => {
      const answer = await sample.ask(example);
      expect({ status: answer.status, type: answer.headers.get("content-type") }).toEqual({ status: 200, type });
    },
  );

  it("has a parameter for each option by which the command narrows a question", async () => {
    const { VERBS } = await import("../../src/cli/verbs.js");
    const elsewhere = new Set(["json", "format", "db", "all", "html", "asOf", "allTopics", "pack"]);
    // Files on the disk of the one who asks, and how they are read; how a calendar reminds; what a shell is told.
    const asksForFiles = ["cases", "map", "mapFile", "dates", "encoding", "sheet", "jurisdiction", "unnamed", "list"];
    const writes = ["stubs", "oneByOne", "author", "file"].map((option) => `review: ${option}`);
    const aside = new Set([...[...asksForFiles, "remind", "exitCode"].map((option) => `watch: ${option}`), ...writes]);
    const lacking = ADDRESSES.flatMap(({ name, parameters }) => {
      const verb = VERBS.find((one) => one.name === name);
      const flags = (verb?.options ?? []).flatMap(({ flags: text }) => /--([a-z-]+)/.exec(text)?.[1] ?? []);
      const names = flags.map((flag) => flag.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
      return names.filter((one) => !elsewhere.has(one) && !(one in parameters)).map((one) => `${name}: ${one}`);
    });
    expect(lacking.filter((one) => !aside.has(one))).toEqual([]);
    expect(Object.keys({ ...AUDIT_PARAMETERS, ...EXPORT_PARAMETERS })).toContain("knownOn");
    // Where an audit writes to, how it prints, and what it reads of the disk.
    const ofOneWho = new Set([
      "packFolder",
      "pack",
      "rejects",
      "jobs",
      "format",
      "json",
      "report",
      "pdf",
      "output",
      "template",
      "db",
    ]);
    const asked = VERBS.find(({ name }) => name === "audit")?.options ?? [];
    const names = asked.map(({ flags }) =>
      (/--([a-z-]+)/.exec(flags)?.[1] ?? "").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
    const missing = names.filter((name) => !ofOneWho.has(name) && !(name in AUDIT_PARAMETERS));
    expect(missing).toEqual(["requirement", "inspect", "mapFile", "explainColumns"]);
  });
});

describe("pages of a list", () => {
  it.each([
    ["posts", "/v1/posts", "/v1/posts?limit=60"],
    ["findings", "/v1/findings", "/v1/findings?limit=40"],
    ["hits", "/v1/search?words=visa&limit=1000", "/v1/search?words=visa&limit=7"],
  ])("join to the whole list of %s, each with the way to the next", async (list, all, first) => {
    const rowsOf = async (answer: Response): Promise<readonly unknown[]> =>
      ((await answer.json()) as Record<string, readonly unknown[]>)[list] ?? [];
    const rows: unknown[] = [];
    let path: string | null = first;
    let pages = 0;
    for (; path !== null && pages < 10; pages++) {
      const answer: Response = await sample.ask(path);
      rows.push(...(await rowsOf(answer)));
      path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1] ?? null;
    }
    expect(rows).toEqual(await rowsOf(await sample.ask(all)));
    expect(pages).toBeGreaterThan(2);
  });

  it("of a search are as long as is usual where a cursor comes alone", async () => {
    const first = await sample.ask("/v1/search?words=visa&limit=2");
    const cursor = /cursor=([\w-]+)/.exec(first.headers.get("link") ?? "")?.[1];
    const second = (await (await sample.ask(`/v1/search?words=visa&cursor=${cursor}`)).json()) as { hits: unknown[] };
    const all = (await (await sample.ask("/v1/search?words=visa&limit=1000")).json()) as { hits: unknown[] };
    expect(second.hits).toEqual(all.hits.slice(2, 22));
  });

  it.each(["soon", "0123456789abcdef-2"])("refuse the cursor %s", async (cursor) => {
    const answer = await sample.ask(`/v1/posts?limit=2&cursor=${cursor}`);
    expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
      status: 400,
      code: "INVALID_ARGUMENT",
      got: cursor,
    });
  });
});

describe("the short name of a topic", () => {
  it.each([
    ["/v1/topics/mci", 308, "/v1/topics/kz/mci"],
    ["/v1/topics/kz%2Fmci", 308, "/v1/topics/kz/mci"],
    ["/topic/direct-flights?subject=EGY", 308, "/topic/kz/direct-flights?subject=EGY"],
    ["/v1/topics/mcj", 404, null],
    ["/topic/%2F%2Fexample.org", 404, null],
  ])("%s is %d %s", async (path, status, location) => {
    const answer = await sample.ask(path, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([status, location]);
  });
});

describe("the corrections of a base", () => {
  it("are those that the command lists, with what each changed, now and as they were recorded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inforce-served-"));
    const database = join(folder, "base.sqlite");
    const read = (name: string, text: string, hour: number): void => {
      writeFileSync(join(folder, name), text);
      ingestSnapshot({ path: join(folder, name), database, jurisdiction: "kz", recordedAt: `2022-07-01T0${hour}:00:00.000Z` });
    };
    read("news.txt", "Flights\nJune 20, 2021\nKazakhstan suspends direct flights with Egypt from June 24, 2021.\n", 1);
    const told = "topic: kz/direct-flights, subject: Egypt, act: suspend, from: 2021-07-01";
    const evidence = "evidence: { address: https://example.org/act, read: 2021-07-05 }";
    const entry = `{ id: egypt, day: 2021-07-05, author: A. Clerk, reason: the act says so, ${evidence}, ${told} }`;
    read("corrections.yaml", `corrections:\n  - ${entry}\n`, 2);
    const made = service(optionsOf(database, []));
    try {
      const text = await (await asked(made, "/v1/corrections")).text();
      expect(text).toBe((await run(["corrections", "--json", "--db", database])).out);
      expect(schema("corrections")(JSON.parse(text)), text).toBe(true);
      expect(JSON.parse(text).corrections).toMatchObject([{ id: "egypt", counts: true }]);
      expect(JSON.parse(text).corrections[0].changed).not.toEqual([]);
      const before = "2022-07-01T01:30:00.000Z";
      const earlier = await (await asked(made, `/v1/corrections?recordedOn=${before}`)).text();
      expect(earlier).toBe((await run(["corrections", "--recorded-on", before, "--json", "--db", database])).out);
      expect(JSON.parse(earlier).corrections).toEqual([]);
      const feed = ["watch", "--since", "2021-06-30", "--format", "atom", "--db", database];
      const [now, then] = [await run(feed), await run([...feed, "--recorded-on", before])];
      expect(now.out).not.toBe(then.out);
      expect(await (await asked(made, `/watch.atom?since=2021-06-30&recordedOn=${before}`)).text()).toBe(then.out);
    } finally {
      made.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("what is kept", () => {
  it("is asked for again by its tag, and answered anew after an ingest, without a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inforce-served-"));
    const database = join(folder, "base.sqlite");
    const news = (n: number, text: string): string => {
      const path = join(folder, `news-${n}.txt`);
      writeFileSync(path, `Index ${n}\nJanuary ${n}, 2022\n${text}\n`);
      return path;
    };
    const read = (path: string, hour: number): void => {
      ingestSnapshot({ path, database, jurisdiction: "kz", recordedAt: `2022-07-01T0${hour}:00:00.000Z` });
    };
    read(news(5, "From January 1, 2022 the monthly calculation index (MCI) is 3,063 tenge."), 1);
    const made = service(optionsOf(database, []));
    try {
      const path = "/v1/posts";
      const first = await asked(made, path);
      const tag = first.headers.get("etag") ?? "";
      expect(tag).toMatch(/^W\/"[\w-]+"$/);
      expect(first.headers.get("cache-control")).toBe("private, no-cache");
      const again = await asked(made, path, { headers: { "if-none-match": `"x", ${tag}` } });
      expect({ status: again.status, body: await again.text(), tag: again.headers.get("etag") }).toEqual({
        status: 304,
        body: "",
        tag,
      });
      // A browser puts what this says in the place of what it keeps: the policy of a page stays its own.
      expect(again.headers.get("content-security-policy")).toBeNull();
      read(news(6, "The office of the index is closed."), 2);
      const after = await asked(made, path, { headers: { "if-none-match": tag } });
      expect(after.status).toBe(200);
      expect(((await after.json()) as { posts: object[] }).posts.length).toBe(2);
      // Another file in the place of this one is seen as well.
      const other = join(folder, "other.sqlite");
      ingestSnapshot({
        path: news(7, "The office is open."),
        database: other,
        jurisdiction: "kz",
        recordedAt: "2022-07-01T03:00:00.000Z",
      });
      openKnowledgeBase(other).close();
      rmSync(`${database}-wal`, { force: true });
      rmSync(`${database}-shm`, { force: true });
      renameSync(other, database);
      expect(((await (await asked(made, path)).json()) as { posts: object[] }).posts.length).toBe(1);
    } finally {
      made.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("differs by what is asked", async () => {
    const [one, other] = [await sample.ask("/v1/posts?limit=2"), await sample.ask("/v1/posts?limit=3")];
    expect(one.headers.get("etag")).not.toBe(other.headers.get("etag"));
  });

  it("is sent short where that is asked for", async () => {
    const short = await sample.ask("/v1/topics", { headers: { "accept-encoding": "gzip" } });
    expect(short.headers.get("content-encoding")).toBe("gzip");
    const text = await new Response(short.body?.pipeThrough(new DecompressionStream("gzip"))).text();
    expect(text).toBe(await (await sample.ask("/v1/topics")).text());
  });
});
