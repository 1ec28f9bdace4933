import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { textTable } from "./text-table.js";

interface Check {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
  readonly advice: string | null;
}

/** What was looked at, a line each, and below a problem what to do about it. */
export function doctorView({ checks }: { readonly checks: readonly Check[] }, { width, paints }: ViewOptions): string {
  const rows = checks.flatMap(({ check, ok, found, advice }) => [
    [{ text: ok ? "ok" : "problem", paint: ok ? paints.yes : paints.problem }, { text: check }, { text: found }],
    ...(advice === null ? [] : [[{ text: "" }, { text: "" }, { text: `→ ${advice}` }]]),
  ]);
  const wrong = checks.filter(({ ok }) => !ok).length;
  const sum = wrong === 0 ? "Everything that is needed is there." : `${counted(wrong, "problem")}.`;
  return `${[...textTable(rows, width), "", sum].join("\n")}\n`;
}
