const SNIFF_BYTES = 4096;
const META_CHARSET = /<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w:-]{1,40})/i;
const XML_ENCODING = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,3}=\s{0,3}["']([\w:-]{1,40})/i;

/** The encoding of a file and how it is known. `skip` bytes of a byte order mark come first. */
export interface DetectedEncoding {
  readonly encoding: string;
  readonly from: "mark" | "declared" | "zeros" | "default";
  readonly skip: number;
}

/**
 * The encoding: a byte order mark, else what the file or its manifest declares, else UTF-16 when every other byte is
 * zero, else UTF-8.
 */
export function detectEncoding(bytes: Uint8Array, declared: string | null): DetectedEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", from: "mark", skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", from: "mark", skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", from: "mark", skip: 2 };
  const wide = zerosAlternate(bytes);
  if (wide) return { encoding: wide, from: "zeros", skip: 0 };
  const named = declared ?? declaredInside(bytes);
  if (named === null) return { encoding: "utf-8", from: "default", skip: 0 };
  // A file that can be read as single bytes up to its declaration is not UTF-16, whatever it says of itself.
  const encoding = /^(?:utf-?16|ucs-?2|unicode)/i.test(named) ? "utf-8" : named.toLowerCase();
  return { encoding: encoding === "utf8" ? "utf-8" : encoding, from: "declared", skip: 0 };
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SNIFF_BYTES)).toString("latin1");
  return META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? null;
}

function zerosAlternate(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const pairs = Math.min(bytes.length, SNIFF_BYTES) >> 1;
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (even === 0 && odd > pairs * 0.3) return "utf-16le";
  return odd === 0 && even > pairs * 0.3 ? "utf-16be" : null;
}
