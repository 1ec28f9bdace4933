/**
 * Words that hold nothing but themselves: in today's engines a part of a text holds the whole of it, and a quote outlives the file it is
 * taken from.
 */
export function alone(words: string): string;
export function alone(words: string | null): string | null;
export function alone(words: string | null): string | null {
  return JSON.parse(JSON.stringify(words)) as string | null;
}
