import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFactStore } from "../../../db/fact-store.js";
import { decide } from "../../../queries/audit/decide.js";
import { requirementsOf } from "../../../queries/audit/requirement.js";
import { rulebookOf } from "../../../queries/audit/rulebook.js";
import { SeriesLookup } from "../../../queries/audit/series-lookup.js";
import { requirementPack } from "../../../src/knowledge-base/packs/bundled-requirements.js";
import { withWorld } from "../small-world.js";
import { calmWorld } from "./audit-world.js";
import { auditText, csvOf } from "./run-audit.js";
import { variationsOf, variedCase } from "./varied-cases.js";

const PACK = requirementPack([], {});
const REQUIREMENTS = requirementsOf(PACK);

describe("the sentences of requirements", { timeout: 120_000 }, () => {
  it.each(REQUIREMENTS.map((one) => [one.id, one] as const))(
    "%s: speaks of an amount of the archive only where it is told",
    (_, one) => {
      const { amounts = {}, table } = one.definition;
      for (const { says } of table) {
        const named = [...says.replaceAll(/\[[^\]]*\]/g, "").matchAll(/\{([a-z0-9_.-]+)\}/g)].map(([, name = ""]) => name);
        expect(named.filter((name) => Object.hasOwn(amounts, name.replace(/\.scope$/, "")))).toEqual([]);
      }
    },
  );

  it("are whole, whatever is open, and tell each way once, with its verdict where these differ", () => {
    const open = withWorld(calmWorld("kz/nothing", []), (database) => {
      const store = openFactStore(database);
      const [base] = fc.sample(variedCase, { numRuns: 1, seed: 7 });
      const rows = auditText(store, csvOf(variationsOf(base ?? {}, [])), { requirements: [] }).rows;
      const knowledge = {
        lookup: new SeriesLookup(store, null),
        rulebook: rulebookOf(store, PACK),
        coverage: store.coverage("kz"),
      };
      const details = rows.flatMap(({ entry }) =>
        REQUIREMENTS.map((one) => decide(one, { entry, knowledge: { ...knowledge, unnamed: "free" } }).decision),
      );
      store.close();
      return details;
    });
    for (const { verdict, detail } of open) {
      expect(detail).not.toMatch(/not told|[[\]{}]| {2}/);
      const ways = detail.split(/ (?=Or:? )/).map((way) => way.replace(/^(?:Either|Or:?) /, ""));
      expect(new Set(ways).size).toBe(ways.length);
      if (verdict === "undetermined" && ways.length > 1)
        expect(ways.filter((way) => !/^(?:met|not-met|not-required): /.test(way))).toEqual([]);
    }
    expect(open.some(({ detail }) => detail.startsWith("Either "))).toBe(true);
  });
});
