/** A text, and what `shownDates` shows of it when it was published on the Wednesday 2021-06-16. */
export type DateRow = readonly [text: string, shown: string];
