import { createColors } from "picocolors";

/** Puts colour or weight on a text; with colour off it gives the text back. */
export type Paint = (text: string) => string;

/** The few paints that the views use. */
export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly yes: Paint;
  readonly possible: Paint;
  readonly no: Paint;
  readonly problem: Paint;
}

/** The paints, or none of them where colour is off. */
export function palette(colour: boolean): Palette {
  const c = createColors(colour);
  return { strong: c.bold, faint: c.dim, yes: c.green, possible: c.yellow, no: c.dim, problem: c.red };
}
