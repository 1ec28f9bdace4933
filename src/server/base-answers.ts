import type { DayBase } from "../knowledge-base/day-base.js";
import type { OpenBase } from "../knowledge-base/open-base.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { AnswerCache, type KeptAnswer, type MadeAnswer } from "./answer-cache.js";
import type { ServiceOptions } from "./app.js";
import { type Asking, responseOf, type Told } from "./exchange.js";
import { cacheHeaders, isKnown, takesGzip } from "./response-headers.js";
import { inOneState, type ServedBase } from "./served-base.js";

/** Characters of answers that are kept. */
const MOST_KEPT = 16 * 1024 * 1024;
/** Characters of a text from which on packing it is worth its time. */
const LEAST_PACKED = 1024;

/** Answers of the base as it stands when they are asked for; whoever has one already is told so, and nothing is made. */
export class BaseAnswers {
  readonly #served: ServedBase;
  readonly #options: Pick<ServiceOptions, "program" | "today">;
  readonly #kept = new AnswerCache(MOST_KEPT);

  constructor(served: ServedBase, options: Pick<ServiceOptions, "program" | "today">) {
    this.#served = served;
    this.#options = options;
  }

  /** An answer of any kind, with the headers that name the state it is of. */
  answered(
    asking: Asking,
    answer: (base: KnowledgeBase, headers: Readonly<Record<string, string>>) => Promise<Response>,
  ): Promise<Response> {
    return this.#served.use((base) => {
      const [headers, known] = this.#state(asking, base, "");
      return known === null ? answer(base, headers) : responseOf(known);
    });
  }

  /**
   * A text: one that was made of this state of the base is not made again.
   *
   * @param beside names the state of what it is made of besides the base.
   */
  kept(asking: Asking, make: (base: KnowledgeBase) => MadeAnswer, beside = ""): Promise<Told> {
    return this.#served.use((base) => this.#text(asking, base, () => make(base), beside));
  }

  /** The same about a day alone. */
  keptOfDay(asking: Asking, make: (base: OpenBase) => MadeAnswer): Promise<Told> {
    return this.#served.useOfDay((base) => this.#text(asking, base, () => make(base), ""));
  }

  #text(asking: Asking, base: DayBase, make: () => MadeAnswer, beside: string): Told | Promise<Told> {
    return inOneState(base, () => {
      const [headers, known] = this.#state(asking, base, beside);
      if (known !== null) return known;
      const { origin } = new URL(asking.url);
      return textTold(this.#kept.answer(`${headers.ETag} ${origin}`, make), headers, asking);
    });
  }

  /** The headers that name the state of the base, and the answer to whoever has the answer of this state already. */
  #state(asking: Asking, base: DayBase, beside: string): readonly [headers: Record<string, string>, known: Told | null] {
    const headers = cacheHeaders(base, asking, { ...this.#options, beside });
    const known = isKnown(asking.header("if-none-match"), headers.ETag ?? "");
    return [headers, known ? { status: 304, headers, body: null } : null];
  }
}

/** A text, packed for whoever takes that; short ones are sent as they are. */
export function textTold(
  answer: KeptAnswer,
  headers: Readonly<Record<string, string>>,
  asking: Pick<Asking, "header">,
): Told | Promise<Told> {
  const all = { ...headers, ...answer.headers };
  if (answer.text.length < LEAST_PACKED || !takesGzip(asking.header("accept-encoding")))
    return { status: 200, headers: all, body: answer.text };
  return answer.packed().then((body) => ({ status: 200, headers: { ...all, "Content-Encoding": "gzip" }, body }));
}
