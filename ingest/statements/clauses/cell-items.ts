import { type Item, is } from "../scan/items.js";

/** An introduction without its days and the words that lead them. */
export function withoutDays(items: readonly Item[]): readonly Item[] {
  return items.filter((item, at) => item.kind !== "date" && !(is(item, "role") && items[at + 1]?.kind === "date"));
}

/**
 * "Suspended from" over a column, below an introduction that says so already, adds only what the day does. The year of a column has the day
 * that the introduction gives for that year.
 */
export function cellItems(cell: readonly Item[], before: readonly Item[], introduction: readonly Item[]): readonly Item[] {
  const [first, role, ...more] = cell;
  const sub = (item: Item): string | undefined => item.entry?.meanings.find((m) => m.cls === "verb")?.sub;
  const repeats = first !== undefined && is(first, "verb") && before.some((item) => sub(item) === sub(first));
  if (repeats && is(role, "role") && more.length === 0) return cell.slice(1);
  const items = inYearOfCell(cell).map(yearOfCell);
  const year = items.length === 1 && items[0]?.date?.kind === "year" ? items[0].date.year : null;
  const day = year === null ? -1 : introduction.findIndex(({ date }) => date?.kind === "day" && date.year === year);
  return day > 0 && is(introduction[day - 1], "role", "from") ? introduction.slice(day - 1, day + 1) : items;
}

/** "2020 (from April 1)": the days in the brackets are of the year in front, which says nothing more. */
function inYearOfCell(cell: readonly Item[]): readonly Item[] {
  const [first, bracket] = cell;
  const year = first?.amount?.unit === null ? first.amount.value : first?.date?.kind === "year" ? first.date.year : null;
  if (year === null || !isYear(year) || bracket?.text !== "(" || !cell.some(({ date }) => date != null && date.month !== null))
    return cell;
  return cell
    .slice(1)
    .map((item) => (item.date === null || item.date.year !== null ? item : { ...item, date: { ...item.date, year } }));
}

/** "2021" alone in a cell is a year. */
function yearOfCell(item: Item, _at: number, all: readonly Item[]): Item {
  return all.length === 1 ? asYear(item) : item;
}

/** "2,525 (2019)", "2019 – 2,525", "Index 2019: 2,525": a bare year beside a figure. */
export function withYears(all: readonly Item[]): readonly Item[] {
  let out: Item[] | null = null;
  for (let at = 0; at < all.length; at++) {
    const item = all[at] as Item;
    if (item.kind !== "amount" || item.amount?.unit !== null || !isYear(item.amount.value)) continue;
    const [before, next] = [all[at - 1], all[at + 1]];
    const bracketed = before?.text === "(" && next?.text === ")" && all[at - 2]?.amount != null;
    const figure = all[at + 2]?.amount;
    const opens = before === undefined || /^[(,;:]$/.test(before.text) || is(before, "and");
    // "Index 2022: 3,063": the year of what is named before it.
    const named =
      before?.entry?.topics.some(({ role }) => role === "thing") === true && /^[–:(=-]$/.test(next?.text ?? "") && figure != null;
    const leads = named || (opens && /^[–:-]$/.test(next?.text ?? "") && figure != null && !isYear(figure.value));
    if (!bracketed && !leads) continue;
    out ??= [...all];
    out[at] = asYear(item);
  }
  return out ?? all;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function asYear(item: Item): Item {
  const year = item.amount?.unit === null ? item.amount.value : 0;
  if (!isYear(year)) return item;
  const { start, end } = item;
  return {
    ...item,
    kind: "date",
    amount: null,
    date: { first: 0, last: 0, start, end, kind: "year", year, month: null, day: null },
  };
}
