import { createHash } from "node:crypto";
import type { KnowledgeBase } from "../knowledge-base.js";
import type { ServiceOptions } from "./app.js";

/** Every answer may be kept, and is asked for again each time: the tag says whether it is still the one. */
export function cacheHeaders(
  base: KnowledgeBase,
  request: Request,
  { program, today, beside }: Pick<ServiceOptions, "program" | "today"> & { readonly beside: string },
): Record<string, string> {
  const run = base.run();
  const url = new URL(request.url);
  const state = JSON.stringify([
    program,
    run?.root,
    run?.run,
    base.sample,
    today(),
    beside,
    url.pathname,
    url.search,
    request.headers.get("accept"),
  ]);
  return {
    ETag: `W/"${createHash("sha256").update(state).digest("base64url").slice(0, 27)}"`,
    "Cache-Control": "private, no-cache",
    // Told here for all, packed or not: whoever adds it later makes a stream of every answer.
    Vary: "Accept, Accept-Encoding",
  };
}

/** Whether a request names a tag that is still the one. */
export function isKnown(known: string | undefined, tag: string): boolean {
  return known !== undefined && (known.trim() === "*" || known.split(",").some((one) => one.trim() === tag));
}

/**
 * Whether a client takes an answer that is packed with gzip.
 *
 * @example takesGzip("deflate, gzip;q=0.5") // true
 */
export function takesGzip(accepts: string | undefined): boolean {
  const weights = new Map<string, number>();
  for (const one of (accepts ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = one.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}

/** What every answer says to a browser, and to which other origins it may be shown. */
export function guardHeaders({ headers, status }: Response, origin: string | undefined, origins: readonly string[]): void {
  secured(headers, status);
  if (origin === undefined || !origins.includes(origin)) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", "ETag, Link");
  headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  headers.append("Vary", "Origin");
}

/**
 * What every answer says to a browser: nothing of it is run, framed or guessed at. That an answer is the one that is known leaves the policy it
 * came with: a browser would put another one in its place.
 */
export function secured(headers: Headers, status: number): void {
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("X-Frame-Options", "DENY");
  if (status !== 304 && !headers.has("Content-Security-Policy"))
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

/** Whether pages of an origin may ask, before they do. */
export function preflight(origin: string, origins: readonly string[]): Response {
  if (!origins.includes(origin)) return new Response(null, { status: 204 });
  const headers = {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
    "Access-Control-Max-Age": "600",
    Vary: "Origin",
  };
  return new Response(null, { status: 204, headers });
}
