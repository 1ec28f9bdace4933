import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { InforceError } from "../model/errors.js";
import type { CommandContext } from "./command-context.js";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];
/** Where installers put it without a word in the path. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const LONGEST_MS = 180_000;
/** Alone, quiet, and without the network. */
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--no-pdf-header-footer",
];

/**
 * The browser that prints pages: `INFORCE_CHROMIUM`, else one of the Chromium family on the path or in its usual place.
 *
 * @throws InforceError `BROWSER_NOT_FOUND`, which says how to get one.
 */
export function chromiumPath({ env }: Pick<CommandContext, "env">): string {
  const asked = env.INFORCE_CHROMIUM;
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = asked ? [asked] : [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new InforceError("BROWSER_NOT_FOUND", `no browser to print with was found${asked ? ` at "${asked}"` : ""}`, {
    got: asked ?? "none on the path",
    expected: "Chromium, Chrome or Edge",
    example: "INFORCE_CHROMIUM=/usr/bin/chromium",
    hint: "install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or use --report FILE.html and print from any browser",
  });
}

/**
 * Prints a page of ours as PDF. The page holds no script and may load nothing.
 *
 * @param profile an empty folder for what the browser keeps meanwhile.
 * @throws InforceError `OUTPUT_FAILED` when the browser fails.
 */
export async function printToPdf(browser: string, page: string, pdf: string, profile: string): Promise<void> {
  // A browser of the administrator refuses to start in its sandbox.
  const sandbox = userInfo().uid === 0 ? ["--no-sandbox"] : [];
  const args = [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
  const told = await new Promise<string>((done) => {
    execFile(browser, args, { timeout: LONGEST_MS, windowsHide: true }, (error, _, stderr) =>
      done(error ? `${error.message}\n${stderr}` : ""),
    );
  });
  if (existsSync(pdf)) return;
  const why = told.split("\n").find((line) => line.trim() !== "") ?? "it printed nothing";
  throw new InforceError("OUTPUT_FAILED", `the browser "${browser}" printed no PDF: ${why.slice(0, 300)}`, {
    got: why.slice(0, 300),
    expected: "a browser of the Chromium family that prints",
    hint: "INFORCE_CHROMIUM names another one; --report FILE.html can be printed from any browser",
    path: browser,
  });
}
