import { describe, expect, it } from "vitest";
import { namedColumn } from "../../../queries/audit/cases/head-names.js";
import { fact, start, withWorld } from "../small-world.js";
import { auditFile } from "./run-audit.js";

describe("a heading that denies what it names", () => {
  it.each([
    ["No visa", "No work visa", "No valid visa", "Нет визы", "Visum nein", "Nein Visum", "Visa held: no", "w/o visa", "NoVisa"],
    ["No residence permit", "Resident (no permit)", "Visa (refused)", "Visa (not held)", "Visa (without)", "Visa (exempt)"],
    ["No relative of citizen", "No entry permission", "no_idc_permission", "No vaccination passport"],
    // Of days that are counted, and of days: what stands below is not what the words behind say.
    ["No overstay", "No quarantine days", "No entry date"],
  ])("is not read: %s, %s, %s", (...headings) => {
    expect(headings.filter((heading) => namedColumn(heading) !== null)).toEqual([]);
  });

  it("leaves open what it denies, and is no column that the file lacks for certain", () => {
    const text = "date,nationality,transport,No visa,No vaccination passport\n2021-05-01,FRA,air,yes,Germany\n";
    const { rows, notes } = withWorld({ facts: [fact("ut/curfew", { start: start("2021-02-01") })] }, (database) =>
      auditFile(database, text),
    );
    expect(rows[0]?.entry).toMatchObject({ visa: null, vaccinationPassport: null });
    expect(notes.find(({ about }) => about === "missing")?.text).toContain("No vaccination passport");
  });
});

describe("a heading of numbers", () => {
  it.each([
    [
      "Visa no.",
      "Visa No",
      "Visa №",
      "Виза №",
      "Visa #",
      "Visa N",
      "N° de visa",
      "Visa (no.)",
      "Visa (number)",
      "Visa code",
      "Visa [ID]",
    ],
    ["Residence permit no.", "ВНЖ №", "Permit no.", "Work visa no.", "IDC permission no.", "№ визы", "Visa_No", "No. of visa"],
    ["Relative no.", "Entry no."],
  ])("is no column of yes or no, and no day: %s, %s", (...headings) => {
    expect(headings.filter((heading) => namedColumn(heading) !== null)).toEqual([]);
  });

  it.each([
    ["case_id", ["Case #", "Case no.", "№ дела", "Trip No"]],
    ["person_id", ["Person no", "Passport No.", "Pasaport No", "Passenger №", "Personal-Nr."]],
    ["quarantine_days", ["No. of days in quarantine", "Number of quarantine days", "Quarantine (no. of days)"]],
    ["overstay_days", ["Overstay, no. of days", "No of days overstayed"]],
    ["nationality", ["Nationality (code)", "Nationality code"]],
  ])("counts, or names, where the column does: %s", (column, headings) => {
    expect(headings.map((heading) => [heading, namedColumn(heading)?.column])).toEqual(
      headings.map((heading) => [heading, column]),
    );
  });
});

describe("a heading that shows the choice of its cells", () => {
  it.each([
    ["Visa (yes/no)", "Visa Y/N", "visa_yes_no", "Visum j/n", "Виза (да / нет)", "Visado (sí/no)", "Visa (yes or no)", "Visa o/n"],
    ["Visa (1/0)", "Visa (yes=1, no=0)", "Visa [ja/nein/unbekannt]", "Visa? (x = yes)", "Visa (if any)", "Visa (no/yes)"],
  ])("is read: %s, %s", (...headings) => {
    expect(headings.filter((heading) => namedColumn(heading)?.column !== "visa")).toEqual([]);
  });
});
