import { describe, expect, it } from "vitest";
import type { RowRule } from "../../../queries/audit/cases/row-problem.js";
import { errorOf } from "../error-of.js";
import { fact, start, withWorld } from "../small-world.js";
import { auditFile } from "./run-audit.js";

const WORLD = { facts: [fact("ut/curfew", { start: start("2021-02-01") })] };
const HEAD = "case_id,date,nationality,transport";
const GOOD = "a,2021-05-01,FRA,air";

const audit = (text: string | Uint8Array, request = {}, piece?: number) =>
  withWorld(WORLD, (database) => auditFile(database, text, request, piece));

describe("rows that are wrong", () => {
  it.each<[text: string, rule: RowRule, line: number, column: string | null]>([
    [`${HEAD}\na,,FRA,air`, "missing-value", 2, "date"],
    [`${HEAD}\na,2021-02-30,FRA,air`, "invalid-day", 2, "date"],
    [`${HEAD}\na,31.02.2021,FRA,air`, "invalid-day", 2, "date"],
    [`${HEAD}\na,01/05/2021,FRA,air`, "ambiguous-day", 2, "date"],
    [`${HEAD}\na,2021-05-01,NA,air`, "ambiguous-country", 2, "nationality"],
    [`${HEAD}\na,2021-05-01,NA,air\nb,2021-05-01,France,air`, "missing-value", 2, "nationality"],
    [`${HEAD}\na,2021-05-01,Frence,air`, "unknown-country", 2, "nationality"],
    [`${HEAD}\na,2021-05-01,FRA,sea`, "invalid-transport", 2, "transport"],
    [`${HEAD}\na,2021-05-01,FRA,constructor`, "invalid-transport", 2, "transport"],
    [`${HEAD}\n${GOOD}\n${GOOD}`, "duplicate-id", 3, "case_id"],
    [`${HEAD}\n${"x".repeat(201)},2021-05-01,FRA,air`, "too-long", 2, "case_id"],
    [`${HEAD}\na,2021-05-01,FRA`, "too-few-cells", 2, null],
    [`${HEAD}\n${GOOD},x`, "too-many-cells", 2, null],
    [`${HEAD}\n${"x,".repeat(500_000)}`, "too-many-cells", 2, null],
    [`${HEAD}\n${"x".repeat(1_100_000)}\nb,2021-05-01,FRA,air`, "record-too-long", 2, null],
    [`${HEAD}\na,"2021-05-01,FRA,air\nb,2021-05-01,FRA,air`, "quote-not-closed", 2, "date"],
    [`${HEAD}\na,"2021-05-01"x,FRA,air`, "text-after-quote", 2, "date"],
    [`{"case_id":"a"`, "not-json", 1, null],
    [`{"case_id":"a","date":"2021-05-01","nationality":"FRA","transport":"air"}\n[1]`, "not-an-object", 2, null],
  ])("%#: %.60j is %s on line %d", (text, rule, line, column) => {
    const { problems, summary } = audit(text);
    expect(problems[0]).toMatchObject({ rule, line, column, audited: false });
    expect(problems[0]?.accepted).not.toBe("");
    expect(summary.rejected).toBeGreaterThan(0);
    expect(summary.problems[rule]).toBeGreaterThan(0);
  });

  it.each<[column: string, cell: string, rule: RowRule, read: object]>([
    ["visa", "maybe", "invalid-yes-no", { visa: null }],
    ["visa", "__proto__", "invalid-yes-no", { visa: null }],
    ["relative_of_citizen", "maybe", "invalid-yes-no", { relativeOfCitizen: null }],
    ["idc_permission", "applied", "invalid-yes-no", { idcPermission: null, idcMultiple: null }],
    ["pcr_hours", "-5", "invalid-number", { pcrHours: null }],
    ["pcr_hours", "1e3", "invalid-number", { pcrHours: null }],
    ["pcr_hours", "Infinity", "invalid-number", { pcrHours: null }],
    ["pcr_hours", "2 days", "invalid-number", { pcrHours: null }],
    ["pcr_hours", "≤72", "invalid-number", { pcrHours: null }],
    ["overstay_days", "2.5", "invalid-number", { overstayDays: null }],
    ["arriving_from", "Atlantis", "unknown-country", { arrivingFrom: null }],
    ["vaccination_passport", "Atlantis", "unknown-country", { vaccinationPassport: null }],
    ["visited_14_days", "FRA;Atlantis", "unknown-country", { visited: null }],
    ["visited_14_days", "FRA;".repeat(51), "too-long", { visited: null }],
    ["departure_date", "2021-05-32", "invalid-day", { departureDate: null }],
    ["birth_date", "2001-02-30", "invalid-day", { birthDate: null }],
    ["birth_date", "2021-05-02", "days-out-of-order", { birthDate: null }],
    ["last_departure", "2021-05-02", "days-out-of-order", { lastDeparture: null }],
  ])("a cell that is not needed and cannot be read is not known, and told: %s %s", (column, cell, rule, read) => {
    const { rows, problems, summary } = audit(`${HEAD},${column}\n${GOOD},${cell}`);
    expect(problems).toMatchObject([{ rule, line: 2, column, caseId: "a", audited: true }]);
    expect(problems[0]?.accepted).toContain("; taken as not known");
    expect(summary).toMatchObject({ cases: 1, rejected: 0 });
    expect(rows[0]?.entry).toMatchObject(read);
  });

  it("cells that are not needed may be left away at the end of a line, which is told", () => {
    const { rows, problems } = audit(`${HEAD},visa,vaccination_passport,note\n${GOOD}\nb,2021-05-01,FRA,air,yes\n`);
    expect(problems).toMatchObject([
      { rule: "too-few-cells", line: 2, caseId: "a", audited: true },
      { rule: "too-few-cells", line: 3, caseId: "b", audited: true },
    ]);
    expect(rows.map(({ entry: { visa, vaccinationPassport, extra } }) => [visa, vaccinationPassport, extra])).toEqual([
      [null, "none", [["note", ""]]],
      [true, "none", [["note", ""]]],
    ]);
  });

  it("no problem of a row that is left out says that it was audited", () => {
    const head = `${HEAD},visa,birth_date`;
    const { problems } = audit(
      `${head}\na,2021-05-01,Atlantis,air,maybe,2022-01-01\nb,2021-05-01,FRA,air,,\nb,2021-05-01,FRA,air,maybe,`,
    );
    expect(problems.map(({ rule, line, audited }) => [rule, line, audited])).toEqual([
      ["unknown-country", 2, false],
      ["invalid-yes-no", 2, false],
      ["days-out-of-order", 2, false],
      ["invalid-yes-no", 4, false],
      ["duplicate-id", 4, false],
    ]);
  });

  it.each<[columns: string, cells: string, column: string, read: object]>([
    ["departure_date", "2021-04-30", "departure_date", { departureDate: null }],
    ["arrival_notified", "2021-04-30", "arrival_notified", { arrivalNotified: null }],
    ["visa,visa_valid_until", "yes,2021-04-30", "visa_valid_until", { visa: null, visaValidUntil: null }],
    ["work_visa,visa_valid_until", "yes,2021-04-30", "visa_valid_until", { visa: null, workVisa: null, visaValidUntil: null }],
  ])("cells that say one against the other are taken as not known: %s %s", (columns, cells, column, read) => {
    const { rows, problems } = audit(`${HEAD},${columns}\n${GOOD},${cells}`);
    expect(problems).toMatchObject([{ rule: "days-out-of-order", column, audited: true }]);
    expect(rows[0]?.entry).toMatchObject(read);
  });

  it.each<[columns: string, cells: string, read: object]>([
    ["departure_date,arrival_notified", "2021-05-01,2021-05-01", { departureDate: "2021-05-01", arrivalNotified: "2021-05-01" }],
    ["visa,visa_valid_until", "yes,2021-05-01", { visa: true, visaValidUntil: "2021-05-01" }],
    ["visa,visa_valid_until", "no,2021-04-30", { visa: false, visaValidUntil: "2021-04-30" }],
    ["visa,work_visa", "no,yes", { visa: true, workVisa: true }],
    ["visa,work_visa", ",no", { visa: null, workVisa: false }],
  ])("others are read as they stand: %s %s", (columns, cells, read) => {
    const { rows, problems } = audit(`${HEAD},${columns}\n${GOOD},${cells}`);
    expect(problems).toEqual([]);
    expect(rows[0]?.entry).toMatchObject(read);
  });

  it("suggests the country that was meant", () => {
    expect(audit(`${HEAD}\na,2021-05-01,Frence,air`).problems[0]?.suggestions).toContain("France");
  });

  it("names bytes that are no text", () => {
    const row = `${HEAD},note\nb,2021-05-01,FRA,air,Türkei über Österreich\na,2021-05-01,C`;
    const bytes = Buffer.concat([Buffer.from(row), Buffer.from([0xf4]), Buffer.from("te,air,\n")]);
    expect(audit(bytes).problems[0]).toMatchObject({ rule: "invalid-encoding", column: "nationality" });
  });

  it("tells days beyond coverage and leaves their verdicts open", () => {
    const { rows, problems, summary } = audit(`${HEAD}\na,2022-05-01,FRA,air\nb,2020-12-31,FRA,air`);
    expect(problems.map(({ rule, audited }) => ({ rule, audited }))).toEqual([
      { rule: "day-beyond-coverage", audited: true },
      { rule: "day-beyond-coverage", audited: true },
    ]);
    expect(summary).toMatchObject({ cases: 2, rejected: 0 });
    expect(rows.map(({ decisions }) => decisions[0]?.verdict)).toEqual(["undetermined", "undetermined"]);
  });

  it("never take the rows after them along", () => {
    const bad = ['x,"2021', 'y,"2021"z,FRA,air', "z,2021-05-01", 'w,2021-05-01,"FRA,air'];
    const { rows, summary } = audit(`${HEAD}\n${bad.map((line, at) => `${line}\ngood-${at},2021-05-01,FRA,air`).join("\n")}\n`);
    expect(rows.map(({ entry }) => entry.id)).toEqual(["good-0", "good-1", "good-2", "good-3"]);
    expect(summary.rejected).toBe(bad.length);
  });

  it("stop a strict audit, by name and place", () => {
    expect(errorOf(() => audit(`${HEAD}\na,2021-02-30,FRA,air`, { strict: true }))).toMatchObject({
      code: "CASES_ROW_REJECTED",
      fields: { got: "2021-02-30" },
    });
  });
});

