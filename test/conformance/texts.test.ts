import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { type Asked, type OneQuestion, withBase } from "./one-text-base.js";

/** Answers that are right in all texts: may only rise. Certain answers that are wrong: none. */
const LEAST_RIGHT = 244;
const MOST_WRONG = 0;

interface TextQuestion extends OneQuestion {
  readonly id: string;
  readonly right: "yes" | "no" | "possible" | "unknown";
  readonly value?: number | string;
  /** Other answers that an honest reader may give. */
  readonly accept?: readonly string[];
}
type Verdict = "right" | "missed" | "hedged" | "wrong";

const FOLDER = join(packageRoot(import.meta.url), "..", "shared", "eval", "texts");
const here = existsSync(FOLDER);
const names = here
  ? readdirSync(FOLDER).flatMap((file) => (file.endsWith(".questions.jsonl") ? [file.replace(/\.questions\.jsonl$/, "")] : []))
  : [];

function judge({ right, value, accept }: TextQuestion, answer: ReturnType<Asked>): Verdict {
  const said = answer?.answer ?? "unknown";
  if (said === right)
    return said === "yes" && value !== undefined && String(answer?.value?.amount) !== String(value) ? "wrong" : "right";
  if (accept?.includes(said)) return "right";
  if (said === "yes" || said === "no") return "wrong";
  return said === "possible" ? "hedged" : "missed";
}

function score(name: string, captured: string | null): readonly (readonly [Verdict, string])[] {
  const path = [".txt", ".html"].map((ending) => join(FOLDER, `${name}${ending}`)).find((file) => existsSync(file));
  const questions = readFileSync(join(FOLDER, `${name}.questions.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TextQuestion);
  if (path === undefined) return [];
  return withBase(path, captured, (ask) =>
    questions.map((question) => {
      const answer = ask(question);
      const { id, on, topic, subject = "", scope = "", right, value = "" } = question;
      const shown = `${name} ${id}: ${on} ${topic} ${subject} ${scope} is ${right} ${value}, got ${answer?.answer ?? "nothing"} ${answer?.value?.amount ?? ""}`;
      return [judge(question, answer), shown];
    }),
  );
}

describe.skipIf(!here)(here ? "texts of many publishers" : "the texts are absent: put them at ../shared/eval/texts", () => {
  const told = here
    ? (JSON.parse(readFileSync(join(FOLDER, "texts.json"), "utf8")) as Readonly<Record<string, { readonly capturedOn?: string }>>)
    : {};
  const all = names.flatMap((name) => score(name, told[name]?.capturedOn ?? null));
  const of = (verdict: Verdict): readonly string[] => all.flatMap(([one, shown]) => (one === verdict ? [shown] : []));

  it("no certain answer is wrong", () => {
    expect(of("wrong").length, of("wrong").join("\n")).toBeLessThanOrEqual(MOST_WRONG);
  });

  it(`at least ${LEAST_RIGHT} answers are right`, () => {
    expect(of("right").length, [...of("missed"), ...of("hedged")].join("\n")).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
