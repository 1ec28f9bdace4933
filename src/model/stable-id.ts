const OFFSET = 0xcbf29ce484222325n;

/**
 * A stable 16-digit hexadecimal id of some parts (64-bit FNV-1a over their JSON): the same parts give the same id on every
 * machine and in every run. Not for security.
 */
export function stableId(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  let high = Number(OFFSET >> 32n);
  let low = Number(OFFSET & 0xffffffffn);
  // The product with the prime (2^40 + 0x1b3) modulo 2^64, in halves: big integers are ten times slower.
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x100000000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
