import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactStore } from "../../../db/fact-store.js";
import { coverageAsKnown } from "../../../queries/as-of-horizon.js";
import type { AuditedCase } from "../../../queries/audit/audit-result.js";
import { Auditor } from "../../../queries/audit/auditor.js";
import { type Decision, decide } from "../../../queries/audit/decide.js";
import type { Asked } from "../../../queries/audit/question.js";
import { requirementsOf } from "../../../queries/audit/requirement.js";
import { rulebookOf } from "../../../queries/audit/rulebook.js";
import { SeriesLookup } from "../../../queries/audit/series-lookup.js";
import { requirementPack } from "../../../src/knowledge-base/packs/bundled-requirements.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { runs } from "../../setup/runs.js";
import { withStore } from "../small-world.js";
import { calmWorld, PLANNED, plannedWorld, type SeriesPlan } from "./audit-world.js";
import { auditText, csvOf } from "./run-audit.js";
import { VARIED, variationsOf, variedCase } from "./varied-cases.js";

const PACK = requirementPack([], {});
const REQUIREMENTS = requirementsOf(PACK);
const COLUMNS = Object.keys(VARIED);

const plan = (at: number): fc.Arbitrary<SeriesPlan> =>
  fc
    .record({
      states: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom("in-force" as const, "ended" as const))),
      amounts: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(3, 24, 48, 72))),
      one: fc.integer({ min: 5, max: 130 }),
      two: fc.integer({ min: 170, max: 300 }),
      spread: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ states, amounts, one, two, spread }) => ({
      ...(PLANNED[at] ?? { topic: "kz/entry-ban", subject: null, scope: null }),
      states: states as unknown as SeriesPlan["states"],
      amounts: amounts as unknown as SeriesPlan["amounts"],
      changes: [
        { from: one, spread },
        { from: two, spread },
      ],
    }));
const plans = fc.tuple(...PLANNED.map((_, at) => plan(at)));
const pair = fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS));
const pairs = fc.array(pair, { minLength: 2, maxLength: 4 });

type Entry = AuditedCase["entry"];

function entriesOf(store: FactStore, rows: readonly Readonly<Record<string, string>>[]): readonly Entry[] {
  const others = [
    null,
    [],
    [{ from: isoDay("2021-01-01"), to: isoDay("2021-03-20"), visaFree: true }],
    [{ from: isoDay("2021-04-01"), to: null, visaFree: null }],
    [{ from: isoDay("2021-02-01"), to: isoDay("2021-03-20"), visaFree: null }],
    [{ from: null, to: null, visaFree: null }],
  ];
  return auditText(store, csvOf(rows), { requirements: [] }).rows.map(({ entry }, at) => ({
    ...entry,
    otherStays: others[at % others.length] ?? null,
  }));
}

/** What a case is asked with, nothing kept from another one. */
function askedOf(store: FactStore, entry: Entry, atEntry: boolean): Asked {
  const knownOn = atEntry ? entry.date : null;
  const lookup = new SeriesLookup(store, knownOn);
  const coverage = coverageAsKnown(store.coverage("kz"), knownOn);
  return { entry, knowledge: { lookup, rulebook: rulebookOf(store, PACK), coverage, unnamed: "free" } };
}

const told = ({ verdict, reason, detail, missing, amounts, assumed, used }: Decision): unknown => ({
  ...{ verdict, reason, detail, missing, amounts, assumed },
  used: used.map(({ topic, subject, scope, on, state, facts }) => [topic, subject, scope, on, state, facts.map(({ id }) => id)]),
});

describe("decisions that cases share", { timeout: 120_000 }, () => {
  it.each([false, true])(
    "are those of each case alone, with every column varied alone and in pairs (as known at entry: %s)",
    (atEntry) => {
      fc.assert(
        fc.property(plans, variedCase, pairs, (series, base, together) => {
          withStore(plannedWorld(series, null), (store) => {
            const auditor = new Auditor(store, atEntry ? "at-entry" : { knownOn: null }, PACK, REQUIREMENTS);
            for (const entry of entriesOf(store, variationsOf(base, together))) {
              const shared = auditor.decisions(entry).map(told);
              const alone = REQUIREMENTS.map((requirement) => told(decide(requirement, askedOf(store, entry, atEntry)).decision));
              expect(shared).toEqual(alone);
            }
          });
        }),
        { numRuns: runs(atEntry ? 3 : 6) },
      );
    },
  );

  it("differ when any topic or column that was read is passed over", () => {
    const unread = new Set(
      REQUIREMENTS.flatMap(({ id, reads }) => [...reads.topics, ...reads.columns].map((name) => `${id}: ${name}`)),
    );
    expect(unread.size).toBeGreaterThan(70);
    const engaged = withStore(plannedWorld([], null), (store) =>
      ENGAGED.map((base) => entriesOf(store, variationsOf(base, [["date", "departure_date"]]))),
    );
    const topics = [...new Set(REQUIREMENTS.flatMap(({ reads }) => reads.topics.map((topic) => `kz/${topic}`)))];
    for (const topic of topics)
      for (const ended of [[], SPARING])
        withStore(calmWorld(topic, ended), (store) => {
          const { knowledge } = askedOf(store, {} as Entry, false);
          for (const entries of engaged) {
            for (const requirement of REQUIREMENTS) {
              const { columns } = requirement.reads;
              const names = [topic.slice(3), ...columns].filter((name) => unread.has(`${requirement.id}: ${name}`));
              const decided: readonly DecidedAlone[] =
                names.length === 0
                  ? []
                  : entries.map((entry) => ({ asked: { entry, knowledge }, ...decide(requirement, { entry, knowledge }) }));
              for (const name of names) if (mistakesOne(name, decided)) unread.delete(`${requirement.id}: ${name}`);
            }
          }
        });
    expect([...unread].sort()).toEqual([]);
  });

  it("ask nothing that walking the requirement does not find", () => {
    const random = fc.sample(fc.tuple(plans, variedCase), { seed: 3, numRuns: runs(15) });
    for (const [series, base] of random)
      withStore(plannedWorld(series, null), (store) => {
        for (const entry of entriesOf(store, variationsOf(base, []).slice(0, 30)))
          for (const requirement of REQUIREMENTS) {
            const watched = new Set<string>();
            const { path, decision } = decide(requirement, askedOf(store, watching(entry, watched), false));
            expect(path.length).toBeGreaterThan(0);
            const { columns, topics } = requirement.reads;
            expect([...watched].filter((name) => !columns.includes(name))).toEqual([]);
            expect(decision.used.map(({ topic }) => topic.slice(3)).filter((topic) => !topics.includes(topic))).toEqual([]);
          }
      });
  });
});

