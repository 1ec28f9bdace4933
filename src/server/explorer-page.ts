import { createHash } from "node:crypto";
import type { DayBase } from "../knowledge-base/day-base.js";
import { type ExplorerContext, type ExplorerPage, explorerPage } from "../presentation/explorer/explorer-layout.js";
import { EXPLORER_SCRIPT } from "../presentation/explorer/explorer-script.js";
import { EXPLORER_STYLE } from "../presentation/explorer/explorer-style.js";
import { problemPage } from "../presentation/explorer/service-pages.js";
import type { Problem } from "./problem.js";

export const HTML_TYPE = "text/html; charset=utf-8";

/** Style and script under addresses that change with them, so that they may be kept for ever. */
export const EXPLORER_ASSETS: readonly { readonly path: string; readonly type: string; readonly text: string }[] = [
  asset("style", "css", "text/css; charset=utf-8", EXPLORER_STYLE),
  asset("script", "js", "text/javascript; charset=utf-8", EXPLORER_SCRIPT),
];

/** What a page may load and do: its own style and script, questions to where it came from, nothing else. */
export const EXPLORER_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page as text, with where its answers come from. */
export function explorerText(page: ExplorerPage, base: Pick<DayBase, "sample" | "run"> | null): string {
  const [style, script] = EXPLORER_ASSETS;
  const context: ExplorerContext = {
    sample: base?.sample ?? false,
    run: base?.run() ?? null,
    style: style?.path ?? "",
    script: script?.path ?? "",
  };
  return explorerPage(page, context);
}

/** A problem as a page. */
export function problemText({ record }: Problem): string {
  const text = (name: string): string | null => (typeof record[name] === "string" ? record[name] : null);
  const page = problemPage({
    title: text("title") ?? "No answer",
    detail: text("detail") ?? "",
    expected: text("expected"),
    example: text("example"),
    hint: text("hint"),
    suggestions: Array.isArray(record.suggestions) ? (record.suggestions as readonly string[]) : [],
  });
  return explorerText(page, null);
}

function asset(name: string, ending: string, type: string, text: string): (typeof EXPLORER_ASSETS)[number] {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 12);
  return { path: `/assets/${name}-${hash}.${ending}`, type, text };
}
