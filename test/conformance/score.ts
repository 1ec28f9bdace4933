import { type Ask, askThroughCommand, type GivenAnswer } from "./command-answers.js";
import type { Question, World } from "./question.js";

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
/** Runs of the command at a time. */
const LANES = 2;

/** Whether an answer is what the question expects: the same certainty, or a certain value of that amount and unit. */
export function isRight({ expect }: Pick<Question, "expect">, given: GivenAnswer | null): boolean {
  if (given === null) return false;
  if (typeof expect === "string") return given.answer === ANSWERS[expect];
  return given.answer === "yes" && given.value?.amount === expect.value && given.value?.unit === expect.unit;
}

/** Ingests a text and asks all its questions, through the command line. */
export async function scoreWorld(world: World): Promise<Score> {
  const ask = await askThroughCommand(world);
  try {
    const queue = [...world.questions.entries()];
    const misses: (readonly [number, Miss])[] = [];
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [place, question] = next;
        const given = await answerOrMessage(ask, question);
        if (typeof given === "string" || !isRight(question, given)) misses.push([place, { question, given: given ?? "no answer" }]);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    misses.sort(([a], [b]) => a - b);
    const asked = world.questions.length;
    const wrong = misses.filter(([, { given }]) => typeof given !== "string" && /^(?:yes|no)$/.test(given.answer)).length;
    return { world: world.name, asked, right: asked - misses.length, wrong, misses: misses.map(([, miss]) => miss) };
  } finally {
    ask.remove();
  }
}

/** One line a miss, for people. */
export function missLines(score: Score): readonly string[] {
  return score.misses.map(({ question: q, given }) => {
    const asked = [q.on, q.topic, q.subject, q.scope, q.known && `known ${q.known}`].filter(Boolean).join(" ");
    return `${asked}: expected ${JSON.stringify(q.expect)} (${q.why}), got ${typeof given === "string" ? given : shown(given)}`;
  });
}

async function answerOrMessage(ask: Ask, question: Question): Promise<GivenAnswer | string | null> {
  try {
    return await ask.answerTo(question);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return (stderr || message).trim().split("\n").at(-1) ?? message;
  }
}

function shown({ answer, state, value, start, end }: GivenAnswer): string {
  return JSON.stringify({ answer, state, value, start, end });
}
