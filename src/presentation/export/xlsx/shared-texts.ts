import { escapeXml } from "./sheet-xml.js";

/** Texts that a workbook keeps; what comes later stands in its cells. */
const MOST = 100_000;

/** The texts of a workbook that many cells have in common: a cell names one by its place among all. */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  /** By the width of a column and a text, how many lines it takes. */
  readonly #lines = new Map<number, Map<string, number>>();

  /** The place of a text; null where no more are kept. */
  placeOf(text: string): number | null {
    const place = this.#places.get(text);
    if (place !== undefined) return place;
    if (this.#places.size >= MOST) return null;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** How many lines a text takes in a column, reckoned once. */
  linesOf(text: string, width: number, reckon: (text: string, width: number) => number): number {
    let ofWidth = this.#lines.get(width);
    if (ofWidth === undefined) {
      ofWidth = new Map();
      this.#lines.set(width, ofWidth);
    }
    const known = ofWidth.get(text);
    if (known !== undefined) return known;
    const lines = reckon(text, width);
    if (ofWidth.size < MOST) ofWidth.set(text, lines);
    return lines;
  }

  /** The texts in the order of their places, as XML. */
  *items(): Generator<string> {
    for (const text of this.#places.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
  }
}
