import { type Browser, chromium, type Page } from "playwright-core";
import { type Listening, listen } from "../../src/server/listen.js";
import { browserPath, STEP_TIMEOUT } from "../cli/browser.js";
import { type SampleService, sampleService } from "./sample-service.js";

/** A page of the explorer, and what the browser complained of or asked of others. */
export interface OpenedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** The explorer over the bundled snapshots, in a browser. */
export interface BrowsedExplorer {
  readonly address: string;
  readonly browser: Browser;
  /** Opens a page at an address, in a window of its own. */
  readonly open: (path: string, width: number, script?: boolean) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

export async function browsedExplorer(): Promise<BrowsedExplorer> {
  const sample: SampleService = sampleService();
  const listening: Listening = await listen(sample.options, 0);
  const browser = await chromium.launch({
    executablePath: browserPath() ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
    timeout: STEP_TIMEOUT,
  });
  const { address } = listening;
  return {
    address,
    browser,
    async open(path, width, javaScriptEnabled = true) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled, locale: "en-US" });
      context.setDefaultTimeout(STEP_TIMEOUT);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith("data:")) complaints.push(request.url());
      });
      await page.goto(`${address}${path}`);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await listening.stop();
      sample.remove();
    },
  };
}
