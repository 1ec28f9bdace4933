import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FactStore, openFactStore } from "../../../db/fact-store.js";
import { copiedBase } from "../../setup/copied-base.js";
import { HAND_CASES, PENALTIES } from "./archive-cases.js";
import { auditText, csvOf } from "./run-audit.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-audit-"));
let store: FactStore;

beforeAll(() => {
  const database = join(folder, "knowledge.sqlite");
  copiedBase(database, "2022-07-01T00:00:00.000Z");
  store = openFactStore(database);
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = HAND_CASES.reduce((sum, [, cases]) => sum + cases.length, 0);

describe(`${count} cases reasoned by hand from the posts`, () => {
  it.each(
    HAND_CASES.flatMap(([requirement, cases]) =>
      cases.map(([date, nationality, transport, cells, verdict, why, rest = {}]) => ({
        requirement,
        cells: { case_id: "one", date, nationality, transport, ...cells },
        verdict,
        why,
        ...rest,
      })),
    ),
  )("$requirement $cells.date $cells.nationality $cells.transport: $verdict ($why)", (one) => {
    const { rows } = auditText(store, csvOf([one.cells]), { knownAtEntry: one.atEntry ?? false });
    const decision = rows[0]?.decisions.find(({ requirement }) => requirement === one.requirement);
    expect({ verdict: decision?.verdict, detail: decision?.detail }).toMatchObject({ verdict: one.verdict });
    const missing = decision?.missing.map((lack) => (lack.kind === "column" ? lack.column : lack.topic)) ?? [];
    if (one.missing !== undefined) expect(missing).toContain(one.missing);
    expect(missing.length > 0).toBe(one.verdict === "undetermined");
  });

  it.each(PENALTIES)("a departure on %s, %s days late, costs %d in the index and %d in money", (departure, days, index, money) => {
    const cells = { case_id: "one", date: "2021-03-20", nationality: "FRA", transport: "air" };
    const { rows } = auditText(store, csvOf([{ ...cells, departure_date: departure, overstay_days: days }]));
    expect(rows[0]?.decisions.at(-1)?.amounts.map(({ amount }) => amount)).toEqual([index, money]);
  });
});
