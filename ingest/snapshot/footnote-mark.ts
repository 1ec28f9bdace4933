/** What stands raised behind a word as the mark of a note: figures, stars and daggers, one letter; in brackets or not. */
const MARK = /^[[(]?(?:\d{1,2}|[*\u2020\u2021\u00a7]{1,3}|[a-d]|[ivx]{1,4})(?:\s?[,;]\s?(?:\d{1,2}|[a-d]))*[\])]?$/i;
/** Units of length, whose raised figure makes them squares and cubes. */
const UNIT = /(?:^|[^\p{L}])(?:[kcdm]?m|ft|(?:\u043a|\u0441)?\u043c)$/u;
const RAISED = /[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+/g;

/** Whether a raised text behind these words is the mark of a note and no part of the word or number before it. */
export function isFootnoteMark(raised: string, before: string): boolean {
  const mark = raised.trim();
  return MARK.test(mark) && !(/^[23]$/.test(mark) && UNIT.test(before));
}

/**
 * A line without the raised figures that are marks of notes.
 *
 * @example withoutRaisedMarks("Mali\u00b9 has 4 km\u00b2") // "Mali has 4 km\u00b2"
 */
export function withoutRaisedMarks(text: string): string {
  return text.replace(RAISED, (mark, at: number) =>
    /^[\u00b2\u00b3]$/.test(mark) && UNIT.test(text.slice(Math.max(0, at - 4), at)) ? mark : "",
  );
}
