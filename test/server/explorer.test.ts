import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { html } from "../../src/presentation/explorer/markup.js";
import { service } from "../../src/server/app.js";
import { DAY_VIEW } from "../../src/server/day-view.js";
import { EXPLORER_ROUTES } from "../../src/server/explorer-routes.js";
import { POST, VIEWS } from "./explorer-views.js";
import { asked, optionsOf, type SampleService, sampleService } from "./sample-service.js";

let sample: SampleService;
beforeAll(() => {
  sample = sampleService();
});
afterAll(() => sample.remove());

/** The elements of a page, in their order, with their attributes. */
function elementsOf(text: string): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => void found.push({ name, attributes }) }, { decodeEntities: true });
  parser.end(text);
  return found;
}

describe("the explorer", () => {
  it("has a page under test for every view", () => {
    const shown = (path: string): boolean =>
      VIEWS.some((view) => new RegExp(`^${path.replace(/:\w+/g, "[^/?]+")}(\\?|$)`).test(view));
    expect([...DAY_VIEW.paths, ...EXPLORER_ROUTES.map(({ path }) => path)].filter((path) => !shown(path))).toEqual([]);
  });

  it.each(VIEWS)("%s is a whole page that loads and runs nothing but its own, with a twin in JSON", async (path) => {
    const answer = await sample.ask(path);
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
    const elements = elementsOf(text);
    const named = (name: string) => elements.filter((one) => one.name === name);
    expect([named("h1").length, named("main").length]).toEqual([1, 1]);
    const scripts = named("script").map(({ attributes }) => attributes.src ?? attributes.type);
    expect(scripts.filter((one) => !/^\/assets\/script-[\w-]+\.js$/.test(one ?? "") && one !== "application/json")).toEqual([]);
    expect(elements.filter(({ attributes }) => Object.keys(attributes).some((name) => /^on|^style$/.test(name)))).toEqual([]);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const linked = elements.flatMap(({ attributes }) => attributes.href ?? attributes.src ?? attributes.action ?? []);
    expect(linked.filter((to) => !/^[/#]/.test(to) && to !== "data:,")).toEqual([]);
    const twin = named("link").find(({ attributes }) => attributes.rel === "alternate")?.attributes.href;
    if (path === "/search") return;
    const json = await sample.ask(twin ?? "/none");
    expect({ twin, status: json.status }).toMatchObject({ status: 200 });
    expect(await json.json()).toBeTypeOf("object");
  });

  it("shows what to review with the entries that the JSON has, to copy", async () => {
    const { items } = (await (await sample.ask("/v1/review?topic=e-visa")).json()) as {
      items: { id: string; stubs: { text: string }[] }[];
    };
    const text = await (await sample.ask("/review?topic=e-visa")).text();
    expect(items.length).toBeGreaterThan(0);
    for (const { id, stubs } of items)
      for (const [at, stub] of stubs.entries()) {
        expect(text).toContain(`<pre id="${id}-${at + 1}" tabindex="0">${html`${stub.text}`.text}</pre>`);
        expect(text).toContain(`<button type="button" data-copy="${id}-${at + 1}" hidden>Copy</button>`);
      }
    expect(await (await sample.ask(`/review?item=${items[0]?.id}`)).text()).toContain("<details open>");
  });

  it("shows the only value that may hold beside what leaves it open", async () => {
    const told = [
      ["/day?day=2021-12-10", "60 USD, start not dated"],
      ["/topic/kz/e-visa-fee", "possibly 60 USD"],
    ] as const;
    for (const [path, words] of told) expect(await (await sample.ask(path)).text()).toContain(words);
  });

  it("tells apart what the desk has accepted or answered, as soon as it is written", async () => {
    const own = sampleService();
    const itemsAt = async (path: string) => {
      const answer = await own.ask(path);
      const { items, leftOut } = (await answer.json()) as { items: readonly { id: string }[]; leftOut: number };
      return { ids: items.map(({ id }) => id), leftOut, tag: answer.headers.get("etag") };
    };
    const before = await itemsAt("/v1/review?topic=e-visa");
    const [first = "", second = ""] = before.ids;
    const page = await (await own.ask("/review?topic=e-visa")).text();
    expect(page).not.toContain("Accepted as it is");
    const log = join(own.base.folder, "reviewed.yaml");
    writeFileSync(log, `reviewed:\n  - { item: ${first}, day: 2022-06-20, author: "A. <Clerk>", note: as it is }\n`);
    const after = await itemsAt("/v1/review?topic=e-visa");
    expect(after).toMatchObject({ ids: before.ids.filter((id) => id !== first), leftOut: 1 });
    expect(after.tag).not.toBe(before.tag);
    expect(await itemsAt("/v1/review?topic=e-visa&all=true")).toMatchObject({ ids: before.ids, leftOut: 0 });
    const left = await (await own.ask("/review?topic=e-visa")).text();
    expect(left).not.toContain(`<pre id="${first}-1"`);
    expect(left).toContain("1 item accepted or answered: <a");
    expect(left).toContain(`${first}</a>, A. &lt;Clerk&gt; on 20 Jun 2022: as it is</li>`);
    const whole = await (await own.ask(`/review?item=${first}&all=true`)).text();
    expect(whole).toContain("Accepted as it is by A. &lt;Clerk&gt; on 20 Jun 2022: as it is</p>");
    const entry = `id: ${second}, day: 2022-06-20, author: A. Clerk, reason: so it is, topic: kz/e-visa, act: begin, from: 2022-06-07`;
    const evidence = "evidence: { address: https://example.org/law, read: 2022-06-20 }";
    writeFileSync(join(own.base.folder, "corrections.yaml"), `corrections:\n  - { ${entry}, ${evidence} }\n`);
    expect(await itemsAt("/v1/review?topic=e-visa")).toMatchObject({ leftOut: 2 });
    writeFileSync(log, "reviewed: nothing\n");
    const broken = await own.ask("/v1/review");
    const told = await broken.text();
    expect({ status: broken.status, tellsPath: told.includes(own.base.folder) }).toEqual({ status: 503, tellsPath: false });
    expect(own.failures).toHaveLength(1);
    expect((await own.ask("/v1/topics")).status).toBe(200);
    own.remove();
  });

  it.each([
    ["/compare?from=2021-06-01&to=2021-12-10&subject=EGY", /day=2021-12-10/],
    ["/changes?since=2021-12-01&subject=EGY", /day=2021-12-/],
    ["/changes?since=2021-12-01&subject=EGY&by=publication", /knownOn=202[12]-/],
    ["/upcoming?from=2021-03-01&knownOn=2021-03-01", /knownOn=2021-03-01/],
  ])("%s leads from each row to how we know it", async (path, asks) => {
    const text = await (await sample.ask(path)).text();
    const rows = text.split("<tr>").slice(2);
    const links = rows.map((row) => /href="(\/explain\?[^"]+)"/.exec(row)?.[1]?.replaceAll("&amp;", "&") ?? "none");
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !asks.test(link))).toEqual([]);
    for (const link of links.slice(0, 5)) {
      const answer = await sample.ask(link);
      expect(answer.status, link).toBe(200);
      expect(await answer.text()).toContain("<h1>How we know: ");
    }
  });

  it("leads nowhere that there is not", { timeout: 60_000 }, async () => {
    const links = new Set<string>();
    for (const path of VIEWS) {
      const elements = elementsOf(await (await sample.ask(path)).text());
      for (const { attributes } of elements) if (attributes.href?.startsWith("/")) links.add(attributes.href.split("#")[0] ?? "");
    }
    // One of each kind of address, and some of the many.
    const kinds = new Map<string, string[]>();
    for (const link of links) {
      const kind = link.replace(/\?.*/, "").split("/").slice(0, 2).join("/");
      kinds.set(kind, [...(kinds.get(kind) ?? []), link]);
    }
    const tried = [...kinds.values()].flatMap((all) => all.filter((_, at) => at % Math.ceil(all.length / 4) === 0));
    const broken: string[] = [];
    for (const link of tried) if ((await sample.ask(link)).status !== 200) broken.push(link);
    expect(tried.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  it("answers today's question first, and says what it cannot know", async () => {
    const text = await (await sample.ask("/")).text();
    expect(text).toContain("What applied on 1 Jul 2022");
    expect(text).toContain("lies beyond the last day of the archive, 15 Jun 2022");
    const yes = elementsOf(text).filter(({ attributes }) => attributes.class === "answer yes");
    expect(yes).toEqual([]);
  });

  it("marks in a post the words of every statement, each with its number", async () => {
    const { post, statements } = (await (await sample.ask(`/v1/posts/${POST}`)).json()) as {
      post: { text: string };
      statements: { start: number; end: number }[];
    };
    const text = await (await sample.ask(`/post/${POST}`)).text();
    const marked = [...text.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)]
      .map(([, inner = ""]) => inner.replace(/<sup>.*?<\/sup>/gs, ""))
      .join("");
    const plain = marked.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
    const covered = post.text
      .split("")
      .filter((_, at) => statements.some(({ start, end }) => start <= at && at < end))
      .join("");
    expect(plain).toBe(covered);
    for (const [at] of statements.entries()) expect(text).toContain(`id="words-${at + 1}"`);
  });

  it.each([
    ["/day?day=2021-13-45", 400, "2021-13-45"],
    ["/day?sope=fees", 400, "sope"],
    ["/topic/kz/mic", 404, "kz/mci"],
    ["/country/Atlantis", 404, "Atlantis"],
    ["/post/nothing", 404, "nothing"],
    ["/explain", 400, "topic=e-visa"],
    ["/compare?from=2021-12-10&to=2021-01-01", 400, "2021-12-10"],
    ["/nowhere", 404, "/nowhere"],
    ["/package.json", 404, "/package.json"],
    ["/docs/openapi.json", 404, "/docs/openapi.json"],
    ["/%2e%2e/%2e%2e/etc/passwd", 404, "nothing at"],
    ["/topcs", 404, "/topics"],
  ])("%s is a page that says what is wrong: %d", async (path, status, told) => {
    const answer = await sample.ask(path);
    const text = await answer.text();
    expect({ status: answer.status, type: answer.headers.get("content-type") }).toEqual({
      status,
      type: "text/html; charset=utf-8",
    });
    expect(text).toContain(told);
    expect(text).toContain('role="alert"');
  });

  it("gives its style and script under addresses that may be kept for ever", async () => {
    const text = await (await sample.ask("/")).text();
    for (const path of text.match(/\/assets\/[\w.-]+/g) ?? []) {
      const answer = await sample.ask(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get("cache-control")).toContain("immutable");
    }
    expect((await sample.ask("/assets/../package.json")).status).toBe(404);
  });
});

describe("an archive that would act", () => {
  const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;

  it("stands as text on every page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inforce-hostile-"));
    const database = join(folder, "base.sqlite");
    const path = join(folder, "news.txt");
    const said = `From January 1, 2022 the monthly calculation index (MCI) is 3,063 tenge ${HOSTILE}. Direct flights with Egypt were ${HOSTILE} resumed.`;
    writeFileSync(path, `Index ${HOSTILE}\nJanuary 5, 2022\n${said}\nThe MCI is 3,063 tenge from January 1, 2022.\n`);
    ingestSnapshot({ path, database, jurisdiction: "kz", publisher: `Press ${HOSTILE}`, recordedAt: "2022-07-01T00:00:00.000Z" });
    const made = service(optionsOf(database, []));
    try {
      const { posts } = (await (await asked(made, "/v1/posts")).json()) as { posts: { id: string }[] };
      const query = encodeURIComponent(HOSTILE);
      const pages = [
        ...VIEWS.filter((view) => !view.startsWith("/post")),
        `/post/${posts[0]?.id}`,
        `/search?words=${query}`,
        `/day?subject=${query}`,
        `/x${query}`,
      ];
      let shown = 0;
      for (const page of pages) {
        const text = await (await asked(made, page)).text();
        const elements = elementsOf(text);
        expect(
          elements.filter(({ name, attributes }) => name === "img" || "onerror" in attributes),
          page,
        ).toEqual([]);
        expect(text).not.toContain("<script>alert");
        if (text.includes("&lt;script&gt;")) shown++;
      }
      expect(shown).toBeGreaterThan(5);
    } finally {
      made.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each([
    ["<b>", "&lt;b&gt;"],
    ['" onclick="x', "&quot; onclick=&quot;x"],
    ["&amp;", "&amp;amp;"],
    ["a\u202eb", "a\ufffdb"],
  ])("%j is escaped by a template", (text, escaped) => {
    expect(html`<a title="${text}">${[text, html`<i>${text}</i>`, null, false, 3]}</a>`.text).toBe(
      `<a title="${escaped}">${escaped}<i>${escaped}</i>3</a>`,
    );
  });
});
