import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FactStore, openFactStore } from "../../../db/fact-store.js";
import { asOf } from "../../../queries/as-of.js";
import { requirementsOf } from "../../../queries/audit/requirement.js";
import { requirementPack } from "../../../src/knowledge-base/packs/bundled-requirements.js";
import { EVERY_OTHER } from "../../../src/model/fact.js";
import { addDays, type IsoDay, isoDay } from "../../../src/model/iso-day.js";
import { copiedBase } from "../../setup/copied-base.js";
import { end, fact, start, type World, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditText, csvOf } from "./run-audit.js";

const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/entry-ban", { subject: "FRA", start: start("2021-03-01..2021-03-10"), end: end("2021-06-01") }),
    fact("kz/entry-ban", { subject: "ITA", start: start("2021-05-01"), state: "absent" }),
    fact("kz/home-quarantine", { subject: "IND", start: start("2021-04-01"), value: { amount: 14, unit: "day" } }),
  ],
};

const WORDS: Readonly<Record<string, string>> = {
  yes: "not-met",
  no: "not-required",
  possible: "undetermined",
  unknown: "undetermined",
};

describe("an audit and as-of say the same of a day", () => {
  it.each(["FRA", "ITA", "DEU"])("the ban on %s", (country) => {
    withWorld(WORLD, (database) => {
      const store = openFactStore(database);
      for (const date of ["2021-02-01", "2021-03-05", "2021-04-10", "2021-05-20", "2021-07-01"]) {
        const answer = asOf(store, { day: isoDay(date), topic: "kz/entry-ban", subject: country }).answers[0]?.answer ?? "";
        const cells = csvOf([{ case_id: "a", date, nationality: country, transport: "air" }]);
        const [open, free] = (["undetermined", "free"] as const).map((unnamed) => {
          const { rows, summary } = auditText(store, cells, { unnamed, requirements: ["entry-ban"] });
          const decision = rows[0]?.decisions[0];
          expect(summary.assumed).toBe(decision?.assumed.length ?? 0);
          return decision;
        });
        expect([date, open?.verdict]).toEqual([date, WORDS[answer]]);
        expect(open?.assumed).toEqual([]);
        // A certain verdict where nothing is known says what it assumes.
        if (free?.verdict !== open?.verdict) {
          expect(free?.assumed).toEqual([{ topic: "kz/entry-ban", subject: country }]);
          expect(free?.detail).toContain("Assumed, for no post names");
        } else expect(free?.assumed).toEqual([]);
      }
      store.close();
    });
  });

  it("a country that no post names owes no quarantine, as assumed, or perhaps one", () => {
    withWorld(WORLD, (database) => {
      const store = openFactStore(database);
      const cells = csvOf([
        { case_id: "a", date: "2021-05-01", nationality: "DEU", transport: "air", arriving_from: "DEU", quarantine_days: "0" },
      ]);
      const of = (unnamed: "free" | "undetermined") =>
        auditText(store, cells, { unnamed, requirements: ["home-quarantine"] }).rows[0]?.decisions[0];
      expect(of("free")).toMatchObject({ verdict: "not-required", assumed: [{ topic: "kz/home-quarantine", subject: "DEU" }] });
      expect(of("undetermined")).toMatchObject({ verdict: "undetermined", assumed: [] });
      store.close();
    });
  });
});

