import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath } from "../cli/browser.js";
import { type BrowsedExplorer, browsedExplorer } from "./explorer-in-browser.js";

/** Somebody who goes through pages, by one means. */
interface Officer {
  readonly page: Page;
  /** Follows a link, presses a button, opens what is folded. */
  readonly press: (target: Locator) => Promise<void>;
  /** Writes a day into a field of days. */
  readonly day: (name: string, day: string) => Promise<void>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly choose: (name: string, option: string) => Promise<void>;
}

const field = (page: Page, name: string): Locator => page.locator(`form.ask [name=${name}]`);

function byMouse(page: Page): Officer {
  return {
    page,
    press: (target) => target.click(),
    day: (name, day) => field(page, name).fill(day),
    async write(name, text) {
      await field(page, name).click();
      await field(page, name).fill(text);
    },
    choose: async (name, option) => void (await field(page, name).selectOption({ label: option })),
  };
}

const MOST_TABS = 600;

/** Goes from where the focus is to a target, by Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press("Tab");
    if (await element?.evaluate((one) => one === one.ownerDocument?.activeElement)) return;
  }
  throw new Error(`${target} is not reached by Tab`);
}

function byKeyboard(page: Page): Officer {
  return {
    page,
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press("Enter");
    },
    async day(name, day) {
      await tabTo(page, field(page, name));
      const [year, month, date] = day.split("-");
      await page.keyboard.type(`${month}${date}${year}`);
    },
    async write(name, text) {
      await tabTo(page, field(page, name));
      await page.keyboard.type(text);
    },
    async choose(name, option) {
      await tabTo(page, field(page, name));
      await page.keyboard.type(option);
    },
  };
}

const link = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole("link", { name }).first();
const view = (page: Page, name: string): Locator => page.locator("header nav").getByRole("link", { name, exact: true });
const button = (page: Page): Locator => page.locator("form.ask button");
const heading = async (page: Page): Promise<string> => (await page.locator("h1").textContent()) ?? "";
const body = (page: Page): Locator => page.locator("main");

/** What an officer does, from the start page; each ends at words of an archive, or at data. */
const JOURNEYS: readonly (readonly [name: string, walk: (officer: Officer) => Promise<void>])[] = [
  [
    "what applied to a German on a day, and by which words",
    async ({ page, press, day, write }) => {
      await day("day", "2021-12-10");
      await write("subject", "Germany");
      await press(button(page));
      await page.waitForURL(/day=2021-12-10/);
      expect(await heading(page)).toContain("10 Dec 2021 for Germany");
      const row = page.locator("tr", { hasText: "Direct flights" }).first();
      expect(await row.locator(".answer").textContent()).toContain("yes");
      await press(link(row, /how we know/));
      await page.waitForURL(/explain/);
      await press(page.locator("blockquote a").first());
      await page.waitForURL(/\/post\//);
      expect(await page.locator("mark").count()).toBeGreaterThan(0);
    },
  ],
  [
    "what could be known then, and what is known now",
    async ({ page, press, day }) => {
      await day("day", "2021-06-10");
      await day("knownOn", "2021-02-15");
      await press(button(page));
      await page.waitForURL(/knownOn=2021-02-15/);
      const row = page.locator("tr", { hasText: "Visa-free regime" }).first();
      expect(await row.locator(".answer").textContent()).toContain("unknown");
      expect(await row.textContent()).toContain("last known: suspended");
      await day("knownOn", "2022-06-15");
      await press(button(page));
      await page.waitForURL(/knownOn=2022-06-15/);
      expect(await row.locator(".answer").textContent()).toContain("no");
    },
  ],
  [
    "a topic over time, and the post behind a period",
    async ({ page, press }) => {
      await press(view(page, "Topics"));
      await page.waitForURL(/\/topics$/);
      await press(link(body(page), "Visa-free regime"));
      await page.waitForURL(/\/topic\/kz\/visa-free-regime/);
      expect(await page.locator("svg").count()).toBeGreaterThan(0);
      await press(link(body(page), "how we know"));
      await page.waitForURL(/\/explain\?/);
      await page.goBack();
      await press(page.locator('main a[href^="/post/"]').first());
      await page.waitForURL(/\/post\//);
      expect(await page.locator("mark").count()).toBeGreaterThan(0);
    },
  ],
  [
    "a country: all that is said of it, and what changed for it",
    async ({ page, press, day }) => {
      await day("day", "2021-12-10");
      await press(button(page));
      await page.waitForURL(/day=2021-12-10/);
      const row = page.locator("tr", { hasText: "Direct flights" }).first();
      await press(row.locator("summary"));
      await press(link(row, "Germany"));
      await page.waitForURL(/DEU/);
      if (!page.url().includes("/country/")) await press(page.locator('main a[href^="/country/DEU"]').first());
      await page.waitForURL(/\/country\/DEU/);
      await press(link(body(page), "What changed for it"));
      await page.waitForURL(/\/changes\?/);
      expect(await page.locator("table.rows tbody tr").count()).toBeGreaterThan(0);
    },
  ],
  [
    "two days side by side",
    async ({ page, press, day, write }) => {
      await press(view(page, "Two days"));
      await page.waitForURL(/\/compare$/);
      await day("from", "2021-06-01");
      await day("to", "2021-12-10");
      await write("subject", "Egypt");
      await press(button(page));
      await page.waitForURL(/from=2021-06-01.*subject=Egypt/);
      expect(await page.locator("table.rows tbody tr").count()).toBeGreaterThan(0);
      await press(page.locator('table.rows a[href^="/post/"]').first());
      await page.waitForURL(/\/post\//);
    },
  ],
  [
    "what posts told lately",
    async ({ page, press, day, choose }) => {
      await press(view(page, "Changes"));
      await page.waitForURL(/\/changes$/);
      await day("since", "2022-04-01");
      await choose("by", "publication");
      await press(button(page));
      await page.waitForURL(/since=2022-04-01.*by=publication/);
      expect(await page.locator("table.rows tbody tr").count()).toBeGreaterThan(0);
      await press(page.locator('table.rows a[href^="/topic/"]').first());
      await page.waitForURL(/\/topic\//);
    },
  ],
  [
    "what lies ahead",
    async ({ page, press, day }) => {
      await press(view(page, "Coming"));
      await page.waitForURL(/\/upcoming$/);
      await day("from", "2021-03-01");
      await press(button(page));
      await page.waitForURL(/from=2021-03-01/);
      expect(await heading(page)).toContain("ahead of 1 Mar 2021");
      await press(page.locator('table.rows a[href^="/post/"]').first());
      await page.waitForURL(/\/post\//);
    },
  ],
  [
    "words, and where they stand",
    async ({ page, press, write }) => {
      await press(view(page, "Search"));
      await page.waitForURL(/\/search$/);
      await write("words", "tourist visa");
      await press(button(page));
      await page.waitForURL(/words=tourist/);
      await page.locator("#results mark").first().waitFor();
      await press(page.locator('#results a[href^="/post/"]').first());
      await page.waitForURL(/\/post\//);
    },
  ],
  [
    "what was not read whole, and the post it stands in",
    async ({ page, press }) => {
      await press(view(page, "Findings"));
      await page.waitForURL(/\/findings$/);
      await press(link(page.locator("details"), "half-read"));
      await page.waitForURL(/rule=half-read/);
      await press(link(body(page), "the post"));
      await page.waitForURL(/\/post\//);
    },
  ],
  [
    "who tells it, as data, and how a program asks",
    async ({ page, press }) => {
      await press(view(page, "Sources"));
      await page.waitForURL(/\/sources$/);
      expect(await page.locator("table.rows tbody tr").count()).toBeGreaterThan(0);
      await press(link(page, "This page as JSON"));
      await page.waitForURL(/\/v1\/sources$/);
      expect(await page.locator("body").textContent()).toContain('"schemaVersion"');
      await page.goBack();
      await press(link(page, "For programs"));
      await page.waitForURL(/\/api$/);
      expect(await heading(page)).toBe("For programs");
      await press(link(body(page), "/v1/sources"));
      await page.waitForURL(/\/v1\/sources$/);
    },
  ],
];

/** Each means with and without a script, on a wide and on a narrow screen; each two of these together. */
const WAYS = [
  ["by mouse", byMouse, 1280, true],
  ["by mouse", byMouse, 360, false],
  ["by keyboard", byKeyboard, 360, true],
  ["by keyboard", byKeyboard, 1280, false],
] as const;

const executablePath = browserPath();
const title =
  executablePath === null
    ? "no browser is installed: install Chromium or set INFORCE_CHROMIUM to one, to walk the journeys of an officer"
    : "the journeys of an officer";

describe.skipIf(executablePath === null)(title, { timeout: 120_000 }, () => {
  let explorer: BrowsedExplorer;
  beforeAll(async () => {
    explorer = await browsedExplorer();
  }, 120_000);
  afterAll(() => explorer?.close());

  for (const [means, officer, width, script] of WAYS)
    it.each(JOURNEYS)(`%s: ${means}, ${width} wide, ${script ? "with" : "without"} a script`, async (_, walk) => {
      const { page, complaints } = await explorer.open("/", width, script);
      await walk(officer(page));
      expect(complaints).toEqual([]);
      await page.context().close();
    });
});
