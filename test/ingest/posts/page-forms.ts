/** An archive as text lines, and the lines (1-based) on which its posts begin. */
export interface Lines {
  readonly lines: readonly string[];
  readonly starts: ReadonlySet<number>;
}

export const PAGE_FORMS: Readonly<Record<string, (source: Lines) => string>> = {
  "a paragraph a line": ({ lines }) => `<html><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join("\n")}`,
  "a paragraph a line, blank ones held open": ({ lines }) =>
    `<html><body>${lines.map((line) => `<p>${escaped(line) || "&nbsp;"}</p>`).join("\n")}`,
  "nested blocks a line": ({ lines }) =>
    `<html><body>${lines.map((line) => `<div><div>${escaped(line) || "&nbsp;"}</div></div>`).join("\n")}`,
  "one block with breaks": ({ lines }) => `<div>${lines.map((line) => `${escaped(line)}<br>`).join("\n")}`,
  "breaks, bold titles and hard spaces": ({ lines, starts }) =>
    `<div>${lines.map((line, i) => `${starts.has(i + 1) ? `<b>${escaped(line)}</b>` : escaped(line).replaceAll(" ", "&nbsp;")}<br>`).join("\n")}`,
  "headings and paragraphs": ({ lines, starts }) =>
    `<body>${lines.map((line, i) => block(line, starts.has(i + 1) ? "h2" : "p")).join("\n")}`,
  "articles, lists and dates": (source) => `<!doctype html><body>${articles(source)}</article>`,
};

function block(line: string, name: string): string {
  return line.trim() === "" ? "" : `<${name}>${escaped(line)}</${name}>`;
}

function articles({ lines, starts }: Lines): string {
  let listed = false;
  return lines
    .map((line, i) => {
      const item = /^(?:[\u2022\u00b7-]) (.*)/.exec(line.trim());
      const fence = item && !listed ? "<ul>" : !item && listed ? "</ul>" : "";
      listed = item !== null;
      if (item) return `${fence}<li>${escaped(item[1] ?? "")}</li>`;
      return `${fence}${starts.has(i + 1) ? "</article>\n<article>" : ""}${block(line, starts.has(i + 1) ? "h3" : "p")}`;
    })
    .join("\n");
}

function escaped(line: string): string {
  return line.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
