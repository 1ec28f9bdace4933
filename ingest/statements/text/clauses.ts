/** Where a sentence falls apart into clauses; the mark belongs to the clause after it. */
const BOUNDARY =
  /[;]|\. |: (?=(?:for|this|such|it|they|he|you) )|: (?=(?:since|from|effective|as of|§d))|,? (?=(?:but|while|whereas|although|however|meanwhile|otherwise|at the same time|on the contrary)\b)|, (?=yet\b)|, (?=and )|, (?=since (?:the|a|it|this|they) )|,? (?=and (?:since|from|effective|as of|starting|with|on|flights?|direct|air|to|the|it|has|have|is|are|was|were|also|will|suspend|resum|restrict|lift|cancel|introduc|extend|clos|open|allow|requir|reduc|stop|launch|restor|renew)\b)/g;

/** The clauses of a masked sentence, in order, as stretches of it. */
export function clausesOf(text: string): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  const out: { start: number; end: number; text: string }[] = [];
  let start = 0;
  for (const m of text.matchAll(BOUNDARY)) {
    if (m.index <= start) continue;
    out.push({ start, end: m.index, text: text.slice(start, m.index) });
    start = m.index;
  }
  out.push({ start, end: text.length, text: text.slice(start) });
  return out;
}
