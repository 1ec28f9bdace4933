import type { Decision } from "./decide.js";

const GENERATION = 3000;

/** Keeps some thousand decisions, those asked for lately the longest: two generations, of which the older is dropped whole. */
export class RecentDecisions {
  #young = new Map<string, Decision>();
  #old = new Map<string, Decision>();

  get(key: string): Decision | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, decision: Decision): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, decision);
  }
}
