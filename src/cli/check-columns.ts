import { AUDIT_COLUMNS } from "../knowledge-base/audit-columns.js";

/** Options that are shorter than the names of their columns. */
const SHORTER: Readonly<Partial<Record<string, string>>> = {
  transport: "by",
  arriving_from: "from",
  visited_14_days: "visited",
  departure_date: "departure",
};
const UNASKED: readonly string[] = ["case_id", "person_id"];

/** The columns of a case that are told of one person, each with the option that tells it. */
export const CHECK_COLUMNS = AUDIT_COLUMNS.filter(({ name }) => !UNASKED.includes(name)).map(
  ({ name, meaning, accepts, required }) => {
    const flag = SHORTER[name] ?? name.replaceAll("_", "-");
    return { column: name, flag, value: "cell", description: `${meaning}${required ? " (must be given)" : ""}; ${accepts}` };
  },
);

/** The option that tells a column. */
export function flagOf(column: string): string {
  const found = CHECK_COLUMNS.find((one) => one.column === column);
  return found === undefined ? column : `--${found.flag}`;
}
