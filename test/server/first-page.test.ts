import { type IncomingHttpHeaders, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInParts } from "../../src/knowledge-base/open-base.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { isoDay } from "../../src/model/iso-day.js";
import { type Service, service } from "../../src/server/app.js";
import { type Listening, listen } from "../../src/server/listen.js";
import { asked, type SampleService, sampleService } from "./sample-service.js";

const ORIGIN = "https://intranet.example.org";
let sample: SampleService;
let every: Service;
let listening: Listening;
beforeAll(async () => {
  sample = sampleService({ origins: [ORIGIN] });
  every = service(sample.options);
  listening = await listen(sample.options, 0);
});
afterAll(async () => {
  await listening.stop();
  every.close();
  sample.remove();
});

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** What goes over the wire, byte for byte; a request may say anything. */
function sent(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Answered> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(listening.address);
    const asking = request({ hostname, port, path, method, headers: { host: "127.0.0.1:8021", ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(pieces) }));
    });
    asking.once("error", failed);
    asking.end();
  });
}

const OF_THE_WIRE = new Set(["connection", "content-length", "date", "keep-alive"]);
const told = (headers: IncomingHttpHeaders): object =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_WIRE.has(name)));

/** The style and the script that a page names. */
async function assets(): Promise<readonly string[]> {
  const { bytes } = await sent("/");
  return [...bytes.toString().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
}

describe("the first page, which is sent before what answers every address is loaded", () => {
  it.each<[string, Record<string, string>?]>([
    ["/"],
    ["/day?day=2021-12-10&subject=Germany&knownOn="],
    ["/?day=2021-12-10", { "accept-encoding": "gzip" }],
    ["/?day=2021-12-10", { origin: ORIGIN }],
    ["/?day=2021-12-10", { origin: "https://evil.example.com" }],
    ["/day?day=2021-13-45"],
    ["/day?sope=fees", { origin: ORIGIN }],
    ["/day?day=2021-12-10&day=2021-12-11"],
    ["/day?subject=%3Cscript%3E"],
    ["/", { host: "evil.example.com" }],
    ["/", { host: "127.0.0.1/day?x=" }],
    ["/", { accept: "text/html" }],
  ])("%s %j is, word for word, what every address answers with", async (path, headers = {}) => {
    const first = await sent(path, headers);
    const other = await asked(every, path, { headers });
    const bytes = Buffer.from(await other.arrayBuffer());
    expect({ status: first.status, ...told(first.headers) }).toEqual({
      status: other.status,
      ...Object.fromEntries(other.headers),
    });
    expect(first.bytes.equals(bytes)).toBe(true);
    expect(Number(first.headers["content-length"])).toBe(first.bytes.length);
  });

  it("has its style and its script with it, packed for who takes that", async () => {
    const found = await assets();
    expect(found.length).toBe(2);
    for (const path of found) {
      const [plain, packed] = [await sent(path), await sent(path, { "accept-encoding": "gzip" })];
      expect(plain).toMatchObject({ status: 200, headers: { "cache-control": "public, max-age=31536000, immutable" } });
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
      expect(plain.bytes.toString()).toBe(await (await asked(every, path)).text());
    }
  });

  it("is not sent again to who has it, without a policy of its own", async () => {
    const { headers } = await sent("/");
    const again = await sent("/", { "if-none-match": headers.etag ?? "" });
    expect({ status: again.status, length: again.bytes.length, policy: again.headers["content-security-policy"] }).toEqual({
      status: 304,
      length: 0,
      policy: undefined,
    });
    expect(again.headers.etag).toBe(headers.etag);
  });

  it.each([
    ["/day/", "GET", 200],
    ["/", "HEAD", 200],
    ["/", "POST", 405],
    ["//", "GET", 200],
    ["/day/../v1/sources", "GET", 200],
    ["http://127.0.0.1:8021/", "GET", 200],
    ["/nothing", "GET", 404],
  ])("%s asked with %s is left to what answers every address: %d", async (path, method, status) => {
    const { headers, ...answer } = await sent(path, {}, method);
    expect(answer.status).toBe(status);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("counts with the other requests of a client", async () => {
    const bounded = await listen({ ...sample.options, rate: 1 }, 0);
    try {
      const statuses: number[] = [];
      for (const path of ["/", "/v1/sources", "/", "/v1/sources"]) statuses.push((await fetch(`${bounded.address}${path}`)).status);
      expect(statuses).toEqual([200, 200, 429, 429]);
    } finally {
      await bounded.stop();
    }
  });
});

describe("a base that is open in parts", () => {
  it("answers about a day, then everything, from one file that is closed once", async () => {
    const base = openInParts(sample.base.database);
    const request = { day: isoDay("2021-12-10") };
    expect(base.sample).toBe(false);
    const whole = await base.every();
    expect(await base.every()).toBe(whole);
    expect(whole.asOf(request)).toEqual(base.asOf(request));
    expect(whole.sources().sources.length).toBeGreaterThan(0);
    base.close();
    expect(() => whole.sources()).toThrow(expect.objectContaining({ code: "DATABASE_CLOSED" }));
    expect(() => base.asOf(request)).toThrow(expect.objectContaining({ code: "DATABASE_CLOSED" }));
  });

  it.each([
    { day: "2021-12-10" },
    { day: "2022-09-01" },
    { day: "2021-12-10", subject: "DEU" },
    { day: "2021-12-10", knownOn: "2021-07-01" },
    { day: "1999-01-01" },
  ])("tells in brief what it tells at length, with the words of an answer that is alone: %j", (request) => {
    const [base, whole] = [openInParts(sample.base.database), openKnowledgeBase(sample.base.database)];
    try {
      const brief = base.asOfInBrief(request);
      const { answers, ...rest } = whole.asOf(request);
      const several = new Set(answers.map(({ topic }) => topic).filter((topic, at, all) => all.indexOf(topic) !== at));
      const wanted = answers.map(({ unread: _, disagreeing: _d, findings: _f, evidence, ...answer }) => ({
        ...answer,
        evidence: several.has(answer.topic) ? [] : evidence,
      }));
      expect(brief).toEqual({ ...rest, answers: wanted });
      if (request.day.startsWith("202")) expect(wanted.some(({ evidence }) => evidence.length > 0)).toBe(true);
    } finally {
      base.close();
      whole.close();
    }
  });
});
