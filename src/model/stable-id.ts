/** 0xcbf29ce484222325 in halves. */
const OFFSET_HIGH = 0xcbf29ce4 | 0;
const OFFSET_LOW = 0x84222325 | 0;
const PRIME = 0x1b3;

/**
 * A stable 16-digit hexadecimal id of some parts (64-bit FNV-1a over their JSON): the same parts give the same id on every
 * machine and in every run. Not for security.
 */
export function stableId(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (let i = 0; i < text.length; i++) {
    // The product with the prime (2^40 + 0x1b3) modulo 2^64; of the low half in two steps that stay small integers.
    const mixed = low ^ text.charCodeAt(i);
    const first = Math.imul(mixed & 0xffff, PRIME);
    const second = Math.imul(mixed >>> 16, PRIME) + (first >>> 16);
    high = (Math.imul(high, PRIME) + (second >>> 16) + (mixed << 8)) | 0;
    low = (second << 16) | (first & 0xffff);
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(half: number): string {
  return (half >>> 0).toString(16).padStart(8, "0");
}
