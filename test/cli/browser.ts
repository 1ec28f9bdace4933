import { existsSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a browser of the Chromium family is installed: `INFORCE_CHROMIUM`, else a usual place; null where there is none. */
export function browserPath(): string | null {
  const asked = process.env.INFORCE_CHROMIUM;
  const places = asked ? [asked] : USUAL;
  return places.find((path) => existsSync(path)) ?? null;
}

/** Milliseconds that a step in a page may take, and a test of several: a busy machine fails none. */
export const STEP_TIMEOUT = 110_000;
export const PAGE_TEST_TIMEOUT = 240_000;

/**
 * Waits until something is shown, with words where they are given, and gives its first. A page that was led to or is being
 * changed is read through this: `count`, `isVisible`, `textContent` and `evaluate` take whatever stands there at that moment.
 */
export async function shown(target: Locator, words?: RegExp): Promise<Locator> {
  const first = (words ? target.filter({ hasText: words }) : target).first();
  await first.waitFor();
  return first;
}

/** Waits until something is not, or no longer, shown. */
export const gone = (target: Locator): Promise<void> => target.first().waitFor({ state: "hidden" });

/** Does what leads to another page, waits until that one stands there whole, and for its address. */
export async function led(page: Page, address: RegExp, action: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent("load");
  await Promise.all([loaded, action()]);
  await page.waitForURL(address);
}

/** Waits until an expression is true in the page. */
export const holds = async (page: Page, expression: string): Promise<void> => void (await page.waitForFunction(expression));
