import { addDays } from "../../../src/model/iso-day.js";
import type { Statement } from "../../../src/model/statement.js";

/** "from 2019 until 7 November 2019": what ends on a day began, or was so, before it. */
export function beforeItsEnd(effective: Statement["effective"], until: Statement["until"]): Statement["effective"] {
  const { earliest, latest } = effective;
  if (until === null || latest === null || latest < until || (earliest !== null && earliest >= until)) return effective;
  return { ...effective, latest: addDays(until, -1) };
}
