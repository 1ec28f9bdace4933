import type { Coverage } from "../../../src/model/knowledge.js";
import type { ColumnName } from "../columns.js";
import type { CaseHeader } from "./case-header.js";
import { saysNone, saysUnknown, yesNoCell } from "./cell-readers.js";
import { plainCell } from "./cell-text.js";
import { countryNamed, placesIn } from "./country-cell.js";
import { isUnderstood } from "./head-meaning.js";
import { writtenDay } from "./written-day.js";

/**
 * A header with the columns that the first rows hint at: cells below a heading which is not understood may be what a column
 * says that the file has not, countries (of a vaccination passport, or visited) or days before all that is covered (of birth).
 */
export function withHintsOf(header: CaseHeader, rows: readonly (readonly string[])[], coverage: Coverage): CaseHeader {
  const hinted = header.extra
    .filter(({ name, place }) => !header.unread.has(place) && place !== header.places.person_id && !isUnderstood(name))
    .flatMap(({ name, place }) => {
      const cells = rows.map((cells) => plainCell(cells[place] ?? "")).filter((cell) => cell !== "" && !saysUnknown(cell));
      return likeCells(cells, coverage).map((column) => ({ column, name }));
    })
    .filter(
      ({ column, name }) =>
        header.places[column] === undefined && !header.hinted.some((one) => one.column === column && one.name === name),
    );
  return hinted.length === 0 ? header : { ...header, hinted: [...header.hinted, ...hinted] };
}

/** The columns, of those whose empty cells say something, that cells may be of. */
function likeCells(cells: readonly string[], { from }: Coverage): readonly ColumnName[] {
  if (cells.length === 0) return [];
  if (
    cells.some(namesCountry) &&
    cells.every((cell) => namesCountry(cell) || saysNone(cell) || typeof yesNoCell(cell) === "boolean")
  )
    return ["vaccination_passport", "visited_14_days"];
  const days = cells.map((cell) => writtenDay(cell, true));
  const isEarly = days.some((day) => {
    const all = day === null ? [] : day.kind === "day" ? [day.day] : [...day.days.values()];
    return from !== null && all.length > 0 && all.every((one) => one < from);
  });
  return isEarly && !days.includes(null) ? ["birth_date"] : [];
}

function namesCountry(cell: string): boolean {
  if (countryNamed(cell) !== null) return true;
  const places = placesIn(cell, (part) => countryNamed(plainCell(part)) !== null);
  return places.length > 1 && places.every((place) => countryNamed(place) !== null);
}
