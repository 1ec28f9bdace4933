/**
 * Parts items into runs of at most `most`, in their order, holding one item at a time; one empty run where there are none. Each
 * run has to be walked to its end before the next is asked for.
 *
 * @example [...inParts([1, 2, 3], 2)].map((part) => [...part]) // [[1, 2], [3]]
 */
export function* inParts<T>(items: Iterable<T>, most: number): Iterable<Iterable<T>> {
  const source = items[Symbol.iterator]();
  let next = source.next();
  function* part(): Iterable<T> {
    for (let count = 0; !next.done && count < most; count++) {
      yield next.value;
      next = source.next();
    }
  }
  do yield part();
  while (!next.done);
}
