import { createHash } from "node:crypto";

/** What a page of its own is made of, each text exactly as it stands between its tags. */
export interface PageParts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/**
 * The element of a page's head that lets a browser run and apply these texts alone, told by their hashes, and load nothing:
 * whatever else got into the page stays without effect.
 *
 * @example pagePolicy({ styles: ["p { margin: 0 }"], scripts: [] }) // '<meta http-equiv="Content-Security-Policy" content="…">'
 */
export function pagePolicy({ styles, scripts }: PageParts): string {
  const rules = [
    "default-src 'none'",
    `style-src ${hashes(styles)}`,
    `script-src ${hashes(scripts)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

function hashes(texts: readonly string[]): string {
  if (texts.length === 0) return "'none'";
  return texts.map((text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`).join(" ");
}