describe("every fact that a verdict rests on, over the archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-agreement-"));
  const database = join(folder, "knowledge.sqlite");
  beforeAll(() => {
    copiedBase(database, "2022-07-01T00:00:00.000Z");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is said with the word of as-of for its day, and what as-of does not know is open or assumed", { timeout: 120_000 }, () => {
    const store = openFactStore(database);
    const named = new Set(
      requirementPack([], {}).requirements.flatMap((one) => JSON.stringify(one).match(/(?<="named":")[^"]+/g) ?? []),
    );
    expect(named.size).toBeGreaterThan(3);
    const rows = DATES.flatMap((date) =>
      COUNTRIES.map((nationality) => ({
        ...{
          case_id: `${date} ${nationality}`,
          date,
          nationality,
          transport: "air",
          arriving_from: nationality,
          pcr_hours: "none",
        },
        ...{
          vaccination_passport: nationality,
          idc_permission: "no",
          residence_permit: "no",
          relative_of_citizen: "no",
          visa: "no",
        },
        ...{
          quarantine_days: "0",
          departure_date: date,
          overstay_days: "4",
          arrival_notified: "none",
          comes_to_work: "yes",
          work_visa: "no",
        },
        last_departure: "none",
      })),
    );
    let [asked, assumptions] = [0, 0];
    for (const unnamed of ["free", "undetermined"] as const)
      for (const { entry, decisions } of auditText(store, csvOf(rows), { unnamed }).rows)
        for (const { requirement, verdict, used, assumed, detail } of decisions) {
          for (const { topic, subject, scope, answer, state } of used) {
            const [said] = asOf(store, { day: entry.date, topic, subject, scope }).answers;
            expect([topic, subject, answer, state]).toEqual([topic, subject, said?.answer, said?.state]);
            asked++;
          }
          // Of a rule that names countries: where as-of does not know, no verdict rests on a no without saying so.
          const unknown = used.filter(({ topic, answer }) => named.has(topic.slice(3)) && answer === "unknown");
          if (unnamed === "undetermined") expect(assumed).toEqual([]);
          for (const { topic } of assumed) expect(detail).toContain(topic);
          if (unnamed === "free" && unknown.length > 0 && verdict !== "undetermined" && assumed.length === 0) {
            const open = auditText(store, csvOf(rows.filter(({ case_id }) => case_id === entry.id)), { unnamed: "undetermined" });
            expect(open.rows[0]?.decisions.find((one) => one.requirement === requirement)?.verdict).toBe(verdict);
          }
          assumptions += assumed.length;
        }
    expect(asked).toBeGreaterThan(1000);
    expect(assumptions).toBeGreaterThan(20);
    store.close();
  });

  it("is said so on both sides of each change that a requirement reads", { timeout: 240_000 }, () => {
    const store = openFactStore(database);
    const requirements = requirementsOf(requirementPack([], {}));
    const topics = new Set(requirements.flatMap(({ reads }) => reads.topics.map((topic) => `kz/${topic}`)));
    const sides = [...topics].flatMap((topic) => sidesOf(store, topic));
    expect(sides.length).toBeGreaterThan(200);
    const rows = sides.flatMap(({ day, subject, scope }, at) =>
      PEOPLE.map((person, which) => personOn(day, subject, scope, { ...person, case_id: `${at} ${which}` })),
    );
    const asked = new Map<string, string>();
    const met = new Set<string>();
    for (const { entry, decisions } of auditText(store, csvOf(rows)).rows)
      for (const { requirement, used } of decisions)
        for (const { topic, subject, scope, answer, state, on } of used) {
          if (on === "last_departure") continue;
          const key = [entry.date, topic, subject, scope].join(" ");
          let said = asked.get(key);
          if (said === undefined) {
            const [first] = asOf(store, { day: entry.date, topic, subject, scope }).answers;
            said = `${first?.answer} ${first?.state}`;
            asked.set(key, said);
          }
          expect(`${key}: ${answer} ${state}`).toBe(`${key}: ${said}`);
          met.add(`${requirement} ${key}`);
        }
    // Every requirement comes to every change that it reads, on both sides.
    const passedOver = requirements.flatMap(({ id, reads }) =>
      sides.flatMap(({ day, topic, subject, scope }) =>
        !reads.topics.includes(topic.slice(3)) ||
        met.has(`${id} ${[day, topic, subject, scope].join(" ")}`) ||
        isNotReached(id, day, scope)
          ? []
          : [`${id}: ${topic} ${subject} ${scope} on ${day}`],
      ),
    );
    expect(passedOver).toEqual([]);
    store.close();
  });
});

/** Fines are counted in the index for fees alone, and who left by 5 June 2021 was permitted to. */
function isNotReached(requirement: string, day: IsoDay, scope: string | null): boolean {
  return requirement === "overstay-penalty" && (scope === "social-benefits" || day === "2021-06-04" || day === "2021-06-05");
}

interface Side {
  readonly topic: string;
  readonly day: IsoDay;
  readonly subject: string | null;
  readonly scope: string | null;
}

/** The days before and of each change of a topic that lie within coverage, by series. */
function sidesOf(store: FactStore, topic: string): readonly Side[] {
  const { from, to } = store.coverage("kz");
  return store.seriesOf(topic).flatMap(({ subject, scope }) => {
    if (subject === EVERY_OTHER) return [];
    const bounds = store
      .series(topic, subject, scope, null)
      .flatMap(({ start, end }) => [start.earliest, start.latest, end.earliest, end.latest]);
    const days = [...new Set(bounds)].flatMap((day) => (day === null ? [] : [addDays(day, -1), day]));
    return [...new Set(days)].flatMap((day) =>
      from !== null && to !== null && day >= from && day <= to ? [{ topic, day, subject, scope }] : [],
    );
  });
}

const ENGAGED = {
  ...{ idc_permission: "no", residence_permit: "no", relative_of_citizen: "no", visa: "no", comes_to_work: "yes" },
  ...{ work_visa: "no", pcr_hours: "100", quarantine_days: "0", arrival_notified: "none", last_departure: "none" },
  birth_date: "",
};
/** People of whom the requirements ask all they may. */
const PEOPLE: readonly Readonly<Record<string, string>>[] = [
  ENGAGED,
  // Of some countries a test is asked whatever passport is shown.
  { ...ENGAGED, arriving_from: "NZL" },
  { ...ENGAGED, residence_permit: "yes", last_departure: "2015-01-01" },
  { ...ENGAGED, visa: "yes", birth_date: "child" },
];
const DAYS_LATE: Readonly<Record<string, string>> = { "3-5-days": "4", "5-10-days": "8", "over-10-days": "20" };

/** Somebody who enters and leaves on a day, with what brings a series into question. */
function personOn(
  day: IsoDay,
  subject: string | null,
  scope: string | null,
  person: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const nationality = subject ?? "FRA";
  return {
    ...{ arriving_from: nationality, ...person },
    ...{ date: day, departure_date: day, nationality, vaccination_passport: nationality },
    transport: scope === "land" ? "land" : "air",
    overstay_days: DAYS_LATE[scope ?? ""] ?? "4",
    birth_date: person.birth_date === "child" ? addDays(day, -1000) : "",
    ...(person.visa === "yes" ? { visa_valid_until: day, passport_valid_until: day } : {}),
  };
}

const DATES = [
  "2017-01-01",
  "2019-06-01",
  "2020-09-15",
  "2020-12-15",
  "2021-06-05",
  "2021-09-04",
  "2021-12-01",
  "2021-12-10",
  "2022-03-01",
  "2022-06-08",
  "2023-01-01",
];
const COUNTRIES = ["DEU", "FRA", "IND", "EGY", "ZAF", "GBR", "TUR", "KAZ", "RUS", "BRA"];
