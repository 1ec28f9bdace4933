import type { IsoDay } from "../model/iso-day.js";
import { FEED_ADDRESSES } from "../schemas/addresses.js";
import { BaseAnswers } from "./base-answers.js";
import type { DeskBeside } from "./desk-beside.js";
import type { Asking, Told } from "./exchange.js";
import { EXPLORER_POLICY, HTML_TYPE, problemText } from "./explorer-page.js";
import { firstPage } from "./first-page.js";
import { type Problem, problemOf, problemTold, ServiceError } from "./problem.js";
import type { ReadDay } from "./query-parameters.js";
import { hostGuard, RateLimit } from "./request-guards.js";
import { guarded } from "./response-headers.js";
import { type BaseSource, ServedBase } from "./served-base.js";

/** What a service is made with. */
export interface ServiceOptions {
  readonly base: BaseSource;
  /** What the desk has accepted and written, which a review leaves out. */
  readonly desk: DeskBeside;
  /** The address that is listened on. */
  readonly host: string;
  /** Further names under which it may be called. */
  readonly hostNames: readonly string[];
  /** Origins whose pages may read answers; none unless asked. */
  readonly origins: readonly string[];
  /** Requests a second of one client. */
  readonly rate: number;
  /** Most bytes of a body. */
  readonly mostBytes: number;
  readonly today: () => IsoDay;
  readonly readDay: ReadDay;
  /** Milliseconds of a clock. */
  readonly now: () => number;
  readonly version: string;
  /** Names the build: another one may answer otherwise. */
  readonly program: string;
  /** Told of what failed within. */
  readonly log: (error: unknown) => void;
}

/** The service, before it listens. */
export interface Service {
  /** Answers what asks for the page on which the explorer begins, or for a part of it; null: another address is asked. */
  readonly first: (asking: Asking) => Promise<Told> | null;
  /** Answers every address; its code is loaded when it is called first. */
  readonly fetch: (request: Request, env?: unknown) => Promise<Response>;
  /** Loads what answers every address. */
  readonly load: () => Promise<void>;
  /** Opens the base before anybody asks, and says whether it is the bundled sample; throws where it cannot be opened. */
  readonly open: () => Promise<{ readonly sample: boolean }>;
  readonly close: () => void;
}

/**
 * Every address of the service. It reads and never writes, and answers nothing outside its own addresses. The page on which the explorer
 * begins is answered by what is loaded with this; all else, the framework included, when it is needed.
 */
export function service(options: ServiceOptions): Service {
  const served = new ServedBase(options.base);
  const answers = new BaseAnswers(served, options);
  const checkHost = hostGuard(options.host, options.hostNames);
  const limit = new RateLimit(options.rate, options.now);
  const pages = firstPage(answers, options);

  const enter = (asking: Asking): void => {
    checkHost(asking.header("host"));
    limit.take(asking.from);
  };
  const failed = (error: unknown, asking: Asking): Told => {
    const { pathname } = new URL(asking.url);
    const problem = problemOf(error, NAMING.test(pathname));
    if (problem.status >= 500 && !(error instanceof ServiceError)) options.log(error);
    return guarded(isForPrograms(pathname) ? problemTold(problem) : problemPage(problem), undefined, []);
  };
  const first: Service["first"] = (asking) => {
    const page = asking.method === "GET" ? pages.get(new URL(asking.url).pathname) : undefined;
    if (page === undefined) return null;
    const answer = async (): Promise<Told> => {
      try {
        enter(asking);
      } catch (error) {
        return failed(error, asking);
      }
      const told = await Promise.resolve(asking)
        .then(page)
        .catch((error) => failed(error, asking));
      return guarded(told, asking.header("origin"), options.origins);
    };
    return answer();
  };
  let further: Promise<Service["fetch"]> | null = null;
  const load = (): Promise<Service["fetch"]> => {
    further ??= import("./further-routes.js").then(({ everyRoute }) => {
      const app = everyRoute({ options, served, answers, pages, enter, failed });
      return async (request, env) => app.fetch(request, env as never);
    });
    return further;
  };
  return {
    first,
    fetch: async (request, env) => (await load())(request, env),
    load: async () => void (await load()),
    open: () => served.useOfDay(({ sample }) => ({ sample })),
    close: () => served.close(),
  };
}

/** Addresses that name a topic, a post or a country themselves. */
const NAMING = /^\/(?:v1\/topics|v1\/posts|topic|post|country)\/./;

function isForPrograms(path: string): boolean {
  return (
    path.startsWith("/v1/") ||
    FEED_ADDRESSES.some((feed) => feed.path === path) ||
    path === "/v1" ||
    path === "/mcp" ||
    path === "/openapi.json"
  );
}

function problemPage(problem: Problem): Told {
  const { status, headers } = problem;
  const own = {
    "Content-Type": HTML_TYPE,
    "Cache-Control": "no-store",
    Vary: "Accept-Encoding",
    "Content-Security-Policy": EXPLORER_POLICY,
  };
  return { status, headers: { ...headers, ...own }, body: problemText(problem) };
}
