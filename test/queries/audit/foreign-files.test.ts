import { describe, expect, it } from "vitest";
import { fact, start, withWorld } from "../small-world.js";
import { auditFile } from "./run-audit.js";

const WORLD = { facts: [fact("ut/curfew", { start: start("2021-02-01") })] };
const HEAD = "case_id,date,nationality,transport";

const audit = (text: string | Uint8Array, request = {}, piece?: number) =>
  withWorld(WORLD, (database) => auditFile(database, text, request, piece));

/** Day, citizenship and transport of each case. */
const casesOf = (text: string | Uint8Array, request = {}) =>
  audit(text, request).rows.map(({ entry }) => [entry.date, entry.nationality, entry.transport].join(" "));

const TWO = ["2021-05-01 DEU air", "2021-05-13 FRA land"];

describe("files as other programs write them", () => {
  it.each<[string, string | Uint8Array]>([
    ["semicolons", "case_id;date;nationality;transport\nA;2021-05-01;Germany;air\nB;2021-05-13;France;land\n"],
    ["tabs", "case_id\tdate\tnationality\ttransport\r\nA\t2021-05-01\tGermany\tair\r\nB\t2021-05-13\tFrance\tland\r\n"],
    [
      "bars with a rule below the head",
      "|date|nationality|transport|\n|----|----|----|\n|2021-05-01|DEU|air|\n|2021-05-13|FRA|land|\n",
    ],
    [
      "a line that names the delimiter",
      "sep=;\r\ncase_id;date;nationality;transport\r\nA;2021-05-01;DE;air\r\nB;2021-05-13;FR;land",
    ],
    ["lines that end with a carriage return alone", `${HEAD}\rA,2021-05-01,DEU,air\rB,2021-05-13,FRA,land\r`],
    ["delimiters behind the last column", `${HEAD},,\nA,2021-05-01,DEU,air,,\nB,2021-05-13,FRA,land,,\n`],
    [
      "empty rows and drawn lines",
      `${HEAD}\n,,,\nA,2021-05-01,DEU,air\n\n ,\u00a0,,\n---,---,---,---\nB,2021-05-13,FRA,land\n,,,\n`,
    ],
    [
      "a title, a gap and sums",
      "Entries of May;;;\n\nprinted on;2021-06-01;;\nID;Entry date;Citizenship;Means of transport\n1;01.05.2021;Germany;air\n2;13.05.2021;France;by train\nTotal;;2;\n",
    ],
    [
      "a head in German",
      '"Fall-Nr.";"Datum der\nEinreise";Staatsangehörigkeit;Verkehrsmittel\n1;01.05.2021;Deutschland;Flugzeug\n2;13.05.2021;Frankreich;Bahn\n',
    ],
    ["a head in Russian", "Дата въезда;Гражданство;Вид транспорта\n01.05.2021;Германия;авиа\n13.05.2021;Франция;поезд\n"],
    [
      "a head in two rows",
      ",Entry,,Person,\nNo,Date,Transport,Nationality,Remark\n1,2021-05-01,air,DEU,\n2,2021-05-13,land,FRA,\n",
    ],
    ["texts marked as texts", `${HEAD}\n="A",'2021-05-01,'Germany,air\n="B","=""2021-05-13""",France,land\n`],
    ["days with times", `${HEAD}\nA,2021-05-01T14:30:00,DEU,air\nB,2021-05-13 09:05,FRA,land\n`],
    ["days with names of months", `${HEAD}\nA,1 May 2021,DEU,air\nB,"Thu, 13-May-21",FRA,land\n`],
    ["months in other languages", `${HEAD}\nA,1. Mai 2021,DEU,air\nB,13 мая 2021 г.,FRA,land\n`],
    ["serial days of spreadsheets", `${HEAD}\nA,44317,DEU,air\nB,44329.75,FRA,land\n`],
    ["days without signs", `${HEAD}\nA,20210501,DEU,air\nB,20210513,FRA,land\n`],
    [
      "windows-1252",
      Buffer.from(
        "Staatsangeh\u00f6rigkeit;Einreisedatum;Verkehrsmittel\nDeutschland;01.05.2021;Flugzeug\nFrankreich;13.05.2021;Zug\n",
        "latin1",
      ),
    ],
    [
      "UTF-16 with tabs",
      Buffer.from("\uFEFFDate\tNationality\tTransport\r\n2021-05-01\tDEU\tair\r\n2021-05-13\tFRA\tland\r\n", "utf16le"),
    ],
  ])("%s", (_, text) => {
    expect(audit(text).problems).toEqual([]);
    expect(casesOf(text)).toEqual(TWO);
  });

  it.each([
    ["Person;;;Einreise;\nNr.;Staatsangehörigkeit;Name;Datum;Verkehrsmittel\n1;DEU;x;2021-05-01;air\n", null],
    ["Person;Reisender;;Einreise;\nNr.;Staatsangehörigkeit;Name;Datum;Verkehrsmittel\n1;DEU;x;2021-05-01;air\n", "1"],
    ["Person;;;Einreise;\nPerson Nr.;Staatsangehörigkeit;Name;Datum;Verkehrsmittel\n1;DEU;x;2021-05-01;air\n", "1"],
  ])("a number below what stands over all of a person's columns numbers the row: %s", (text, person) => {
    expect(audit(text).rows.map(({ entry }) => entry.person)).toEqual([person]);
  });

  it.each([["windows-1251"], ["ibm866"], ["koi8-r"]])("Russian in %s is told from its letters", (encoding) => {
    const text = "Дата въезда;Гражданство;Вид транспорта\n01.05.2021;Германия;самолёт\n13.05.2021;Франция;Поезд\n";
    const { rows, notes } = audit(encodedAs(text, encoding));
    expect(rows.map(({ entry }) => entry.nationality)).toEqual(["DEU", "FRA"]);
    expect(notes.find(({ about }) => about === "encoding")?.text).toContain(encoding);
  });

  it.each([["utf-16le"], ["utf-16be"]])("Russian in %s without a mark is told by its zero bytes", (encoding) => {
    const text = "Дата въезда;Гражданство;Вид транспорта\n01.05.2021;Германия;самолёт\n13.05.2021;Франция;Поезд\n";
    const bytes = Buffer.from(text, "utf16le");
    const { rows, notes } = audit(encoding === "utf-16be" ? bytes.swap16() : bytes);
    expect(rows.map(({ entry }) => entry.nationality)).toEqual(["DEU", "FRA"]);
    expect(notes.find(({ about }) => about === "encoding")?.text).toContain(encoding.toUpperCase());
  });

  it("a zero byte or two make no text UTF-16", () => {
    const { rows, notes } = audit(`${HEAD}\nA,2021-05-01,DEU,air\n\0B,2021-05-02,DEU,air\n`);
    expect(rows.map(({ entry }) => entry.id)).toEqual(["A", "\0B"]);
    expect(notes.filter(({ about }) => about === "encoding")).toEqual([]);
  });

  it.each([
    ["the one that is asked for", { encoding: "utf-8" }],
    ["UTF-8, of which most of it is", {}],
  ])("signs that are lost in %s are told once", (_, reading) => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}\né-ä-ö,2021-05-01,DEU,air\nb`),
      Buffer.from([0xe9]),
      Buffer.from(",2021-05-02,DEU,air\nc"),
      Buffer.from([0xe9]),
      Buffer.from(",2021-05-03,DEU,air\n"),
    ]);
    const { rows, notes } = audit(bytes, { reading });
    expect(rows.map(({ entry }) => entry.id)).toEqual(["é-ä-ö", "b\ufffd", "c\ufffd"]);
    expect(notes.filter(({ about, text }) => about === "encoding" && text.includes("\ufffd"))).toHaveLength(1);
    expect(audit(`${HEAD}\né,2021-05-01,DEU,air`).notes.filter(({ about }) => about === "encoding")).toEqual([]);
  });

  it("an encoding that is named goes before what the bytes look like", () => {
    const bytes = Buffer.concat([Buffer.from(`${HEAD}\nA,2021-05-01,`), Buffer.from([0x8a]), Buffer.from("sterreich,air\n")]);
    expect(casesOf(bytes)).toEqual([]);
    expect(
      casesOf(Buffer.from(`${HEAD}\nA,2021-05-01,\u00d6sterreich,air\n`, "latin1"), { reading: { encoding: "latin1" } }),
    ).toEqual(["2021-05-01 AUT air"]);
  });
});

describe("days in digits", () => {
  it("have one order, which any row may settle, also a later one", () => {
    const day = (rows: string): string | undefined => casesOf(`${HEAD}\n${rows}`)[0]?.slice(0, 10);
    expect(day("A,03/04/2021,DEU,air\nB,25/04/2021,DEU,air")).toBe("2021-04-03");
    expect(day("A,03/04/2021,DEU,air\nB,04/25/2021,DEU,air")).toBe("2021-03-04");
    expect(day("A,03.04.2021,DEU,air")).toBe("2021-04-03");
    expect(day("A,3/4/21,DEU,air\nB,4/30/21,DEU,air")).toBe("2021-03-04");
    expect(day("A,03-04-21,DEU,air\nB,30-04-21,DEU,air")).toBe("2021-04-03");
    expect(day("A,05/05/2021,DEU,air")).toBe("2021-05-05");
  });

  it("are not guessed where no row tells, and where the head or the caller tells, they are read", () => {
    expect(casesOf(`${HEAD}\nA,03/04/2021,DEU,air\nB,05/06/2021,DEU,air`)).toEqual([]);
    expect(casesOf("Date (MM/DD/YYYY),nationality,transport\n03/04/2021,DEU,air")).toEqual(["2021-03-04 DEU air"]);
    expect(casesOf(`${HEAD}\nA,03/04/2021,DEU,air`, { reading: { dates: "dmy" } })).toEqual(["2021-04-03 DEU air"]);
    expect(audit(`${HEAD}\nA,02/14/2021,DEU,air`, { reading: { dates: "dmy" } }).problems).toMatchObject([
      { rule: "invalid-day", accepted: expect.stringContaining("--dates dmy") },
    ]);
    const { problems } = audit(`${HEAD},last_departure\nA,2021-05-01,DEU,air,03/04/2021`);
    expect(problems).toMatchObject([{ rule: "ambiguous-day", column: "last_departure", audited: true }]);
  });

  it("of two years in front are not taken for days of the month", () => {
    expect(casesOf(`${HEAD}\nA,21-05-10,DEU,air`)).toEqual([]);
    expect(casesOf(`${HEAD}\nA,21-05-10,DEU,air`, { reading: { dates: "ymd" } })).toEqual(["2021-05-10 DEU air"]);
  });

  it("in universal time say nothing of the day at the border", () => {
    expect(casesOf(`${HEAD}\nA,2021-05-01T22:00:00Z,DEU,air\nB,2021-05-01T22:00:00+06:00,DEU,air`)).toEqual(["2021-05-01 DEU air"]);
  });
});

describe("values as people write them", () => {
  const cell = (column: string, text: string, key: string): unknown => {
    const { rows } = audit(`${HEAD},${column}\nA,2021-05-01,Germany,air,"${text}"`);
    return (rows[0]?.entry as unknown as Record<string, unknown> | undefined)?.[key];
  };
  it.each<[column: string, key: string, text: string, read: unknown]>([
    ...["yes", "Y", "ja", "да", "ok", "TRUE", "1", "x", "✓"].map(
      (text) => ["visa", "visa", text, true] as [string, string, string, unknown],
    ),
    ...["no", "NO", "N", "nein", "нет", "FALSE", "0"].map(
      (text) => ["visa", "visa", text, false] as [string, string, string, unknown],
    ),
    ...["NA", "n/a", "unknown", "k. A.", "нет данных", "-", "#N/A", "?"].map(
      (text) => ["visa", "visa", text, null] as [string, string, string, unknown],
    ),
    ["pcr_hours", "pcrHours", "70,5", 70.5],
    ["pcr_hours", "pcrHours", "48 h", 48],
    ["pcr_hours", "pcrHours", "2 days", null],
    ["pcr_hours", "pcrHours", "keine", "none"],
    ["vaccination_passport", "vaccinationPassport", "keiner", "none"],
    ["overstay_days", "overstayDays", "1 000", 1000],
    ["overstay_days", "overstayDays", "12 Tage", 12],
    ["quarantine_days", "quarantineDays", "7,0", 7],
    ["idc_permission", "idcMultiple", "mehrfach", true],
    ["visited_14_days", "visited", "France, Italy / RU", ["FRA", "ITA", "RUS"]],
    ["visited_14_days", "visited", "Korea, Republic of; Deutschland", ["KOR", "DEU"]],
    ["visited_14_days", "visited", "нет", []],
    ["vaccination_passport", "vaccinationPassport", "NO", "none"],
    ["vaccination_passport", "vaccinationPassport", "nein", "none"],
    ["vaccination_passport", "vaccinationPassport", "ja", null],
    ["last_departure", "lastDeparture", "никогда не выезжал", null],
    ["last_departure", "lastDeparture", "none", "none"],
    ["last_departure", "lastDeparture", "20000", null],
    ["birth_date", "birthDate", "20000", "1954-10-03"],
    ["birth_date", "birthDate", "2041-03-02", null],
    ["birth_date", "birthDate", "unknown", null],
    ["birth_date", "birthDate", "", "none"],
  ])("%s %s: %s", (column, key, text, read) => {
    expect(cell(column, text, key)).toEqual(read);
  });

  it('"NA" and "NO" are countries where the file writes codes, and words where it writes names', () => {
    expect(casesOf(`${HEAD}\nA,2021-05-01,NA,air\nB,2021-05-01,DE,air`)).toEqual(["2021-05-01 NAM air", "2021-05-01 DEU air"]);
    expect(casesOf(`${HEAD}\nA,2021-05-01,NA,air\nB,2021-05-01,Germany,air`)).toEqual(["2021-05-01 DEU air"]);
    const { rows, problems } = audit(`${HEAD},vaccination_passport\nA,2021-05-01,DE,air,NO`);
    expect(rows[0]?.entry.vaccinationPassport).toBe(null);
    expect(problems).toMatchObject([{ rule: "ambiguous-country", audited: true }]);
  });

  it("one sign before three digits is decimals or thousands as other rows tell", () => {
    const days = (rows: string): readonly unknown[] =>
      audit(`${HEAD},overstay_days,pcr_hours\n${rows}`).rows.map(({ entry }) => entry.overstayDays);
    expect(days('A,2021-05-01,DEU,air,1.200,\nB,2021-05-01,DEU,air,3,"70,5"')).toEqual([1200, 3]);
    expect(days("A,2021-05-01,DEU,air,1.200,")).toEqual([null]);
  });
});

describe("columns under other names", () => {
  it("are mapped by the caller, and kept from being taken for another", () => {
    const text = "Ankunft am Ort;Datum;nationality;transport\n01.05.2021;13.05.2021;DEU;air\n";
    expect(casesOf(text)).toEqual(["2021-05-13 DEU air"]);
    expect(casesOf(text, { reading: { columns: [["Ankunft am Ort", "date"]] } })).toEqual(["2021-05-01 DEU air"]);
    const two = "Einreise;Ankunft;nationality;transport\n01.05.2021;13.05.2021;DEU;air\n";
    expect(() => audit(two)).toThrow("two columns say date");
    expect(casesOf(two, { reading: { columns: [["Ankunft", null]] } })).toEqual(["2021-05-01 DEU air"]);
  });

  it("that name persons go before numbers of passports, which change", () => {
    const { rows, notes } = audit(`${HEAD},Passport No.,Employee ID\nA,2021-05-01,DEU,air,C1234567,17\n`);
    expect(rows.map(({ entry }) => entry.person)).toEqual(["17"]);
    expect(notes.some(({ text }) => text.includes('"Passport No." is not read'))).toBe(true);
    expect(audit(`${HEAD},Passport No.\nA,2021-05-01,DEU,air,C1234567\n`).rows.map(({ entry }) => entry.person)).toEqual([
      "c1234567",
    ]);
  });

  it.each([
    ["JJ/MM/AAAA", "2021-12-10"],
    ["TT.MM.JJJJ", "2021-12-10"],
    ["GG.AA.YYYY", "2021-12-10"],
    ["MM/DD/YYYY", "2021-10-12"],
  ])("show how days are written: %s", (shown, day) => {
    const text = `Entry date (${shown}),nationality,transport\n10/12/2021,DEU,air\n`;
    expect(audit(text).rows.map(({ entry }) => entry.date)).toEqual([day]);
  });

  it("count in the unit that their names give", () => {
    const { rows, extra } = audit(`${HEAD},Quarantine days (hours),Overstay (days)\nA,2021-05-01,DEU,air,24,5\n`);
    expect(extra).toEqual(["Quarantine days (hours)"]);
    expect(rows[0]?.entry).toMatchObject({ quarantineDays: null, overstayDays: 5 });
  });

  it("that stand twice and mean nothing here are numbered", () => {
    expect(audit(`${HEAD},note,Note,\nA,2021-05-01,DEU,air,a,b,\n`).extra).toEqual(["note", "Note (2)"]);
  });
});

describe("people with several trips", () => {
  it("have cases that are named by their lines", () => {
    const { rows, problems } = audit(
      "person_id,date,nationality,transport\nP1,2021-05-01,DEU,air\nP1,2021-06-01,DEU,air\nP1,2021-06-01,DEU,air\n",
    );
    expect(rows.map(({ entry }) => [entry.id, entry.person])).toEqual([
      ["row-2", "p1"],
      ["row-3", "p1"],
      ["row-4", "p1"],
    ]);
    expect(problems).toMatchObject([{ rule: "duplicate-trip", line: 4, audited: true }]);
  });

  it("an empty id among others is made, and told", () => {
    const { rows, problems } = audit(`${HEAD}\nA,2021-05-01,DEU,air\n,2021-05-02,DEU,air\n`);
    expect(rows.map(({ entry }) => entry.id)).toEqual(["A", "row-3"]);
    expect(problems).toMatchObject([{ rule: "missing-value", line: 3, column: "case_id", audited: true }]);
  });
});

describe("what is asked for", () => {
  it("is judged, and shown, alone", () => {
    const { rows, summary } = audit(`${HEAD}\nA,2021-05-01,DEU,air\n`, { requirements: ["visa", "entry-ban"], only: ["not-met"] });
    expect(rows[0]?.decisions.map(({ requirement }) => requirement)).toEqual(["entry-ban", "visa"]);
    expect(rows[0]?.shown).toEqual([]);
    expect(summary.counts.map(({ requirement }) => requirement)).toEqual(["entry-ban", "visa"]);
  });
});

/** Bytes of a text in an encoding of one byte a letter. */
function encodedAs(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63);
}
