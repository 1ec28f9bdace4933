import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, led, PAGE_TEST_TIMEOUT, shown } from "../cli/browser.js";
import { FULL } from "../setup/runs.js";
import { type BrowsedExplorer, browsedExplorer, type OpenedPage } from "./explorer-in-browser.js";

/** Somebody who goes through pages, by one means. */
interface Officer {
  readonly page: Page;
  /** Opens what is folded. */
  readonly press: (target: Locator) => Promise<void>;
  /** Follows a link, or presses a button, to another page. */
  readonly go: (target: Locator, address: RegExp) => Promise<void>;
  /** Writes a day into a field of days. */
  readonly day: (name: string, day: string) => Promise<void>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly choose: (name: string, option: string) => Promise<void>;
}

type Means = Omit<Officer, "go">;

const officerWith = (means: Means): Officer => ({
  ...means,
  go: (target, address) => led(means.page, address, () => means.press(target)),
});

const field = (page: Page, name: string): Locator => page.locator(`form.ask [name=${name}]`);

function byMouse(page: Page): Means {
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
/** What Tab may stop at. */
interface Stop {
  readonly tabIndex: number;
  readonly disabled?: boolean;
  readonly checkVisibility: () => boolean;
}
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * Goes from where the focus is to a target, by Tab alone. How many stops lie between them is counted first, so that it need not be asked
 * after each of them whether the target is reached; a count that is wrong makes the way longer, and the focus is what says where it ends.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  const between =
    (await element?.evaluate((one, all) => {
      const able = [...one.ownerDocument.querySelectorAll(all)] as unknown as readonly Stop[];
      const stops: readonly unknown[] = able.filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility());
      return Math.max(0, stops.indexOf(one) - stops.indexOf(one.ownerDocument.activeElement) - 1);
    }, STOPS)) ?? 0;
  for (let stop = 0; stop < between; stop++) await page.keyboard.press("Tab");
  for (let tabs = between; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press("Tab");
    if (await element?.evaluate((one) => one === one.ownerDocument?.activeElement)) return;
  }
  throw new Error(`${target} is not reached by Tab`);
}

