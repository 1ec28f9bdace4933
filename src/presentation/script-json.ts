/**
 * Data to stand inside a script element: JSON in which nothing can end the element or begin a comment.
 *
 * @example scriptJson({ text: "</script>" }) // '{"text":"\\u003c/script\\u003e"}'
 */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
