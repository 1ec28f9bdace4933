/** Tells line numbers for offsets that never go back, in one pass over the text: each break is looked for once, however far it is. */
export function lineLocator(text: string): (offset: number) => number {
  const nextBreak = (from: number): number => {
    const found = text.indexOf("\n", from);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  };
  let line = 1;
  let next = nextBreak(0);
  return (offset) => {
    for (; next < offset; next = nextBreak(next + 1)) line++;
    return line;
  };
}
