/**
 * The number of letters to insert, drop, change or swap with a neighbour to turn one word into the other; gives up above
 * `limit` and returns `limit + 1`.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/**
 * The known words nearest to a word that is not known, best first, at most three: those a few letters away, then those that
 * begin with it or contain it. Empty when nothing is near.
 *
 * @example nearMatches("direct-flight", ["direct-flights", "mci"]) // ["direct-flights"]
 */
export function nearMatches(word: string, known: readonly string[]): readonly string[] {
  const wanted = word.toLowerCase();
  if (wanted === "" || wanted.length > 100) return [];
  const limit = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3;
  const scored: { readonly name: string; readonly score: number }[] = [];
  for (const name of known) {
    const candidate = name.toLowerCase();
    const distance = editDistance(wanted, candidate, limit);
    if (distance <= limit) scored.push({ name, score: distance });
    else if (wanted.length >= 3 && candidate.startsWith(wanted)) scored.push({ name, score: limit + 1 });
    else if (wanted.length >= 3 && candidate.includes(wanted)) scored.push({ name, score: limit + 2 });
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [...new Set(scored.map((entry) => entry.name))].slice(0, 3);
}
