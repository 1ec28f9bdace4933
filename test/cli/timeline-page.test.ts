import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { timelinePage } from "../../src/presentation/timeline-page.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorld } from "../queries/small-world.js";
import { browserPath, gone, PAGE_TEST_TIMEOUT, STEP_TIMEOUT, shown } from "./browser.js";

const executablePath = browserPath();
const title =
  executablePath === null
    ? "no browser is installed: install Chromium or set INFORCE_CHROMIUM to one, to open the timeline page"
    : "the timeline page in a browser";

/** A page of the small world, with a title that would be markup if it could. */
function pageOf(topic: string): string {
  return withWorld(HISTORY_WORLD, (database) => {
    const base = openKnowledgeBase(database);
    try {
      return timelinePage(
        [{ result: base.timeline({ topic }), topic: { ...base.topic(topic), title: `</title><script>throw 1</script> ${topic}` } }],
        base.run(),
      );
    } finally {
      base.close();
    }
  });
}

interface Opened {
  readonly page: Page;
  /** Console errors, page errors and requests to anywhere. */
  readonly complaints: readonly string[];
}

describe.skipIf(executablePath === null)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-page-"));
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? "",
      args: ["--no-sandbox", "--disable-gpu"],
      timeout: STEP_TIMEOUT,
    });
  }, PAGE_TEST_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(topic: string, width: number): Promise<Opened> {
    const file = join(folder, `${topic}.html`);
    writeFileSync(file, pageOf(topic));
    const context = await browser?.newContext({ viewport: { width, height: 800 }, offline: true, hasTouch: width < 700 });
    if (!context) throw new Error("the browser did not start");
    context.setDefaultTimeout(STEP_TIMEOUT);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }

  it.each([
    ["ferries", 360],
    ["ferries", 1440],
    ["index", 360],
    ["index", 1440],
    ["deadline", 360],
  ])("%s opens at %d pixels without complaint, overflow or network", { timeout: PAGE_TEST_TIMEOUT }, async (topic, width) => {
    const { page, complaints } = await open(topic, width);
    expect(await page.title()).toContain(topic);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    const picture = await shown(page.locator(width < 720 ? "svg.narrow" : "svg.wide"));
    expect(await page.locator("svg:visible").count()).toBe(1);
    const box = await picture.boundingBox();
    expect(box === null ? null : box.x >= 0 && box.x + box.width <= width).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("shows the words behind a bar on hover, on a tap and by the keyboard", { timeout: PAGE_TEST_TIMEOUT }, async () => {
    const { page, complaints } = await open("ferries", 1440);
    const note = page.locator("#note");
    await gone(note);
    const bar = page.locator("svg.wide .span").last();
    await bar.hover();
    await shown(note, /Italy/);
    await shown(note, /Ferries run with Italy alone\./);
    await page.mouse.move(2, 2);
    await gone(note);
    await bar.focus();
    await shown(note);
    await page.keyboard.press("Escape");
    await gone(note);
    expect(complaints).toEqual([]);
    await page.context().close();
    const narrow = await open("ferries", 360);
    await narrow.page.locator("svg.narrow .span").first().tap();
    await shown(narrow.page.locator("#note"), /France/);
    await narrow.page.context().close();
  });

  it("prints the wide picture and every period with its source", { timeout: PAGE_TEST_TIMEOUT }, async () => {
    const { page } = await open("index", 360);
    await page.emulateMedia({ media: "print" });
    await shown(page.locator("svg.wide"));
    await gone(page.locator("#note"));
    expect(await page.locator("section blockquote").count()).toBe(2);
    const headings = '[...document.querySelectorAll("h2, h3, h2 + p")]';
    const kept = await page.evaluate<readonly string[]>(`${headings}.map((one) => getComputedStyle(one).breakAfter)`);
    expect(new Set(kept)).toEqual(new Set(["avoid"]));
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/);
    await page.context().close();
  });
});
