import type { Decision } from "./decide.js";
import type { Asked, Question } from "./question.js";

/** A question that was asked, and its answer. */
export interface AskedQuestion {
  readonly question: Question;
  readonly answer: unknown;
}

/** A question with the nodes behind its answers: two of them by hand, for most questions have no more. */
class Node {
  question: Question | null = null;
  decision: Decision | null = null;
  #one: unknown = NO_ANSWER;
  #behindOne: Node | null = null;
  #two: unknown = NO_ANSWER;
  #behindTwo: Node | null = null;
  #others: Map<unknown, Node> | null = null;

  behind(answer: unknown): Node | null {
    if (answer === this.#one) return this.#behindOne;
    if (answer === this.#two) return this.#behindTwo;
    return this.#others === null ? null : (this.#others.get(answer) ?? null);
  }

  add(answer: unknown): Node {
    const node = new Node();
    if (this.#behindOne === null) [this.#one, this.#behindOne] = [answer, node];
    else if (this.#behindTwo === null) [this.#two, this.#behindTwo] = [answer, node];
    else {
      this.#others ??= new Map();
      this.#others.set(answer, node);
    }
    return node;
  }
}

const NO_ANSWER = Symbol("no answer");
const MOST_KEPT = 4000;

/**
 * Keeps decisions under the questions they asked and the answers they got, as a tree: a decision asks a question only because
 * of the answers before it, so a case is led by its own answers to the decision it would get, or to none. What is kept is bounded:
 * a tree that is full begins anew.
 */
export class DecisionTree {
  #root = new Node();
  #kept = 0;

  get(asked: Asked): Decision | null {
    let at = this.#root;
    while (at.question !== null) {
      const next = at.behind(at.question.ask(asked));
      if (next === null) return null;
      at = next;
    }
    return at.decision;
  }

  add(path: readonly AskedQuestion[], decision: Decision): void {
    if (this.#kept >= MOST_KEPT) {
      this.#root = new Node();
      this.#kept = 0;
    }
    this.#kept++;
    let at = this.#root;
    for (const { question, answer } of path) {
      at.question ??= question;
      at = at.behind(answer) ?? at.add(answer);
    }
    at.decision = decision;
  }
}
