const FIRST_AFTER_MS = 2000;
const EVERY_MS = 2000;
const LOOK_EVERY_PIECES = 16;

/** Tells how a long audit goes: how much is done, how fast, and how long it will take; nothing of a short one. */
export class AuditProgress {
  readonly #began: number;
  #told: number;
  #pieces = 0;
  #bytes = 0;

  constructor(
    readonly now: () => string,
    readonly tell: (line: string) => void,
  ) {
    this.#began = Date.parse(now());
    this.#told = this.#began + FIRST_AFTER_MS - EVERY_MS;
  }

  /** @param size bytes of the whole file; null where nobody knows. */
  read(bytes: number, size: number | null, cases: number): void {
    this.#bytes += bytes;
    if (this.#pieces++ % LOOK_EVERY_PIECES !== 0) return;
    const now = Date.parse(this.now());
    if (now - this.#told < EVERY_MS) return;
    this.#told = now;
    const seconds = (now - this.#began) / 1000;
    const rate = `${cases} cases, ${Math.round(cases / seconds)} a second`;
    const done = size === null || size === 0 ? 0 : Math.min(1, this.#bytes / size);
    if (done === 0) this.tell(`${rate}\n`);
    else this.tell(`${rate}, ${Math.floor(done * 100)} %, about ${Math.ceil((seconds * (1 - done)) / done)} s left\n`);
  }
}
