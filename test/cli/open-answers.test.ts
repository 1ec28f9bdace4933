import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerRow } from "../../src/presentation/answer-rows.js";
import { GEORGIA } from "./one-post-base.js";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

/** What is answered over a text: the page, and its JSON. */
async function asked(text: string, ...args: readonly string[]) {
  return inFolder(async (folder) => {
    const [path, db] = [join(folder, "news.txt"), join(folder, "kb.sqlite")];
    writeFileSync(path, text);
    await run(["ingest", path, "--captured-on", "2021-12-31", "--db", db]);
    const page = await run([...args, "--db", db]);
    const { out } = await run([...args, "--json", "--db", db]);
    return { page: page.out, answer: JSON.parse(out).answers[0] };
  });
}

describe("an answer that is possible and no more", () => {
  const question = ["as-of", "2021-08-01", "direct-flights", "--subject", "Georgia"];
  it("cites the words that may have ended it, and says so", async () => {
    const later = "Flights with Georgia\nJune 1, 2021\n\nFlights with Georgia will no longer operate.\n\n";
    const { page, answer } = await asked(later + GEORGIA, ...question);
    expect(answer).toMatchObject({ answer: "possible" });
    expect(page).toMatch(/possible .*\[1\] \[2\]/);
    expect(page).toContain("Open because");
    expect(page).toContain("“Flights with Georgia will no longer operate.”");
  });
  it("cites the words that were not read whole, and marks them for programs", async () => {
    const later =
      "Of flights\nJune 1, 2021\n\nKazakhstan suspends flights with Georgia operated by Zephyrline from June 5, 2021.\n\n";
    const { page, answer } = await asked(later + GEORGIA, ...question);
    expect(answer).toMatchObject({ answer: "possible", state: "half-read" });
    const half = answer.evidence.filter(({ reading }: { readonly reading: string }) => reading === "half");
    expect(half.length).toBeGreaterThan(0);
    expect(page).toContain("Zephyrline");
    expect(page).toMatch(/not all words of \[2\] were understood/);
  });
  it("says why it may have begun long before it was seen, and who last told the opposite", async () => {
    const text = [
      "Of the state of emergency\nMay 20, 2021\n\nThe state of emergency is in force in Kazakhstan.\n\n",
      "The state of emergency is over\nMarch 12, 2021\n\nKazakhstan lifted the state of emergency on March 11, 2021.\n\n",
      "State of emergency\nMarch 1, 2021\n\nKazakhstan introduced a state of emergency from March 2, 2021.\n",
    ].join("");
    const { page, answer } = await asked(text, "as-of", "2021-05-01", "state-of-emergency");
    expect(answer).toMatchObject({ answer: "possible" });
    const first = answer.evidence.find(({ bounds }: { readonly bounds: readonly string[] }) => bounds.includes("start.earliest"));
    expect(first.quote).toContain("lifted");
    expect(page).toContain("it began on a day that no post tells");
    expect(page).toContain("lifted the state of emergency");
  });
  it("shows the only value that may hold, with what leaves it open", async () => {
    const text = "The index\nJune 1, 2021\n\nThe MCI is 2,917 KZT.\n\nOf the weather\nMarch 1, 2021\n\nIt rained.\n";
    const { page, answer } = await asked(text, "as-of", "2021-05-01", "mci", "--scope", "fees");
    expect(answer).toMatchObject({ answer: "possible", value: null, possibleValue: { amount: 2917, unit: "KZT" } });
    expect(page).toMatch(/possible +2,917 KZT, start not/);
    expect(answerRow(answer)).toMatchObject({ answer: "possible", amount: null, candidates: null, possible_value: "2917 KZT" });
    const later = await asked(text, "as-of", "2021-07-01", "mci", "--scope", "fees");
    expect(later.answer).toMatchObject({ answer: "yes", value: { amount: 2917, unit: "KZT" }, possibleValue: null });
    const summary = await asked(text, "as-of", "2021-05-01");
    expect(summary.page).toMatch(/2 possible .*possibly 2,917 KZT/);
  });
  it("is silent about what is settled", async () => {
    const { page } = await asked(GEORGIA, ...question);
    expect(page).not.toContain("Open because");
  });
});
