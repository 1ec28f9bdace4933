import { keptAnswer } from "./answer-cache.js";
import type { ServiceOptions } from "./app.js";
import { type BaseAnswers, textTold } from "./base-answers.js";
import { DAY_VIEW, dayView } from "./day-view.js";
import type { Asking, Told } from "./exchange.js";
import { EXPLORER_ASSETS, EXPLORER_POLICY, explorerText, HTML_TYPE } from "./explorer-page.js";
import { filledIn, readParameters } from "./query-parameters.js";

/** Answers a request to one address. */
export type Answers = (asking: Asking) => Told | Promise<Told>;

/** By its path, what answers each address of the page on which the explorer begins: the page, its style, its script. */
export function firstPage(answers: BaseAnswers, options: Pick<ServiceOptions, "readDay" | "today">): ReadonlyMap<string, Answers> {
  const day: Answers = (asking) =>
    answers.keptOfDay(asking, (base) => {
      const asked = readParameters(DAY_VIEW.parameters, filledIn(asking.url), options.readDay);
      const text = explorerText(dayView(base, asked, options.today()), base);
      return { text, headers: { "Content-Security-Policy": EXPLORER_POLICY, "Content-Type": HTML_TYPE } };
    });
  const assets = EXPLORER_ASSETS.map(({ path, type, text }): readonly [string, Answers] => {
    const cache = { "Cache-Control": "public, max-age=31536000, immutable", Vary: "Accept-Encoding" };
    const kept = keptAnswer({ text, headers: { "Content-Type": type, ...cache } });
    return [path, (asking) => textTold(kept, {}, asking)];
  });
  return new Map([...DAY_VIEW.paths.map((path) => [path, day] as const), ...assets]);
}
