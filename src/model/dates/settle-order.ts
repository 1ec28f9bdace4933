import type { DateExpression, DayOrder } from "./date-expression.js";

/**
 * The one reading of a date in digits that the order of its archive gives; any other date as it is.
 *
 * @example settleOrder(findDatesIn("05/04/2021")[0], "month-first") // { …, month: 5, day: 4, order: "month-first" }
 */
export function settleOrder(date: DateExpression, order: DayOrder): DateExpression {
  if (!date.alternative) return date;
  const { alternative, order: _open, ...rest } = date;
  return order === "day-first" ? { ...rest, order } : { ...rest, ...alternative, order };
}