describe("files that cannot be read at all", () => {
  it.each([
    ["", "CASES_EMPTY"],
    ["\n\n", "CASES_EMPTY"],
    ["# only a comment\n", "CASES_EMPTY"],
    ["\uFEFF", "CASES_EMPTY"],
    ["case_id,date,nationality\na,b,c", "CASES_HEADER_INVALID"],
    ["case_id;date;nationality\na;b;c", "CASES_HEADER_INVALID"],
    ["date,Entry date,nationality,transport\n", "CASES_HEADER_INVALID"],
    [`${HEAD}\na,25.12.2021,FRA,air\nb,12/25/2021,FRA,air`, "CASES_DAYS_CLASH"],
    [`${HEAD},visa,visa\n`, "CASES_HEADER_INVALID"],
    [`${HEAD}${",x".repeat(999_999)}\n`, "CASES_HEADER_INVALID"],
    [`"${HEAD}\n${GOOD}`, "CASES_HEADER_INVALID"],
  ])("%#: %.60j is %s", (text, code) => {
    expect(errorOf(() => audit(text))).toMatchObject({ code });
  });

  it("a file that is no text is called that", () => {
    const { message } = errorOf(() => audit("SQLite format 3\0\u0010\0\u0001\n\0\0")) as Error;
    expect(message).toContain("no table of text");
  });

  it("two viewpoints at once are a misuse", () => {
    expect(errorOf(() => audit(`${HEAD}\n${GOOD}`, { knownOn: "2021-03-01", knownAtEntry: true }))).toMatchObject({
      code: "INVALID_ARGUMENT",
    });
  });
});

