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
  const paint = ([on, off]: Look): Paint => (colour ? painted(`\x1b[${on}m`, `\x1b[${off}m`) : plain);
  return {
    strong: paint(BOLD),
    faint: paint(DIM),
    yes: paint(GREEN),
    possible: paint(YELLOW),
    no: paint(DIM),
    problem: paint(RED),
  };
}

/** The numbers that begin and end a look on a terminal. */
type Look = readonly [on: number, off: number];

const BOLD: Look = [1, 22];
const DIM: Look = [2, 22];
const RED: Look = [31, 39];
const GREEN: Look = [32, 39];
const YELLOW: Look = [33, 39];

function plain(text: string): string {
  return text;
}

/** What ends inside goes on behind it: bold and dim have one end. */
function painted(on: string, off: string): Paint {
  return (text) => `${on}${text.replaceAll(off, `${off}${on}`)}${off}`;
}
