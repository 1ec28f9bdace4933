const MOST_EDITS = 2;

/** Whether two folded titles differ by a slip of the pen at most: two letters wrong, missing, added or swapped. */
export function nearlySameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > MOST_EDITS || Math.min(a.length, b.length) < 8) return false;
  // "Quota 2021" and "Quota 2022" are two titles.
  if (a.replace(/\D+/g, " ") !== b.replace(/\D+/g, " ")) return false;
  if (firstDifference(a, b) < Math.min(a.length, b.length) / 2 && a.slice(-4) !== b.slice(-4)) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return (last[b.length] ?? MOST_EDITS + 1) <= MOST_EDITS;
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
