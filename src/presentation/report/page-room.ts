/** How many bytes a page may still grow by. */
export class PageRoom {
  constructor(public left: number) {}

  /** Whether a text still fits; it is then counted. */
  takes(text: string): boolean {
    const size = Buffer.byteLength(text, "utf8");
    if (size > this.left) return false;
    this.left -= size;
    return true;
  }

  /** The items that fit, as text, and how many do not. */
  fill<T>(items: readonly T[], textOf: (item: T) => string): { readonly text: string; readonly left: number } {
    let text = "";
    for (const [at, item] of items.entries()) {
      const next = textOf(item);
      if (!this.takes(next)) return { text, left: items.length - at };
      text += next;
    }
    return { text, left: 0 };
  }
}
