import { dirname, join } from "node:path";
import type { AcceptedItem } from "../model/accepted-item.js";

/** What the files of a desk say of a review: what was accepted, and what was written that a base may not hold yet. */
export interface DeskFiles {
  readonly accepted: readonly AcceptedItem[];
  /** Ids of statements that corrections speak of, and of those corrections. */
  readonly answered: readonly string[];
}

/** The file beside the corrections in which accepted items stand. */
export function reviewLogBeside(corrections: string): string {
  return join(dirname(corrections), "reviewed.yaml");
}

/** What a review leaves out, by these files. */
export function settledBy({ accepted, answered }: DeskFiles): {
  readonly accepted: readonly string[];
  readonly answered: readonly string[];
} {
  return { accepted: accepted.map(({ item }) => item), answered };
}
