import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASES_HEADER, casesCsv } from "../../bench/audit-cases.js";
import { HAND_CASES } from "../queries/audit/archive-cases.js";
import { csvOf } from "../queries/audit/run-audit.js";
import { copiedBase } from "../setup/copied-base.js";
import { browserPath, gone, holds, PAGE_TEST_TIMEOUT, STEP_TIMEOUT, shown } from "./browser.js";
import { run } from "./run-in-process.js";

const executablePath = browserPath();
const title =
  executablePath === null
    ? "no browser is installed: install Chromium or set INFORCE_CHROMIUM to one, to open and print the audit report"
    : "the audit report in a browser";

const UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true";
const UNFOLDED = "document.querySelectorAll('details:not([open])').length === 0";

/** Sixty cases of the kind that people bring: long ids, most columns missing. */
const SPARSE = csvOf(
  HAND_CASES.flatMap(([, cases]) => cases)
    .slice(0, 60)
    .map(([date, nationality, transport, cells], at) => ({
      case_id: `ENTRY-2021-${String(at).padStart(4, "0")}`,
      date,
      nationality,
      transport,
      ...cells,
    })),
);

/** Sixty people who hold nothing of what is asked: some three hundred verdicts are not met. */
const NOT_MET = csvOf(
  Array.from({ length: 60 }, (_, at) => ({
    ...{
      case_id: `F-${at}`,
      date: `2021-${["06", "10", "12"][at % 3]}-${10 + (at % 19)}`,
      transport: at % 4 === 0 ? "land" : "air",
    },
    ...{ nationality: ["IND", "ZAF", "FRA", "EGY", "SRB"][at % 5] ?? "", arriving_from: ["IND", "DEU", "GBR"][at % 3] ?? "" },
    ...{ vaccination_passport: "BRA", pcr_hours: at % 2 === 0 ? "none" : "80", idc_permission: "no", visa: "no" },
    ...{ residence_permit: at % 3 === 0 ? "yes" : "no", relative_of_citizen: "no", quarantine_days: "1" },
    ...{ last_departure: "2021-06-01", departure_date: "2022-03-01", overstay_days: "12", arrival_notified: "none" },
    ...{ comes_to_work: "yes", work_visa: "no" },
  })),
);
/** The like of a file as people keep it: fifty verdicts not met, and of all requirements something open. */
const MIXED = csvOf(
  Array.from({ length: 60 }, (_, at) => {
    const pick = (...of: readonly string[]): string => of[(at * 7 + (at % 11)) % of.length] ?? "";
    const nationality = pick("DEU", "FRA", "TUR", "IND", "ZAF", "GBR", "SRB", "UZB", "EGY", "HUN");
    return {
      ...{ case_id: `F-${at + 1}`, person_id: `P${at % 40}`, nationality, transport: pick("air", "land", "land") },
      date: `${pick("2021", "2021", "2020", "2022")}-0${(at % 5) + 1}-${10 + (at % 18)}`,
      ...{ arriving_from: pick(nationality, "RUS", "", nationality), visited_14_days: pick("", "none", "FRA; TUR") },
      ...{ vaccination_passport: pick(nationality, "none", ""), pcr_hours: pick("47.5", "72", "80.5", "none", "") },
      ...{ idc_permission: pick("yes", "no", ""), visa: pick("yes", "no"), residence_permit: pick("no", "no", "yes") },
      ...{ relative_of_citizen: pick("no", "yes", "no"), quarantine_days: pick("", "0", "7", "14") },
      ...{ departure_date: at % 2 === 0 ? "" : "2022-05-30", overstay_days: pick("", "0", "4", "12") },
      ...{ comes_to_work: pick("yes", "no"), work_visa: pick("no", "yes", "") },
    };
  }),
);

describe.skipIf(executablePath === null)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-report-page-"));
  const database = join(folder, "base.sqlite");
  const FILES: Readonly<Record<string, string>> = {
    full: CASES_HEADER + casesCsv(60, 1),
    sparse: SPARSE,
    "not met": NOT_MET,
    mixed: MIXED,
    large: CASES_HEADER + casesCsv(5000, 1),
  };
  let browser: Browser | null = null;
  beforeAll(async () => {
    copiedBase(database, "2022-07-01T00:00:00.000Z");
    for (const [name, text] of Object.entries(FILES)) {
      writeFileSync(join(folder, `${name}.csv`), text);
      await run(["audit", join(folder, `${name}.csv`), "--report", join(folder, `${name}.html`), "--db", database]);
    }
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

  async function open(name: string, width: number): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const context = await browser?.newContext({ viewport: { width, height: 800 }, offline: true });
    if (!context) throw new Error("the browser did not start");
    context.setDefaultTimeout(STEP_TIMEOUT);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return { page, complaints };
  }

  it.each([
    ["full", 360],
    ["sparse", 360],
    ["large", 360],
    ["sparse", 1280],
  ])("%s opens at %d pixels without complaint, overflow or network", { timeout: PAGE_TEST_TIMEOUT }, async (name, width) => {
    const { page, complaints } = await open(name, width);
    await page.evaluate(UNFOLD);
    await holds(page, UNFOLDED);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(["full", "sparse", "mixed", "not met"])(
    "60 cases (%s) print on at most two pages of A4, numbered",
    { timeout: PAGE_TEST_TIMEOUT },
    async (name) => {
      const pdf = join(folder, `${name}.pdf`);
      const env = { INFORCE_CHROMIUM: executablePath ?? "" };
      expect(await run(["audit", join(folder, `${name}.csv`), "--pdf", pdf, "--db", database], { env })).toMatchObject({ code: 0 });
      const printed = readFileSync(pdf, "latin1");
      expect(printed.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
      expect(printed).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    },
  );

  it.each(["full", "sparse"])(
    "%s passes the rules of WCAG AA, folded and unfolded",
    { timeout: PAGE_TEST_TIMEOUT },
    async (name) => {
      // The page's own policy lets no script in, so its text is looked at in a page that does.
      const { page } = await open(name, 1280);
      const context = await browser?.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
      context?.setDefaultTimeout(STEP_TIMEOUT);
      const free = await context?.newPage();
      if (!free) throw new Error("the browser did not start");
      await free.goto(page.url());
      await free.addScriptTag({ content: axe.source });
      for (const unfolds of [false, true]) {
        if (unfolds) {
          await free.evaluate(UNFOLD);
          await holds(free, UNFOLDED);
        }
        const violations = await free.evaluate(
          "axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))",
        );
        expect(violations).toEqual([]);
      }
      await page.context().close();
      await free.context().close();
    },
  );

  it("a reference unfolds what it leads to", { timeout: PAGE_TEST_TIMEOUT }, async () => {
    const { page } = await open("sparse", 1280);
    const link = page.locator("#not-met sup a").first();
    const target = (await link.getAttribute("href")) ?? "";
    await gone(page.locator(target));
    await link.click();
    await shown(page.locator(target));
    await page.context().close();
  });

  it("5,000 cases stay under 3 MB, and every one of them is listed", { timeout: PAGE_TEST_TIMEOUT }, async () => {
    expect(statSync(join(folder, "large.html")).size).toBeLessThan(3_000_000);
    const { page } = await open("large", 1280);
    expect(await page.locator("#cases-list > li").count()).toBe(5000);
    expect(await page.locator("text=/more lines? left out/").count()).toBe(0);
    await page.context().close();
  });
});
