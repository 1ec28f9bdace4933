import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AnswerCache } from "../../src/server/answer-cache.js";
import { service } from "../../src/server/app.js";
import { takesGzip } from "../../src/server/response-headers.js";
import { asked, type SampleService, sampleService } from "./sample-service.js";

describe("the answers that are kept", () => {
  const ask = (cache: AnswerCache, name: string, size: number, made: string[]): string =>
    cache.answer(name, () => {
      made.push(name);
      return { text: name.repeat(size), headers: {} };
    }).text;

  it("are made once, and those go that were asked for the longest ago", () => {
    const [cache, made] = [new AnswerCache(10), [] as string[]];
    for (const name of ["a", "b", "a", "c", "a", "b"]) expect(ask(cache, name, 4, made)).toBe(name.repeat(4));
    // With c there are twelve characters: b goes, for a was asked for again.
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("are none that is larger than all may be together, and none that failed", () => {
    const [cache, made] = [new AnswerCache(10), [] as string[]];
    ask(cache, "a", 3, made);
    ask(cache, "large", 3, made);
    ask(cache, "large", 3, made);
    const fails = (): never => {
      throw new Error("no answer");
    };
    expect(() => cache.answer("b", fails)).toThrow();
    ask(cache, "b", 3, made);
    ask(cache, "a", 3, made);
    expect(made).toEqual(["a", "large", "large", "b"]);
  });

  it("are packed once, for those who take that", async () => {
    const cache = new AnswerCache(10_000);
    const answer = cache.answer("a", () => ({ text: "words ".repeat(500), headers: {} }));
    expect(gunzipSync(await answer.packed()).toString()).toBe(answer.text);
    expect(cache.answer("a", () => ({ text: "", headers: {} })).packed()).toBe(answer.packed());
  });

  it.each([
    [undefined, false],
    ["", false],
    ["gzip", true],
    ["deflate, GZIP;q=0.5, br", true],
    ["gzip;q=0", false],
    ["gzip; q=0.0, *", false],
    ["*", true],
    ["br, *;q=0", false],
    ["identity", false],
    ["gzip;q=x", false],
  ])("are packed for one who accepts %j: %j", (accepts, takes) => {
    expect(takesGzip(accepts)).toBe(takes);
  });

  it("go out whole, with their length to be told, and as the same words when they are packed", async () => {
    const sample: SampleService = sampleService();
    const plain = await sample.ask("/v1/topics");
    const packed = await sample.ask("/v1/topics", { headers: { "accept-encoding": "gzip" } });
    for (const one of [plain, packed]) expect(one.headers.get("vary")).toBe("Accept, Accept-Encoding");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
    const head = await sample.ask("/v1/topics", { method: "HEAD", headers: { "accept-encoding": "gzip" } });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    sample.remove();
  });

  it("are of the address by which the service was called", async () => {
    const sample: SampleService = sampleService();
    const made = service({ ...sample.options, hostNames: ["rules.example.org"] });
    const feed = async (origin: string): Promise<string> => {
      const request = new Request(`${origin}/feed.atom`, { headers: { host: new URL(origin).host } });
      return (await made.fetch(request)).text();
    };
    expect(await feed("http://rules.example.org")).toContain('href="http://rules.example.org/feed.atom"');
    expect(await feed("http://127.0.0.1:8021")).toContain('href="http://127.0.0.1:8021/feed.atom"');
    expect((await asked(made, "/feed.atom")).status).toBe(200);
    made.close();
    sample.remove();
  });
});
