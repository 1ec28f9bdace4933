/** The addresses of the explorer's views; each has a twin under /v1 with the same question. */

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A path with its query; what is not told is left out. */
export function withQuery(path: string, query: Query): string {
  let link = path;
  for (const name in query) {
    const value = query[name];
    if (value === null || value === undefined || value === false || value === "") continue;
    link += `${link === path ? "?" : "&"}${name}=${encoded(String(value))}`;
  }
  return link;
}

/** A text in an address; half of a pair of characters, which none may hold, becomes U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));
}

/** A topic's page, for one country or scope of it. */
export function topicLink(topic: string, query: Query = {}): string {
  return withQuery(`/topic/${topic.split("/").map(encoded).join("/")}`, query);
}

export function countryLink(code: string): string {
  return `/country/${encoded(code)}`;
}

export function postLink(id: string): string {
  return `/post/${encoded(id)}`;
}

/** How we know one answer. */
export function explainLink(
  { topic, subject, scope }: { readonly topic: string; readonly subject: string | null; readonly scope: string | null },
  day: string,
  knownOn: string | null = null,
): string {
  return withQuery("/explain", { topic, subject, scope, day, knownOn });
}
