/** Elements whose text is not part of the page's words. */
export const SKIPPED: ReadonlySet<string> = new Set(
  "script style noscript template title nav svg select button iframe object textarea audio video canvas math".split(" "),
);

/** Elements that stand apart like paragraphs: a blank line before and after. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table article section hr main header footer aside figure form fieldset details".split(
    " ",
  ),
);

/** Elements that only begin a new line. */
export const LINES: ReadonlySet<string> = new Set(
  "div li dt dd tr td th caption thead tbody tfoot body html address center figcaption summary legend hgroup menu dialog option time-line".split(
    " ",
  ),
);

/** Elements that part one piece of a page from the next. */
export const PARTS: ReadonlySet<string> = new Set(["article", "section", "hr"]);

export const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);

const PART_CLASS = /(?:^|\s)(?:post|entry|article|hentry|news-item|post-item|news-entry)(?:\s|$)/i;
const TITLE_CLASS = /(?:^|[\s_-])(?:title|heading|headline)(?:[\s_-]|$)/i;
const BOLD_STYLE = /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i;

type Attributes = Readonly<Record<string, string>>;

/** Whether a container's class names it a post. */
export function isPartClass(attributes: Attributes): boolean {
  return attributes.class !== undefined && PART_CLASS.test(attributes.class);
}

/** Whether an element's class names it a title. */
export function isTitleClass(attributes: Attributes): boolean {
  return attributes.class !== undefined && TITLE_CLASS.test(attributes.class);
}

export function isBoldStyle(attributes: Attributes): boolean {
  return attributes.style !== undefined && BOLD_STYLE.test(attributes.style);
}

/** 1 to 6 for a heading element, else 0. */
export function headingLevel(name: string): number {
  return name.length === 2 && name[0] === "h" ? Number(name[1]) || 0 : 0;
}
