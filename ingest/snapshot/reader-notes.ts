/** Something that a reader left out or repaired, counted over the file. */
export type NoteRule = "hidden-text-left-out" | "page-furniture-left-out" | "entities-encoded-twice";

/** How often it happened, and the first place. */
export interface ReaderNote {
  readonly rule: NoteRule;
  readonly count: number;
  readonly line: number;
  readonly quote: string;
}

const QUOTE = 120;

/** Counts what a reader leaves out. */
export class NoteTaker {
  readonly #notes = new Map<NoteRule, ReaderNote>();

  note(rule: NoteRule, line: number, words: string): void {
    const known = this.#notes.get(rule);
    const quote = words.replace(/\s+/g, " ").trim().slice(0, QUOTE);
    this.#notes.set(rule, known ? { ...known, count: known.count + 1 } : { rule, count: 1, line, quote });
  }

  all(): readonly ReaderNote[] {
    return [...this.#notes.values()];
  }
}
