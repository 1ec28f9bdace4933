import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { Hono } from "hono/quick";
import type { DeskFiles } from "../knowledge-base/desk-files.js";
import { type KnowledgeBase, openKnowledgeBase } from "../knowledge-base.js";
import type { IsoDay } from "../model/iso-day.js";
import { packageRoot } from "../package-root.js";
import { answerJson } from "../presentation/answer-json.js";
import { ADDRESSES, type Address, AUDIT_PARAMETERS, EXPORT_PARAMETERS, WORKBOOK_TYPE } from "../schemas/addresses.js";
import { AnswerCache, type KeptAnswer, type MadeAnswer } from "./answer-cache.js";
import { ANSWERING, type AnsweringWorld, withJurisdiction } from "./answering.js";
import { type DeskBeside, NO_DESK_FILES } from "./desk-beside.js";
import { EXPLORER_ASSETS, EXPLORER_POLICY, EXPLORER_ROUTES, HTML_TYPE, problemText } from "./explorer-routes.js";
import { FEEDS } from "./feed-routes.js";
import { loadMcp } from "./mcp-loader.js";
import { pageOf, rowsBehind, USUAL_ROWS } from "./pages.js";
import { type Problem, problemOf, problemResponse, ServiceError } from "./problem.js";
import { type Asked, type ReadDay, readParameters } from "./query-parameters.js";
import { busy, methodNotAllowed, noSuchAddress, nothingSent, POSTED } from "./refusals.js";
import { MOST_QUESTION_BYTES, mediaType, mediaTypeRefused, questionIn, tooLarge } from "./request-body.js";
import { hostGuard, RateLimit } from "./request-guards.js";
import { cacheHeaders, guardHeaders, isKnown, preflight, secured, takesGzip } from "./response-headers.js";
import { type BaseSource, inOneState, ServedBase } from "./served-base.js";
import { cuesOnce } from "./topic-cues.js";

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
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** Opens the base before anybody asks, and says whether it is the bundled sample; throws where it cannot be opened. */
  readonly open: () => Promise<{ readonly sample: boolean }>;
  readonly close: () => void;
}

const MOST_AUDITS = 4;
/** Characters of answers that are kept. */
const MOST_KEPT = 16 * 1024 * 1024;
/** Characters of a text from which on packing it is worth its time. */
const LEAST_PACKED = 1024;
const CASES: ReadonlySet<string> = new Set(["text/csv", "application/x-ndjson", "application/ndjson", WORKBOOK_TYPE]);

type Env = { readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } };

