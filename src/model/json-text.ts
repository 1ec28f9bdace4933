/** What JSON may hold as it is, and a terminal or a reader of lines takes for something else. */
const AWKWARD = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A value as JSON in which no character acts on what shows it: DEL, C1 controls, line separators and marks that change the order of
 * characters stand as escapes, as JSON has them for C0. Readers of JSON get the same value.
 *
 * @param indent spaces a level, for people.
 * @example jsonOf({ title: "a\u009bb" }) // '{"title":"a\\u009bb"}'
 */
export function jsonOf(value: object | string, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(AWKWARD, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
