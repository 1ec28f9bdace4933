import { describe, expect, it } from "vitest";
import { openFactStore } from "../../../db/fact-store.js";
import { personKey } from "../../../queries/audit/cases/person-key.js";
import { surveyTrips } from "../../../queries/audit/trip-survey.js";
import { fact, start, type World, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditText, csvOf, type Told } from "./run-audit.js";

const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/visa-free-stay", { scope: "per-stay", start: start("2020-01-01"), value: { amount: 30, unit: "day" } }),
    fact("kz/visa-free-stay", { scope: "within-180-days", start: start("2020-01-01"), value: { amount: 60, unit: "day" } }),
    fact("kz/border-crossing-interval", { start: start("2020-01-01"), value: { amount: 30, unit: "day" } }),
    fact("kz/direct-flights", { subject: "DEU", state: "ended", start: start("2020-01-01") }),
  ],
};

const audited = (text: string, requirement: string): Told =>
  withWorld(WORLD, (database) => {
    const store = openFactStore(database);
    const survey = surveyTrips(store, {});
    survey.feed(new TextEncoder().encode(text));
    const told = auditText(store, text, { requirements: [requirement], trips: survey.end() });
    store.close();
    return told;
  });
const verdictsIn = ({ rows }: Told): readonly (readonly [string, string | undefined])[] =>
  rows.map(({ entry, decisions: [first] }) => [entry.id, first?.verdict] as const);

/** Three stays of 25 days each, two of which are as many as are allowed within 180 days. */
const trip = (case_id: string, rest: Readonly<Record<string, string>>): Record<string, string> => ({
  ...{ case_id, person_id: "P7", nationality: "DEU", transport: "air", visa: "no", residence_permit: "no", last_departure: "" },
  ...rest,
});
const [FIRST, SECOND, THIRD] = [
  trip("a", { date: "2021-02-01", departure_date: "2021-02-25" }),
  trip("b", { date: "2021-03-10", departure_date: "2021-04-03" }),
  trip("c", { date: "2021-04-20", departure_date: "2021-05-14" }),
];
const staysOf = (...rows: readonly Record<string, string>[]): ReturnType<typeof verdictsIn> =>
  verdictsIn(audited(csvOf(rows), "visa-free-stay"));

describe("a row of a person that is left out", () => {
  it.each([
    ["a day that is none", { date: "2021-02-30" }],
    ["no day", { date: "" }],
    ["no country", { nationality: "Atlantis" }],
    ["no means of transport", { transport: "boat" }],
    ["an id that is too long", { case_id: "x".repeat(201) }],
    ["an id that stood before", { case_id: "a" }],
  ])("leaves open how long the others were together: %s", (_, wrong) => {
    const told = audited(csvOf([FIRST, { ...SECOND, ...wrong }, THIRD]), "visa-free-stay");
    expect(told.summary.rejected).toBe(1);
    expect(verdictsIn(told).at(-1)).toEqual(["c", "undetermined"]);
  });

  it("says so on the case, where its days are not known", () => {
    const { rows } = audited(csvOf([FIRST, { ...SECOND, date: "" }, THIRD]), "visa-free-stay");
    const tells = rows.at(-1)?.decisions[0]?.missing.map((one) => (one.kind === "column" ? one.column : one.tells));
    expect(tells).toContainEqual(expect.stringContaining("a row that was left out"));
    expect(tells).not.toContain("departure_date");
  });

  it.each(["b,P7,DEU,air,no,no,,2021-03-10,2021-04-03,too many", "b,P7,DEU"])(
    "also one of too many or too few cells: %s",
    (line) => {
      const text = csvOf([FIRST, THIRD]).split("\n");
      const told = audited([text[0], text[1], line, text[2], ""].join("\n"), "visa-free-stay");
      expect(verdictsIn(told)).toEqual([
        ["a", "undetermined"],
        ["c", "undetermined"],
      ]);
    },
  );

  it("touches nobody else, and no stay before one whose day is known", () => {
    expect(staysOf(FIRST, { ...SECOND, person_id: "Q", date: "" }, THIRD)).toEqual([
      ["a", "met"],
      ["c", "met"],
    ]);
    expect(staysOf(FIRST, SECOND, { ...THIRD, nationality: "" })).toEqual([
      ["a", "met"],
      ["b", "met"],
    ]);
  });
});

