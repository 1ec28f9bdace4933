import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { Hono } from "hono/quick";
import type { DeskFiles } from "../knowledge-base/desk-files.js";
import { type KnowledgeBase, openKnowledgeBase } from "../knowledge-base.js";
import { packageRoot } from "../package-root.js";
import { answerJson } from "../presentation/answer-json.js";
import { ADDRESSES, type Address, AUDIT_PARAMETERS, EXPORT_PARAMETERS, WORKBOOK_TYPE } from "../schemas/addresses.js";
import { checkMethod } from "./allowed-methods.js";
import type { MadeAnswer } from "./answer-cache.js";
import { ANSWERING, type AnsweringWorld, withJurisdiction } from "./answering.js";
import type { ServiceOptions } from "./app.js";
import type { BaseAnswers } from "./base-answers.js";
import { NO_DESK_FILES } from "./desk-beside.js";
import { type Asking, responseOf, type Told, UNNAMED } from "./exchange.js";
import { EXPLORER_POLICY, HTML_TYPE } from "./explorer-page.js";
import { EXPLORER_ROUTES } from "./explorer-routes.js";
import { FEEDS } from "./feed-routes.js";
import type { Answers } from "./first-page.js";
import { loadMcp } from "./mcp-loader.js";
import { pageOf, rowsBehind, USUAL_ROWS } from "./pages.js";
import { type Asked, filledIn, given, readParameters } from "./query-parameters.js";
import { busy, noSuchAddress, nothingSent } from "./refusals.js";
import { MOST_QUESTION_BYTES, mediaType, mediaTypeRefused, questionIn, tooLarge } from "./request-body.js";
import { guard, preflight } from "./response-headers.js";
import { inOneState, type ServedBase } from "./served-base.js";
import { cuesOnce } from "./topic-cues.js";

/** What all addresses share with those of the first page. */
export interface RouteWorld {
  readonly options: ServiceOptions;
  readonly served: ServedBase;
  readonly answers: BaseAnswers;
  /** What answers the first page and its parts, by their paths. */
  readonly pages: ReadonlyMap<string, Answers>;
  /** Lets a request in; throws for one that is refused whatever it asks. */
  readonly enter: (asking: Asking) => void;
  /** Tells of a request that failed. */
  readonly failed: (error: unknown, asking: Asking) => Told;
}

type Env = { readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } };

const MOST_AUDITS = 4;
const JSON_TYPE = "application/json; charset=utf-8";
const CASES: ReadonlySet<string> = new Set(["text/csv", "application/x-ndjson", "application/ndjson", WORKBOOK_TYPE]);
const NO_CUES: AnsweringWorld["cues"] = new Map();
/** What is made in one go of one state of the base: pages, and feeds. */
const TEXT_ROUTES = [...EXPLORER_ROUTES, ...FEEDS];

/** Every address; the code of this is not loaded for the first page. */
export function everyRoute({ options, served, answers, pages, enter, failed }: RouteWorld): Hono<Env> {
  const cuesOf = cuesOnce();
  const app = new Hono<Env>({ strict: false });
  let audits = 0;
  app.use(async (context, next) => {
    enter(askingOf(context));
    const { method, path } = context.req;
    if (method === "OPTIONS" && options.origins.length > 0) return preflight(context.req.header("origin") ?? "", options.origins);
    checkMethod(method, path);
    await next();
    return guard(context.res, context.req.header("origin"), options.origins);
  });
  app.use(compress());
  for (const [path, page] of pages) app.get(path, async (context) => responseOf(await page(askingOf(context))));
  const deskOf = async (wanted: boolean): Promise<readonly [files: DeskFiles, stamp: string]> =>
    wanted ? [await options.desk.read(), options.desk.stamp()] : [NO_DESK_FILES, ""];

  for (const address of ADDRESSES) {
    app.get(honoPath(address.path), async (context) => {
      // Loaded beforehand: an answer is made in one go, of one state of the base.
      const cues = address.name === "topics" ? await cuesOf() : NO_CUES;
      const [desk, stamp] = await deskOf(address.name === "review");
      const make = (base: KnowledgeBase): MadeAnswer => {
        const asked = readParameters(address.parameters, given(context.req.url, context.req.param()), options.readDay);
        const { text, next } = answerOf(base, address, asked, { today: options.today, cues, desk });
        const link: Record<string, string> = next === null ? {} : { Link: `<${nextPage(context.req.url, next)}>; rel="next"` };
        return { text, headers: { ...link, "Content-Type": JSON_TYPE } };
      };
      return responseOf(await answers.kept(askingOf(context), make, stamp));
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
    answers.answered(askingOf(context), async (base, headers) => {
      // Loaded when the first one is asked for; so is an audit.
      const { exportResponse } = await import("./export-response.js");
      const asked = readParameters(EXPORT_PARAMETERS, given(context.req.url, context.req.param()), options.readDay);
      return exportResponse(base.path, asked, options.version, headers);
    }),
  );
  app.post("/v1/check", async (context) => {
    const asked = await questionIn(context.req.raw);
    const text = await served.use((base) => answerJson(base.check(withJurisdiction(asked)), base));
    return new Response(text, { headers: { "Content-Type": JSON_TYPE, "Cache-Control": "no-store" } });
  });
  app.post("/v1/audit", async (context) => {
    const asked = readParameters(AUDIT_PARAMETERS, given(context.req.url, context.req.param()), options.readDay);
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
    answers.answered(
      askingOf(context),
      async (_, headers) => new Response(openApiText(), { headers: { ...headers, "Content-Type": JSON_TYPE } }),
    ),
  );
  for (const { path, parameters, type, text, desk: tellsOfDesk = false } of TEXT_ROUTES) {
    app.get(path, async (context) => {
      const [desk, stamp] = await deskOf(tellsOfDesk);
      const make = (base: KnowledgeBase): MadeAnswer => {
        const { recordedOn, ...asked } = readParameters(
          parameters,
          filledIn(context.req.url, context.req.param()),
          options.readDay,
        );
        const world = { site: new URL(context.req.url).origin, version: options.version, today: options.today(), desk };
        const told = asRecorded(base, recordedOn, (asking) => text(asking, asked, world));
        const policy: Record<string, string> = type === HTML_TYPE ? { "Content-Security-Policy": EXPLORER_POLICY } : {};
        return { text: told, headers: { ...policy, "Content-Type": type } };
      };
      return responseOf(await answers.kept(askingOf(context), make, stamp));
    });
  }
  app.notFound((context) => responseOf(failed(noSuchAddress(context.req.path), askingOf(context))));
  app.onError((error, context) => responseOf(failed(error, askingOf(context))));
  return app;
}

function askingOf(context: Context<Env>): Asking {
  const { req, env } = context;
  const from = env?.incoming?.socket?.remoteAddress ?? UNNAMED;
  return { method: req.method, url: req.url, from, header: (name) => req.header(name) };
}

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
