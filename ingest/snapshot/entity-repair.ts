import { Parser } from "htmlparser2";

/** A character reference that stands as text: the page was encoded once too often. */
const REFERENCE =
  /&(?:nbsp|amp|quot|apos|lt|gt|ndash|mdash|hellip|laquo|raquo|[lr][sd]quo|bdquo|sbquo|shy|bull|middot|deg|euro|copy|numero|#\d{2,6}|#x[\da-f]{2,5});/gi;
const KNOWN = new Map<string, string>();

/** A line with the character references that stood in it as text read as characters, or null when there are none. */
export function repairEntities(text: string): string | null {
  if (!text.includes("&")) return null;
  let found = false;
  const repaired = text.replace(REFERENCE, (reference) => {
    found = true;
    return characterOf(reference);
  });
  return found ? repaired : null;
}

function characterOf(reference: string): string {
  const known = KNOWN.get(reference);
  if (known !== undefined) return known;
  let read = "";
  const parser = new Parser({ ontext: (data) => (read += data) }, { decodeEntities: true });
  parser.end(reference);
  KNOWN.set(reference, read);
  return read;
}
