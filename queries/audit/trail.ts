/** One question that has more than one answer, and the answer it has now. */
interface Fork {
  readonly key: string;
  readonly options: number;
  taken: number;
}

/**
 * Walks through every combination of answers to questions that only come up on the way: the first pass gives each its first
 * answer, and each further pass changes the last one that has another.
 */
export class Trail {
  #forks: Fork[] = [];
  #answered = new Map<string, number>();
  #at = 0;

  /** The answer of this pass, from 0; the same all through the pass. */
  take(key: string, options: number): number {
    const known = this.#answered.get(key);
    if (known !== undefined) return known;
    let fork = this.#forks[this.#at];
    if (fork === undefined) {
      fork = { key, options, taken: 0 };
      this.#forks.push(fork);
    }
    this.#at++;
    this.#answered.set(key, fork.taken);
    return fork.taken;
  }

  /** The questions of this pass with their answers. */
  answers(): ReadonlyMap<string, number> {
    return this.#answered;
  }

  /** Makes ready for the next pass; false when every combination was walked. */
  advance(): boolean {
    this.#answered = new Map();
    this.#at = 0;
    for (let last = this.#forks.pop(); last !== undefined; last = this.#forks.pop()) {
      if (last.taken + 1 >= last.options) continue;
      this.#forks.push({ ...last, taken: last.taken + 1 });
      return true;
    }
    return false;
  }
}