function byKeyboard(page: Page): Means {
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
const heading = (page: Page): Locator => page.locator("h1");
const rows = (page: Page): Locator => page.locator("table.rows tbody tr");
const body = (page: Page): Locator => page.locator("main");

/** What an officer does, from the start page; each ends at words of an archive, or at data. */
const JOURNEYS: readonly (readonly [name: string, walk: (officer: Officer) => Promise<void>])[] = [
  [
    "what applied to a German on a day, and by which words",
    async ({ page, day, write, go }) => {
      await day("day", "2021-12-10");
      await write("subject", "Germany");
      await go(button(page), /day=2021-12-10/);
      await shown(heading(page), /10 Dec 2021 for Germany/);
      const row = page.locator("tr", { hasText: "Direct flights" }).first();
      await shown(row.locator(".answer"), /\byes$/);
      await go(link(row, /how we know/), /explain/);
      await go(page.locator("blockquote a").first(), /\/post\//);
      await shown(page.locator("mark"));
    },
  ],
  [
    "what could be known then, and what is known now",
    async ({ page, day, go }) => {
      await day("day", "2021-06-10");
      await day("knownOn", "2021-02-15");
      await go(button(page), /knownOn=2021-02-15/);
      const row = page.locator("tr", { hasText: "Visa-free regime" }).first();
      await shown(row.locator(".answer"), /\bunknown$/);
      await shown(row, /last known: suspended/);
      await day("knownOn", "2022-06-15");
      await go(button(page), /knownOn=2022-06-15/);
      await shown(row.locator(".answer"), /\bno$/);
    },
  ],
  [
    "a topic over time, and the post behind a period",
    async ({ page, go }) => {
      await go(view(page, "Topics"), /\/topics$/);
      await go(link(body(page), "Visa-free regime"), /\/topic\/kz\/visa-free-regime/);
      await shown(page.locator("svg:visible"));
      await go(link(body(page), "how we know"), /\/explain\?/);
      await page.goBack();
      await go(page.locator('main a[href^="/post/"]').first(), /\/post\//);
      await shown(page.locator("mark"));
    },
  ],
  [
    "a country: all that is said of it, and what changed for it",
    async ({ page, press, day, go }) => {
      await day("day", "2021-12-10");
      await go(button(page), /day=2021-12-10/);
      const row = page.locator("tr", { hasText: "Direct flights" }).first();
      await press(row.locator("summary"));
      await go(link(row, "Germany"), /\/country\/DEU/);
      await go(link(body(page), "What changed for it"), /\/changes\?/);
      await shown(rows(page));
    },
  ],
  [
    "two days side by side",
    async ({ page, day, write, go }) => {
      await go(view(page, "Two days"), /\/compare$/);
      await day("from", "2021-06-01");
      await day("to", "2021-12-10");
      await write("subject", "Egypt");
      await go(button(page), /from=2021-06-01.*subject=Egypt/);
      await shown(rows(page));
      await go(page.locator('table.rows a[href^="/post/"]').first(), /\/post\//);
    },
  ],
  [
    "what posts told lately",
    async ({ page, day, choose, go }) => {
      await go(view(page, "Changes"), /\/changes$/);
      await day("since", "2022-04-01");
      await choose("by", "publication");
      await go(button(page), /since=2022-04-01.*by=publication/);
      await shown(rows(page));
      await go(page.locator('table.rows a[href^="/topic/"]').first(), /\/topic\//);
    },
  ],
  [
    "what lies ahead",
    async ({ page, day, go }) => {
      await go(view(page, "Coming"), /\/upcoming$/);
      await day("from", "2021-03-01");
      await go(button(page), /from=2021-03-01/);
      await shown(heading(page), /ahead of 1 Mar 2021/);
      await go(page.locator('table.rows a[href^="/post/"]').first(), /\/post\//);
    },
  ],
  [
    "words, and where they stand",
    async ({ page, write, go }) => {
      await go(view(page, "Search"), /\/search$/);
      await write("words", "tourist visa");
      await go(button(page), /words=tourist/);
      await shown(page.locator("#results mark"));
      await go(page.locator('#results a[href^="/post/"]').first(), /\/post\//);
    },
  ],
  [
    "what was not read whole, and the post it stands in",
    async ({ page, go }) => {
      await go(view(page, "Findings"), /\/findings$/);
      await go(link(page.locator("details"), "half-read"), /rule=half-read/);
      await go(link(body(page), "the post"), /\/post\//);
    },
  ],
  [
    "who tells it, as data, and how a program asks",
    async ({ page, go }) => {
      await go(view(page, "Sources"), /\/sources$/);
      await shown(rows(page));
      await go(link(page, "This page as JSON"), /\/v1\/sources$/);
      await shown(page.locator("body"), /"schemaVersion"/);
      await page.goBack();
      await go(link(page, "For programs"), /\/api$/);
      await shown(heading(page), /^For programs$/);
      await go(link(body(page), "/v1/sources"), /\/v1\/sources$/);
    },
  ],
];

/** Each means with and without a script, on a wide and on a narrow screen: each two of these together, and all three where everything is tried. */
const WAYS = [
  ["by mouse", byMouse, 1280, true],
  ["by mouse", byMouse, 360, false],
  ["by keyboard", byKeyboard, 360, true],
  ["by keyboard", byKeyboard, 1280, false],
  ...(FULL
    ? ([
        ["by mouse", byMouse, 1280, false],
        ["by mouse", byMouse, 360, true],
        ["by keyboard", byKeyboard, 360, false],
        ["by keyboard", byKeyboard, 1280, true],
      ] as const)
    : []),
] as const;

const executablePath = browserPath();
const title =
  executablePath === null
    ? "no browser is installed: install Chromium or set INFORCE_CHROMIUM to one, to walk the journeys of an officer"
    : "the journeys of an officer";

describe.skipIf(executablePath === null)(title, { timeout: PAGE_TEST_TIMEOUT }, () => {
  let explorer: BrowsedExplorer;
  beforeAll(async () => {
    explorer = await browsedExplorer();
  }, PAGE_TEST_TIMEOUT);
  afterAll(() => explorer?.close());

  for (const [named, means, width, script] of WAYS)
    describe(`${named}, ${width} wide, ${script ? "with" : "without"} a script`, () => {
      let opened: OpenedPage;
      // A window costs more than a journey does: all that go one way begin at the start page of one, which keeps nothing.
      beforeAll(async () => {
        opened = await explorer.open("/", width, script);
      }, PAGE_TEST_TIMEOUT);
      afterAll(() => opened?.page.context().close());

      it.each(JOURNEYS)("%s", async (_, walk) => {
        const { page, complaints } = opened;
        const before = complaints.length;
        await page.goto(explorer.address);
        await walk(officerWith(means(page)));
        expect(complaints.slice(before)).toEqual([]);
        expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
      });
    });
});
