import { describe, expect, it } from "vitest";
import { CHANGE_FORMS, DEADLINE_FORMS, type Form, type Law, lawLine, STATE_FORMS, VALUE_FORMS } from "./metamorphic-forms.js";
import { KNOWN_WRONG, MOST_GAPS, MOST_WRONG } from "./metamorphic-open.js";
import { CHANGES, DEADLINES, STATES, VALUES } from "./metamorphic-sentences.js";
import { readBody } from "./read-sentences.js";

interface Outcome {
  readonly text: string;
  readonly verdict: "right" | "gap" | "wrong";
  readonly lines: readonly string[];
}

/** Everything that is settled of the topic: of its subject, or of whatever else is named. */
function settledOf(text: string, topic: string, subject: string | null): readonly string[] {
  return readBody(text)
    .statements.filter(
      (s) => s.topic === `kz/${topic}` && s.reading === "whole" && s.operation !== "plan" && s.operation !== "count",
    )
    .map((s) => (s.subject === subject || s.subject === "*" ? lawLine(s) : `${s.subject} ${lawLine(s)}`));
}

function judge(text: string, lines: readonly string[], { right, allowed }: Law): Outcome {
  const fits = (line: string): boolean => right?.test(line) === true || allowed?.test(line) === true;
  if (lines.some((line) => !fits(line))) return { text, verdict: "wrong", lines };
  return { text, verdict: right === null || lines.some((line) => right.test(line)) ? "right" : "gap", lines };
}

function outcomes<S extends { readonly topic: string; readonly subject?: string | null }>(
  sentences: readonly S[],
  forms: readonly Form<S>[],
): readonly (readonly [string, readonly Outcome[]])[] {
  return forms.map(({ name, write, law }) => [
    name,
    sentences.map((one) => judge(write(one), settledOf(write(one), one.topic, one.subject ?? null), law(one))),
  ]);
}

const TABLES = {
  "a change": outcomes(CHANGES, CHANGE_FORMS),
  "a state": outcomes(STATES, STATE_FORMS),
  "a figure": outcomes(VALUES, VALUE_FORMS),
  "a deadline": outcomes(DEADLINES, DEADLINE_FORMS),
};
const everything = Object.values(TABLES).flatMap((table) => table.flatMap(([, list]) => list));

describe.each(Object.entries(TABLES))("%s, reworded, is never read as what it does not say", (_what, table) => {
  it.each(table)("%s", (_form, list) => {
    const wrong = list.filter(({ verdict, text }) => verdict === "wrong" && !KNOWN_WRONG.includes(text));
    expect(wrong.map(({ text, lines }) => `${text} → ${lines.join("; ")}`)).toEqual([]);
  });
});

it("the gaps only shrink", () => {
  expect(everything.length).toBeGreaterThan(1000);
  expect(everything.filter(({ verdict }) => verdict === "gap").length).toBeLessThanOrEqual(MOST_GAPS);
});

it("so do the sentences that are known to be misread", () => {
  expect(KNOWN_WRONG.length).toBeLessThanOrEqual(MOST_WRONG);
});
