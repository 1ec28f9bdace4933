import { type Absence, without } from "./absence.js";
import type { CorrectionEntry } from "./correction.js";
import { grouped } from "./grouped.js";

/** A correction under a key of its own: the same id may stand in two files. */
export interface KeyedCorrection {
  readonly key: string;
  readonly entry: CorrectionEntry;
}

/** How corrections undo each other. */
export interface CorrectionsInForce {
  /** The knowledge days on which a correction counts: from its own until it is undone by one that counts. */
  readonly days: (correction: KeyedCorrection) => readonly Absence[];
  /** The corrections that an entry undoes: those of the id that it names, not of a later day. */
  readonly undoneBy: (correction: KeyedCorrection) => readonly KeyedCorrection[];
}

/** Tells when each of some corrections counts. Of two of one day that undo each other neither does. */
export function correctionsInForce(all: readonly KeyedCorrection[]): CorrectionsInForce {
  const byId = grouped(all, ({ entry }) => entry.id);
  const undoneBy = ({ entry }: KeyedCorrection): readonly KeyedCorrection[] =>
    entry.undo === undefined
      ? []
      : (byId.get(entry.undo) ?? []).filter((one) => one.entry.day <= entry.day && one.entry.id !== entry.id);
  const undoers = new Map<string, KeyedCorrection[]>();
  for (const one of all) for (const { key } of undoneBy(one)) undoers.set(key, [...(undoers.get(key) ?? []), one]);
  const known = new Map<string, readonly Absence[]>();
  const open = new Set<string>();
  const days = ({ key, entry }: KeyedCorrection): readonly Absence[] => {
    const found = known.get(key);
    if (found) return found;
    if (open.has(key)) return [];
    open.add(key);
    const left = without([{ from: entry.day, to: null }], (undoers.get(key) ?? []).flatMap(days));
    open.delete(key);
    known.set(key, left);
    return left;
  };
  return { days, undoneBy };
}
