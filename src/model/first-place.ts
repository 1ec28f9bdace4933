/**
 * The first of so many places at which something holds that then holds at all later ones; `count` where it holds at none.
 *
 * @example firstPlace(3, (at) => [1, 5, 9][at] >= 4) // 1
 */
export function firstPlace(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
