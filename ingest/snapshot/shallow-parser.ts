import { Parser } from "htmlparser2";

/** No page that people wrote nests this deep; the parser's time for one tag grows with the depth. */
const MAX_DEPTH = 2000;

/** A streaming parser that stops nesting at a fixed depth: a deeper element is taken for an empty one, its text is kept. */
export class ShallowParser extends Parser {
  /** Open elements; counted by the owner's onopentag and onclosetag. */
  depth = 0;
  #closing = false;
  #asked = false;
  #answer = false;

  /** To be called from onopentagname: the parser asks twice for each tag and must get one answer. */
  decided(): void {
    this.#asked = true;
  }

  override onclosetag(start: number, endIndex: number): void {
    this.#closing = true;
    super.onclosetag(start, endIndex);
    this.#closing = false;
    this.#asked = false;
  }

  protected override isVoidElement(name: string): boolean {
    if (this.#closing) return super.isVoidElement(name);
    if (!this.#asked) this.#answer = this.depth >= MAX_DEPTH || super.isVoidElement(name);
    this.#asked = false;
    return this.#answer;
  }
}
