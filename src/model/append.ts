/**
 * Adds things to the end of a list, however many there are: `list.push(...things)` breaks beyond some hundred thousand.
 *
 * @example append(findings, read.findings)
 */
export function append<T>(list: T[], things: Iterable<T>): void {
  for (const thing of things) list.push(thing);
}
