import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestSnapshot, isoDay, openKnowledgeBase, withExportData } from "../../src/index.js";
import { addDays } from "../../src/model/iso-day.js";
import { runs } from "../setup/runs.js";

let folder = "";
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-confirmed-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COUNTRIES = ["Turkey", "Egypt", "Georgia"] as const;
const CODES = ["TUR", "EGY", "GEO"] as const;
const CONFIRMED_ON = isoDay("2021-09-01");
const DAYS = ["2021-05-31", "2021-06-05", "2021-06-16", "2021-06-27", "2021-07-08", "2021-07-20", "2021-08-20"].map(isoDay);

interface Told {
  readonly country: (typeof COUNTRIES)[number];
  readonly verb: "resumes" | "suspends";
  /** Days after the first of June 2021. */
  readonly from: number;
  /** Days that the post comes before its change. */
  readonly ahead: number;
  readonly lasts: number | null;
  /** Words that no reader understands stand in it. */
  readonly half: boolean;
}

const aTold = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  verb: fc.constantFrom("resumes", "suspends"),
  from: fc.integer({ min: 0, max: 60 }),
  ahead: fc.integer({ min: 0, max: 20 }),
  lasts: fc.option(fc.integer({ min: 5, max: 40 }), { freq: 3 }),
  half: fc.boolean(),
});

function inWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", { timeZone: "UTC", dateStyle: "long" });
}

/** A post each, the newest first; where `whole` every one without the words that nobody understands. */
function newsOf(told: readonly Told[], whole: boolean): string {
  const posts = told.map(({ country, verb, from, ahead, lasts, half }, at) => {
    const first = addDays(isoDay("2021-06-01"), from);
    const published = addDays(first, -ahead);
    const until = lasts === null ? "" : ` until ${inWords(addDays(first, lasts))}`;
    const rest = half && !whole ? " for wobbling travellers" : "";
    const words = `Kazakhstan ${verb} direct flights with ${country} from ${inWords(first)}${until}${rest}.`;
    return { published, text: `Flights, part ${at + 1}\n${inWords(published)}\n${words}\n` };
  });
  posts.sort((a, b) => (a.published < b.published ? 1 : -1));
  const end = "A picnic\nAugust 31, 2021\nThe choir of Kazakhstan sang until late.\n";
  return [end, ...posts.map(({ text }) => text)].join("\n");
}

function base(...texts: readonly (readonly [name: string, text: string])[]): string {
  const database = join(folder, `${files++}.sqlite`);
  const into = mkdtempSync(join(folder, "f-"));
  for (const [at, [name, text]] of texts.entries()) {
    writeFileSync(join(into, name), text);
    ingestSnapshot({ path: join(into, name), database, recordedAt: `2025-01-01T00:00:0${at}.000Z` });
  }
  return database;
}

function halfReadIn(database: string): readonly string[] {
  return withExportData(database, {}, (data) =>
    [...data.statements()].flatMap(({ id, reading }) => (reading === "half" ? [id] : [])),
  );
}

function corrections(entries: readonly (readonly [id: string, deed: string])[]): string {
  const lines = entries.map(([id, deed]) => {
    const evidence = deed.startsWith("undo") ? "" : ", evidence: { address: https://example.org/law, read: 2021-09-01 }";
    return `  - { id: ${id}, day: ${CONFIRMED_ON}, author: A. Clerk, reason: so it says, ${deed}${evidence} }\n`;
  });
  return lines.length === 0 ? "corrections: []\n" : `corrections:\n${lines.join("")}`;
}

/** What is answered of each country on each day. */
function answersOf(database: string, knownOn: string | null = null): object {
  using kb = openKnowledgeBase(database);
  return CODES.flatMap((subject) =>
    DAYS.map((day) => {
      const [answer] = kb.asOf({ day, topic: "kz/direct-flights", subject, knownOn, carryForward: true }).answers;
      return { subject, day, answer: answer?.answer, state: answer?.state, start: answer?.start, end: answer?.end };
    }),
  );
}

describe("what was read by half and is confirmed", () => {
  it("counts as if it had been read whole, from the day of the entry on; what the day before knew stays; undone, all is as before", {
    timeout: 240_000,
  }, () => {
    let changed = 0;
    fc.assert(
      // Of one country one post: where two speak against each other, what the desk confirmed stands above the other.
      fc.property(fc.uniqueArray(aTold, { minLength: 1, maxLength: 3, selector: ({ country }) => country }), (told) => {
        const half = ["news.txt", newsOf(told, false)] as const;
        const alone = base(half);
        const confirms = halfReadIn(alone).map((id, at) => [`c${at}`, `confirm: "${id}"`] as const);
        const confirmed = base(half, ["corrections.yaml", corrections(confirms)]);
        const whole = base(["news.txt", newsOf(told, true)]);
        expect(answersOf(confirmed)).toEqual(answersOf(whole));
        const before = addDays(CONFIRMED_ON, -1);
        expect(answersOf(confirmed, before)).toEqual(answersOf(alone, before));
        const undone = confirms.map(([id], at) => [`u${at}`, `undo: ${id}`] as const);
        const again = base(half, ["corrections.yaml", corrections([...confirms, ...undone])]);
        expect(answersOf(again)).toEqual(answersOf(alone));
        if (JSON.stringify(answersOf(alone)) !== JSON.stringify(answersOf(whole))) changed++;
      }),
      { numRuns: runs(12), examples: [[[{ country: "Egypt", verb: "resumes", from: 5, ahead: 3, lasts: null, half: true }]]] },
    );
    expect(changed).toBeGreaterThan(0);
  });
});
