import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath } from "../cli/browser.js";
import { type BrowsedExplorer, browsedExplorer } from "./explorer-in-browser.js";

const executablePath = browserPath();
const title =
  executablePath === null
    ? "no browser is installed: install Chromium or set INFORCE_CHROMIUM to one, to walk through the explorer"
    : "the explorer in a browser";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(executablePath === null)(title, { timeout: 120_000 }, () => {
  let explorer: BrowsedExplorer;
  beforeAll(async () => {
    explorer = await browsedExplorer();
  }, 120_000);
  afterAll(() => explorer?.close());

  it.each([true, false])(
    "leads from a day to a country, its answer, how we know, and the words (with a script: %s)",
    async (script) => {
      const { page, complaints } = await explorer.open("/", 1280, script);
      await page.fill("input[name=day]", "2021-12-10");
      await page.fill("input[name=subject]", "Germany");
      await page.click("form.ask button");
      expect(await page.textContent("h1")).toContain("10 Dec 2021 for Germany");
      const row = page.locator("tr", { hasText: "Direct flights" }).first();
      expect(await row.locator(".answer").textContent()).toContain("yes");
      await row.getByRole("link", { name: /how we know/ }).click();
      expect(await page.textContent("h1")).toContain("How we know: Direct flights");
      await page.locator("blockquote a").first().click();
      expect(await page.locator("mark").count()).toBeGreaterThan(0);
      await page
        .getByRole("link", { name: /^its words/ })
        .first()
        .click();
      expect(page.url()).toContain("#words-1");
      await page.goBack();
      await page.getByRole("link", { name: "This page as JSON" }).click();
      expect(await page.textContent("body")).toContain('"schemaVersion"');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("is asked by the keyboard alone", async () => {
    const { page, complaints } = await explorer.open("/compare", 1280);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("To the answer");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("#main");
    await page.focus("input[name=subject]");
    await page.keyboard.type("Egypt");
    await page.keyboard.press("Enter");
    await page.waitForURL(/subject=Egypt/);
    expect(await page.textContent("h1")).toContain("side by side");
    await page.goto(`${explorer.address}/topic/kz/direct-flights?subject=EGY`);
    await page.locator("svg.wide .span").first().focus();
    expect(await page.locator("#note").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#note").isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("moves the day by a slider, and finds while one types", async () => {
    const { page, complaints } = await explorer.open("/day?day=2022-06-15", 1280);
    const slider = page.getByLabel("Move the day");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/day=2017-06-02/);
    await page.goto(`${explorer.address}/search`);
    await page.locator("input[name=words]").pressSequentially("tourist visa");
    await page.waitForSelector("#results mark");
    expect(page.url()).toContain("words=tourist");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("fits a phone, and has nothing that keeps somebody out (axe)", async () => {
    const context = await explorer.browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of [
      "/day?day=2021-12-10",
      "/topics",
      "/country/DEU",
      "/compare",
      "/review",
      "/findings?rule=half-read",
      "/explain?topic=e-visa&day=2021-12-10",
      "/day?day=x",
    ]) {
      await page.goto(`${explorer.address}${path}`);
      const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
      if (width > 360) found.push(`${path} is ${width} wide`);
      await page.addScriptTag({ content: AXE });
      const violations = (await page.evaluate("axe.run().then((result) => result.violations)")) as readonly Violation[];
      found.push(...violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html.slice(0, 100)}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});
