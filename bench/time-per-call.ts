/** Milliseconds a call takes: the best of three rounds of at least `least` milliseconds each, after a round to warm up. */
export function timePerCall(call: () => void, least = 200): number {
  roundOf(call, least);
  return Math.min(roundOf(call, least), roundOf(call, least), roundOf(call, least));
}

function roundOf(call: () => void, least: number): number {
  const begun = performance.now();
  let calls = 0;
  do {
    call();
    calls++;
  } while (performance.now() - begun < least);
  return (performance.now() - begun) / calls;
}

/** A ratio for people: two digits, or whole from ten on. */
export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toPrecision(2) : Math.round(ratio)}×`;
}

/** How much of an amount a piece of work gets through in a second, by its one run. */
export function perSecond(amount: number, work: () => void): number {
  const begun = performance.now();
  work();
  return (amount / (performance.now() - begun)) * 1000;
}
