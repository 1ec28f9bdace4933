import { ServiceError } from "./problem.js";

/** Names and numbers under which a service on this machine may be called. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const EVERY_ADDRESS: ReadonlySet<string> = new Set(["0.0.0.0", "::", ""]);
const NUMERIC = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

/**
 * Refuses a request whose `Host` is no name of this service: a page of somebody else that lets its own name lead here (DNS rebinding)
 * would read answers as its own.
 *
 * @param bound the address that is listened on.
 * @param names further names, as of a proxy in front.
 */
export function hostGuard(bound: string, names: readonly string[]): (host: string | undefined) => void {
  const own = bound.includes(":") ? `[${bound}]` : bound;
  const known = new Set([...LOOPBACK, own, ...names].map((name) => name.toLowerCase()));
  const numbers = EVERY_ADDRESS.has(bound);
  return (host = "") => {
    const name = host.toLowerCase().replace(/:\d+$/, "");
    if (known.has(name) || (numbers && NUMERIC.test(name))) return;
    throw new ServiceError("HOST_NOT_ALLOWED", "this service does not go by that name", {
      hint: "its operator adds a name with --allow-host",
    });
  };
}

const MOST_CLIENTS = 10_000;

/** Bounds the requests of each client: so many a second on average, twice as many at once. */
export class RateLimit {
  readonly #clients = new Map<string, { left: number; at: number }>();

  /** @param now milliseconds of any clock that does not run backwards for long. */
  constructor(
    readonly perSecond: number,
    readonly now: () => number,
  ) {}

  /** @throws ServiceError `TOO_MANY_REQUESTS`. */
  take(client: string): void {
    const [at, most] = [this.now(), 2 * this.perSecond];
    const before = this.#clients.get(client);
    const left = before === undefined ? most : Math.min(most, before.left + (Math.max(0, at - before.at) / 1000) * this.perSecond);
    this.#clients.delete(client);
    // The one that has been quiet the longest is forgotten first.
    if (this.#clients.size >= MOST_CLIENTS) for (const oldest of this.#clients.keys()) if (this.#clients.delete(oldest)) break;
    this.#clients.set(client, { left: Math.max(0, left - 1), at });
    if (left >= 1) return;
    throw new ServiceError(
      "TOO_MANY_REQUESTS",
      "more requests than this service takes of one client",
      {
        expected: `at most ${this.perSecond} a second`,
        hint: "wait a second; its operator sets the number with --rate",
      },
      { "Retry-After": "1" },
    );
  }
}