describe("forms of the same file", () => {
  const plain = `${HEAD},dept\n${GOOD},"a ""b"", c"\nb,2021-06-01,Germany,LAND,\n`;
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(text, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };
  it.each<[string, string | Uint8Array]>([
    ["LF", plain],
    ["CRLF", plain.replaceAll("\n", "\r\n")],
    ["no last line end", plain.trimEnd()],
    ["a byte order mark", `\uFEFF${plain}`],
    ["blank lines and comments before the header", `# note\n\n${plain.replace("\nb,", "\n\n\nb,")}\n\n`],
    ["UTF-16 LE with its mark", utf16(`\uFEFF${plain}`, false)],
    ["UTF-16 BE with its mark", utf16(`\uFEFF${plain}`, true)],
    ["UTF-16 LE without a mark", utf16(plain, false)],
    ["names in capitals", plain.replace(HEAD, HEAD.toUpperCase())],
    [
      "NDJSON",
      `{"dept":"a \\"b\\", c","case_id":"a","date":"2021-05-01","nationality":"FR","transport":"air"}\n{"case_id":"b","date":"2021-06-01","nationality":"DEU","transport":"land","dept":""}`,
    ],
  ])("%s", (_, text) => {
    for (const piece of [1, 7, 4096]) {
      const { rows, extra, problems } = audit(text, {}, piece);
      expect(problems).toEqual([]);
      expect(extra).toEqual(["dept"]);
      const told = rows.map(({ entry }) => [entry.id, entry.date, entry.nationality, entry.transport, entry.extra]);
      expect(told).toEqual([
        ["a", "2021-05-01", "FRA", "air", [["dept", 'a "b", c']]],
        ["b", "2021-06-01", "DEU", "land", [["dept", ""]]],
      ]);
    }
  });

  it("a cell of several lines counts them", () => {
    const { problems } = audit(`${HEAD},note\n${GOOD},"one\ntwo\nthree"\nb,2021-13-01,FRA,air,`);
    expect(problems[0]).toMatchObject({ rule: "invalid-day", line: 5 });
  });
});
