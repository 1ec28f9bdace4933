/** The part of JSON Schema that the schemas of packs use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly exclusiveMinimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** Where a value breaks its schema: the way to it, what stands there, what should. */
export interface SchemaProblem {
  readonly at: readonly (string | number)[];
  readonly got: string;
  readonly expected: string;
  readonly example: string | null;
}

/**
 * Checks a value by a schema, and says of each fault where it is and what was expected.
 *
 * @example schemaProblems({ code: "KZ" }, PACK)[0] // { at: ["code"], got: '"KZ"', expected: "a text that fits ^[a-z]{2}$", … }
 */
export function schemaProblems(value: unknown, schema: Schema): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  check(value, schema, schema, [], problems);
  return problems;
}

function check(value: unknown, given: Schema, root: Schema, at: SchemaProblem["at"], out: SchemaProblem[]): void {
  const schema = given.$ref === undefined ? given : { ...root.$defs?.[given.$ref.replace("#/$defs/", "")], ...given };
  const fault = faultOf(value, schema);
  if (fault !== null) {
    out.push({ at, got: shown(value), expected: fault, example: exampleOf(schema) });
    return;
  }
  if (Array.isArray(value)) {
    if (schema.items) for (const [index, item] of value.entries()) check(item, schema.items, root, [...at, index], out);
  } else if (isRecord(value)) checkMembers(value, schema, root, at, out);
}

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  root: Schema,
  at: SchemaProblem["at"],
  out: SchemaProblem[],
): void {
  const known = Object.keys(schema.properties ?? {});
  for (const name of schema.required ?? [])
    if (!Object.hasOwn(value, name)) {
      const example = exampleOf(schema.properties?.[name] ?? {});
      out.push({
        at,
        got: `no "${name}"`,
        expected: `"${name}"${toldIn(schema.properties?.[name])}`,
        example: example && `${name}: ${example}`,
      });
    }
  for (const [name, member] of Object.entries(value)) {
    const here = [...at, name];
    const own = schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    const { propertyNames, additionalProperties = true } = schema;
    if (propertyNames && faultOf(name, propertyNames) !== null)
      out.push({ at: here, got: `"${name}"`, expected: `a name that fits ${propertyNames.pattern}`, example: null });
    if (own) check(member, own, root, here, out);
    else if (additionalProperties === false)
      out.push({ at: here, got: `"${name}"`, expected: `one of ${known.join(", ")}`, example: null });
    else if (additionalProperties !== true) check(member, additionalProperties, root, here, out);
  }
}

/** What a value should have been, or null where it is as its schema says; members and items are not looked into. */
function faultOf(value: unknown, schema: Schema): string | null {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOf(value, type))) return types.map((type) => TYPES[type] ?? type).join(" or ");
  if (schema.enum && !schema.enum.includes(value as string)) return `one of ${schema.enum.join(", ")}`;
  if (typeof value === "string") {
    if (value.length < (schema.minLength ?? 0)) return "a text that is not empty";
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value)) return `a text that fits ${schema.pattern}`;
  }
  if (typeof value === "number" && schema.exclusiveMinimum !== undefined && !(value > schema.exclusiveMinimum))
    return `a number above ${schema.exclusiveMinimum}`;
  if (Array.isArray(value)) return countFault(value.length, schema.minItems, schema.maxItems, "item");
  if (isRecord(value)) return countFault(Object.keys(value).length, schema.minProperties, schema.maxProperties, "member");
  return null;
}

function countFault(count: number, least = 0, most = Number.POSITIVE_INFINITY, of: string): string | null {
  if (count >= least && count <= most) return null;
  return least === most
    ? `${least} ${of}${least === 1 ? "" : "s"}`
    : count < least
      ? `at least ${least} ${of}`
      : `at most ${most} ${of}`;
}

const TYPES: Readonly<Record<string, string>> = {
  object: "a mapping (name: value)",
  array: "a list",
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
};

function isOf(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isRecord(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  return typeof value === type;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toldIn(schema: Schema | undefined): string {
  return schema?.description === undefined ? "" : ` (${schema.description.replace(/\.$/, "")})`;
}

function exampleOf(schema: Schema): string | null {
  const [example] = schema.examples ?? [];
  return example === undefined ? null : typeof example === "string" ? example : JSON.stringify(example);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A fault of a file in words: where it is, what stands there, what should. */
export function faultInWords(
  file: string,
  { line, at, got, expected }: { readonly line: number; readonly at: string; readonly got: string; readonly expected: string },
): string {
  return `${file}:${line}${at === "" ? "" : ` ${at}`}: got ${got}, expected ${expected}`;
}

/** The way to a value as people write it. */
export function wayTo(at: readonly (string | number)[]): string {
  return at.reduce<string>(
    (way, step) => (typeof step === "number" ? `${way}[${step}]` : way === "" ? step : `${way}.${step}`),
    "",
  );
}
