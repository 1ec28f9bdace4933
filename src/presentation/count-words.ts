import { groupThousands } from "./value-words.js";

/**
 * A number of things, in the singular for one.
 *
 * @example counted(2, "country", "countries") // "2 countries"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${groupThousands(count)} ${count === 1 ? one : many}`;
}
