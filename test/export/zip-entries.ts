import { inflateRawSync } from "node:zlib";

/** The texts of a ZIP archive by name, by way of its directory; and the times that it claims. */
export function zipEntries(archive: Buffer): { readonly texts: ReadonlyMap<string, string>; readonly times: readonly number[] } {
  const texts = new Map<string, string>();
  const times: number[] = [];
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    times.push(archive.readUInt32LE(at + 12));
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [number, number, number];
    const local = archive.readUInt32LE(at + 42);
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(data, data + packed));
    if (content.length !== size) throw new Error(`a size that is not so: ${content.length}, ${size}`);
    texts.set(archive.toString("utf8", at + 46, at + 46 + name), content.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return { texts, times };
}
