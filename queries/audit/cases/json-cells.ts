/** The cells of one line of NDJSON under their names, or why it has none. */
export type JsonCells =
  | { readonly cells: readonly (readonly [name: string, cell: string])[] }
  | { readonly fault: "not-json" | "not-an-object" };

/** Reads a line as an object whose values become cells: true and false as yes and no, lists with semicolons. */
export function jsonCells(line: string): JsonCells {
  let told: unknown;
  try {
    told = JSON.parse(line);
  } catch {
    return { fault: "not-json" };
  }
  if (typeof told !== "object" || told === null || Array.isArray(told)) return { fault: "not-an-object" };
  return { cells: Object.entries(told).map(([name, value]) => [name, cellOf(value)] as const) };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(";");
  return JSON.stringify(value);
}

/** A number as text, in which no sign can be taken for one that parts thousands. */
function numberText(value: number): string {
  const text = String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
