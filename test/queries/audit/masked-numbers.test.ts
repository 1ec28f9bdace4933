import { describe, expect, it } from "vitest";
import { anyHeader } from "../../../queries/audit/cases/case-header.js";
import { keptCells, keptColumns } from "../../../queries/audit/cases/kept-columns.js";

const shown = (cell: string): string | undefined =>
  keptCells([{ name: "note", place: 0, masked: false }], false, () => cell)[0]?.[1];
const keptOf = (names: readonly string[], keep: readonly string[]): ReturnType<typeof keptColumns> =>
  keptColumns(anyHeader(names, new Map()), { keep });

describe("the number of a passport in a kept column", () => {
  it.each([
    ["C01X00T47", "••••••T47"],
    ["L898902C3", "••••••2C3"],
    ["12AB34567", "••••••567"],
    ["123456789", "••••••789"],
    ["N1234567", "•••••567"],
    ["AB 123456", "••••••456"],
    ["4509 123456", "••••••••456"],
    ["900101300123", "•••••••••123"],
    ["pass N1234567", "pass •••••567"],
    ["Pass: C01X00T47, seen", "Pass: ••••••T47, seen"],
  ])("is masked by its form: %s", (cell, masked) => {
    expect(shown(cell)).toBe(masked);
  });

  it.each([
    ...["2021-12-10", "20211210", "10.12.2021", "am 20211210", "1234567890.50", "Cost centre 12345", "KC 941", "PRJ-2021-0042"],
    "550e8400-e29b-41d4-a716-446655440000",
  ])("is nothing else: %s", (cell) => {
    expect(shown(cell)).toBe(cell);
  });

  it.each([
    ...["Travel document", "Reisedokument", "Dokumentnummer", "Удостоверение", "ИИН", "ИИН сотрудника", "National ID"],
    ...["Passport", "Reisepassnr.", "Pass-Nr.", "Паспорт №", "Ausweis-Nr.", "iin", "Номер документа", "ID card"],
  ])("is masked whatever it looks like below the heading %s", (name) => {
    expect(keptOf([name], [name])).toEqual([{ name, place: 0, masked: true }]);
  });

  it.each(["Department", "Passenger name", "Compass", "Project", "Ticket no"])("is not looked for below the heading %s", (name) => {
    expect(keptOf([name], [name])).toEqual([{ name, place: 0, masked: false }]);
  });
});

describe("the column of persons", () => {
  const HEAD = ["person_id", "date", "nationality", "transport", "dept"];
  it("is kept by its name alone", () => {
    expect(keptOf(HEAD, ["*"]).map(({ name }) => name)).toEqual(["dept"]);
    expect(keptOf(HEAD, ["person_id"]).map(({ name }) => name)).toEqual(["person_id"]);
  });
});
