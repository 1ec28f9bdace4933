import { describe, expect, it } from "vitest";
import { COUNTRY_GROUPS, groupMembers } from "../../../src/model/countries/country-groups.js";
import { countryByCode } from "../../../src/model/countries/country-table.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

describe("groups of countries", () => {
  it.each([
    ["EU", "2013-06-30", 27],
    ["EU", "2013-07-01", 28],
    ["EU", "2020-01-31", 28],
    ["EU", "2020-02-01", 27],
    ["EEA", "2020-02-01", 30],
    ["SCHENGEN", "2022-12-31", 26],
    ["SCHENGEN", "2023-01-01", 27],
    ["SCHENGEN", "2025-01-01", 29],
    ["EUROZONE", "2023-01-01", 20],
    ["GCC", "2021-01-01", 6],
    ["ASEAN", "2025-10-25", 10],
    ["ASEAN", "2025-10-26", 11],
    ["G7", "2021-01-01", 7],
    ["G8", "2014-03-25", 0],
    ["OECD", "2021-05-25", 38],
    ["NATO", "2024-03-07", 32],
    ["CIS", "2009-08-17", 11],
    ["CIS", "2009-08-18", 10],
    ["OPEC", "2024-01-01", 12],
    ["BALTIC", "2020-01-01", 3],
  ])("%s on %s has %i members", (id, day, count) => expect(groupMembers(id, day)).toHaveLength(count));

  it.each([
    ["EAEU", "2014-12-31", ""],
    ["EAEU", "2015-01-01", "BLR KAZ RUS"],
    ["EAEU", "2015-01-02", "ARM BLR KAZ RUS"],
    ["EAEU", "2015-08-12", "ARM BLR KAZ KGZ RUS"],
    ["CENTRAL-ASIA", "2020-01-01", "KAZ KGZ TJK TKM UZB"],
  ])("%s on %s: %s", (id, day, members) => expect(groupMembers(id, day)?.join(" ")).toBe(members));

  it("answers null of a group it does not know", () => expect(groupMembers("ATLANTIS", "2020-01-01")).toBeNull());

  it("has known codes, ordered days, no two spells at once, names and a note in each", () => {
    const ids = COUNTRY_GROUPS.map((group) => group.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, name, names, members, note } of COUNTRY_GROUPS) {
      expect([id, name, note, ...names].every((text) => text.trim() !== "")).toBe(true);
      for (const { code, from, to } of members) {
        expect([id, code, countryByCode(code)?.alpha3]).toEqual([id, code, code]);
        for (const day of [from, to]) if (day !== null) expect(day).toMatch(DAY);
        if (from !== null && to !== null) expect(from <= to).toBe(true);
      }
      const spells = members.map((member) => `${member.code} ${member.from ?? ""} ${member.to ?? "9999"}`).sort();
      for (const [i, spell] of spells.entries()) {
        const next = spells[i + 1];
        if (next?.slice(0, 3) === spell.slice(0, 3)) expect(next.slice(4, 14) > spell.slice(15)).toBe(true);
      }
    }
  });
});
