/** A place in a text as coverage tells it: lines from 1, columns from 0; a column may be missing at the end of a line. */
interface Place {
  readonly line: number;
  readonly column: number | null;
}
interface Range {
  readonly start: Place;
  readonly end: Place;
}
/** What the report of a coverage says of one file (the form of Istanbul). */
export interface FileCoverage {
  readonly statementMap: Readonly<Record<string, Range>>;
  readonly s: Readonly<Record<string, number>>;
  readonly branchMap: Readonly<Record<string, { readonly locations: readonly Range[] }>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/** Stretches of a text, and whether they ran; the narrowest around a place tells whether it did. */
export type Reach = readonly (readonly [from: number, to: number, ran: boolean])[];

/** What ran of a file while some tests did. */
export function reachOf(source: string, { statementMap, s, branchMap, b }: FileCoverage): Reach {
  const lines = source.split("\n");
  const begins: number[] = [];
  let at = 0;
  for (const line of lines) {
    begins.push(at);
    at += line.length + 1;
  }
  const offset = ({ line, column }: Place): number => (begins[line - 1] ?? at) + (column ?? lines[line - 1]?.length ?? 0);
  const stretch = ({ start, end }: Range, times: number | undefined): Reach[number] => [
    offset(start),
    offset(end),
    (times ?? 0) > 0,
  ];
  return [
    ...Object.entries(statementMap).map(([id, range]) => stretch(range, s[id])),
    ...Object.entries(branchMap).flatMap(([id, { locations }]) => locations.map((range, i) => stretch(range, b[id]?.[i]))),
  ];
}

/**
 * Whether what stands at a place ran; true where only its file tells, false for a file that nothing loaded. Coverage gives a condition and what
 * hangs on it the same stretch: one of them is enough.
 */
export function reaches(reach: Reach | undefined, start: number, end: number): boolean {
  if (reach === undefined) return false;
  const around = reach.filter(([from, to]) => from <= start && end <= to);
  const narrowest = Math.min(...around.map(([from, to]) => to - from));
  return around.length === 0 || around.some(([from, to, ran]) => ran && to - from === narrowest);
}
