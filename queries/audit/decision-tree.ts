import type { Decision } from "./decide.js";
import type { Asked, Question } from "./question.js";

/** A question that was asked, and its answer. */
export interface AskedQuestion {
  readonly question: Question;
  readonly answer: unknown;
}

interface Node {
  question: Question | null;
  readonly next: Map<unknown, Node>;
  decision: Decision | null;
}

const GENERATION = 3000;

/**
 * Keeps decisions under the questions they asked and the answers they got, as a tree: a decision asks a question only because
 * of the answers before it, so a case is led by its own answers to the decision it would get, or to none. What is kept is bounded:
 * of two generations the older is dropped whole.
 */
export class DecisionTree {
  #young = node();
  #old = node();
  #kept = 0;

  get(asked: Asked): Decision | undefined {
    return found(this.#young, asked) ?? found(this.#old, asked);
  }

  add(path: readonly AskedQuestion[], decision: Decision): void {
    if (this.#kept >= GENERATION) {
      this.#old = this.#young;
      this.#young = node();
      this.#kept = 0;
    }
    this.#kept++;
    let at = this.#young;
    for (const { question, answer } of path) {
      at.question ??= question;
      let next = at.next.get(answer);
      if (next === undefined) {
        next = node();
        at.next.set(answer, next);
      }
      at = next;
    }
    at.decision = decision;
  }
}

function found(root: Node, asked: Asked): Decision | undefined {
  let at = root;
  while (at.question !== null) {
    const next = at.next.get(at.question.ask(asked));
    if (next === undefined) return undefined;
    at = next;
  }
  return at.decision ?? undefined;
}

function node(): Node {
  return { question: null, next: new Map(), decision: null };
}
