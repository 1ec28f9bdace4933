import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDays, isoDay } from "../../src/model/iso-day.js";
import { packageRoot } from "../../src/package-root.js";
import { type CommandCase, outputOf } from "./case-commands.js";
import { type OneQuestion, withBase } from "./one-text-base.js";

/** Cases that are right: may only rise. Cases with a certain answer that is wrong: may only sink. */
const LEAST_RIGHT = { sentences: 44, commands: 59 };
const MOST_WRONG = { sentences: 0, commands: 0 };
/** A text is captured so many days after the day that is asked about. */
const CAPTURED_AFTER = 40;
const LANES = 2;

interface AskCase {
  readonly id: string;
  readonly text: string;
  readonly ask: Omit<OneQuestion, "on"> & { readonly date: string };
  /** "yes", "yes 5", "no", "possible", "unknown"; alternatives parted by |. */
  readonly right: string;
}
type Verdict = "right" | "hedged" | "wrong";
type Outcome = readonly [Verdict, string];

const FOLDER = join(packageRoot(import.meta.url), "..", "shared", "cases");
const here = existsSync(FOLDER);
const cases = here
  ? ["reported", "sentences", "review"].flatMap((name) =>
      readFileSync(join(FOLDER, `${name}.jsonl`), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as AskCase | CommandCase),
    )
  : [];
const askCases = cases.filter((one): one is AskCase => "ask" in one);
const commandCases = cases.filter((one): one is CommandCase => "commands" in one && one.manual !== true);

function askOne({ id, text, ask: { date, ...rest }, right }: AskCase): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "inforce-ask-"));
  try {
    const file = join(folder, "a.txt");
    writeFileSync(file, text);
    const answer = withBase(file, addDays(isoDay(date), CAPTURED_AFTER), (ask) => ask({ ...rest, on: date }));
    const got =
      answer === null ? "nothing" : `${answer.answer}${answer.answer === "yes" && answer.value ? ` ${answer.value.amount}` : ""}`;
    const rights = right.split("|").map((one) => one.trim());
    const isRight = rights.some((one) => one === got || (one === "yes" && got.startsWith("yes")));
    return [isRight ? "right" : /^(?:yes|no)\b/.test(got) ? "wrong" : "hedged", `${id}: got ${got}, right is ${right}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runOne(one: CommandCase): Promise<Outcome> {
  const got = await outputOf(one);
  const lines = got.split("\n");
  const fits = (line: string, at: number): boolean => {
    const pattern = one.expect[at];
    return pattern == null || new RegExp(pattern).test(line);
  };
  const enough = one.expect.length <= lines.length;
  const right = enough && one.expect.every((pattern, at) => pattern === null || new RegExp(pattern).test(lines[at] ?? ""));
  const doubt = enough && lines.every((line, at) => fits(line, at) || /,(?:possible|unknown),/.test(line));
  return [
    right ? "right" : doubt ? "hedged" : "wrong",
    `${one.id}: got ${JSON.stringify(got)}, expected ${JSON.stringify(one.expect)}`,
  ];
}

function hold(outcomes: readonly Outcome[], least: number, most: number): void {
  const of = (verdict: Verdict): readonly string[] => outcomes.flatMap(([one, shown]) => (one === verdict ? [shown] : []));
  expect(of("wrong").length, of("wrong").join("\n")).toBeLessThanOrEqual(most);
  expect(of("right").length, of("hedged").join("\n")).toBeGreaterThanOrEqual(least);
}

describe.skipIf(!here)(here ? "small cases that went wrong once" : "the cases are absent: put them at ../shared/cases", () => {
  it("asked in one process", () => {
    hold(askCases.map(askOne), LEAST_RIGHT.sentences, MOST_WRONG.sentences);
  });

  it("run as commands", async () => {
    const queue = [...commandCases];
    const outcomes: Outcome[] = [];
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) outcomes.push(await runOne(next));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    hold(outcomes, LEAST_RIGHT.commands, MOST_WRONG.commands);
  }, 600_000);
});
