/** The scopes that a topic's words name in a text, in the topic's order. */
export function scopesNamed(words: Readonly<Record<string, RegExp>> | undefined, text: string): readonly string[] {
  return Object.entries(words ?? {}).flatMap(([scope, pattern]) => (pattern.test(text) ? [scope] : []));
}