type DecidedAlone = ReturnType<typeof decide> & { readonly asked: Asked };

const STAY_COLUMNS = ["date", "departure_date", "last_departure", "person_id"];

/** Whether a case is given the decision of another one where no question about a topic or a column counts. */
function mistakesOne(name: string, decided: readonly DecidedAlone[]): boolean {
  const speaksOf = (key: string): boolean =>
    key.split(/[ +/]/).some((word) => word === name || (word === "came_from" && CAME_FROM.includes(name))) ||
    (key.startsWith("stay") && STAY_COLUMNS.includes(name));
  const root = new PathNode();
  return decided.some(({ asked, decision, path }) => {
    let at: PathNode | undefined = root;
    while (at?.question) at = at.behind.get(at.question.ask(asked));
    if (at?.decision) return JSON.stringify(told(at.decision)) !== JSON.stringify(told(decision));
    let end = root;
    for (const { question, answer } of path.filter((one) => !speaksOf(one.question.key))) {
      end.question ??= question;
      const next = end.behind.get(answer) ?? new PathNode();
      end.behind.set(answer, next);
      end = next;
    }
    end.decision = decision;
    return false;
  });
}

/** A question that decisions asked, with those behind its answers. */
class PathNode {
  question: DecidedAlone["path"][number]["question"] | null = null;
  decision: Decision | null = null;
  readonly behind = new Map<unknown, PathNode>();
}

/** Topics that spare people from what others ask. */
const SPARING = [
  "direct-flights",
  "vaccination-passports",
  "pcr-regardless-of-vaccination",
  "work-visa-exemption",
  "entry-ban",
].map((topic) => `kz/${topic}`);
const VISITOR = {
  ...{ date: "2021-07-01", nationality: "FRA", transport: "air", arriving_from: "DEU", visited_14_days: "", idc_permission: "no" },
  ...{ vaccination_passport: "FRA", pcr_hours: "60", visa: "no", residence_permit: "no", relative_of_citizen: "no" },
  ...{
    quarantine_days: "30",
    last_departure: "none",
    departure_date: "2021-12-20",
    overstay_days: "4",
    arrival_notified: "2021-07-06",
  },
  ...{ comes_to_work: "yes", work_visa: "no", visa_valid_until: "2021-06-30", passport_valid_until: "2022-02-28" },
};
/** People of whom each requirement asks all it may. */
const ENGAGED: readonly Readonly<Record<string, string>>[] = [
  VISITOR,
  { ...VISITOR, residence_permit: "yes", last_departure: "2021-06-20", vaccination_passport: "none", visa: "yes" },
  { ...VISITOR, departure_date: "2021-07-15", last_departure: "", arriving_from: "", overstay_days: "5" },
  { ...VISITOR, birth_date: "2017-01-01" },
  { ...VISITOR, visa: "yes", visa_valid_until: "2021-06-30", passport_valid_until: "2023-06-30", nationality: "DEU" },
];

const CAME_FROM = ["arriving_from", "visited_14_days"];

const COLUMN_OF: Readonly<Record<string, string>> = {
  arrivingFrom: "arriving_from",
  visited: "visited_14_days",
  vaccinationPassport: "vaccination_passport",
  pcrHours: "pcr_hours",
  idcPermission: "idc_permission",
  idcMultiple: "idc_permission",
  residencePermit: "residence_permit",
  relativeOfCitizen: "relative_of_citizen",
  quarantineDays: "quarantine_days",
  lastDeparture: "last_departure",
  departureDate: "departure_date",
  overstayDays: "overstay_days",
  arrivalNotified: "arrival_notified",
  comesToWork: "comes_to_work",
  workVisa: "work_visa",
  visaValidUntil: "visa_valid_until",
  passportValidUntil: "passport_valid_until",
  birthDate: "birth_date",
  otherStays: "person_id",
};

/** The case, telling which of its columns are looked at. */
function watching(entry: Entry, watched: Set<string>): Entry {
  return new Proxy(entry, {
    get(target, name) {
      watched.add(COLUMN_OF[String(name)] ?? String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
}
