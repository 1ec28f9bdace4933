const CATEGORY = /(?<![a-z\d§])([abc])-? ?(\d{1,2})(?!\d)(?: ?[-–] ?\1?(\d{1,2})(?!\d))?/g;
/** What the words mean where no category is named. */
const ENTRY = {
  single: /\b(?:single|one-time|one time|one-entry)(?:[-–— ]?entry)?\b/,
  multiple: /\b(?:multiple|multi)(?:[-–— ]?entr(?:y|ies))?\b/,
} as const;

/** Visa categories named in a text, in order: "b1-b3" is b1, b2, b3. */
export function categoriesIn(text: string): readonly string[] {
  const out: string[] = [];
  for (const m of text.matchAll(CATEGORY)) {
    const first = Number(m[2]);
    const last = m[3] === undefined ? first : Number(m[3]);
    for (let n = first; n <= Math.min(last, first + 12); n++) {
      const category = `${m[1]}${n}`;
      if (!out.includes(category)) out.push(category);
    }
  }
  return out;
}

/**
 * The scopes of a visa wording: category and entry, `b2-single`. What the words leave out is taken from the nearest context
 * that tells it; a category without entries stands alone (`a5`).
 */
export function visaScopes(words: string, context: string): readonly string[] {
  const named = categoriesIn(words);
  const nearest = categoriesIn(context);
  const categories = named.length > 0 ? named : nearest.slice(0, 1);
  const entry = entryIn(words) ?? (named.length > 0 || categories.length > 0 ? entryIn(context.split("§§")[0] ?? "") : null);
  return categories.map((category) => (entry && !category.startsWith("a") ? `${category}-${entry}` : category));
}

function entryIn(text: string): "single" | "multiple" | null {
  const single = ENTRY.single.exec(text)?.index ?? -1;
  const multiple = ENTRY.multiple.exec(text)?.index ?? -1;
  if (single < 0 && multiple < 0) return null;
  if (single >= 0 && multiple >= 0) return single < multiple ? "single" : "multiple";
  return single >= 0 ? "single" : "multiple";
}
