import { createHash } from "node:crypto";
import type { DayBase } from "../knowledge-base/day-base.js";
import type { ServiceOptions } from "./app.js";
import type { Asking, Told } from "./exchange.js";

/** Every answer may be kept, and is asked for again each time: the tag says whether it is still the one. */
export function cacheHeaders(
  base: Pick<DayBase, "run" | "sample">,
  asking: Pick<Asking, "url" | "header">,
  { program, today, beside }: Pick<ServiceOptions, "program" | "today"> & { readonly beside: string },
): Record<string, string> {
  const run = base.run();
  const url = new URL(asking.url);
  const state = JSON.stringify([
    program,
    run?.root,
    run?.run,
    base.sample,
    today(),
    beside,
    url.pathname,
    url.search,
    asking.header("accept") ?? null,
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

/** An answer with what every one says to a browser, and to which other origins it may be shown. */
export function guarded(told: Told, origin: string | undefined, origins: readonly string[]): Told {
  return { ...told, headers: { ...told.headers, ...guardsOf(told.status, (name) => told.headers[name], origin, origins) } };
}

/** The same for a response that was made elsewhere. */
export function guard({ headers, status }: Response, origin: string | undefined, origins: readonly string[]): void {
  const guards = guardsOf(status, (name) => headers.get(name) ?? undefined, origin, origins);
  for (const [name, value] of Object.entries(guards)) headers.set(name, value);
}

/**
 * What every answer says to a browser: nothing of it is run, framed or guessed at, and other origins see it if they may. That an answer is the
 * one that is known leaves the policy it came with: a browser would put another one in its place.
 *
 * @param told the headers that the answer has already.
 */
function guardsOf(
  status: number,
  told: (name: "Content-Security-Policy" | "Vary") => string | undefined,
  origin: string | undefined,
  origins: readonly string[],
): Record<string, string> {
  const guards: Record<string, string> = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
  };
  if (status !== 304 && told("Content-Security-Policy") === undefined)
    guards["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'";
  if (origin === undefined || !origins.includes(origin)) return guards;
  guards["Access-Control-Allow-Origin"] = origin;
  guards["Access-Control-Expose-Headers"] = "ETag, Link";
  guards["Cross-Origin-Resource-Policy"] = "cross-origin";
  const vary = told("Vary");
  guards.Vary = vary === undefined ? "Origin" : `${vary}, Origin`;
  return guards;
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
