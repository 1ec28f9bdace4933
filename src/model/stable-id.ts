/** 0xcbf29ce484222325 in quarters, the highest first. */
const OFFSET: readonly [number, number, number, number] = [0xcbf2, 0x9ce4, 0x8422, 0x2325];
const PRIME = 0x1b3;

/**
 * A stable 16-digit hexadecimal id of some parts (64-bit FNV-1a over their JSON): the same parts give the same id on every
 * machine and in every run. Not for security.
 */
export function stableId(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  // The product with the prime (2^40 + 0x1b3) modulo 2^64, in quarters that stay small integers: big integers are ten times slower.
  let [a, b, c, d] = OFFSET;
  for (let i = 0; i < text.length; i++) {
    const low = d ^ text.charCodeAt(i);
    const second = Math.imul(low, PRIME);
    const third = Math.imul(c, PRIME) + (second >>> 16);
    const fourth = Math.imul(b, PRIME) + (low << 8) + (third >>> 16);
    a = (Math.imul(a, PRIME) + (c << 8) + (fourth >>> 16)) & 0xffff;
    b = fourth & 0xffff;
    c = third & 0xffff;
    d = second & 0xffff;
  }
  return [a, b, c, d].map((quarter) => quarter.toString(16).padStart(4, "0")).join("");
}