describe("stays under a visa or a residence permit", () => {
  it.each([
    [{ visa: "yes" }, "met"],
    [{ residence_permit: "yes" }, "met"],
    [{ visa: "no", residence_permit: "no" }, "undetermined"],
    [{ visa: "", residence_permit: "no" }, "undetermined"],
    [{ visa: "no", residence_permit: "" }, "undetermined"],
  ])("do not count towards those without one: %j", (held, verdict) => {
    expect(staysOf(FIRST, { ...SECOND, ...held }, THIRD)[2]).toEqual(["c", verdict]);
  });

  it("leave it open, and say so, where it is not known", () => {
    const { rows } = audited(csvOf([FIRST, { ...SECOND, visa: "" }, THIRD]), "visa-free-stay");
    expect(rows[2]?.decisions[0]?.missing).toMatchObject([
      { kind: "evidence" },
      { tells: expect.stringContaining("under a visa") },
    ]);
    expect(rows[2]?.decisions[0]?.detail).toContain("met: ");
  });

  it("are open where a row that stands twice says both", () => {
    const twice = { ...SECOND, case_id: "b2", visa: "yes" };
    expect(staysOf(FIRST, SECOND, twice, THIRD).at(-1)).toEqual(["c", "undetermined"]);
  });
});

describe("a last departure that the other trips go against", () => {
  const permit = { residence_permit: "yes", visa: "no", relative_of_citizen: "no", idc_permission: "single" };
  const intervalAfter = (last_departure: string, earlier = FIRST): Told =>
    audited(
      csvOf([
        { ...earlier, ...permit },
        { ...SECOND, ...permit, last_departure },
      ]),
      "border-crossing-interval",
    );

  it.each([
    // The trip before ended on 2021-02-25, thirteen days before the entry.
    ["2021-02-25", "not-met", 0],
    ["2021-01-10", "undetermined", 1],
    ["none", "undetermined", 1],
    ["2021-03-01", "not-met", 0],
    // The person left at least as late: whether there was a later departure is not known.
    ["", "undetermined", 0],
  ])("%s: %s", (last, verdict, told) => {
    const { problems, ...rest } = intervalAfter(last);
    expect(verdictsIn({ problems, ...rest })[1]).toEqual(["b", verdict]);
    expect(problems).toHaveLength(told);
    for (const one of problems)
      expect(one).toMatchObject({ rule: "days-out-of-order", column: "last_departure", got: last, caseId: "b", audited: true });
  });

  it("is one before an entry of which no departure is told", () => {
    const told = intervalAfter("2021-01-10", { ...FIRST, departure_date: "" });
    expect(verdictsIn(told)[1]).toEqual(["b", "undetermined"]);
  });

  it("makes no stay of the file uncounted", () => {
    const rows = [FIRST, SECOND, { ...THIRD, last_departure: "none" }];
    expect(staysOf(...rows)[2]).toEqual(["c", "undetermined"]);
    expect(staysOf(FIRST, SECOND, { ...THIRD, last_departure: "2020-10-01" })[2]).toEqual(["c", "undetermined"]);
  });
});

describe("a person whose name is written in several ways", () => {
  it.each([
    ["P 7", "p 7"],
    ["P-7", "P‑7"],
    ["Ｐ７", " P7 "],
    ["'P7", "P\u00a07"],
  ])("is one: %s, %s", (one, other) => {
    expect([personKey(one), personKey(other)]).toEqual(["p7", "p7"]);
    expect(staysOf(FIRST, { ...SECOND, person_id: one }, { ...THIRD, person_id: other })[2]).toEqual(["c", "undetermined"]);
  });

  it.each(["-", "n/a", "unknown", " "])("is nobody where the cell says so: %j", (cell) => {
    expect(personKey(cell)).toBeNull();
  });

  it.each([
    ["1-23", "12-3"],
    ["P7", "P71"],
    ["Müller", "Mueller"],
    ["12.3", "123"],
  ])("is another one: %s, %s", (one, other) => {
    expect(personKey(one)).not.toBe(personKey(other));
  });
});
