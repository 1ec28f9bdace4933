import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../cli/run-in-process.js";
import { AUDIT_TOPICS } from "../queries/audit/audit-world.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorldAsync } from "../queries/small-world.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const cases = join(folder, "cases.csv");
  writeFileSync(cases, "case_id,date,nationality,transport\none,2021-08-01,FRA,air\n");
  await withWorldAsync(HISTORY_WORLD, async (database) => {
    await run(["timeline", "ferries", "--html", join(folder, "timeline.html"), "--db", database]);
  });
  await withWorldAsync({ topics: AUDIT_TOPICS }, async (database) => {
    await run(["audit", cases, "--report", join(folder, "report.html"), "--db", database]);
  });
});

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
const textsOf = (page: string, tag: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map((found) => found[1] ?? "");

describe.each(["timeline.html", "report.html"])("%s", (name) => {
  const page = (): string => readFileSync(join(folder, name), "utf8");
  const rules = (): ReadonlyMap<string, readonly string[]> => {
    const content = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page())?.[1] ?? "";
    return new Map(content.split("; ").map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1)]));
  };

  it("lets a browser run and apply its own texts alone, told by their hashes", () => {
    const styles = textsOf(page(), "style").map(hashOf);
    const scripts = textsOf(page(), "script").map(hashOf);
    expect(styles).toHaveLength(1);
    expect(rules().get("default-src")).toEqual(["'none'"]);
    expect(rules().get("style-src")).toEqual(styles);
    expect(rules().get("script-src")).toEqual(scripts.length > 0 ? scripts : ["'none'"]);
    expect([...rules().values()].flat()).not.toContain("'unsafe-inline'");
  });

  it("holds the policy before anything that it is about, and no style or script in an attribute", () => {
    expect(page().indexOf("Content-Security-Policy")).toBeLessThan(page().indexOf("<style"));
    expect(page()).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
  });
});
