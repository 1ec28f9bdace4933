import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedSchema } from "../../src/schemas/published.js";
import { service } from "../../src/server/app.js";
import { listen } from "../../src/server/listen.js";
import { RateLimit } from "../../src/server/request-guards.js";
import { asked, optionsOf, type SampleService, sampleService } from "./sample-service.js";

let sample: SampleService;
beforeAll(() => {
  sample = sampleService({ mostBytes: 2000, origins: ["https://intranet.example.org"], hostNames: ["rules.example.org"] });
});
afterAll(() => sample.remove());

const isProblem = new Ajv2020({ strict: false }).compile(publishedSchema("problem"));

describe("a problem", () => {
  it.each<[string, number, string, object?]>([
    ["/v1/as-of/2021-13-45", 400, "INVALID_DAY"],
    ["/v1/as-of/2021-02-30", 400, "INVALID_DAY"],
    ["/v1/as-of/2021-12-10?sope=fees", 400, "INVALID_ARGUMENT", { got: "sope", suggestions: ["scope"] }],
    ["/v1/as-of/2021-12-10?known-on=2021-12-01", 400, "INVALID_ARGUMENT", { suggestions: ["knownOn"] }],
    ["/v1/as-of/2021-12-10?topic=mci&topic=e-visa", 400, "INVALID_ARGUMENT"],
    ["/v1/as-of/2021-12-10?topic=", 400, "INVALID_ARGUMENT"],
    ["/v1/as-of/2021-12-10?topic=mic", 400, "UNKNOWN_TOPIC", { suggestions: ["kz/mci"] }],
    ["/v1/as-of/2021-12-10?subject=Atlantis", 400, "UNKNOWN_COUNTRY"],
    ["/v1/as-of/2021-12-10?carryForward=1", 400, "INVALID_ARGUMENT"],
    ["/v1/as-of/2021-12-10?limit=0", 400, "INVALID_ARGUMENT"],
    ["/v1/as-of/2021-12-10?recordedOn=1999-01-01", 400, "INVALID_ARGUMENT"],
    ["/v1/timeline", 400, "INVALID_ARGUMENT"],
    ["/v1/changes", 400, "INVALID_ARGUMENT"],
    ["/v1/changes?since=2021-01-01&by=effct", 400, "INVALID_ARGUMENT", { suggestions: ["effect"] }],
    ["/v1/diff?from=2021-12-10&to=2021-06-01", 400, "INVALID_ARGUMENT"],
    ["/v1/diff?day=2021-12-10&known=2021-06-01", 400, "INVALID_ARGUMENT"],
    ["/v1/upcoming?days=3&to=2022-01-01", 400, "INVALID_ARGUMENT"],
    ["/v1/topics/kz/mic", 404, "UNKNOWN_TOPIC", { suggestions: ["kz/mci"] }],
    ["/v1/posts/nothing", 404, "UNKNOWN_POST"],
    ["/v1/posts/..%2f..%2fetc%2fpasswd", 404, "UNKNOWN_POST"],
    ["/v1/export/zip", 400, "INVALID_ARGUMENT"],
    ["/v1/export/csv?table=nothing", 400, "INVALID_ARGUMENT"],
    ["/v1/as-off/2021-12-10", 404, "NOT_FOUND", { suggestions: ["/v1/as-of/{day}"] }],
    ["/v1/%2e%2e%2fpackage.json", 404, "NOT_FOUND"],
  ])("%s is %d %s", async (path, status, code, fields = {}) => {
    const answer = await sample.ask(path);
    const record = (await answer.json()) as object;
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect({ answered: answer.status, ...record }).toMatchObject({
      answered: status,
      status,
      code,
      type: `urn:inforce:${code}`,
      ...fields,
    });
    expect(isProblem(record), JSON.stringify(record)).toBe(true);
    expect(sample.failures).toEqual([]);
  });

  it("of the service itself tells no path and no place in the code", async () => {
    const failures: unknown[] = [];
    const secret = "/srv/secret/base.sqlite";
    for (const open of [
      () => Promise.reject(new Error(`at ${secret}`)),
      async () => (await import("../../src/knowledge-base/open-base.js")).openInParts(secret),
    ]) {
      const answer = await asked(service(optionsOf(secret, failures, { base: { file: secret, open } })), "/v1/posts");
      const text = await answer.text();
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(text).not.toMatch(/secret|\.ts|\.js|at /);
      expect(isProblem(JSON.parse(text))).toBe(true);
    }
    expect(failures.length).toBe(2);
  });

  it.each<[string, string, string | null, string, number, string]>([
    ["/v1/check", "{", "application/json", "POST", 400, "INVALID_ARGUMENT"],
    ["/v1/check", "[]", "application/json", "POST", 400, "INVALID_ARGUMENT"],
    ["/v1/check", '{"cells":{"date":"2021-12-10"}}', "application/json", "POST", 400, "INVALID_ARGUMENT"],
    ["/v1/check", '{"cels":{}}', "application/json", "POST", 400, "INVALID_ARGUMENT"],
    ["/v1/check", "{}", "text/plain", "POST", 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["/v1/check", `"${"x".repeat(70_000)}"`, "application/json", "POST", 413, "TOO_LARGE"],
    ["/v1/audit", "a", "application/x-www-form-urlencoded", "POST", 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["/v1/audit", "color,size\nred,3\n", "text/csv", "POST", 400, "CASES_HEADER_INVALID"],
    ["/v1/audit", "", "text/csv", "POST", 400, "CASES_EMPTY"],
    [
      "/v1/audit?requirements=nothing",
      "date,nationality,transport\n2021-12-10,DEU,air\n",
      "text/csv",
      "POST",
      400,
      "UNKNOWN_REQUIREMENT",
    ],
    ["/v1/audit", "x".repeat(3000), "text/csv", "POST", 413, "TOO_LARGE"],
    ["/v1/posts", "", null, "POST", 405, "METHOD_NOT_ALLOWED"],
    ["/v1/posts", "", null, "DELETE", 405, "METHOD_NOT_ALLOWED"],
  ])("%s with %s is told", async (path, body, type, method, status, code) => {
    const headers: Record<string, string> = type === null ? {} : { "content-type": type };
    const answer = await sample.ask(path, { method, body: body === "" ? null : body, headers });
    expect({ answered: answer.status, ...((await answer.json()) as object) }).toMatchObject({ answered: status, code });
    if (status === 405) expect(answer.headers.get("allow")).toBe("GET, HEAD");
    expect(answer.headers.get("connection")).toBe(status === 413 ? "close" : null);
  });

  it("before an audit gives its place free for the next", async () => {
    const ask = (query: string): Promise<Response> =>
      sample.ask(`/v1/audit${query}`, {
        method: "POST",
        body: "date,nationality,transport\n2021-12-10,DEU,air\n",
        headers: { "content-type": "text/csv" },
      });
    for (let tries = 0; tries < 6; tries++) expect((await ask("?jurisdiction=Atlantis")).status).toBe(400);
    expect((await ask("?requirements=visa")).status).toBe(200);
  });

  it("that comes after the first verdict is the last line", async () => {
    const rows = "2021-12-10,DEU,air,\n".repeat(3600);
    const cases = [`date,nationality,transport,visa\n2021-12-10,DEU,air,yes\n${rows}`, rows];
    const made = service({ ...sample.options, mostBytes: 100_000 });
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = cases.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    const answer = await asked(made, "/v1/audit?requirements=visa&only=met", {
      method: "POST",
      body,
      headers: { "content-type": "text/csv" },
    });
    const lines = (await answer.text()).trim().split("\n");
    expect(answer.status).toBe(200);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ requirement: "visa", verdict: "met" });
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ error: { code: "TOO_LARGE" } });
    made.close();
  });
});

