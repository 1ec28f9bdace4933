/** Elements whose text is not part of the page's words. */
export const SKIPPED: ReadonlySet<string> = new Set(
  "script style title nav svg select button iframe object textarea audio video canvas math".split(" "),
);

/** Elements whose text is in the file and not on the page, or struck out on it: not what the page says now. */
const UNSHOWN: ReadonlySet<string> = new Set("noscript template del s strike".split(" "));
const UNSHOWN_STYLE =
  /(?:^|;)\s{0,9}(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}(?:hidden|collapse)|text-decoration(?:-line)?\s{0,3}:[^;]{0,40}line-through)/i;

/** Elements that hold a whole page or a whole post: what their class says of them is said of their form. */
const NEVER_FURNITURE: ReadonlySet<string> = new Set("html body main article h1 h2 h3 h4 h5 h6 table tr td th".split(" "));
const FURNITURE_NAME =
  /^(?:cookies?|gdpr|consent|breadcrumbs?|pagination|pager|nav|navbar|navigation|menu|main-menu|site-nav|share|sharing|social|socials|addtoany|sharedaddy|related|recommended|newsletter|subscribe|sidebar|comments|comment-list|comment-respond|site-footer|page-footer|skip-link)(?:[-_](?:banner|bar|notice|box|block|popup|overlay|modal|list|links?|buttons?|icons?|share|media|posts?|news|articles|items?|area|section|wrap(?:per)?|container|form|menu|message|policy|nav|navigation|inner))*$/i;

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

/** Whether the text of an element is not what the page says now: it is not shown, or struck out. */
export function isUnshown(name: string, attributes: Attributes): boolean {
  if (UNSHOWN.has(name) || attributes.hidden !== undefined) return true;
  return attributes.style !== undefined && UNSHOWN_STYLE.test(attributes.style);
}

/** Whether an element's class, id or role names it a part of the page that serves no post. */
export function isFurniture(name: string, attributes: Attributes): boolean {
  if (NEVER_FURNITURE.has(name)) return false;
  if (attributes.role === "navigation" || attributes.role === "search") return true;
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`.trim();
  return names !== "" && names.split(/\s+/).some((one) => FURNITURE_NAME.test(one));
}

/** 1 to 6 for a heading element, else 0. */
export function headingLevel(name: string): number {
  return name.length === 2 && name[0] === "h" ? Number(name[1]) || 0 : 0;
}
