import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, gone, holds, led, PAGE_TEST_TIMEOUT, STEP_TIMEOUT, shown } from "../cli/browser.js";
import { FULL } from "../setup/runs.js";
import { type BrowsedExplorer, browsedExplorer } from "./explorer-in-browser.js";
import { VIEWS } from "./explorer-views.js";

const executablePath = browserPath();
const title =
  executablePath === null
    ? "no browser is installed: install Chromium or set INFORCE_CHROMIUM to one, to walk through the explorer"
    : "the explorer in a browser";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything of WCAG 2.2 at AA, and what is good practice besides. */
const AXE_RUN = `axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)`;

/** A4 within its margins, in pixels of a page. */
const [PAPER_WIDTH, PAPER_HEIGHT] = [703, 1017];
/** What is kept on one page and takes more than a third of one: what stands before it leaves a page all but empty. */
const KEPT_WHOLE = `[...document.querySelectorAll("main *")].filter((one) => getComputedStyle(one).breakInside === "avoid" && one.offsetHeight > ${PAPER_HEIGHT / 3}).map((one) => one.outerHTML.slice(0, 90))`;
/** What is wider than the room it is shown in. */
const CUT_OFF = `[...document.querySelectorAll("main, main *")].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible" && !one.matches(".visually-hidden")).map((one) => one.outerHTML.slice(0, 90))`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(executablePath === null)(title, { timeout: PAGE_TEST_TIMEOUT }, () => {
  let explorer: BrowsedExplorer;
  beforeAll(async () => {
    explorer = await browsedExplorer();
  }, PAGE_TEST_TIMEOUT);
  afterAll(() => explorer?.close());

  it.each(VIEWS)("%s prints without empty pages, cut-off text, or what only a screen can use", async (path) => {
    const { page } = await explorer.open(path, PAPER_WIDTH);
    await page.emulateMedia({ media: "print" });
    await gone(page.locator("form.ask, button, .how").filter({ visible: true }));
    expect(await page.evaluate(KEPT_WHOLE)).toEqual([]);
    expect(await page.evaluate(CUT_OFF)).toEqual([]);
    const printed = await page.pdf({ preferCSSPageSize: true });
    const pages = printed.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
    const height = await page.evaluate<number>("document.documentElement.scrollHeight");
    // Rows and headings that are kept together leave some of a page free, and no more than a third.
    expect({ path, pages, most: 1 + Math.ceil((1.5 * height) / PAPER_HEIGHT) }).toSatisfy(
      (told: { readonly pages: number; readonly most: number }) => told.pages <= told.most,
    );
    await page.context().close();
  });

  it.each([true, false])(
    "leads from a day to a country, its answer, how we know, and the words (with a script: %s)",
    async (script) => {
      const { page, complaints } = await explorer.open("/", 1280, script);
      await page.fill("input[name=day]", "2021-12-10");
      await page.fill("input[name=subject]", "Germany");
      await led(page, /day=2021-12-10/, () => page.click("form.ask button"));
      await shown(page.locator("h1"), /10 Dec 2021 for Germany/);
      const row = page.locator("tr", { hasText: "Direct flights" }).first();
      await shown(row.locator(".answer"), /yes/);
      await led(page, /\/explain\?/, () => row.getByRole("link", { name: /how we know/ }).click());
      await shown(page.locator("h1"), /How we know: Direct flights/);
      await led(page, /\/post\//, () => page.locator("blockquote a").first().click());
      await shown(page.locator("mark"));
      await page
        .getByRole("link", { name: /^its words/ })
        .first()
        .click();
      await page.waitForURL(/#words-1/);
      await page.goBack();
      await led(page, /\/v1\/posts\//, () => page.getByRole("link", { name: "This page as JSON" }).click());
      await shown(page.locator("body"), /"schemaVersion"/);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("is asked by the keyboard alone", async () => {
    const { page, complaints } = await explorer.open("/compare", 1280);
    await page.keyboard.press("Tab");
    await holds(page, "document.activeElement.textContent === 'To the answer'");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#main/);
    await page.focus("input[name=subject]");
    await page.keyboard.type("Egypt");
    await led(page, /subject=Egypt/, () => page.keyboard.press("Enter"));
    await shown(page.locator("h1"), /side by side/);
    await page.goto(`${explorer.address}/topic/kz/direct-flights?subject=EGY`);
    await page.locator("svg.wide .span").first().focus();
    await shown(page.locator("#note"));
    await page.keyboard.press("Escape");
    await gone(page.locator("#note"));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("moves the day by a slider, and finds while one types", async () => {
    const { page, complaints } = await explorer.open("/day?day=2022-06-15", 1280);
    const slider = page.getByLabel("Move the day");
    await slider.focus();
    await led(page, /day=2017-06-02/, () => page.keyboard.press("Home"));
    await page.goto(`${explorer.address}/search`);
    await page.locator("input[name=words]").pressSequentially("tourist visa");
    await shown(page.locator("#results mark"));
    await page.waitForURL(/words=tourist/);
    expect(complaints).toEqual([]);
    await page.context().setOffline(true);
    const failed = page.waitForEvent("requestfailed");
    await page.locator("input[name=words]").fill("visa-free");
    await failed;
    await page.context().setOffline(false);
    await page.locator("input[name=words]").fill("direct flights");
    await page.waitForURL(/words=direct/);
    await shown(page.locator("#results mark"));
    expect(complaints).toEqual([expect.stringContaining("ERR_INTERNET_DISCONNECTED")]);
    await page.context().close();
  });

  it("cuts no word where there is room", async () => {
    const { page, complaints } = await explorer.open("/compare?from=2021-06-01&to=2021-12-10&subject=EGY", 1280);
    await shown(page.locator("table.rows td"), /suspended/);
    const lines = await page.evaluate(`[...document.querySelectorAll("table.rows td")].flatMap((cell) => {
      const text = [...cell.childNodes].find((node) => node.nodeType === 3 && node.data.includes("suspended"));
      if (!text) return [];
      const word = document.createRange();
      word.setStart(text, text.data.indexOf("suspended"));
      word.setEnd(text, text.data.indexOf("suspended") + "suspended".length);
      return [word.getClientRects().length];
    })`);
    expect(lines).toEqual([1]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    [360, "dark"],
    [1280, "light"],
    [360, "light"],
    [1280, "dark"],
  ] as const)("fits a screen %d wide, and has nothing that keeps somebody out when it is %s (axe)", async (width, colorScheme) => {
    const context = await explorer.browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true, colorScheme });
    context.setDefaultTimeout(STEP_TIMEOUT);
    const page = await context.newPage();
    const found: string[] = [];
    const least = ["/day?day=2021-12-10", "/day?day=x", "/review"];
    const every = FULL || (width === 360 && colorScheme === "dark");
    const views = every ? [...new Set([...VIEWS, ...least, "/nothing"])] : least;
    for (const path of views) {
      await page.goto(`${explorer.address}${path}`);
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      if (wide > width) found.push(`${path} is ${wide} wide`);
      await page.addScriptTag({ content: AXE });
      const violations = (await page.evaluate(AXE_RUN)) as readonly Violation[];
      found.push(...violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html.slice(0, 100)}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it("goes onto paper whole: what is folded too, dark on light, without what only a screen needs", async () => {
    const context = await explorer.browser.newContext({ viewport: { width: 760, height: 1000 }, colorScheme: "dark" });
    context.setDefaultTimeout(STEP_TIMEOUT);
    const page = await context.newPage();
    await page.goto(`${explorer.address}/day?day=2021-12-10`);
    const folded = page.locator("details:not([open]) li").first();
    const seen = (target: typeof folded): Promise<boolean> => target.evaluate((one) => one.checkVisibility());
    expect(await seen(folded)).toBe(false);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await seen(folded)).toBe(true);
    expect(await seen(page.locator("form.ask"))).toBe(false);
    expect(await seen(page.locator("nav"))).toBe(false);
    const shades = (await page.evaluate(`[...document.querySelectorAll(".answer.yes, .answer.possible, td, a")].map((one) =>
      Math.max(...getComputedStyle(one).color.match(/\\d+/g).slice(0, 3).map(Number)))`)) as readonly number[];
    expect(shades.length).toBeGreaterThan(100);
    expect(Math.max(...shades)).toBeLessThan(128);
    await context.close();
  });
});