describe("who may ask", () => {
  it.each([
    ["127.0.0.1:8021", 200],
    ["localhost", 200],
    ["[::1]:99", 200],
    ["RULES.example.org", 200],
    ["evil.example.com", 421],
    ["127.0.0.1.evil.example.com", 421],
    ["localhost@evil.example.com", 421],
    ["192.168.1.7", 421],
    ["", 421],
  ])("is told by the name %s: %d", async (host, status) => {
    expect((await sample.ask("/v1/sources", { headers: { host } })).status).toBe(status);
  });

  it("may use any number of this machine where all are listened on, and no name", async () => {
    const made = service({ ...sample.options, host: "0.0.0.0", hostNames: [] });
    expect((await asked(made, "/v1/sources", { headers: { host: "192.168.1.7:80" } })).status).toBe(200);
    expect((await asked(made, "/v1/sources", { headers: { host: "rules.example.org" } })).status).toBe(421);
    made.close();
  });

  it("is no page of another origin, but for those that are let in", async () => {
    const of = (origin: string): Promise<Response> => sample.ask("/v1/sources", { headers: { origin } });
    expect((await of("https://evil.example.com")).headers.get("access-control-allow-origin")).toBeNull();
    expect((await of("https://intranet.example.org")).headers.get("access-control-allow-origin")).toBe(
      "https://intranet.example.org",
    );
    const before = { method: "OPTIONS", headers: { origin: "https://intranet.example.org" } };
    expect((await sample.ask("/v1/check", before)).headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
    const made = service({ ...sample.options, origins: [] });
    expect((await asked(made, "/v1/check", before)).status).toBe(405);
    made.close();
  });

  it("says to a browser that nothing of it is run, framed or guessed at, also of a problem", async () => {
    for (const path of ["/v1/sources", "/nowhere"]) {
      const { headers } = await sample.ask(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect([headers.get("server"), headers.get("x-powered-by")]).toEqual([null, null]);
    }
  });

  it("is bounded in number: so many a second, twice as many at once", async () => {
    let now = 0;
    const made = service({ ...sample.options, rate: 2, now: () => now });
    const statuses = async (count: number): Promise<readonly number[]> =>
      Promise.all(Array.from({ length: count }, async () => (await asked(made, "/v1/sources")).status));
    expect(await statuses(5)).toEqual([200, 200, 200, 200, 429]);
    now = 500;
    expect(await statuses(2)).toEqual([200, 429]);
    made.close();
  });

  it("is remembered for so long as there is room, each for itself", () => {
    const limit = new RateLimit(1, () => 0);
    const refused = (client: string): boolean => {
      try {
        limit.take(client);
        return false;
      } catch {
        return true;
      }
    };
    expect([refused("a"), refused("a"), refused("a"), refused("b")]).toEqual([false, false, true, false]);
    for (let client = 0; client < 10_000; client++) limit.take(String(client));
    expect(refused("a")).toBe(false);
  });
});

describe("a service that listens", () => {
  it("answers over the loopback, writes nothing, and ends what is under way when it is stopped", { timeout: 30_000 }, async () => {
    const before = readdirSync(sample.base.folder).sort();
    const listening = await listen({ ...sample.options, mostBytes: 1_000_000 }, 0);
    const answer = await fetch(`${listening.address}/v1/topics/kz/mci`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ topics: [{ id: "kz/mci" }] });
    const head = await fetch(`${listening.address}/v1/topics`, { method: "HEAD" });
    expect({ status: head.status, body: await head.text() }).toEqual({ status: 200, body: "" });
    expect(await answerTo(listening.address, "evil.example.com")).toBe(421);
    expect(await answerTo(listening.address, "localhost", { padding: "x".repeat(20_000) })).toBe(431);
    await expect(listen(sample.options, Number(new URL(listening.address).port))).rejects.toMatchObject({ code: "ADDRESS_IN_USE" });
    const open = fetch(`${listening.address}/v1/as-of/2021-12-10`);
    await open;
    const stopping = listening.stop();
    expect((await (await open).json()) as object).toMatchObject({ asOf: "2021-12-10" });
    await stopping;
    await expect(fetch(`${listening.address}/v1/posts`)).rejects.toThrow();
    const isOurs = (name: string): boolean => !/-(?:wal|shm)$/.test(name);
    expect(readdirSync(sample.base.folder).filter(isOurs).sort()).toEqual(before.filter(isOurs));
  });

  it("leaves nothing of an export behind", async () => {
    const left = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => /inforce-(?!export-test|served|cli)/.test(name) && existsSync(name));
    const before = left();
    await (await sample.ask("/v1/export/csv")).text();
    expect(left()).toEqual(before);
    writeFileSync(`${sample.base.folder}/ended`, "");
  });
});

/** What a request under another name, or with other headers, is answered. */
function answerTo(address: string, host: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path: "/v1/sources", headers: { ...headers, host } }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    sent.once("error", failed);
    sent.end();
  });
}