/** Every address of the service. It reads and never writes, and answers nothing outside its own addresses. */
export function service(options: ServiceOptions): Service {
  const served = new ServedBase(options.base);
  const cuesOf = cuesOnce();
  const checkHost = hostGuard(options.host, options.hostNames);
  const limit = new RateLimit(options.rate, options.now);
  const app = new Hono<Env>({ strict: false });
  const answers = new AnswerCache(MOST_KEPT);
  let audits = 0;

  app.use(async (context, next) => {
    checkHost(context.req.header("host"));
    limit.take(context.env?.incoming?.socket?.remoteAddress ?? "local");
    const { method, path } = context.req;
    if (method === "OPTIONS" && options.origins.length > 0) return preflight(context.req.header("origin") ?? "", options.origins);
    const allowed = POSTED.has(path) ? ["POST"] : ["GET", "HEAD"];
    if (!allowed.includes(method)) throw methodNotAllowed(method, path, allowed);
    await next();
    return guardHeaders(context.res, context.req.header("origin"), options.origins);
  });
  app.use(compress());

  /** An answer from the base as it stands now, unless the asker has that answer already. */
  const answerUnlessKnown = <T>(
    context: Context<Env>,
    base: KnowledgeBase,
    answer: (headers: Record<string, string>) => T,
    beside = "",
  ): Response | T => {
    const headers = cacheHeaders(base, context.req.raw, { ...options, beside });
    if (isKnown(context.req.header("if-none-match"), headers.ETag ?? "")) return new Response(null, { status: 304, headers });
    return answer(headers);
  };
  const answered = (
    context: Context<Env>,
    answer: (base: KnowledgeBase, headers: Record<string, string>) => Promise<Response>,
  ): Promise<Response> => served.use((base) => answerUnlessKnown(context, base, (headers) => answer(base, headers)));
  /**
   * The same of texts: one that was made of this state of the base is not made again.
   *
   * @param beside names the state of what it is made of besides the base.
   */
  const kept = (context: Context<Env>, make: (base: KnowledgeBase) => MadeAnswer, beside = ""): Promise<Response> =>
    served.use((base) =>
      inOneState(base, () => {
        const made = (headers: Record<string, string>): Response | Promise<Response> => {
          const { origin } = new URL(context.req.url);
          const answer = answers.answer(`${headers.ETag} ${origin}`, () => make(base));
          return textResponse(answer, headers, context.req.header("accept-encoding"));
        };
        return answerUnlessKnown(context, base, made, beside);
      }),
    );
  const deskOf = async (wanted: boolean): Promise<readonly [files: DeskFiles, stamp: string]> =>
    wanted ? [await options.desk.read(), options.desk.stamp()] : [NO_DESK_FILES, ""];

  for (const address of ADDRESSES) {
    app.get(honoPath(address.path), async (context) => {
      // Loaded beforehand: an answer is made in one go, of one state of the base.
      const cues = address.name === "topics" ? await cuesOf() : NO_CUES;
      const [desk, stamp] = await deskOf(address.name === "review");
      const make = (base: KnowledgeBase): MadeAnswer => {
        const asked = readParameters(address.parameters, given(context), options.readDay);
        const { text, next } = answerOf(base, address, asked, { today: options.today, cues, desk });
        const link: Record<string, string> = next === null ? {} : { Link: `<${nextPage(context.req.url, next)}>; rel="next"` };
        return { text, headers: { ...link, "Content-Type": JSON_TYPE } };
      };
      return kept(context, make, stamp);
    });
  }
  for (const path of ["/v1/topics", "/topic"]) {
    app.get(`${path}/:name`, (context) =>
      served.use((base) => {
        const { id } = base.topic(context.req.param("name"));
        const { search } = new URL(context.req.url);
        const location = `${path}/${id.split("/").map(encodeURIComponent).join("/")}${search}`;
        return new Response(null, { status: 308, headers: { Location: location, "Cache-Control": "no-store" } });
      }),
    );
  }
  app.get("/v1/export/:format", (context) =>
    answered(context, async (base, headers) => {
      // Loaded when the first one is asked for; so is an audit.
      const { exportResponse } = await import("./export-response.js");
      const asked = readParameters(EXPORT_PARAMETERS, given(context), options.readDay);
      return exportResponse(base.path, asked, options.version, headers);
    }),
  );
  app.post("/v1/check", async (context) => {
    const asked = await questionIn(context.req.raw);
    const text = await served.use((base) => answerJson(base.check(withJurisdiction(asked)), base));
    return new Response(text, { headers: { "Content-Type": JSON_TYPE, "Cache-Control": "no-store" } });
  });
  app.post("/v1/audit", async (context) => {
    const asked = readParameters(AUDIT_PARAMETERS, given(context), options.readDay);
    const type = mediaType(context.req.raw);
    if (!CASES.has(type)) throw mediaTypeRefused(type, `text/csv, application/x-ndjson or ${WORKBOOK_TYPE}`);
    if (Number(context.req.header("content-length") ?? 0) > options.mostBytes) throw tooLarge(options.mostBytes);
    const { body } = context.req.raw;
    if (body === null) throw nothingSent();
    const { auditStream } = await import("./audit-stream.js");
    if (audits >= MOST_AUDITS) throw busy();
    // Taken before anything is waited for: a burst finds the places that there are.
    audits++;
    const ended = (): void => {
      audits--;
    };
    const { recordedOn = null, ...question } = asked;
    const open = (): Promise<KnowledgeBase> =>
      served.use(({ path }) => openKnowledgeBase(path, { recordedOn: recordedOn as string | null }));
    const stream = await auditStream(open, body, {
      ...{ asked: question, most: options.mostBytes, version: options.version, ended },
    });
    return new Response(stream, {
      headers: { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" },
    });
  });
  app.post("/mcp", async (context) => {
    // Loaded when the first assistant asks.
    const { mcpResponse } = await loadMcp();
    const asked = { ...options, use: served.use.bind(served), cues: cuesOf };
    return mcpResponse(asked, context.req.raw, MOST_QUESTION_BYTES);
  });
  app.get("/openapi.json", (context) =>
    answered(context, async (_, headers) => new Response(openApiText(), { headers: { ...headers, "Content-Type": JSON_TYPE } })),
  );
  for (const { path, parameters, type, text, desk: tellsOfDesk = false } of TEXT_ROUTES) {
    app.get(path, async (context) => {
      const [desk, stamp] = await deskOf(tellsOfDesk);
      const make = (base: KnowledgeBase): MadeAnswer => {
        const { recordedOn, ...asked } = readParameters(parameters, filledIn(context), options.readDay);
        const world = { site: new URL(context.req.url).origin, version: options.version, today: options.today(), desk };
        const told = asRecorded(base, recordedOn, (asking) => text(asking, asked, world));
        const policy: Record<string, string> = type === HTML_TYPE ? { "Content-Security-Policy": EXPLORER_POLICY } : {};
        return { text: told, headers: { ...policy, "Content-Type": type } };
      };
      return kept(context, make, stamp);
    });
  }
  for (const { path, type, text } of EXPLORER_ASSETS) {
    app.get(
      path,
      () =>
        new Response(text, {
          headers: { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable", Vary: "Accept-Encoding" },
        }),
    );
  }
  app.notFound((context) => failed(context, noSuchAddress(context.req.path)));
  app.onError((error, context) => failed(context, error));

  const failed = (context: Context<Env>, error: unknown): Response => {
    const problem = problemOf(error, NAMING.test(context.req.path));
    if (problem.status >= 500 && !(error instanceof ServiceError)) options.log(error);
    const response = isForPrograms(context.req.path) ? problemResponse(problem) : problemPageResponse(problem);
    secured(response.headers, response.status);
    return response;
  };
  return {
    fetch: (request, env) => app.fetch(request, env as never),
    open: () => served.use(({ sample }) => ({ sample })),
    close: () => served.close(),
  };
}

/** A text, packed for whoever takes that; short ones are sent as they are. */
function textResponse(
  answer: KeptAnswer,
  headers: Record<string, string>,
  accepts: string | undefined,
): Response | Promise<Response> {
  const all = { ...headers, ...answer.headers };
  if (answer.text.length < LEAST_PACKED || !takesGzip(accepts)) return new Response(answer.text, { headers: all });
  return answer.packed().then((bytes) => new Response(bytes, { headers: { ...all, "Content-Encoding": "gzip" } }));
}

/** Addresses that name a topic, a post or a country themselves. */
const NAMING = /^\/(?:v1\/topics|v1\/posts|topic|post|country)\/./;
/** What is made in one go of one state of the base: pages, and feeds. */
const TEXT_ROUTES = [...EXPLORER_ROUTES, ...FEEDS];
const JSON_TYPE = "application/json; charset=utf-8";

/** The answer of one address as text, with the page that follows where it is cut. */
function answerOf(
  base: KnowledgeBase,
  address: Address,
  { recordedOn, ...asked }: Asked,
  world: AnsweringWorld,
): { readonly text: string; readonly next: string | null } {
  return asRecorded(base, recordedOn, (asking) => {
    const { paged, ranked } = address;
    const { limit, cursor, ...question } = asked as Asked & { readonly limit?: number; readonly cursor?: string };
    const cut = paged !== null && (limit !== undefined || cursor !== undefined);
    const rows = ranked ? (limit ?? USUAL_ROWS) : limit;
    const all = ranked && cut ? { ...question, limit: rowsBehind(rows ?? USUAL_ROWS, cursor) } : paged === null ? asked : question;
    const result = ANSWERING[address.name]?.(asking, all, world) ?? {};
    const page = cut ? pageOf(result, paged, base.run(), rows, cursor) : { result, next: null };
    return { text: answerJson(page.result, { sample: base.sample, recordedOn: asking.recordedOn }), next: page.next };
  });
}

/** Lets work ask one state of the base: as it is now, or as it was at a time that was named. */
function asRecorded<T>(base: KnowledgeBase, recordedOn: unknown, work: (asking: KnowledgeBase) => T): T {
  const earlier = recordedOn === undefined ? null : openKnowledgeBase(base.path, { recordedOn: String(recordedOn) });
  try {
    return inOneState(base, () => work(earlier ?? base));
  } finally {
    earlier?.close();
  }
}

/** The parameters of a path and of a query, each as often as it was given. */
function given(context: Context<Env>): readonly (readonly [string, string])[] {
  return [...Object.entries(context.req.param() as Readonly<Record<string, string>>), ...new URL(context.req.url).searchParams];
}

/** The same of a form, which sends the fields that were left empty too. */
function filledIn(context: Context<Env>): readonly (readonly [string, string])[] {
  return given(context).filter(([, value]) => value !== "");
}

function isForPrograms(path: string): boolean {
  return (
    path.startsWith("/v1/") ||
    FEEDS.some((feed) => feed.path === path) ||
    path === "/v1" ||
    path === "/mcp" ||
    path === "/openapi.json"
  );
}

function problemPageResponse(problem: Problem): Response {
  const { status, headers } = problem;
  const own = { "Content-Type": HTML_TYPE, "Cache-Control": "no-store", "Content-Security-Policy": EXPLORER_POLICY };
  return new Response(problemText(problem), { status, headers: { ...headers, ...own } });
}

/** @example honoPath("/v1/as-of/{day}") // "/v1/as-of/:day" */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function nextPage(url: string, cursor: string): string {
  const next = new URL(url);
  next.searchParams.set("cursor", cursor);
  return `${next.pathname}${next.search}`;
}

let openApi: string | null = null;

function openApiText(): string {
  openApi ??= readFileSync(join(packageRoot(import.meta.url), "docs", "openapi.json"), "utf8");
  return openApi;
}

const NO_CUES: AnsweringWorld["cues"] = new Map();
