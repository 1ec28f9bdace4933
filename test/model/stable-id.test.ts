import fc from "fast-check";
import { expect, it } from "vitest";
import { stableId } from "../../src/model/stable-id.js";

/** FNV-1a of 64 bits as its authors write it, over the code units of the JSON text. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

it("is FNV-1a of the JSON of its parts", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null))), (parts) => {
      expect(stableId(...parts)).toBe(fnv1a(JSON.stringify(parts)));
    }),
  );
});
