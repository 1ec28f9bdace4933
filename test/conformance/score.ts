import type { Question, World } from "./question.js";
import { type GivenAnswer, withWorld } from "./world-answers.js";

/** A question that was not answered as expected. */
export interface Miss {
  readonly question: Question;
  readonly given: GivenAnswer | string;
}

export interface Score {
  readonly world: string;
  readonly asked: number;
  readonly right: number;
  /** Questions with a certain answer that is not so. */
  readonly wrong: number;
  readonly misses: readonly Miss[];
}

const ANSWERS: Readonly<Record<string, string>> = {
  "in-force": "yes",
  "not-in-force": "no",
  uncertain: "possible",
  unknown: "unknown",
};
/** Whether an answer is what the question expects: the same certainty, or a certain value of that amount and unit. */
export function isRight({ expect }: Pick<Question, "expect">, given: GivenAnswer | null): boolean {
  if (given === null) return false;
  if (typeof expect === "string") return given.answer === ANSWERS[expect];
  return given.answer === "yes" && given.value?.amount === expect.value && given.value?.unit === expect.unit;
}

/** Reads a text and asks all its questions. */
export function scoreWorld(world: World): Score {
  return withWorld(world, (answerTo) => {
    const misses = world.questions.flatMap((question): readonly Miss[] => {
      const given = answerOrMessage(answerTo, question);
      return typeof given !== "string" && isRight(question, given) ? [] : [{ question, given: given ?? "no answer" }];
    });
    const asked = world.questions.length;
    const wrong = misses.filter(({ given }) => typeof given !== "string" && /^(?:yes|no)$/.test(given.answer)).length;
    return { world: world.name, asked, right: asked - misses.length, wrong, misses };
  });
}

/** One line a miss, for people. */
export function missLines(score: Score): readonly string[] {
  return score.misses.map(({ question: q, given }) => {
    const asked = [q.on, q.topic, q.subject, q.scope, q.known && `known ${q.known}`].filter(Boolean).join(" ");
    return `${asked}: expected ${JSON.stringify(q.expect)} (${q.why}), got ${typeof given === "string" ? given : shown(given)}`;
  });
}

function answerOrMessage(answerTo: (question: Question) => GivenAnswer | null, question: Question): GivenAnswer | string | null {
  try {
    return answerTo(question);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function shown({ answer, state, value, start, end }: GivenAnswer): string {
  return JSON.stringify({ answer, state, value, start, end });
}
