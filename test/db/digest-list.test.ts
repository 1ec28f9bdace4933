import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DigestList } from "../../db/digest-list.js";
import { RunChanges } from "../../db/root-hash.js";

const digest = fc.stringMatching(/^[0-9a-f]{32}$/);
const table = fc.constantFrom("fact_version", "finding_version", "post_version", "snapshot_version");

describe("DigestList", () => {
  it("gives what was added in ascending order, each as often as it was", () => {
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 300 }), (digests) => {
        const list = new DigestList();
        for (const one of digests) list.add(one);
        expect([...list.sorted()]).toEqual([...digests].sort());
      }),
    );
  });

  it.each(["", "00", "z".repeat(32), "0".repeat(34), "0".repeat(31)])("refuses %j", (text) => {
    expect(() => new DigestList().add(text)).toThrow(RangeError);
  });
});

describe("RunChanges", () => {
  it("hashes all entries in the order of their texts", () => {
    const change = fc.record({ table, digest, addedIn: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), fc.boolean(), (all, kept) => {
        const changes = new RunChanges();
        const entries: string[] = [];
        for (const one of all) {
          entries.push(one.addedIn === null ? `${one.table} ${one.digest}` : `${one.table} ${one.digest} ${one.addedIn}`);
          if (one.addedIn === null) changes.added(one.table, one.digest);
          else changes.superseded(one.table, one.digest, one.addedIn);
        }
        if (kept) {
          changes.kept({ id: "s", sha256: "f", kept: 1 });
          entries.push("snapshot s f kept");
        }
        const text = entries
          .sort()
          .map((entry) => `${entry}\n`)
          .join("");
        expect(changes.hash()).toBe(createHash("sha256").update(text).digest("hex"));
      }),
    );
  });
});
