import { htmlText } from "../html-text.js";

/** A text that is markup already. Only `html` and `trusted` make one, so that no text of an archive becomes one by mistake. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: markup as it is, everything else escaped, nothing for what there is not. */
type Part = Markup | string | number | null | undefined | false | readonly Part[];

/**
 * Markup of a template: whatever is put into it is escaped unless it is markup itself.
 *
 * @example html`<b>${"<i>"}</b>`.text // "<b>&lt;i&gt;</b>"
 */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = fixed[0] ?? "";
  for (let at = 0; at < parts.length; at++) text += textOf(parts[at]) + (fixed[at + 1] ?? "");
  return new Markup(text);
}

/** Markup that was made elsewhere by escaping what it holds. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return htmlText(part);
  return typeof part === "number" ? String(part) : part.map(textOf).join("");
}
